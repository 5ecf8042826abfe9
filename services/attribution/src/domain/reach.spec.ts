import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '@creditroll/kernel';
import { widened } from './reach.ts';
import { campaign, social } from './story.ts';

const { campaignId, brandId, states } = campaign('spring');
const fact = (...policies: (typeof social)[]) => ({
  campaignId,
  brandId,
  revision: 1,
  states,
  policies: policies.map((value, at) => ({ fromMs: at, value })),
  productIds: null,
});
const none = {
  ...social,
  clickWindowMs: 0,
  probabilisticClickWindowMs: 0,
  engagedViewWindowMs: 0,
  viewWindowMs: 0,
  cartHoldMs: 0,
};

describe('how far back touches of a brand matter', () => {
  it('is the widest window of any version, a held cart added to that of its click', () => {
    const policies = [
      { ...none, clickWindowMs: 7 * DAY_MS, viewWindowMs: DAY_MS },
      { ...none, clickWindowMs: DAY_MS, cartHoldMs: 90 * DAY_MS, engagedViewWindowMs: 2 * DAY_MS },
    ];
    expect(widened(undefined, fact(...policies))).toEqual({
      brandId,
      clickMs: 91 * DAY_MS,
      viewMs: 2 * DAY_MS,
      cartHoldMs: 90 * DAY_MS,
    });
    const guessed = { ...none, probabilisticClickWindowMs: DAY_MS };
    expect(widened(undefined, fact(guessed))).toEqual({ brandId, clickMs: DAY_MS, viewMs: 0, cartHoldMs: 0 });
  });

  it('never shrinks, and stays the same object while nothing reaches further', () => {
    const wide = widened(undefined, fact({ ...none, clickWindowMs: 30 * DAY_MS }));
    expect(widened(wide, fact({ ...none, clickWindowMs: 7 * DAY_MS }))).toBe(wide);
    expect(widened(wide, fact({ ...none, viewWindowMs: 1 }))).toEqual({ ...wide, viewMs: 1 });
  });
});

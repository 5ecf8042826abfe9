import { couponPolicies, rejectReasons, type Touch, touchKinds } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { allocate } from '@creditroll/money';
import fc from 'fast-check';
import { decideOrder } from './decide.ts';
import { compareTouches, limits } from './evidence.ts';
import { models } from './models/index.ts';
import { recordOf } from './record.ts';
import { rerun } from './rerun.ts';
import { campaign, click, coupon, decided, evidence, line, noonMs, order, type Story } from './story.ts';

const modelNames = fc.constantFrom(
  ...Object.keys(models).flatMap((name) => (name in models ? [name as keyof typeof models] : [])),
);
const windowMs = 7 * DAY_MS;

/** Few creators, contents and instants, so that ties and repeats are common. */
const touchParts = fc.record({
  creatorId: fc.constantFrom('ana', 'ben', 'cai'),
  campaignId: fc.constantFrom('spring', 'autumn'),
  contentId: fc.constantFrom('video-1', 'video-2'),
  kind: fc.constantFrom(...touchKinds),
  match: fc.constantFrom('deterministic' as const, 'probabilistic' as const),
  beforeMs: fc.oneof(
    fc.constantFrom(0, 1, 20 * MINUTE_MS, 30 * MINUTE_MS, DAY_MS, DAY_MS + 1, windowMs, windowMs + 1),
    fc.integer({ min: -MINUTE_MS, max: 9 * DAY_MS }),
  ),
  receivedAtMs: fc.integer({ min: noonMs - DAY_MS, max: noonMs + DAY_MS }),
  invalidBy: fc.option(fc.constant('robot'), { freq: 6 }),
});
const someTouches = fc
  .array(touchParts, { maxLength: 12 })
  .map((parts) =>
    parts.map(({ beforeMs, creatorId, ...more }, index) => click(`t${index}`, creatorId, beforeMs, more)),
  );
const someCodes = fc.uniqueArray(
  fc.record({ code: fc.constantFrom('abc', 'ZED'), discountMinor: fc.integer({ min: 0, max: 2 }) }),
  { selector: ({ code }) => code },
);

const someOverrides = fc.subarray([
  { overrideId: 'o1', lineId: 'line-1', credits: [] },
  { overrideId: 'o2', lineId: 'line-2', credits: [{ creatorId: 'eve', campaignId: 'spring', weight: 2 }] },
]);
const somePlatform = fc.option(
  fc.record({
    creatorId: fc.constant('ana'),
    campaignId: fc.constantFrom('spring', 'unknown'),
    contentId: fc.constant(null),
    pays: fc.boolean(),
  }),
  { freq: 2, nil: undefined },
);
const policies = fc.record({
  model: modelNames,
  couponPolicy: fc.constantFrom(...couponPolicies),
  couponSharePpm: fc.constantFrom(1, 333_333, 500_000, 999_999),
  viewWeightPpm: fc.constantFrom(0, 250_000, 333_333),
});

const stories = fc
  .record({
    touches: someTouches,
    codes: someCodes,
    spring: policies,
    autumn: policies,
    leaked: fc.boolean(),
    overrides: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: someOverrides }),
    platform: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: somePlatform }),
  })
  .map(
    ({ touches, codes, spring, autumn, leaked, overrides, platform }) =>
      ({
        order: order({ lines: [line('line-1', { codes }), line('line-2', platform ? { platform } : {})] }),
        touches,
        coupons: [
          coupon('abc', 'ana', leaked ? { states: [{ fromMs: 0, value: 'leaked' }] } : {}),
          coupon('zed', 'dee', { campaignId: 'autumn' }),
        ],
        overrides,
        campaigns: [campaign('spring', spring), campaign('autumn', autumn)],
      }) satisfies Story,
  );

const recorded = (story: Story) =>
  JSON.stringify(recordOf(decideOrder(evidence(story)), { revision: 1, decidedAtMs: noonMs, lockAtMs: noonMs }));

describe('every decision', () => {
  it('does not depend on the order in which touches and coupons arrived', () => {
    fc.assert(
      fc.property(stories, fc.func(fc.nat()), (story, shuffle) => {
        const touches = story.touches.toSorted((a, b) => shuffle(a.touchId) - shuffle(b.touchId));
        const other = {
          ...story,
          touches,
          coupons: story.coupons.toReversed(),
          campaigns: story.campaigns.toReversed(),
        };
        expect(recorded(other)).toBe(recorded(story));
      }),
    );
  });

  it('does not depend on when a touch was received', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: noonMs }), (story, receivedAtMs) => {
        expect(recorded({ ...story, touches: story.touches.map((touch) => ({ ...touch, receivedAtMs })) })).toBe(
          recorded(story),
        );
      }),
    );
  });

  it('is the same to the byte when it is made again', () => {
    fc.assert(fc.property(stories, (story) => expect(recorded(structuredClone(story))).toBe(recorded(story))));
  });

  it('does not change by a touch that is there twice', () => {
    fc.assert(
      fc.property(stories, (story) =>
        expect(recorded({ ...story, touches: [...story.touches, ...structuredClone(story.touches)] })).toBe(
          recorded(story),
        ),
      ),
    );
  });

  it('credits nobody else because of a touch outside the window', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: windowMs + 1, max: 90 * DAY_MS }), (story, beforeMs) => {
        const after = decided({ ...story, touches: [...story.touches, click('old', 'zoe', beforeMs)] });
        expect(after.map(({ credits }) => credits)).toEqual(decided(story).map(({ credits }) => credits));
      }),
    );
  });

  it('does not change at all by what the visitor did after the order', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: DAY_MS }), (story, afterMs) => {
        expect(recorded({ ...story, touches: [...story.touches, click('later', 'zoe', -afterMs)] })).toBe(
          recorded(story),
        );
      }),
    );
  });

  it('has positive whole weights, one credit per creator and campaign, and a reason exactly when nobody is credited', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { credits, reason, losers } of decided(story)) {
          expect(credits.every(({ weight }) => Number.isSafeInteger(weight) && weight > 0)).toBe(true);
          const pairs = [...credits, ...losers].map(({ campaignId, creatorId }) => `${campaignId}|${creatorId}`);
          expect(new Set(pairs).size).toBe(pairs.length);
          expect(reason === null).toBe(credits.length > 0);
          const shares = credits.map(({ creatorId, campaignId, weight }) => ({
            id: `${campaignId}|${creatorId}`,
            weight,
          }));
          if (shares.length > 0)
            expect(allocate(1_000_001, shares).reduce((sum, part) => sum + part, 0)).toBe(1_000_001);
        }
      }),
    );
  });

  it('says of every candidate either its weight or why it has none', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { verdicts } of decideOrder(evidence(story)).lines) {
          for (const { reason, weight } of verdicts)
            expect(reason === null ? weight > 0 : weight === 0 && rejectReasons.includes(reason)).toBe(true);
        }
      }),
    );
  });
});

describe('a decision that is made again', () => {
  const decidedAs = { revision: 1, decidedAtMs: noonMs, lockAtMs: noonMs };
  const remainingOf = ({
    touches,
    coupons,
    campaigns,
    memberships,
    fraudPolicies,
    verdicts,
  }: ReturnType<typeof evidence>) => ({
    touches: new Map(touches.map(({ touch }) => [touch.touchId, touch])),
    coupons,
    campaigns,
    memberships,
    fraudPolicies,
    verdicts,
  });

  it('from what its record names is the same to the byte', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const known = evidence(story);
        const record = recordOf(decideOrder(known), decidedAs);
        const stored: typeof record = JSON.parse(JSON.stringify(record));
        expect(rerun(stored, known.order, remainingOf(known))).toEqual({
          outcome: 'same',
          inputDigest: record.inputDigest,
          differences: [],
        });
      }),
    );
  });

  it('says which input is gone, and what came out otherwise', () => {
    const known = evidence({ touches: [click('t1', 'ana', MINUTE_MS)] });
    const record = recordOf(decideOrder(known), decidedAs);
    const remaining = remainingOf(known);
    expect(rerun(record, known.order, { ...remaining, touches: new Map() })).toEqual({
      outcome: 'inputs_erased',
      missing: ['t1'],
    });
    const forged = { ...record, lines: record.lines.map((one) => ({ ...one, rule: 'linear_click' as const })) };
    expect(rerun(forged, known.order, remaining)).toMatchObject({ outcome: 'differs', differences: ['lines.0.rule'] });
  });
});

describe.each(Object.entries(models))('the model %s', (_, model) => {
  const eligible = someTouches
    .filter((touches) => touches.length > 0)
    .map((touches) => touches.toSorted(compareTouches));

  it('shares among touches that it was given, each once, in whole positive parts', () => {
    fc.assert(
      fc.property(eligible, (touches) => {
        const shares = model(touches);
        expect(shares.length).toBeGreaterThan(0);
        expect(new Set(shares.map(({ touch }) => touch)).size).toBe(shares.length);
        expect(
          shares.every(({ touch, weight }) => touches.includes(touch) && Number.isSafeInteger(weight) && weight > 0),
        ).toBe(true);
      }),
    );
  });

  it('has weights that are exact together, so that their parts of any amount add up to it', () => {
    fc.assert(
      fc.property(eligible, fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (touches, baseMinor) => {
        const shares = model(touches).map(({ touch, weight }) => ({ id: touch.touchId, weight }));
        expect(Number.isSafeInteger(shares.reduce((sum, { weight }) => sum + weight, 0))).toBe(true);
        expect(allocate(baseMinor, shares).reduce((sum, part) => sum + part, 0)).toBe(baseMinor);
      }),
    );
  });

  it('stays exact with as many touches as a line can have', () => {
    const crowd = Array.from({ length: limits.placesPerLineMax }, (_, index) =>
      click(`t${index}`, `creator-${index}`, index),
    );
    const sum = model(crowd).reduce((total, { weight }) => total + weight, 0);
    expect(Number.isSafeInteger(sum)).toBe(true);
  });

  it('does not change when all touches are earlier by the same time', () => {
    fc.assert(
      fc.property(eligible, fc.integer({ min: 1, max: 9 * DAY_MS }), (touches, earlierMs) => {
        const earlier = touches.map((touch) => ({ ...touch, occurredAtMs: touch.occurredAtMs - earlierMs }));
        const told = (some: readonly Touch[]) => model(some).map(({ touch, weight }) => [touch.touchId, weight]);
        expect(told(earlier)).toEqual(told(touches));
      }),
    );
  });

  it('gives a single touch everything', () => {
    const touch: Touch = click('t1', 'ana', 1);
    expect(model([touch]).map((share) => share.touch)).toEqual([touch]);
  });
});

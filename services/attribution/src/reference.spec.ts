import { readFileSync } from 'node:fs';
import type { AttributionPolicy, CouponFact, Touch } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { filledCarts } from './domain/carts.ts';
import { decideOrder } from './domain/decide.ts';
import type { FoundTouch, LineOverride } from './domain/evidence.ts';
import { campaign, contact, coupon, evidence, line, membership, noonMs, order, type Story } from './domain/story.ts';

const text = readFileSync(new URL('../../../docs/reference/attribution.md', import.meta.url), 'utf8');
const examples = [...text.matchAll(/```example\n([\s\S]*?)```/g)].map(([, body = '']) => body.trim());

const unitsMs: Readonly<Record<string, number>> = { ms: 1, m: MINUTE_MS, h: HOUR_MS, d: DAY_MS };
const ageOf = (words: string): number =>
  words.split('+').reduce((sum, part) => {
    const [, count = '', unit = ''] = /^(\d+)([a-z]+)$/.exec(part) ?? [];
    return sum + Number(count) * (unitsMs[unit] ?? Number.NaN);
  }, 0);

/** As campaigns has them: what differs from `social`. */
const presets: Readonly<Record<string, Partial<AttributionPolicy>>> = {
  affiliate: { clickWindowMs: 30 * DAY_MS, engagedViewWindowMs: 0, viewWindowMs: 0 },
  amazon: { clickWindowMs: DAY_MS, engagedViewWindowMs: 0, viewWindowMs: 0, cartHoldMs: 90 * DAY_MS },
};

const policyOf = (words: string): Partial<AttributionPolicy> =>
  Object.assign(
    {},
    ...words.split(', ').map((word) => {
      const [name = '', value = ''] = word.split('=');
      return presets[name] ?? { [name]: /^\d+$/.test(value) ? Number(value) : value };
    }),
  );

function touchOf(words: string, index: number): FoundTouch {
  const [kind = '', creatorId = '', age = ''] = words.replace(', named', '').split(' ');
  const guessed: Partial<Touch> = kind === 'probabilistic_click' ? { match: 'probabilistic' } : {};
  const known = (['engaged_view', 'view', 'live_view', 'product_view'] as const).find((one) => one === kind) ?? 'click';
  const touch = contact(known, `t${index}`, creatorId, ageOf(age), guessed);
  return { touch, foundBy: words.endsWith(', named') ? 'note_attribute' : 'visitor' };
}

function couponOf(words: string): { coupon: CouponFact; discountMinor: number } {
  const [, code = '', owner = '', more = ''] = /^(\S+) of (\w+)(?:, (\w+))?$/.exec(words) ?? [];
  const states = [{ fromMs: 0, value: more === 'leaked' ? ('leaked' as const) : ('private' as const) }];
  return { coupon: coupon(code, owner, { states }), discountMinor: Number(/^\d+$/.test(more) ? more : 1) };
}

const overrideOf = (words: string): LineOverride => ({
  overrideId: 'override-1',
  lineId: 'line-1',
  credits: words === 'nobody' ? [] : [{ creatorId: words, campaignId: 'spring', weight: 1 }],
});

function platformOf(words: string | undefined) {
  if (words === undefined) return {};
  const [creatorId = '', pays] = words.split(', ');
  return { platform: { creatorId, campaignId: 'spring', contentId: null, pays: pays === 'pays' } };
}

/** The statements of an example by their word. */
function saidIn(example: string): (word: string) => readonly string[] {
  const lines = example.split('\n').map((one) => one.split(': '));
  return (word) => lines.flatMap(([name, ...rest]) => (name === word ? [rest.join(': ')] : []));
}

function storyOf(said: (word: string) => readonly string[]): Story {
  const codes = said('code').map(couponOf);
  const discounts = codes.map(({ coupon: { code }, discountMinor }) => ({ code, discountMinor }));
  return {
    order: order({ lines: [line('line-1', { codes: discounts, ...platformOf(said('platform')[0]) })] }),
    touches: said('touch').map(touchOf),
    duplicateOf: said('copyOf')[0] ?? null,
    looksLike: said('looksLike')[0] ?? null,
    carts: filledCarts(
      order(),
      said('cart').map((age) => ({ occurredAtMs: noonMs - ageOf(age), tokens: [] })),
      said('ordered').map((age) => order({ orderId: `ordered-${age}`, orderAtMs: noonMs - ageOf(age) })),
    ),
    coupons: codes.map((one) => one.coupon),
    overrides: said('override').map(overrideOf),
    memberships: ['ana', 'ben', 'cai'].map((creatorId) => membership('spring', creatorId)),
    campaigns: [campaign('spring', Object.assign({}, ...said('policy').map(policyOf)))],
  };
}

const pairsOf = (words: readonly string[]): [string, string][] =>
  words.flatMap((one) =>
    one.split(', ').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split(' ');
      return [name, value];
    }),
  );

describe('docs/reference/attribution.md', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(20));

  it.each(examples)('comes out as it says:\n%s', (example) => {
    const said = saidIn(example);
    const { fraud, lines } = decideOrder(evidence(storyOf(said)));
    const [outcome] = lines;
    const credits = outcome?.decision.credits.map(({ creatorId, weight }) => [creatorId, String(weight)]) ?? [];
    expect(new Map(pairsOf(said('credits')))).toEqual(
      new Map(credits.map(([name = '', weight = '']) => [name, weight])),
    );
    expect(outcome?.decision.reason ?? null).toBe(said('nobody')[0] ?? null);
    if (said('loses').length > 0) {
      const losers = outcome?.decision.losers.map(({ creatorId, reason }): [string, string] => [creatorId, reason]);
      expect(new Map(losers)).toEqual(new Map(pairsOf(said('loses'))));
    }
    expect(fraud.flatMap(({ effect, creatorId }) => (effect === 'hold' ? [creatorId] : []))).toEqual(said('held'));
    if (said('rule').length > 0) expect(outcome?.rule).toBe(said('rule')[0]);
  });
});

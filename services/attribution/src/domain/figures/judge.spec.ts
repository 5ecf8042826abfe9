import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { fraudRulesOf } from '../fraud/policy.ts';
import { figuresLimits, nextLookAfter, swept } from './campaign.ts';
import { counted, windowMs } from './figures.ts';
import { dismiss, judge, type JudgedBy } from './judge.ts';
import { dayOf } from './traffic.ts';
import { heldByFigures, isLeaked, mayConcern, verdictsAbout } from './verdicts.ts';
import type { Credit, LineDecision } from '@creditroll/contracts';
import { noonMs } from '../story.ts';

const by = (more: Partial<JudgedBy> = {}): JudgedBy => ({
  brandId: 'brand-1',
  campaign: [{ atMs: dayOf(noonMs), counts: { orders: 1_000, refundedOrders: 50 } }],
  rules: fraudRulesOf(undefined),
  causeId: 'look-1',
  atMs: noonMs,
  nextAtMs: noonMs + HOUR_MS,
  room: 10,
  ...more,
});
const ana = { campaignId: 'spring', creatorId: 'ana', couponId: null };
const code = { ...ana, couponId: 'coupon-ana10' };
const refunds = (refundedOrders: number) =>
  counted(ana, undefined, [{ ...ana, slotAtMs: dayOf(noonMs), orders: 60, refundedOrders }], noonMs);
const used = (lastDay: number) =>
  counted(
    code,
    undefined,
    [
      ...Array.from({ length: 20 }, (_, day) => ({ ...code, slotAtMs: noonMs - (day + 1) * DAY_MS, redemptions: 2 })),
      { ...code, slotAtMs: noonMs, redemptions: lastDay },
    ],
    noonMs,
  );

describe('a look at figures', () => {
  it('finds, says it once, and goes on looking', () => {
    const first = judge(refunds(30), [], by());
    expect(first.verdicts).toMatchObject([
      { rule: 'refund_rate', creatorId: 'ana', fromMs: dayOf(noonMs) - 27 * DAY_MS },
    ]);
    expect(first.figures.judgeAtMs).toBe(noonMs + HOUR_MS);
    expect(judge(first.figures, first.verdicts, by({ causeId: 'look-2' })).verdicts).toEqual([]);
  });

  it('ends what it does not find any more, and rests then', () => {
    const { verdicts } = judge(refunds(30), [], by());
    const later = judge({ ...refunds(3), verdictIds: verdicts.map(({ verdictId }) => verdictId) }, verdicts, by());
    expect(later.verdicts).toMatchObject([{ belowMs: noonMs, endedAtMs: noonMs }]);
    expect(later.figures).toMatchObject({ verdictIds: [] });
    expect(later.figures.judgeAtMs).toBeUndefined();
  });

  it('closes a leak when the rush is over, and ends it 28 days later; a new rush is a new verdict', () => {
    const rush = judge(used(30), [], by());
    expect(rush.verdicts).toMatchObject([{ rule: 'coupon_leak', couponId: 'coupon-ana10' }]);
    const over = judge({ ...used(2), verdictIds: rush.figures.verdictIds }, rush.verdicts, by());
    expect(over.verdicts).toMatchObject([{ belowMs: noonMs, endedAtMs: null }]);
    const again = judge({ ...used(30), verdictIds: rush.figures.verdictIds }, over.verdicts, by({ causeId: 'look-3' }));
    expect(again.verdicts).toMatchObject([{ rule: 'coupon_leak', belowMs: null }]);
    expect(again.figures.verdictIds).toHaveLength(2);
    const gone = judge({ ...over.figures }, over.verdicts, by({ atMs: noonMs + 28 * DAY_MS }));
    expect(gone.verdicts).toMatchObject([{ endedAtMs: noonMs + 28 * DAY_MS }]);
  });

  it('says nothing of what a person dismissed, for as long as figures are kept', () => {
    const { figures, verdicts } = judge(refunds(30), [], by());
    const [verdict] = verdicts;
    const after = verdict && dismiss(figures, verdict, { personId: 'bo', reason: 'A bad batch', atMs: noonMs });
    expect(after?.verdicts).toMatchObject([{ endedAtMs: noonMs, dismissal: { personId: 'bo' } }]);
    const known = after?.figures ?? figures;
    expect(judge(known, [], by({ causeId: 'look-2' })).verdicts).toEqual([]);
    const later = { causeId: 'look-3', atMs: noonMs + windowMs };
    expect(judge(known, [], by(later)).figures.dismissed).toEqual([]);
  });

  it('finds what there is room for, and looks again for the rest', () => {
    const full = judge(refunds(30), [], by({ room: 0 }));
    expect(full.verdicts).toEqual([]);
    expect(full.figures.judgeAtMs).toBe(noonMs + HOUR_MS);
  });

  it('comes once an hour, at a minute of the campaign’s own', () => {
    const next = nextLookAfter('spring', noonMs);
    expect(next).toBeGreaterThan(noonMs);
    expect(next).toBeLessThanOrEqual(noonMs + HOUR_MS);
    expect(nextLookAfter('spring', next)).toBe(next + HOUR_MS);
    expect(nextLookAfter('autumn', noonMs)).not.toBe(next);
  });
});

const credited = (more: Partial<Credit>): LineDecision => ({
  lineId: 'line-1',
  credits: [
    {
      creatorId: 'ana',
      campaignId: 'spring',
      contentId: null,
      channel: null,
      tier: 'click',
      weight: 1,
      touchIds: [],
      clickAtMs: null,
      couponId: null,
      ...more,
    },
  ],
  reason: null,
  model: null,
  policyId: null,
  losers: [],
});

describe('an order', () => {
  const standing = (figures: ReturnType<typeof refunds>) => judge(figures, [], by()).verdicts;
  const rules = (verdicts: ReturnType<typeof standing>, atMs: number, line: LineDecision) =>
    heldByFigures(verdicts, atMs, [line]).map(({ rule, effect }) => `${rule} ${effect}`);

  it('is held from the first day that was looked at on', () => {
    const verdicts = standing(refunds(30));
    const fromMs = dayOf(noonMs) - 27 * DAY_MS;
    const about = (orderAtMs: number, creatorId: string, brandId = 'brand-1') =>
      verdictsAbout({ brandId, orderAtMs }, new Map([['spring', { verdicts }]]), [
        [{ campaignId: 'spring', creatorId }],
      ]);
    expect(about(fromMs, 'ana')).toEqual(verdicts);
    expect(about(fromMs - 1, 'ana')).toEqual([]);
    expect(about(noonMs, 'ben')).toEqual([]);
    expect(about(noonMs, 'ana', 'brand-2')).toEqual([]);
    expect(rules(verdicts, noonMs, credited({}))).toEqual(['refund_rate hold']);
    expect(rules(verdicts, noonMs, credited({ campaignId: 'autumn' }))).toEqual([]);
    expect(rules(verdicts, noonMs, credited({ creatorId: 'ben' }))).toEqual([]);
  });

  it('is held by a leak only if it is credited for the code, and was placed in the rush', () => {
    const verdicts = standing(used(30));
    const closed = verdicts.map((verdict) => ({ ...verdict, belowMs: noonMs + 1 }));
    expect(rules(verdicts, noonMs, credited({ couponId: 'coupon-ana10' }))).toEqual(['coupon_leak hold']);
    expect(rules(verdicts, noonMs, credited({}))).toEqual([]);
    expect(rules(closed, noonMs, credited({ couponId: 'coupon-ana10' }))).toEqual(['coupon_leak hold']);
    expect(rules(closed, noonMs + 1, credited({ couponId: 'coupon-ana10' }))).toEqual([]);
    expect([isLeaked(closed, 'coupon-ana10'), isLeaked(closed, 'coupon-ben10')]).toEqual([true, false]);
  });

  it('hears of a change if it credits the creator, or did not because of the leak', () => {
    const lost: LineDecision = {
      ...credited({ creatorId: 'ben' }),
      losers: [{ creatorId: 'ana', campaignId: 'spring', reason: 'coupon_leaked' }],
    };
    expect(mayConcern(code, [credited({ couponId: 'coupon-ana10' })])).toBe(true);
    expect(mayConcern(code, [lost])).toBe(true);
    expect(mayConcern(ana, [credited({ creatorId: 'ben' })])).toBe(false);
  });

  it('is passed again by a walk that has more to tell', () => {
    const [verdict] = standing(refunds(30));
    const walking = { fromMs: noonMs, cursor: 'somewhere', changes: [code] };
    expect(swept(walking, verdict ? [verdict] : [], noonMs)).toEqual({
      fromMs: dayOf(noonMs) - 27 * DAY_MS,
      cursor: null,
      changes: [code, ana],
    });
    expect(swept(walking, [], noonMs)).toBe(walking);
    expect(figuresLimits.changesPerSweepMax).toBeGreaterThan(figuresLimits.standingMax);
  });
});

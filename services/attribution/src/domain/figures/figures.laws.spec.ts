import type { Credit, LineDecision, TrafficRow } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { line, noonMs, order } from '../story.ts';
import { countsOf, counted, type Figures } from './figures.ts';
import { changedTraffic, type Counted, dayOf, mergedRows } from './traffic.ts';

const creators = ['ana', 'ben'] as const;
const subject = { campaignId: 'spring', creatorId: 'ana', couponId: null };

const credit = (creatorId: string, tier: Credit['tier'], clickAgoMs: number | null): Credit => ({
  creatorId,
  campaignId: 'spring',
  contentId: null,
  channel: null,
  tier,
  weight: 1,
  touchIds: [],
  clickAtMs: clickAgoMs === null ? null : noonMs - clickAgoMs,
  couponId: tier === 'coupon' ? 'coupon-ana10' : null,
});
const decided = (credits: readonly Credit[]): LineDecision => ({
  lineId: 'line-1',
  credits: [...credits],
  reason: null,
  model: null,
  policyId: null,
  losers: [],
});

/** How an order stands at some time. */
const standing = fc
  .record({
    who: fc.subarray([...creators]),
    tier: fc.constantFrom('click' as const, 'view' as const, 'coupon' as const),
    agoMs: fc.constantFrom(30_000, HOUR_MS),
    refundedQuantity: fc.nat({ max: 2 }),
    cancelled: fc.boolean(),
    test: fc.boolean(),
    dayBack: fc.nat({ max: 3 }),
  })
  .map(({ who, tier, agoMs, refundedQuantity, cancelled, test, dayBack }) => ({
    order: order({
      test,
      orderAtMs: noonMs - dayBack * DAY_MS,
      cancelledAtMs: cancelled ? noonMs : null,
      lines: [line('line-1', { refundedQuantity })],
    }),
    lines: [decided(who.map((creatorId) => credit(creatorId, tier, tier === 'click' ? agoMs : null)))],
  }));

const sortedRows = (rows: readonly TrafficRow[]) =>
  mergedRows(rows)
    .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort();

describe('what an order changes', () => {
  it('adds up to what it counts as it stands at last, whatever it was before', () => {
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1, maxLength: 6 }), (history) => {
        const told = history.flatMap((after, index) => changedTraffic(history[index - 1], after));
        const last = history.at(-1);
        expect(sortedRows(told)).toEqual(sortedRows(last ? changedTraffic(undefined, last) : []));
      }),
    );
  });

  it('is nothing when it is told again', () => {
    fc.assert(
      fc.property(standing, (state) => {
        expect(changedTraffic(state, state)).toEqual([]);
      }),
    );
  });

  it('never has more refunded, quick or viewed orders than orders', () => {
    fc.assert(
      fc.property(standing, (state) => {
        for (const row of changedTraffic(undefined, state))
          for (const part of [row.refundedOrders, row.quickOrders, row.viewOrders])
            expect(part ?? 0).toBeLessThanOrEqual(row.couponId === null ? (row.orders ?? 0) : 0);
      }),
    );
  });
});

const rows = fc.array(
  fc.record({
    creatorId: fc.constant('ana'),
    couponId: fc.constant(null),
    slotAtMs: fc.integer({ min: -40, max: 2 }).map((days) => dayOf(noonMs) + days * DAY_MS),
    clicks: fc.nat({ max: 5 }),
    orders: fc.nat({ max: 5 }),
    refundedOrders: fc.integer({ min: -2, max: 2 }),
  }),
  { maxLength: 20 },
);

describe('figures', () => {
  const added = (known: Figures | undefined, some: readonly TrafficRow[]) => counted(subject, known, some, noonMs);

  it('are the same in whatever order and in whatever batches the rows come', () => {
    fc.assert(
      fc.property(
        rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.nat({ max: 20 }),
        ([all, shuffled], cut) => {
          const inParts = added(added(undefined, shuffled.slice(0, cut)), mergedRows(shuffled.slice(cut)));
          expect(countsOf(inParts, [], noonMs)).toEqual(countsOf(added(undefined, all), [], noonMs));
        },
      ),
    );
  });

  it('keep 28 days and one ahead, and count the 28', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const figures = added(undefined, all);
        expect(figures.slots.length).toBeLessThanOrEqual(29);
        const within = all.filter(
          ({ slotAtMs }) => slotAtMs > dayOf(noonMs) - 28 * DAY_MS && slotAtMs <= dayOf(noonMs),
        );
        const { own } = countsOf(figures, [], noonMs);
        expect(own.clicks).toBe(within.reduce((sum, { clicks }) => sum + clicks, 0));
        expect(own.refundedOrders).toBeGreaterThanOrEqual(0);
        expect(own.refundedOrders).toBeLessThanOrEqual(own.orders);
      }),
    );
  });

  it('of a code end with the hour in hand, and begin with its first use', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 27 * 24 - 1 }), { minLength: 1, maxLength: 60 }), (hoursBack) => {
        const redeemed = hoursBack.map((hours): Counted => ({
          campaignId: 'spring',
          brandId: 'brand-1',
          creatorId: 'ana',
          couponId: 'coupon-ana10',
          slotAtMs: noonMs - hours * HOUR_MS,
          redemptions: 1,
        }));
        const code = { campaignId: 'spring', creatorId: 'ana', couponId: 'coupon-ana10' };
        const { redemptionsLastDay, redemptionsByDay } = countsOf(
          counted(code, undefined, redeemed, noonMs),
          [],
          noonMs,
        );
        expect(redemptionsLastDay).toBe(hoursBack.filter((hours) => hours < 24).length);
        const wholeDays = Math.max(1, Math.floor((Math.max(...hoursBack) + 1) / 24));
        expect(redemptionsByDay).toHaveLength(wholeDays - 1);
        expect(redemptionsByDay).toEqual(
          redemptionsByDay.map((_, day) => hoursBack.filter((hours) => Math.floor(hours / 24) === day + 1).length),
        );
      }),
    );
  });
});

/** What the bench feeds: the same for every run, made when it is needed. */
import {
  campaignStated,
  couponStated,
  type Credit,
  membershipStated,
  type Order,
  orderAttributed,
  type OrderLine,
  orderPlaced,
  touchRecorded,
} from '@creditroll/contracts';
import { DAY_MS } from '@creditroll/kernel';
import { type Outgoing, record } from '../record.ts';

export const baseMs = Date.UTC(2026, 2, 1);
const campaignCount = 10;
const creatorCount = 50;

/** Ten campaigns of one brand, fifty creators and a code. */
export function facts(): Outgoing[] {
  const campaigns = Array.from({ length: campaignCount }, (_, n) =>
    record(campaignStated, `f-c${n}`, 'b1', baseMs, {
      campaignId: `cm${n}`,
      brandId: 'b1',
      revision: 1,
      productIds: null,
      states: [{ fromMs: 0, value: 'active' }],
      policies: [
        {
          fromMs: 0,
          value: {
            policyId: `p${n}`,
            preset: 'social',
            model: n % 2 ? 'linear' : 'last',
            clickWindowMs: 7 * DAY_MS,
            probabilisticClickWindowMs: DAY_MS,
            engagedViewWindowMs: DAY_MS,
            viewWindowMs: DAY_MS,
            cartHoldMs: 0,
            viewWeightPpm: 0,
            couponSharePpm: 500_000,
            couponPolicy: 'coupon_wins',
            waitAfterOrderMs: 0,
            waitAfterDeliveryMs: 0,
          },
        },
      ],
    }),
  );
  const members = Array.from({ length: creatorCount }, (_, n) =>
    record(membershipStated, `f-m${n}`, 'b1', baseMs, {
      membershipId: `m${n}`,
      campaignId: `cm${n % campaignCount}`,
      brandId: 'b1',
      creatorId: `cr${n}`,
      revision: 1,
      states: [{ fromMs: 0, value: 'active' }],
      emailHash: null,
      emailDomain: null,
      creatorKind: 'content',
    }),
  );
  return [
    ...campaigns,
    ...members,
    record(couponStated, 'f-k', 'b1', baseMs, {
      couponId: 'k1',
      brandId: 'b1',
      campaignId: 'cm0',
      creatorId: 'cr0',
      code: 'ten',
      validFromMs: 0,
      validBelowMs: null,
      states: [{ fromMs: 0, value: 'private' }],
      revision: 1,
    }),
  ];
}

const pad = (n: number): string => n.toString().padStart(8, '0');
const orderAtMs = (n: number): number => baseMs + DAY_MS + n * 100;

/** The touch with this number: each order has two, `2 n` and `2 n + 1`. */
export function touch(index: number): Outgoing {
  const n = index >> 1;
  const creator = creatorOf(n, index % 2);
  const touchId = `c_${pad(n)}${index % 2}`;
  const occurredAtMs = orderAtMs(n) - (2 - (index % 2)) * 3_600_000;
  return record(touchRecorded, touchId, `v${pad(n)}`, occurredAtMs, {
    touchId,
    brandId: 'b1',
    campaignId: `cm${creator % campaignCount}`,
    creatorId: `cr${creator}`,
    contentId: `video${creator}`,
    channel: 'tiktok',
    kind: 'click',
    match: 'deterministic',
    linkCode: 'aBcDeFgHiJ',
    clickId: touchId,
    visitorId: `v${pad(n)}`,
    productIds: null,
    occurredAtMs,
    receivedAtMs: occurredAtMs,
    invalidBy: null,
  });
}

const creatorOf = (n: number, which: number): number => (n + which * campaignCount) % creatorCount;

function line(lineId: string, unitPriceMinor: number, quantity: number): OrderLine {
  return {
    lineId,
    productId: `p-${lineId}`,
    title: 'A product of the bench',
    quantity,
    unitPriceMinor,
    discountMinor: 0,
    codes: [],
    taxMinor: 120,
    taxIncluded: true,
    earns: true,
    refundedQuantity: 0,
    refundedMinor: 0,
    platformDiscountMinor: 0,
    collectionIds: [],
  };
}

function order(n: number): Order {
  return {
    orderId: `con_1~${pad(n)}`,
    brandId: 'b1',
    connectionId: 'con_1',
    channel: 'shopify',
    externalId: pad(n),
    name: `#${n}`,
    test: false,
    currency: 'GBP',
    orderAtMs: orderAtMs(n),
    joinKeys: [{ kind: 'note_attribute', value: `c_${pad(n)}1` }],
    customerRef: null,
    customerKind: null,
    lines: [line('l1', 1_450, 2), line('l2', 6_900, 1)],
    cancelledAtMs: null,
    deliveredAtMs: null,
    revision: 1,
  };
}

/** An order of two lines. */
export function placed(n: number): Outgoing {
  const one = order(n);
  return record(orderPlaced, `d-${pad(n)}`, one.orderId, orderAtMs(n) + 1_000, { order: one });
}

/** The same order with one creator credited for both lines. */
export function attributed(n: number): Outgoing {
  const one = order(n);
  const creator = creatorOf(n, 1);
  const credit: Credit = {
    creatorId: `cr${creator}`,
    campaignId: `cm${creator % campaignCount}`,
    contentId: `video${creator}`,
    channel: 'tiktok',
    tier: 'click',
    weight: 1,
    touchIds: [`c_${pad(n)}1`],
    clickAtMs: orderAtMs(n) - 3_600_000,
    couponId: null,
  };
  const lines = one.lines.map(({ lineId }) => ({
    lineId,
    credits: [credit],
    reason: null,
    model: 'last' as const,
    policyId: 'p0',
    losers: [],
  }));
  const lockAtMs = orderAtMs(n) + 30 * DAY_MS;
  return record(orderAttributed, `a-${pad(n)}`, one.orderId, orderAtMs(n) + 1_000, {
    order: one,
    revision: 1,
    lines,
    holds: [],
    lockAtMs,
  });
}

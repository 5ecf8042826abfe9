import { decideOrder, noCircumstances } from '@creditroll/attribution/decide';
import { fetchVisits, reaches, touches as stored } from '@creditroll/attribution/visits';
import type { Touch } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { simulatedStore } from '@creditroll/store/simulated';
import type { BenchOptions } from '../main.ts';
import { type Measured, measure, report, type Report } from '../measure.ts';

type Evidence = Parameters<typeof decideOrder>[0];

const orderAtMs = Date.UTC(2026, 2, 8);
const windowMs = 7 * DAY_MS;
const candidateCounts = [1, 10, 100] as const;
const distinctOrders = 500;

/**
 * The decision alone, without any engine: orders of one line with 1, 10 and 100 touches inside the window, and with one
 * inside and 99 outside. The bare loop sorts the same touches, leaves out those outside the window and takes the latest.
 * The touches of the last case come as they do for orders, by the service's own fetch from a store (in memory), which leaves
 * out those outside; what fetching costs is told beside it, for one touch and for one inside and 99 outside.
 */
export async function attribution({ engine, events }: BenchOptions): Promise<Report> {
  const perSecond: Record<string, number> = {};
  let run: Measured | undefined;
  let bare: Measured | undefined;
  for (const count of candidateCounts) {
    const orders = ordersWith(count, 0);
    const decided = await repeat(events, orders, (evidence) => decideOrder(evidence).lines[0]?.lastClickCreatorId);
    const looped = await repeat(events, orders, bareLastClick);
    perSecond[`with${count}PerSecond`] = Math.round(events / decided.seconds);
    perSecond[`bareWith${count}PerSecond`] = Math.round(events / looped.seconds);
    // The middle case stands for all in the line of the report.
    if (count === 10) [run, bare] = [decided, looped];
  }
  const alone = await storeWith(ordersWith(1, 0));
  const fetchedAlone = await repeatFetch(events, alone);
  perSecond['fetched1PerSecond'] = Math.round(events / fetchedAlone.seconds);
  const among = await storeWith(ordersWith(1, 99));
  const fetchedAmong = await repeatFetch(events, among);
  perSecond['fetched1And99OutsidePerSecond'] = Math.round(events / fetchedAmong.seconds);
  const outside = await repeat(events, await fetched(among), (evidence) => decideOrder(evidence).lines.length);
  perSecond['with1And99OutsidePerSecond'] = Math.round(events / outside.seconds);
  if (!run || !bare) throw new Error('the case of 10 touches was not measured');
  return report('attribution', engine, events, run, bare, perSecond);
}

/** Orders, and a store that has their touches. */
interface Stored {
  readonly store: Store;
  readonly orders: readonly Evidence[];
}

async function storeWith(orders: readonly Evidence[]): Promise<Stored> {
  const store = simulatedStore({ seed: 1 });
  await store.ensure([reaches, stored]);
  const docs = orders.flatMap(({ touches }) =>
    touches.map(({ touch }) => ({ ...touch, newestFirstMs: -touch.occurredAtMs, viewed: false })),
  );
  await store.commit({
    writes: [
      { op: 'insert', collection: reaches, doc: { brandId: 'brand-1', clickMs: windowMs, viewMs: DAY_MS } },
      ...docs.map((doc) => ({ op: 'insert', collection: stored, doc }) as const),
    ],
  });
  return { store, orders };
}

/** The orders with the touches that are fetched for them. */
async function fetched({ store, orders }: Stored): Promise<Evidence[]> {
  const sought = orders.map(({ order }) => ({ order, visitorId: order.joinKeys[0]?.value ?? '' }));
  const visits = await fetchVisits(sought, store);
  return orders.map((evidence, at) => {
    const touches = visits.of(evidence.order, sought[at]?.visitorId ?? '');
    return { ...evidence, touches: touches.map((touch) => ({ touch, foundBy: 'visitor' })) };
  });
}

/** Fetches for so many orders, all of the store's at a time. */
async function repeatFetch(times: number, of: Stored): Promise<Measured> {
  await fetched(of);
  return measure(async () => {
    for (let done = 0; done < times; done += of.orders.length) await fetched(of);
  });
}

/** Runs a task so many times over the same orders, after a tenth to warm up. */
async function repeat(
  times: number,
  orders: readonly Evidence[],
  task: (evidence: Evidence) => unknown,
): Promise<Measured> {
  const some = (count: number): number => {
    let seen = 0;
    for (let n = 0; n < count; n++) {
      const evidence = orders[n % orders.length];
      if (evidence && task(evidence) !== undefined) seen++;
    }
    return seen;
  };
  some(Math.ceil(times / 10));
  return measure(async () => {
    if (some(times) !== times) throw new Error('an order was not decided');
  });
}

function bareLastClick({ touches, order }: Evidence): string | undefined {
  return touches
    .filter(({ touch }) => touch.occurredAtMs <= order.orderAtMs && order.orderAtMs - touch.occurredAtMs <= windowMs)
    .sort((a, b) => b.touch.occurredAtMs - a.touch.occurredAtMs)
    .at(0)?.touch.creatorId;
}

const ordersWith = (inside: number, outside: number): Evidence[] =>
  Array.from({ length: distinctOrders }, (_, n) => evidenceOf(n, inside, outside));

function evidenceOf(n: number, inside: number, outside: number): Evidence {
  const touches = Array.from({ length: inside + outside }, (_, index) =>
    touchOf(n, index, index < inside ? HOUR_MS + index * 90 * MINUTE_MS : windowMs + (index + 1) * MINUTE_MS),
  );
  const creators = new Set(touches.map(({ creatorId }) => creatorId));
  return {
    order: {
      orderId: `order-${n}`,
      brandId: 'brand-1',
      connectionId: 'shop-1',
      channel: 'shopify',
      externalId: `${n}`,
      name: `#${n}`,
      test: false,
      currency: 'GBP',
      orderAtMs,
      joinKeys: [{ kind: 'visitor', value: `visitor-${n}` }],
      customerRef: null,
      customerKind: null,
      lines: [
        {
          lineId: 'line-1',
          productId: 'tea',
          title: 'Tea',
          quantity: 1,
          unitPriceMinor: 1_300,
          discountMinor: 0,
          platformDiscountMinor: 0,
          collectionIds: [],
          codes: [],
          taxMinor: 0,
          taxIncluded: true,
          earns: true,
          refundedQuantity: 0,
          refundedMinor: 0,
        },
      ],
      cancelledAtMs: null,
      deliveredAtMs: null,
      revision: 1,
    },
    touches: touches.map((touch) => ({ touch, foundBy: 'visitor' })),
    carts: [],
    fraudPolicies: [],
    circumstances: noCircumstances,
    tooWide: [],
    duplicateOf: null,
    overrides: [],
    coupons: [],
    campaigns: new Map([['spring', campaign]]),
    memberships: new Map(
      [...creators].map((creatorId) => [
        `spring|${creatorId}`,
        {
          membershipId: `member-${creatorId}`,
          campaignId: 'spring',
          brandId: 'brand-1',
          creatorId,
          revision: 1,
          states: [{ fromMs: 0, value: 'active' }],
          emailHash: null,
          emailDomain: null,
          creatorKind: 'content',
        },
      ]),
    ),
  };
}

type Campaign = Evidence['campaigns'] extends ReadonlyMap<string, infer One> ? One : never;

const campaign: Campaign = {
  campaignId: 'spring',
  brandId: 'brand-1',
  states: [{ fromMs: 0, value: 'active' }],
  policies: [
    {
      fromMs: 0,
      value: {
        policyId: 'linear-1',
        preset: 'social',
        model: 'linear',
        clickWindowMs: windowMs,
        probabilisticClickWindowMs: DAY_MS,
        engagedViewWindowMs: DAY_MS,
        viewWindowMs: DAY_MS,
        cartHoldMs: 0,
        viewWeightPpm: 0,
        couponPolicy: 'coupon_wins',
        couponSharePpm: 0,
        waitAfterOrderMs: 30 * DAY_MS,
        waitAfterDeliveryMs: 15 * DAY_MS,
      },
    },
  ],
  products: null,
};

function touchOf(order: number, index: number, beforeOrderMs: number): Touch {
  const touchId = `touch-${order}-${index}`;
  const occurredAtMs = orderAtMs - beforeOrderMs;
  return {
    touchId,
    brandId: 'brand-1',
    campaignId: 'spring',
    creatorId: `creator-${index % 8}`,
    contentId: `video-${index % 20}`,
    channel: 'tiktok',
    kind: 'click',
    match: 'deterministic',
    linkCode: `link-${index % 20}`,
    clickId: touchId,
    visitorId: `visitor-${order}`,
    productIds: null,
    occurredAtMs,
    receivedAtMs: occurredAtMs,
    invalidBy: null,
  };
}

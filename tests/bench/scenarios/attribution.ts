import { decideOrder } from '@creditroll/attribution/decide';
import { fetchVisits, reaches, touches as stored } from '@creditroll/attribution/visits';
import type { Touch } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { simulatedStore } from '@creditroll/store/simulated';
import { campaign, click, evidence, line, order } from '../../../services/attribution/src/domain/story.ts';
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
      {
        op: 'insert',
        collection: reaches,
        doc: { brandId: 'brand-1', clickMs: windowMs, viewMs: DAY_MS, cartHoldMs: 0 },
      },
      ...docs.map((doc) => ({ op: 'insert', collection: stored, doc }) as const),
    ],
  });
  return { store, orders };
}

/** The orders with the touches that are fetched for them. */
async function fetched({ store, orders }: Stored): Promise<Evidence[]> {
  const sought = orders.map(({ order }) => ({ order, visitorId: order.joinKeys[0]?.value ?? '' }));
  const visits = await fetchVisits(sought, await store.getMany(reaches, ['brand-1']), store);
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
  const visitor = { kind: 'visitor', value: `visitor-${n}` } as const;
  const lines = [line('line-1', { quantity: 1 })];
  const placed = order({ orderId: `order-${n}`, externalId: `${n}`, orderAtMs, joinKeys: [visitor], lines });
  return evidence({ order: placed, touches, campaigns: [campaign('spring', { model: 'linear' })] });
}

function touchOf(orderNumber: number, index: number, beforeOrderMs: number): Touch {
  const occurredAtMs = orderAtMs - beforeOrderMs;
  return click(`touch-${orderNumber}-${index}`, `creator-${index % 8}`, beforeOrderMs, {
    contentId: `video-${index % 20}`,
    linkCode: `link-${index % 20}`,
    visitorId: `visitor-${orderNumber}`,
    occurredAtMs,
    receivedAtMs: occurredAtMs,
  });
}

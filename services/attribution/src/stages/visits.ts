import type { Order } from '@creditroll/contracts';
import type { Reader } from '@creditroll/processing';
import { prefixId, type Stretch } from '@creditroll/store';
import { type StoredTouch, touches } from '../collections.ts';
import { limits } from '../domain/evidence.ts';
import type { Reach } from '../domain/reach.ts';

/** What it reads, for a bench that fills it. */
export { reaches, touches } from '../collections.ts';

/** A visitor of an order whose touches are looked for. */
interface Sought {
  readonly order: Order;
  readonly visitorId: string;
}

/** What the visitors of orders did. */
export class Visits {
  readonly #byOrder = new Map<Order, Map<string, readonly StoredTouch[]>>();

  add({ order, visitorId }: Sought, found: readonly StoredTouch[]): void {
    const ofOrder = this.#byOrder.get(order);
    if (ofOrder) ofOrder.set(visitorId, found);
    else this.#byOrder.set(order, new Map([[visitorId, found]]));
  }

  /** Clicks before views and each newest first. */
  of(order: Order, visitorId: string): readonly StoredTouch[] {
    return this.#byOrder.get(order)?.get(visitorId) ?? [];
  }

  *[Symbol.iterator](): Generator<StoredTouch> {
    for (const ofOrder of this.#byOrder.values()) for (const found of ofOrder.values()) yield* found;
  }
}

/** Touches of a kind until an order, at most so old; without an age, all. The index has negative times. */
function until({ order, visitorId }: Sought, viewed: boolean, ageMsMax: number | undefined): Stretch {
  const from = -order.orderAtMs;
  return {
    equals: [order.brandId, visitorId, viewed],
    from,
    below: ageMsMax === undefined ? undefined : from + ageMsMax + 1,
  };
}

/** A brand whose campaigns we have not heard of yet may have any window. */
const within = (one: Sought, reach: Reach | undefined): Stretch[] => [
  until(one, false, reach?.clickMs),
  until(one, true, reach?.viewMs),
];

/** What the visitors of orders did before them, as far back as it can matter. Where nothing does, the last that is too old says so. */
export async function fetchVisits(
  sought: readonly Sought[],
  known: ReadonlyMap<string, Reach>,
  reader: Pick<Reader, 'findMany'>,
): Promise<Visits> {
  const visits = new Visits();
  const reaching = sought.map((one) => ({ one, stretches: within(one, known.get(one.order.brandId)) }));
  const without: typeof reaching = [];
  const found = await fetchStretches(reaching, limits.touchesPerVisitorMax, reader);
  for (const [{ one }, seen] of found) {
    if (seen.length === 0) without.push({ one, stretches: within(one, undefined) });
    else visits.add(one, seen.slice(0, limits.touchesPerVisitorMax));
  }
  for (const [{ one }, seen] of await fetchStretches(without, 1, reader)) visits.add(one, seen);
  return visits;
}

/** For each of them, what its stretches hold, one after the other. */
async function fetchStretches<Of extends { readonly stretches: readonly Stretch[] }>(
  all: readonly Of[],
  limitEach: number,
  reader: Pick<Reader, 'findMany'>,
): Promise<(readonly [Of, readonly StoredTouch[]])[]> {
  const stretches = all.flatMap((one) => one.stretches);
  const found = await reader.findMany(touches, 'by_visitor', stretches, limitEach);
  return all.map((one) => [one, one.stretches.flatMap((stretch) => found.get(prefixId(stretch)) ?? [])]);
}

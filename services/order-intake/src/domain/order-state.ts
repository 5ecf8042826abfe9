import type { Order } from '@creditroll/contracts';
import { canonicalJson } from '@creditroll/kernel';
import type { Delivery, OrderFacts, Refund } from './delivery.ts';

/**
 * All that we were told about one order. It only grows: the newest description, the set of refunds, the first times
 * of cancelling and delivery. So deliveries may come in any order and any number of times and end in the same state. An
 * order has one currency, that of whatever described it first: what others have booked of it cannot be set off in another.
 */
export interface OrderState {
  readonly orderId: string;
  readonly brandId: string;
  readonly connectionId: string;
  readonly channel: Order['channel'];
  readonly externalId: string;
  /** What a person may call it: the shop's id and its name. */
  readonly names: readonly string[];
  /** Null as long as only refunds or the like have come. */
  readonly described: Described | null;
  /** Whether the buyer was new, by the newest description that says so: not every one does. */
  readonly customer: ToldCustomer | null;
  /** By refund id. */
  readonly refunds: readonly Refund[];
  readonly cancelledAtMs: number | null;
  readonly deliveredAtMs: number | null;
  /** Revision of the order that was last said; 0 before the first. */
  readonly revision: number;
  /** The last deliveries that changed something here, for whoever asks where it comes from. */
  readonly deliveryIds: readonly string[];
}

interface ToldCustomer {
  readonly versionMs: number;
  readonly kind: NonNullable<OrderFacts['customerKind']>;
}

interface Described {
  readonly versionMs: number;
  readonly order: OrderFacts;
}

/** More than any shop allows; beyond it those with the smallest ids count, so that order of arrival still does not. */
const refundsMax = 1_000;
const deliveryIdsMax = 50;

/** It has come before and said something then. */
export const isRepeat = ({ deliveryIds }: OrderState, { deliveryId }: Delivery): boolean =>
  deliveryIds.includes(deliveryId);

/** The state with a delivery added that is no repeat, or what was given when it says nothing new. */
export function withDelivery(before: OrderState | undefined, delivery: Delivery): OrderState | undefined {
  const state = before ?? initialState(delivery);
  const { facts } = delivery;
  const order = inItsCurrency(state, facts.order);
  const described = order ? newer(state.described, { versionMs: facts.versionMs, order }) : state.described;
  const customer = order?.customerKind
    ? newer(state.customer, { versionMs: facts.versionMs, kind: order.customerKind })
    : state.customer;
  const refunds = withRefunds(state.refunds, facts.refunds);
  const cancelledAtMs = earlier(state.cancelledAtMs, facts.cancelledAtMs);
  const deliveredAtMs = earlier(state.deliveredAtMs, facts.deliveredAtMs);
  const same =
    described === state.described &&
    customer === state.customer &&
    refunds === state.refunds &&
    cancelledAtMs === state.cancelledAtMs &&
    deliveredAtMs === state.deliveredAtMs;
  if (same) return before;
  return {
    ...state,
    names: described ? namesOf(state.externalId, described.order.name) : state.names,
    described,
    customer,
    refunds,
    cancelledAtMs,
    deliveredAtMs,
    deliveryIds: [...state.deliveryIds, delivery.deliveryId].slice(-deliveryIdsMax),
  };
}

const initialState = ({ orderId, brandId, connectionId, channel, facts }: Delivery): OrderState => ({
  orderId,
  brandId,
  connectionId,
  channel,
  externalId: facts.externalId,
  names: [facts.externalId],
  described: null,
  customer: null,
  refunds: [],
  cancelledAtMs: null,
  deliveredAtMs: null,
  revision: 0,
  deliveryIds: [],
});

/** Longer than any shop's, and short enough for an index. */
const nameLengthMax = 120;

const namesOf = (externalId: string, name: string): readonly string[] =>
  name === externalId || name.length > nameLengthMax ? [externalId] : [externalId, name];

/** Undefined: there is no description, or one in another currency than the order's. */
const inItsCurrency = ({ described }: OrderState, order: OrderFacts | undefined): OrderFacts | undefined =>
  described && described.order.currency !== order?.currency ? undefined : order;

/** What is known stays unless the other is newer; of the same version, content decides and not arrival. */
function newer<Versioned extends { readonly versionMs: number }>(
  known: Versioned | null | undefined,
  told: Versioned,
): Versioned {
  if (!known || told.versionMs > known.versionMs) return told;
  if (told.versionMs < known.versionMs) return known;
  return canonicalJson(told) > canonicalJson(known) ? told : known;
}

function withRefunds(known: readonly Refund[], told: readonly Refund[]): readonly Refund[] {
  const byId = new Map(known.map((refund) => [refund.refundId, refund]));
  for (const refund of told) byId.set(refund.refundId, newer(byId.get(refund.refundId), refund));
  const same = byId.size === known.length && known.every((refund) => byId.get(refund.refundId) === refund);
  if (same) return known;
  const kept = [...byId.values()].sort((a, b) => (a.refundId < b.refundId ? -1 : 1)).slice(0, refundsMax);
  return kept.length === known.length && kept.every((refund, index) => refund === known[index]) ? known : kept;
}

/** Cancelling and delivery happen once; the first time that anybody told stays. */
const earlier = (known: number | null, told: number | undefined): number | null =>
  told === undefined ? known : known === null ? told : Math.min(known, told);

import type { FraudRule, Order, Touch } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import type { Reader } from '@creditroll/processing';
import { prefixId, type Stretch } from '@creditroll/store';
import { carts, orders, touches as stored } from '../collections.ts';
import {
  type Circumstances,
  circumstancesOf,
  type Crowd,
  mostInAnHour,
  noCircumstances,
} from '../domain/circumstances.ts';
import type { FoundTouch } from '../domain/evidence.ts';
import type { FraudRules } from '../domain/fraud/policy.ts';
import { cartIdsOf, customerEmailsOf, type LinksOf } from '../domain/identity.ts';

/** An order whose circumstances are looked for. */
export interface Suspect {
  readonly order: Order;
  readonly rules: FraudRules;
  readonly links: LinksOf;
  readonly touches: readonly FoundTouch[];
}

const none: readonly never[] = [];

/** Newest clicks of an order's shopper whose address and browser are looked at. */
const clientsPerOrderMax = 20;

type Ruled = Pick<Suspect, 'rules'>;

/** Most brands switch nothing off. */
const runs = ({ rules: { off } }: Ruled, rule: FraudRule, other: FraudRule = rule): boolean =>
  off.size === 0 || !off.has(rule) || !off.has(other);

/** Whether a rule runs that asks how creators are paid. */
export const payoutsMatter = (suspect: Ruled): boolean => runs(suspect, 'shared_payout_method', 'self_purchase');

/** Whether a rule runs that asks where creators were seen. */
export const placesMatter = (suspect: Ruled): boolean => runs(suspect, 'shared_network', 'shared_device');

/** What fraud rules ask of each order, of those with any answer. What no rule that runs asks, or nothing gives, costs no read. */
export async function fetchCircumstances(
  suspects: readonly Suspect[],
  reader: Pick<Reader, 'getMany' | 'findMany'>,
): Promise<ReadonlyMap<Order, Circumstances>> {
  const [crowds, checkouts, cards, deliveries] = await Promise.all([
    fetchCrowds(suspects, reader),
    fetchCheckouts(suspects, reader),
    fetchDays(suspects, 'by_card', ({ buyer }) => buyer?.cardHash, reader),
    fetchDays(suspects, 'by_delivery', ({ buyer }) => buyer?.deliveryHash, reader),
  ]);
  const known = new Map<Order, Circumstances>();
  for (const suspect of suspects) {
    const { order, links } = suspect;
    const circumstances = circumstancesOf({
      emailDomain: runs(suspect, 'shared_email_domain', 'disposable_email') ? order.buyer?.emailDomain : undefined,
      customerEmailHashes: runs(suspect, 'self_purchase') ? customerEmailsOf(order, links) : undefined,
      checkoutsAtMs: checkouts.get(order),
      ordersWithCard: cards.get(order),
      ordersToAddress: deliveries.get(order),
      crowds: crowds.get(order),
    });
    if (circumstances !== noCircumstances) known.set(order, circumstances);
  }
  return known;
}

/** Clicks of an order that have an address and browser of many clicks, newest first. */
function crowdedOf(suspect: Suspect): readonly (Touch & { readonly clientKey: string })[] {
  const known = suspect.touches.some(({ touch }) => touch.clientKey !== undefined);
  if (!known || !runs(suspect, 'link_velocity')) return none;
  const { orderAtMs } = suspect.order;
  return suspect.touches
    .flatMap(({ touch }) => {
      const { clientKey, occurredAtMs } = touch;
      return clientKey === undefined || occurredAtMs > orderAtMs ? [] : [{ ...touch, clientKey }];
    })
    .toSorted((a, b) => b.occurredAtMs - a.occurredAtMs)
    .slice(0, clientsPerOrderMax);
}

/** An hour to both sides of a click, and nothing after the order. The index has negative times. */
const around = ({ orderAtMs }: Order, { clientKey, occurredAtMs }: ReturnType<typeof crowdedOf>[number]): Stretch => ({
  equals: [clientKey],
  from: -Math.min(occurredAtMs + HOUR_MS, orderAtMs),
  below: HOUR_MS - occurredAtMs + 1,
});

/**
 * How many clicks each click is among. Twice the limit and one more are enough: of so many, more than the limit are on
 * one side of the click.
 */
async function fetchCrowds(
  suspects: readonly Suspect[],
  reader: Pick<Reader, 'findMany'>,
): Promise<ReadonlyMap<Order, readonly Crowd[]>> {
  const asked = suspects.flatMap((suspect) => crowdedOf(suspect).map((touch) => ({ ...suspect, touch })));
  if (asked.length === 0) return new Map();
  const found = await reader.findMany(
    stored,
    'by_client',
    asked.map(({ order, touch }) => around(order, touch)),
    2 * Math.max(...asked.map(({ rules }) => rules.thresholds.clicksPerHourMax)) + 1,
  );
  const crowds = new Map<Order, Crowd[]>();
  for (const { order, touch, rules } of asked) {
    const others = found.get(prefixId(around(order, touch))) ?? [];
    const times = others.map(({ occurredAtMs }) => occurredAtMs).toSorted((a, b) => a - b);
    // The first click of an address and browser in an hour bears no key.
    const clicks = Math.min(mostInAnHour(times, touch.occurredAtMs) + 1, rules.thresholds.clicksPerHourMax + 1);
    crowds.set(order, [...(crowds.get(order) ?? []), { touchId: touch.touchId, clicks }]);
  }
  return crowds;
}

/** When the checkout whose token the order names was begun. */
async function fetchCheckouts(
  suspects: readonly Suspect[],
  reader: Pick<Reader, 'getMany'>,
): Promise<ReadonlyMap<Order, readonly number[]>> {
  const asked = suspects.flatMap((suspect) => {
    if (suspect.touches.length === 0 || !runs(suspect, 'click_after_checkout', 'stand_down')) return [];
    const cartIds = cartIdsOf(suspect.order, suspect.links);
    return cartIds.length === 0 ? [] : [{ order: suspect.order, cartIds }];
  });
  if (asked.length === 0) return new Map();
  const found = await reader.getMany(
    carts,
    asked.flatMap(({ cartIds }) => cartIds),
  );
  return new Map(
    asked.map(({ order, cartIds }) => {
      const times = cartIds.flatMap((cartId) => {
        const cart = found.get(cartId);
        const begun = cart?.kind === 'checkout_started' && cart.invalidBy === null;
        return begun && cart.occurredAtMs <= order.orderAtMs ? [cart.occurredAtMs] : [];
      });
      return [order, [...new Set(times)].sort((a, b) => a - b)];
    }),
  );
}

/** Orders of the 24 hours up to each with the same digest, itself included; undefined where it is the only one. */
async function fetchDays(
  suspects: readonly Suspect[],
  index: 'by_card' | 'by_delivery',
  digestOf: (order: Order) => string | undefined,
  reader: Pick<Reader, 'findMany'>,
): Promise<ReadonlyMap<Order, number | undefined>> {
  const asked = suspects.flatMap((suspect) => {
    const { brandId, orderAtMs } = suspect.order;
    const digest = digestOf(suspect.order);
    if (digest === undefined || !runs(suspect, 'order_velocity')) return [];
    return [{ ...suspect, day: { equals: [digest, brandId], from: orderAtMs - DAY_MS, below: orderAtMs + 1 } }];
  });
  if (asked.length === 0) return new Map();
  const found = await reader.findMany(
    orders,
    index,
    asked.map(({ day }) => day),
    Math.max(...asked.map(({ rules }) => rules.thresholds.ordersPerDayMax)) + 1,
  );
  return new Map(
    asked.map(({ order, rules, day }) => {
      const others = (found.get(prefixId(day)) ?? []).filter(
        (other) => other.orderId !== order.orderId && !other.order.test,
      );
      const count = Math.min(others.length + 1, rules.thresholds.ordersPerDayMax + 1);
      return [order, count > 1 ? count : undefined];
    }),
  );
}

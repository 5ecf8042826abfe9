/** What shoppers, shops and creators did, told by a seed: the same facts, in whatever order they arrive. */
import {
  campaignStated,
  clickReceived,
  couponStated,
  creatorSeen,
  deliveryReceived,
  membershipStated,
  recordDeposit,
} from '@creditroll/contracts';
import { DAY_MS, HOUR_MS, MINUTE_MS, Random } from '@creditroll/kernel';
import { networkKeys } from '@creditroll/service-kit';
import { social } from '../../services/attribution/src/domain/story.ts';
import { type Outgoing, record } from '../record.ts';

export interface Tale {
  /** What campaigns state, before anything else. */
  readonly facts: readonly Outgoing[];
  /** In the order in which it happened; all of it before the first order locks. */
  readonly before: readonly Outgoing[];
  /** After the last order has locked. */
  readonly after: readonly Outgoing[];
  readonly orderIds: readonly string[];
}

export const baseMs = Date.UTC(2026, 2, 1);
/** Orders are placed in ten hours, and wait this long. */
export const waitMs = 3 * DAY_MS;
const orderCount = 36;
const visitorCount = 20;

interface Happening extends Outgoing {
  readonly atMs: number;
}

/**
 * `plain` has no quotas, so that its outcome depends on the facts alone. `capped` has a cap that its sales exceed. `ahead` pays
 * by a deposit that they exceed, too, and has rates by volume and bonuses. `moving` has no quotas, and moves products between
 * collections; what it agreed is in catalogue.ts.
 */
export const brands = {
  plain: { brandId: 'b1', currency: 'GBP', campaignIds: ['last', 'shared'], creatorIds: ['ada', 'ben', 'cho'] },
  capped: { brandId: 'b2', currency: 'USD', campaignIds: ['capped'], creatorIds: ['dee', 'eli'] },
  ahead: { brandId: 'b3', currency: 'EUR', campaignIds: ['tiers'], creatorIds: ['fay', 'gus'] },
  moving: { brandId: 'b4', currency: 'GBP', campaignIds: ['moving'], creatorIds: ['hal', 'ida'] },
} as const;
type BrandPlan = (typeof brands)[keyof typeof brands];

export function tale(seed: number): Tale {
  const random = new Random(seed);
  const before: Happening[] = [];
  const after: Happening[] = [];
  const orderIds: string[] = [];
  for (let n = 0; n < orderCount; n++) {
    const brand = [brands.capped, brands.ahead, brands.moving][n % 6] ?? brands.plain;
    const connectionId = `con-${brand.brandId}`;
    const orderAtMs = baseMs + n * 16 * MINUTE_MS + random.integer(0, 10) * MINUTE_MS;
    const visitorId = `v${random.integer(1, visitorCount)}-${brand.brandId}`;
    const clicks = Array.from({ length: random.integer(0, 3) }, (_, at) => {
      const atMs = orderAtMs - random.integer(1, 8 * 24 * 60) * MINUTE_MS;
      return click(`c${n}-${at}`, visitorId, brand, random, atMs);
    });
    before.push(...clicks.map(({ happening }) => happening));
    const orderId = `${connectionId}~${n}`;
    orderIds.push(orderId);
    for (const happening of shopOf({ random, brand, connectionId, number: n, orderAtMs, visitorId, clicks }))
      (happening.atMs < baseMs + DAY_MS ? before : after).push(happening);
  }
  before.push(...signedIn(random));
  before.push(paidIn('deposit-1', baseMs + 5 * HOUR_MS, 2_000));
  after.push(paidIn('deposit-2', baseMs + 5 * DAY_MS, 1_500));
  const byTime = (a: Happening, b: Happening): number => a.atMs - b.atMs;
  return { facts: facts(), before: before.sort(byTime), after: after.sort(byTime), orderIds };
}

function click(touchId: string, visitorId: string, brand: BrandPlan, random: Random, atMs: number) {
  const creatorId = random.pick(brand.creatorIds);
  const data = {
    touchId,
    brandId: brand.brandId,
    campaignId: random.pick(brand.campaignIds),
    creatorId,
    contentId: `video-${creatorId}`,
    channel: 'tiktok' as const,
    kind: 'click' as const,
    match: 'deterministic' as const,
    linkCode: `link-${creatorId}`,
    clickId: touchId,
    visitorId,
    productIds: null,
    occurredAtMs: atMs,
    receivedAtMs: atMs,
    invalidBy: random.chance(0.1) ? 'robot' : null,
  };
  return { touchId, happening: { atMs, ...record(clickReceived, touchId, touchId, atMs, data) } };
}

/** Of the doors, for network addresses. */
export const networkKeySecret = 'a secret of the simulation';
/** A creator signs in from a home that some orders are placed from, too. */
const homeAddress = '203.0.113.7';

function signedIn(random: Random): Happening[] {
  const networkKey = networkKeys(networkKeySecret)(homeAddress) ?? null;
  return [2, 5, 30].map((hours) => {
    const atMs = baseMs + hours * HOUR_MS;
    const visitorId = random.chance(0.5) ? `v${random.integer(1, visitorCount)}-b1` : null;
    return {
      atMs,
      ...record(creatorSeen, `s-${hours}`, 'ada', atMs, { creatorId: 'ada', atMs, networkKey, visitorId }),
    };
  });
}

/** Finance writes down what the brand paid. */
function paidIn(id: string, atMs: number, amountMinor: number): Happening {
  const { brandId, currency } = brands.ahead;
  const data = {
    brandId,
    currency,
    kind: 'deposit' as const,
    amountMinor,
    reference: id,
    note: '',
    by: { personId: 'fin', role: 'finance' as const },
  };
  return { atMs, ...record(recordDeposit, id, brandId, atMs, data) };
}

interface Shopping {
  readonly random: Random;
  readonly brand: BrandPlan;
  readonly connectionId: string;
  readonly number: number;
  readonly orderAtMs: number;
  readonly visitorId: string;
  readonly clicks: readonly { readonly touchId: string }[];
}

/** Everything that a shop says of one order. */
function shopOf({ random, brand, connectionId, number, orderAtMs, visitorId, clicks }: Shopping): Happening[] {
  const said: Happening[] = [];
  const say = (event: string, atMs: number, order: object): void => {
    const deliveryId = `d${number}-${said.length}`;
    const orderId = `${connectionId}~${number}`;
    const body = JSON.stringify({ event, occurredAtMs: atMs, order: { id: `${number}`, ...order } });
    const data = {
      deliveryId,
      connectionId,
      brandId: brand.brandId,
      source: 'generic',
      topic: event,
      channel: 'web' as const,
      test: false,
      orderId,
      receivedAtMs: atMs,
      body,
      bodyEncoding: 'utf8' as const,
    };
    said.push({ atMs, ...record(deliveryReceived, deliveryId, orderId, atMs, data) });
  };
  const lines = Array.from({ length: random.integer(1, 3) }, (_, at) => ({
    id: `l${at}`,
    productId: `p${at}`,
    quantity: random.integer(1, 4),
    unitPrice: `${random.integer(1, 90)}.${random.integer(10, 99)}`,
    codes: brand === brands.plain && random.chance(0.2) ? [{ code: 'ADA10', discount: '0.50' }] : [],
    discount: '0.50',
  }));
  const order = {
    currency: brand.currency,
    orderAtMs,
    ...(random.chance(0.7) && clicks[0] ? { clickId: clicks[0].touchId } : {}),
    ...(random.chance(0.7) ? { visitorId } : {}),
    ...(brand === brands.plain && random.chance(0.1) ? { ipAddress: homeAddress } : {}),
    ...(random.chance(0.3) ? { email: `${visitorId}@shop.example` } : {}),
    lines,
  };
  say('order.placed', orderAtMs + 1_000, order);
  if (random.chance(0.3))
    say('order.changed', orderAtMs + 2_000, { ...order, lines: lines.map((line) => ({ ...line, quantity: 4 })) });
  for (let at = 0, count = random.integer(0, 2); at < count; at++) {
    const atMs = random.chance(0.5) ? orderAtMs + (at + 3) * 1_000 : orderAtMs + waitMs + DAY_MS + at * 1_000;
    const of = random.pick(lines);
    const part = random.chance(0.5) ? { quantity: 1 } : { amount: '0.37' };
    say('order.refunded', atMs, {
      currency: brand.currency,
      refunds: [{ id: `r${number}-${at}`, lines: [{ lineId: of.id, ...part }] }],
    });
  }
  if (random.chance(0.1)) say('order.cancelled', orderAtMs + HOUR_MS, {});
  return said;
}

const policy = { ...social, waitAfterOrderMs: waitMs, waitAfterDeliveryMs: waitMs };

function facts(): Outgoing[] {
  const stated: Outgoing[] = [];
  for (const { brandId, campaignIds, creatorIds } of [brands.plain, brands.capped, brands.ahead]) {
    for (const campaignId of campaignIds) {
      const model = campaignId === 'shared' ? ('linear' as const) : ('last' as const);
      stated.push(
        record(campaignStated, `f-${campaignId}`, brandId, baseMs, {
          campaignId,
          brandId,
          revision: 1,
          productIds: null,
          states: [{ fromMs: 0, value: 'active' }],
          policies: [{ fromMs: 0, value: { ...policy, policyId: `policy-${campaignId}`, model } }],
        }),
      );
      for (const creatorId of creatorIds)
        stated.push(
          record(membershipStated, `f-${campaignId}-${creatorId}`, brandId, baseMs, {
            membershipId: `${campaignId}-${creatorId}`,
            campaignId,
            brandId,
            creatorId,
            revision: 1,
            states: [{ fromMs: 0, value: 'active' }],
            emailHash: null,
            emailDomain: null,
            creatorKind: 'content',
          }),
        );
    }
  }
  stated.push(
    record(couponStated, 'f-coupon', 'b1', baseMs, {
      couponId: 'k1',
      brandId: 'b1',
      campaignId: 'last',
      creatorId: 'ada',
      code: 'ada10',
      validFromMs: 0,
      validBelowMs: null,
      states: [{ fromMs: 0, value: 'private' }],
      revision: 1,
    }),
  );
  return stated;
}

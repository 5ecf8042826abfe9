import type { CouponFact, MembershipFact, Order, OrderLine, Touch } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { decideOrder } from './decide.ts';
import { inputDigestOf } from './digest.ts';
import { type Campaign, type Evidence, membershipKey } from './evidence.ts';
import type { FiguresVerdict } from './figures/verdicts.ts';
import { recordOf } from './record.ts';
import { rerun } from './rerun.ts';
import { campaign, click, coupon, evidence, line, membership, noonMs, order, social } from './story.ts';

/** Another value for each field of a document: one that is new to it does not compile until it is here. */
type Others<Doc> = { readonly [Field in keyof Doc]-?: Exclude<Doc[Field], undefined> };

const digestOf = (known: Evidence): string => inputDigestOf(decideOrder(known));

/** The document, which notes what of it is read. */
const noting = <Doc extends object>(doc: Doc, read: Set<string>): Doc =>
  new Proxy(doc, {
    get(target, name) {
      read.add(String(name));
      const value: unknown = Reflect.get(target, name);
      return value;
    },
  });

/** Fields that a decision reads of a document of its evidence, and those that its digest tells apart. */
function looked<Doc extends object>(doc: Doc, others: Others<Doc>, knowing: (doc: Doc) => Evidence) {
  const noted = new Set<string>();
  const known = knowing(noting(doc, noted));
  noted.clear();
  decideOrder(known);
  const digest = digestOf(knowing(doc));
  const fields = Object.keys(others);
  const told = fields.filter((field) => {
    const other: unknown = Reflect.get(others, field);
    return digestOf(knowing({ ...doc, [field]: other })) !== digest;
  });
  return {
    read: fields.filter((field) => noted.has(field)),
    told,
    unread: fields.filter((field) => !noted.has(field)),
  };
}

const touch: Touch = { ...click('t1', 'ana', HOUR_MS), referrerHost: 'blog.test', adParameters: ['gclid'] };
const spring = campaign('spring', { couponPolicy: 'split', model: 'linear' }, { products: new Set(['tea', 'mug']) });
const code = coupon('ben10', 'ben');
const member: MembershipFact = { ...membership('spring', 'ana'), emailHash: 'a'.repeat(64), emailDomain: 'ana.test' };
const tea: OrderLine = line('line-1', {
  codes: [{ code: 'ben10', discountMinor: 1 }],
  platform: { creatorId: 'ana', campaignId: 'spring', contentId: null, pays: false },
});
const placed: Order = order({
  lines: [line('line-1', { codes: tea.codes }), { ...tea, lineId: 'line-2' }],
  joinKeys: [{ kind: 'email_hash', value: 'e1' }],
});
const verdict: FiguresVerdict = {
  verdictId: 'v1',
  brandId: 'brand-1',
  campaignId: 'spring',
  creatorId: 'ana',
  couponId: null,
  rule: 'refund_rate',
  parameters: {},
  evidence: {},
  fraudPolicyId: null,
  foundAtMs: noonMs - DAY_MS,
  fromMs: noonMs - DAY_MS,
  belowMs: null,
  endedAtMs: null,
  dismissal: null,
};
const override = {
  overrideId: 'o1',
  lineId: 'line-2',
  credits: [{ creatorId: 'dee', campaignId: 'spring', weight: 1 }],
};
const full: Evidence = {
  ...evidence({
    order: placed,
    touches: [touch, click('t2', 'cai', 2 * HOUR_MS), click('t3', 'ana', 20 * DAY_MS)],
    coupons: [code],
    campaigns: [spring],
    memberships: [member],
    carts: [{ atMs: noonMs - DAY_MS }],
    overrides: [override],
    fraudPolicy: { policyId: 'strict', off: [], parameters: { duplicateClickMs: 1_000 } },
    circumstances: { emailDomain: 'shop.test', ordersWithCard: 2 },
    verdicts: [verdict],
    looksLike: 'order-0',
  }),
  joinedBy: ['order/order-9'],
  purchaseKeys: ['key-1'],
};
const recomputed = [
  { recomputeId: 'r1', campaignId: 'spring', policy: { ...social, policyId: 'r1' }, productIds: ['mug'] },
];
const withTouch = (one: Touch): Evidence => ({
  ...full,
  touches: [{ touch: one, foundBy: 'visitor' }, ...full.touches.slice(1)],
});

/** Everything that a decision reads, its digest tells apart; what it does not read is named, so that nobody forgets it. */
describe('the digest of a decision knows', () => {
  it('each field of a touch that is read', () => {
    const others: Others<Touch> = {
      touchId: 't9',
      brandId: 'brand-2',
      campaignId: 'autumn',
      creatorId: 'eve',
      contentId: 'video-2',
      channel: 'youtube',
      kind: 'view',
      match: 'probabilistic',
      linkCode: 'link-2',
      clickId: 'c9',
      visitorId: 'visitor-2',
      productIds: ['tea'],
      occurredAtMs: noonMs - MINUTE_MS,
      receivedAtMs: noonMs,
      durationMs: 9_000,
      clientKey: 'client-1',
      referrerHost: 'deals.test',
      adParameters: ['fbclid'],
      invalidBy: 'robot',
    };
    const { read, told, unread } = looked(touch, others, withTouch);
    expect(told).toEqual(read);
    // How often one address and browser clicked is counted before, and is among the circumstances.
    expect(unread).toEqual(['clickId', 'visitorId', 'receivedAtMs', 'durationMs', 'clientKey']);
  });

  it('each field of a coupon that is read', () => {
    const others: Others<CouponFact> = {
      couponId: 'coupon-9',
      brandId: 'brand-2',
      campaignId: 'autumn',
      creatorId: 'eve',
      code: 'other',
      validFromMs: noonMs + 1,
      validBelowMs: noonMs,
      states: [{ fromMs: 0, value: 'leaked' }],
      revision: 2,
    };
    const { read, told, unread } = looked(code, others, (one) => ({ ...full, coupons: [one] }));
    expect(told).toEqual(read);
    expect(unread).toEqual(['revision']);
  });

  it('each field of a membership that is read', () => {
    const others: Others<MembershipFact> = {
      membershipId: 'member-9',
      campaignId: 'autumn',
      brandId: 'brand-2',
      creatorId: 'eve',
      revision: 2,
      states: [{ fromMs: 0, value: 'left' }],
      emailHash: 'b'.repeat(64),
      emailDomain: 'other.test',
      creatorKind: 'extension',
    };
    const { read, told, unread } = looked(member, others, (one) => ({
      ...full,
      memberships: new Map(full.memberships).set(membershipKey('spring', 'ana'), one),
    }));
    expect(told).toEqual(read);
    expect(unread).toEqual(['membershipId', 'campaignId', 'brandId', 'creatorId', 'revision']);
  });

  it('each field of a campaign that is read', () => {
    const others: Others<Campaign> = {
      campaignId: 'autumn',
      brandId: 'brand-2',
      states: [{ fromMs: 0, value: 'paused' }],
      policies: [{ fromMs: 0, value: social }],
      products: new Set(['mug']),
    };
    const { read, told, unread } = looked(spring, others, (one) => ({
      ...full,
      campaigns: new Map([['spring', one]]),
    }));
    expect(told).toEqual(read);
    expect(unread).toEqual(['campaignId']);
  });

  it('each field of a line and of an order that is read', () => {
    const lineOthers: Others<OrderLine> = {
      lineId: 'line-9',
      productId: 'mug',
      sku: 'sku-1',
      title: 'Other',
      quantity: 1,
      unitPriceMinor: 1,
      discountMinor: 1,
      platformDiscountMinor: 1,
      collectionIds: ['c1'],
      codes: [{ code: 'ben10', discountMinor: 2 }],
      taxMinor: 1,
      taxIncluded: false,
      earns: false,
      refundedQuantity: 1,
      platform: { creatorId: 'ana', campaignId: 'spring', contentId: null, pays: true },
      refundedMinor: 1,
    };
    const ofLine = looked(tea, lineOthers, (one) => ({ ...full, order: { ...placed, lines: [one] } }));
    expect(ofLine.read).toEqual(['lineId', 'productId', 'codes', 'earns', 'platform']);
    expect(ofLine.told).toEqual(ofLine.read);
    const others: Others<Order> = {
      orderId: 'order-9',
      brandId: 'brand-2',
      connectionId: 'shop-9',
      channel: 'tiktok',
      externalId: '9',
      name: '#9',
      test: true,
      currency: 'EUR',
      orderAtMs: noonMs + 1,
      joinKeys: [{ kind: 'email_hash', value: 'e9' }],
      customerRef: 'c9',
      customerKind: 'new',
      copyOf: { channel: 'tiktok', externalId: '9' },
      buyer: { emailDomain: 'other.test' },
      lines: [tea],
      cancelledAtMs: noonMs,
      deliveredAtMs: noonMs,
      revision: 2,
    };
    const ofOrder = looked(placed, others, (one) => ({ ...full, order: one }));
    expect(ofOrder.read).toEqual(['brandId', 'test', 'orderAtMs', 'joinKeys', 'lines']);
    expect(ofOrder.told).toEqual(['orderId', ...ofOrder.read]);
  });

  it('everything else of the evidence that is read, and whether a verdict on figures still holds', () => {
    const others: Others<Evidence> = {
      order: order(),
      touches: [],
      carts: [{ atMs: noonMs - DAY_MS, closedBy: 'order-0' }],
      overrides: [],
      duplicateOf: 'order-0',
      tooWide: ['customer'],
      joinedBy: [],
      purchaseKeys: [],
      coupons: [],
      campaigns: new Map(),
      memberships: new Map(),
      fraudPolicies: [],
      verdicts: [{ ...verdict, belowMs: noonMs }],
      circumstances: { emailDomain: 'shop.test' },
      alike: { basket: 'basket-1', orderId: null },
      recomputed,
    };
    const { read, told, unread } = looked(full, others, (one) => one);
    expect(unread).toEqual(['tooWide', 'joinedBy', 'purchaseKeys']);
    // Where nobody knows the shopper is told for those who look.
    expect(told.filter((field) => field !== 'tooWide')).toEqual(read);
  });

  it('that a campaign is not known, as opposed to one that had not begun', () => {
    const unknown = digestOf({ ...full, campaigns: new Map() });
    const early = campaign('spring', {}, { states: [], policies: [] });
    expect(digestOf({ ...full, campaigns: new Map([['spring', early]]) })).not.toBe(unknown);
  });
});

describe('the record of a decision', () => {
  it.each([full, { ...full, recomputed }])('has all that is needed to decide again', (known) => {
    const record = recordOf(decideOrder(known), { revision: 1, decidedAtMs: noonMs, lockAtMs: noonMs });
    const stored: typeof record = JSON.parse(JSON.stringify(record));
    const remaining = { ...known, touches: new Map(known.touches.map((one) => [one.touch.touchId, one.touch])) };
    const forgotten = { ...placed, joinKeys: [], lines: [], test: true, orderAtMs: 0 };
    expect(rerun(stored, forgotten, remaining)).toEqual({
      outcome: 'same',
      inputDigest: record.inputDigest,
      differences: [],
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { sha256 } from '@creditroll/kernel';
import { Poison } from '@creditroll/processing';
import { hmacBase64 } from '@creditroll/service-kit';
import { parseWhole } from '../whole-json.ts';
import { shopify } from './index.ts';
import { clickId, shopifyLine, shopifyOrder } from './order.fixture.ts';

const noon = Date.parse('2026-03-01T12:00:00Z');
const parse = (body: unknown, topic = 'orders/create', more: { test?: boolean } = {}) =>
  shopify.parse({ topic, body: parseWhole(JSON.stringify(body)), receivedAtMs: noon + 60_000, test: false, ...more });

describe('an order of Shopify', () => {
  it('is read in our terms', () => {
    const facts = parse(shopifyOrder());
    expect(facts).toMatchObject({
      externalId: '5500000000001',
      versionMs: noon + 6_000,
      cancelledAtMs: undefined,
      deliveredAtMs: undefined,
      refunds: [],
    });
    expect(facts.order).toEqual({
      name: '#1001',
      test: false,
      currency: 'GBP',
      orderAtMs: noon,
      joinKeys: [
        { kind: 'note_attribute', value: clickId },
        { kind: 'landing_site', value: clickId },
        { kind: 'checkout_token', value: 'checkout-token-1' },
        { kind: 'checkout_token', value: 'cart-token-1' },
        { kind: 'customer', value: '6100000000001' },
        { kind: 'email_hash', value: sha256('jo@example.com') },
      ],
      customerRef: '6100000000001',
      customerKind: null,
      buyer: {
        emailDomain: 'example.com',
        cardHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        deliveryHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      lines: [
        {
          lineId: '13000000000001',
          productId: '7900000000001',
          title: 'Desk lamp',
          quantity: 2,
          unitPriceMinor: 2_600,
          discountMinor: 520,
          platformDiscountMinor: 0,
          collectionIds: [],
          codes: [{ code: 'ADA10', discountMinor: 520 }],
          taxMinor: 780,
          taxIncluded: true,
          earns: true,
        },
      ],
    });
  });

  it('knows an order that a connector copied from a platform', () => {
    const copied = { ...shopifyOrder(), source_name: 'TikTok Shop', source_identifier: '576001' };
    expect(parse(copied).order?.copyOf).toEqual({ channel: 'tiktok', externalId: '576001' });
    expect(parse({ ...copied, source_name: 'web' }).order?.copyOf).toBeUndefined();
  });

  it.each([
    ['orders/create', 0, 'new'],
    ['orders/create', 1, 'new'],
    ['orders/create', 2, 'returning'],
    ['orders/updated', 1, 'new'],
    // By then the buyer may have bought again.
    ['orders/updated', 2, null],
    ['orders/create', undefined, null],
  ])('by %s with %s orders of the buyer says %s', (topic, orders_count, kind) => {
    const order = shopifyOrder({ customer: { id: 6_100_000_000_001, orders_count } });
    expect(parse(order, topic).order?.customerKind).toBe(kind);
  });

  it('leaves the e-mail address, the card and the delivery address behind', () => {
    expect(JSON.stringify(parse(shopifyOrder()))).not.toMatch(/jo@|@example|4242|high|london|e1 6an/i);
  });

  it('knows a card and an address again, however they are written, and says nothing of half of one', () => {
    const { buyer } = parse(shopifyOrder()).order ?? {};
    const address = { address1: '12, high street ', zip: 'e16an', city: 'LONDON', country_code: 'GB' };
    const of = (more: Record<string, unknown>) => parse(shopifyOrder(more)).order?.buyer;
    expect(of({ shipping_address: address })).toEqual(buyer);
    expect(of({ shipping_address: { ...address, address2: 'Flat 2' } })?.deliveryHash).not.toBe(buyer?.deliveryHash);
    expect(of({ shipping_address: { ...address, zip: null } })).not.toHaveProperty('deliveryHash');
    expect(of({ payment_details: { credit_card_company: 'Visa' } })).not.toHaveProperty('cardHash');
    const nothing = { shipping_address: null, payment_details: null, email: null, contact_email: null, customer: null };
    expect(of(nothing)).toBeUndefined();
  });

  it('keeps an id above 2^53 whole', () => {
    const text = JSON.stringify(shopifyOrder()).replace('5500000000001', '820982911946154508');
    const body = parseWhole(text);
    expect(shopify.externalId('orders/create', body)).toBe('820982911946154508');
    expect(shopify.parse({ topic: 'orders/create', body, receivedAtMs: noon, test: false }).externalId).toBe(
      '820982911946154508',
    );
  });

  it('takes the discount from the allocations, and from the line when there are none', () => {
    const discounts = (line: object) => parse(shopifyOrder({ line_items: [shopifyLine({ ...line })] })).order?.lines[0];
    expect(discounts({ total_discount: '0.00' })).toMatchObject({ discountMinor: 520 });
    expect(discounts({ discount_allocations: [], total_discount: '1.00' })).toMatchObject({ discountMinor: 100 });
  });

  it('gives each code its part, and a code that took nothing off counts everywhere', () => {
    const order = shopifyOrder({
      discount_codes: [{ code: 'ADA10' }, { code: 'SHIPFREE' }],
      discount_applications: [
        { type: 'discount_code', code: 'ADA10' },
        { type: 'automatic', title: 'Spring' },
      ],
      line_items: [
        shopifyLine({
          discount_allocations: [
            { amount: '1.00', discount_application_index: 0 },
            { amount: '2.00', discount_application_index: 1 },
          ],
        }),
        shopifyLine({ id: 2, discount_allocations: [] }),
      ],
    });
    expect(parse(order).order?.lines.map(({ codes, discountMinor }) => ({ codes, discountMinor }))).toEqual([
      {
        discountMinor: 300,
        codes: [
          { code: 'ADA10', discountMinor: 100 },
          { code: 'SHIPFREE', discountMinor: 0 },
        ],
      },
      { discountMinor: 0, codes: [{ code: 'SHIPFREE', discountMinor: 0 }] },
    ]);
  });

  it('does not let gift cards earn, marks tests, and drops lines that were edited away', () => {
    const body = shopifyOrder({ line_items: [shopifyLine({ gift_card: true }), shopifyLine({ id: 2, quantity: 0 })] });
    const { order } = parse(body, 'orders/create', { test: true });
    expect(order?.test).toBe(true);
    expect(order?.lines.map(({ earns }) => earns)).toEqual([false]);
  });

  it('has no lines when all were edited away, and no refund of them', () => {
    const refunds = [
      {
        id: 900,
        refund_line_items: [{ line_item_id: 2, quantity: 1 }],
        transactions: [{ kind: 'refund', amount: '9.00' }],
      },
    ];
    const { order, refunds: told } = parse(
      shopifyOrder({ line_items: [shopifyLine({ id: 2, quantity: 0 })], refunds }),
    );
    expect(order?.lines).toEqual([]);
    expect(told).toMatchObject([{ refundId: '900', lines: [], amountMinor: 0 }]);
    expect(() => parse(shopifyOrder({ line_items: [] }))).toThrow('line_items');
  });

  it('guesses no exchange or replacement: what is free has no value to earn from, the rest is a sale like any other', () => {
    const free = shopifyLine({ discount_allocations: [{ amount: '52.00', discount_application_index: 0 }] });
    const drafted = shopifyOrder({
      source_name: 'shopify_draft_order',
      tags: 'exchange',
      line_items: [free, shopifyLine({ id: 2 })],
    });
    const { order } = parse(drafted);
    expect(
      order?.lines.map(({ earns, unitPriceMinor, quantity, discountMinor }) => [
        earns,
        unitPriceMinor * quantity - discountMinor,
      ]),
    ).toEqual([
      [true, 0],
      [true, 4_680],
    ]);
  });

  it('does not let tips earn, which are lines without a product', () => {
    const lines = [
      shopifyLine({ id: 1, product_id: null, title: 'Tip', tip_payment_gateway: 'shopify_payments' }),
      shopifyLine({ id: 2, product_id: null, title: 'Tip', tip_payment_gateway: null }),
      shopifyLine({ id: 3, product_id: null, title: 'Engraving' }),
      shopifyLine({ id: 4, tip_payment_gateway: null }),
    ];
    const { order } = parse(shopifyOrder({ line_items: lines }));
    expect(order?.lines.map(({ earns }) => earns)).toEqual([false, false, true, true]);
  });

  it('reads amounts of currencies without decimals', () => {
    const order = shopifyOrder({
      currency: 'JPY',
      line_items: [shopifyLine({ price: '1200.00', discount_allocations: [], tax_lines: [] })],
    });
    expect(parse(order).order?.lines[0]?.unitPriceMinor).toBe(1_200);
  });

  it('tells when it was cancelled and when its first parcel arrived', () => {
    const order = shopifyOrder({
      cancelled_at: '2026-03-02T12:00:00+00:00',
      fulfillments: [
        { shipment_status: null, updated_at: '2026-03-01T13:00:00Z' },
        { shipment_status: 'delivered', updated_at: '2026-03-03T12:00:00Z' },
      ],
    });
    expect(parse(order)).toMatchObject({
      cancelledAtMs: Date.parse('2026-03-02T12:00:00Z'),
      deliveredAtMs: Date.parse('2026-03-03T12:00:00Z'),
    });
  });

  it.each([
    ['line_items.0.price', { line_items: [shopifyLine({ price: '-1.00' })] }],
    ['line_items.0.price', { line_items: [shopifyLine({ price: 'NaN' })] }],
    ['line_items.0.price', { line_items: [shopifyLine({ price: '1.005' })] }],
    ['line_items.0.price', { line_items: [shopifyLine({ price: '999999999999999.00' })] }],
    ['currency', { currency: 'XXX' }],
    ['created_at', { created_at: 'yesterday' }],
    ['line_items', { line_items: 'none' }],
    ['line_items.0.quantity', { line_items: [shopifyLine({ quantity: 1.5 })] }],
    ['id', { id: null }],
  ])('is refused with the name of the field: %s', (field, more) => {
    const refused = () => parse(shopifyOrder(more));
    expect(refused).toThrow(Poison);
    expect(refused).toThrow(field);
  });
});

describe('a refund of Shopify', () => {
  const pieces = [{ id: 1, line_item_id: 13_000_000_000_001, quantity: 1, subtotal: 23.4, total_tax: 3.9 }];
  const refund = (more: object = {}) => ({
    id: 900,
    order_id: 5_500_000_000_001,
    created_at: '2026-03-02T12:00:00Z',
    refund_line_items: pieces,
    transactions: [],
    ...more,
  });
  const told = (more?: object) => parse(refund(more), 'refunds/create').refunds[0];

  it('counts pieces', () => {
    expect(parse(refund(), 'refunds/create')).toMatchObject({
      externalId: '5500000000001',
      order: undefined,
      refunds: [
        {
          refundId: '900',
          versionMs: Date.parse('2026-03-02T12:00:00Z'),
          lines: [{ lineId: '13000000000001', quantity: 1, amountMinor: 0 }],
          amountMinor: 0,
        },
      ],
    });
  });

  it('counts money beyond the pieces, but not shipping', () => {
    const money = (amount: string, kind: string) => ({
      amount,
      kind,
      amount_set: { shop_money: { amount, currency_code: 'GBP' } },
    });
    expect(
      told({ order_adjustments: [money('-2.50', 'refund_discrepancy'), money('-4.00', 'shipping_refund')] }),
    ).toMatchObject({ amountMinor: 250, currency: 'GBP' });
    expect(told({ order_adjustments: [money('3.00', 'refund_discrepancy')] })).toMatchObject({ amountMinor: 0 });
  });

  it('is all money when it has neither pieces nor adjustments', () => {
    const transactions = [
      { kind: 'refund', status: 'success', amount: '10.00', currency: 'GBP' },
      { kind: 'refund', status: 'failure', amount: '9.00', currency: 'GBP' },
    ];
    expect(told({ refund_line_items: [], transactions })).toMatchObject({ lines: [], amountMinor: 1_000 });
  });

  it('is refused when it has an amount and no currency', () => {
    expect(() => told({ order_adjustments: [{ amount: '-1.00', kind: 'refund_discrepancy' }] })).toThrow('no currency');
  });

  it('is the same within its order', () => {
    const { order_id: _, ...within } = refund();
    const [one] = parse(shopifyOrder({ refunds: [within] }), 'orders/updated').refunds;
    expect(one).toMatchObject({ refundId: '900', lines: [{ lineId: '13000000000001', quantity: 1, amountMinor: 0 }] });
  });
});

describe('a delivery of Shopify', () => {
  const rawBody = Buffer.from('{"id":1}');
  const request = (headers: Record<string, string>) => ({ headers, rawBody, nowMs: noon });

  it('is taken with the right signature only', () => {
    const verify = (signature?: string) => () =>
      shopify.verify(request(signature === undefined ? {} : { 'x-shopify-hmac-sha256': signature }), 'shop-secret');
    expect(verify(hmacBase64('shop-secret', rawBody))).not.toThrow();
    expect(verify(hmacBase64('other-secret', rawBody))).toThrow('wrong');
    expect(verify('')).toThrow('wrong');
    expect(verify()).toThrow('wrong');
  });

  it('is named by topic and event, since one event is told under several topics', () => {
    const id = (topic: string) =>
      shopify.deliveryId(
        request({ 'x-shopify-topic': topic, 'x-shopify-event-id': 'e1', 'x-shopify-webhook-id': 'w1' }),
      );
    expect(id('orders/create')).toBe('orders/create:e1');
    expect(id('orders/paid')).toBe('orders/paid:e1');
  });

  it('of a parcel tells its arrival', () => {
    const parcel = {
      id: 1,
      order_id: 5_500_000_000_001,
      shipment_status: 'delivered',
      updated_at: '2026-03-03T12:00:00Z',
    };
    expect(parse(parcel, 'fulfillments/update')).toMatchObject({
      externalId: '5500000000001',
      deliveredAtMs: Date.parse('2026-03-03T12:00:00Z'),
    });
  });

  it('of an edit or a deletion says nothing of its own, and names its order', () => {
    const edit = {
      order_edit: { id: 78_912_328, order_id: 5_500_000_000_001, line_items: { additions: [], removals: [] } },
    };
    const nothing = { externalId: '5500000000001', order: undefined, refunds: [], cancelledAtMs: undefined };
    for (const [topic, body] of [
      ['orders/edited', edit],
      ['orders/delete', { id: 5_500_000_000_001 }],
    ] as const) {
      expect(shopify.externalId(topic, body)).toBe('5500000000001');
      expect(parse(body, topic)).toMatchObject(nothing);
    }
    expect(() => parse({ id: 1 }, 'orders/edited')).toThrow('order_edit');
  });

  it('of another topic is refused, with those to subscribe to', () => {
    expect(() => parse(shopifyOrder(), 'orders/risk_assessment_changed')).toThrow('orders/updated');
    expect(() => parse({ id: 1 }, 'products/update')).toThrow('topic');
  });
});

import type { Delivery, DeliveryFacts, LineFacts, OrderFacts, Refund } from './delivery.ts';

/** Builders for the specs of this folder: fixed ids and times, only what matters is told. */

/** 2026-03-01T12:00Z. */
export const noon = 1_772_366_400_000;

export const line = (lineId: string, more: Partial<LineFacts> = {}): LineFacts => ({
  lineId,
  productId: `product-${lineId}`,
  title: 'Lamp',
  quantity: 2,
  unitPriceMinor: 1_000,
  discountMinor: 0,
  platformDiscountMinor: 0,
  collectionIds: [],
  codes: [],
  taxMinor: 0,
  taxIncluded: true,
  earns: true,
  ...more,
});

export const orderFacts = (more: Partial<OrderFacts> = {}): OrderFacts => ({
  name: '#1001',
  test: false,
  currency: 'GBP',
  orderAtMs: noon,
  joinKeys: [],
  customerRef: null,
  customerKind: null,
  lines: [line('1'), line('2')],
  ...more,
});

export const refund = (refundId: string, more: Partial<Refund> = {}): Refund => ({
  refundId,
  versionMs: noon,
  lines: [],
  amountMinor: 0,
  currency: 'GBP',
  ...more,
});

export const pieces = (lineId: string, quantity: number) => ({ lineId, quantity, amountMinor: 0 });

let told = 0;

/** A delivery that says nothing beyond what is given. */
export const delivery = (facts: Partial<DeliveryFacts>, deliveryId = `delivery-${++told}`): Delivery => ({
  deliveryId,
  orderId: 'con_1~1001',
  brandId: 'brand_1',
  connectionId: 'con_1',
  channel: 'shopify',
  facts: {
    externalId: '1001',
    versionMs: noon,
    order: undefined,
    refunds: [],
    cancelledAtMs: undefined,
    deliveredAtMs: undefined,
    ...facts,
  },
});

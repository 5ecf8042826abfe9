import type { OrderState, Shop } from '@creditroll/standalone/shops';

interface LineWish {
  readonly priceMinor: number;
  readonly quantity?: number;
  readonly discountMinor?: number;
  readonly productId?: string;
}

export interface OrderWish {
  /** Unique in the shop. */
  readonly number: number;
  readonly placedAtMs: number;
  readonly lines: readonly LineWish[];
  readonly clickId?: string | undefined;
  readonly code?: string | undefined;
  /** The number by which the shop knows the customer; without it everybody buys once. */
  readonly customer?: number | undefined;
}

/** An order as its shop knows it when it is placed. */
export const order = ({ number, placedAtMs, lines, clickId, code, customer }: OrderWish): OrderState => ({
  plan: {
    number,
    brand: 0,
    lines: lines.map(({ priceMinor, quantity = 1, discountMinor = 0, productId = 'kettle' }) => ({
      product: { productId, title: productId, priceMinor },
      quantity,
      discountMinor,
    })),
    code,
    fromClick: undefined,
    test: false,
  },
  placedAtMs,
  clickId,
  customer,
  deliveredAtMs: undefined,
  cancelledAtMs: undefined,
  refunds: [],
});

export const delivered = (state: OrderState, deliveredAtMs: number): OrderState => ({ ...state, deliveredAtMs });

/** Pieces of a line come back. */
export const refunded = (state: OrderState, atMs: number, quantity = 1, line = 0): OrderState => ({
  ...state,
  refunds: [...state.refunds, { id: state.plan.number * 100 + state.refunds.length, line, quantity, atMs }],
});

/** The id that the demo's shops give an order. */
export const shopifyIdOf = ({ plan }: { readonly plan: Pick<OrderState['plan'], 'number'> }): string =>
  `9007199254${(740_993 + plan.number).toString().padStart(6, '0')}`;
export const externalIdOf = ({ brand }: Shop, state: OrderState): string =>
  brand.source === 'shopify' ? shopifyIdOf(state) : `BK-${state.plan.number}`;

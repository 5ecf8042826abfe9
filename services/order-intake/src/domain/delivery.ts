import type { Order, OrderLine } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';

/** A line as the shop sold it; what came back later is told by refunds. */
export type LineFacts = Omit<OrderLine, 'refundedQuantity' | 'refundedMinor'>;

/** An order as one delivery describes it, without what other deliveries add to it. */
export type OrderFacts = Pick<
  Order,
  'name' | 'test' | 'currency' | 'orderAtMs' | 'joinKeys' | 'customerRef' | 'customerKind' | 'copyOf' | 'buyer'
> & {
  readonly lines: readonly LineFacts[];
};

interface RefundedLine {
  readonly lineId: string;
  /** Pieces that came back. */
  readonly quantity: number;
  /** Money given back on this line without a piece. */
  readonly amountMinor: number;
}

export interface Refund {
  readonly refundId: string;
  /** Of two accounts of one refund the one with the higher version counts. */
  readonly versionMs: number;
  readonly lines: readonly RefundedLine[];
  /** Money given back without pieces and without saying on which line. */
  readonly amountMinor: number;
  readonly currency: Currency | null;
}

/** What one delivery says, in our terms. What it does not speak of is undefined or empty. */
export interface DeliveryFacts {
  readonly externalId: string;
  /** When the source last changed the order that `order` describes. */
  readonly versionMs: number;
  readonly order: OrderFacts | undefined;
  readonly refunds: readonly Refund[];
  readonly cancelledAtMs: number | undefined;
  readonly deliveredAtMs: number | undefined;
}

/** A delivery with what the door knew about it. */
export interface Delivery {
  readonly deliveryId: string;
  readonly orderId: string;
  readonly brandId: string;
  readonly connectionId: string;
  readonly channel: Order['channel'];
  readonly facts: DeliveryFacts;
}

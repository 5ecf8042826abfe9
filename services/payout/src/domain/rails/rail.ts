import type { Currency } from '@creditroll/money';

export type RailName = 'generic_csv';

/** How a payee wants to be paid. */
export interface PayoutMethod {
  readonly rail: RailName;
  readonly destination: string;
  readonly accountHolder: string;
}

/** One payment as a rail needs it. */
export interface Payment {
  readonly payoutItemId: string;
  readonly payeeId: string;
  readonly amountMinor: number;
  readonly method: PayoutMethod;
}

export interface PaymentOrder {
  readonly batchId: string;
  readonly currency: Currency;
  /** Sorted by payee id. */
  readonly payments: readonly Payment[];
}

/** A way of handing payments to a bank or provider: a pure function from payments to the bytes of one file. */
export interface PayoutRail {
  readonly mediaType: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  content(order: PaymentOrder): Uint8Array;
}

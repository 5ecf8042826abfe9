import { sha256 } from '@creditroll/kernel';
import { genericCsv } from './generic-csv/generic-csv.ts';
import type { PaymentOrder, PayoutRail, RailName } from './rail.ts';

/** Every rail: a folder and a line here. */
export const rails: Readonly<Record<RailName, PayoutRail>> = { generic_csv: genericCsv };

export interface PaymentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** The payment file of a batch. The same payments give the same bytes, in whatever order they come. */
export function paymentFile(railName: RailName, order: PaymentOrder): PaymentFile {
  const rail = rails[railName];
  const payments = order.payments.toSorted((a, b) => (a.payeeId < b.payeeId ? -1 : 1));
  const content = rail.content({ ...order, payments });
  return {
    name: `payout-${order.batchId}.${rail.extension}`,
    mediaType: rail.mediaType,
    sha256: sha256(content),
    content,
  };
}

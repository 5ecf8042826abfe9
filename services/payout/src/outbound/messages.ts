import type { Batch } from '@creditroll/contracts/grpc/creditroll/payout/v1/Batch';
import type { ExportFile } from '@creditroll/contracts/grpc/creditroll/payout/v1/ExportFile';
import type { Item } from '@creditroll/contracts/grpc/creditroll/payout/v1/Item';
import type { Method } from '@creditroll/contracts/grpc/creditroll/payout/v1/Method';
import type { Payable as PayableMessage } from '@creditroll/contracts/grpc/creditroll/payout/v1/Payable';
import type { Payee } from '../collections.ts';
import type { PayoutBatch } from '../domain/batch.ts';
import type { Excluded, PayoutItem, RefusedResult } from '../domain/item.ts';
import { inPayoutMinor, openLines, type Payable } from '../domain/payable.ts';
import type { PaymentFile } from '../domain/rails/index.ts';

export const toMethodMessage = (payeeId: string, payee: Payee | undefined): Method =>
  payee
    ? {
        payeeId,
        rail: payee.method.rail,
        destination: payee.method.destination,
        accountHolder: payee.method.accountHolder,
        present: true,
        changedAtMs: payee.methodChangedAtMs,
      }
    : { payeeId, present: false };

export const toPayableMessage = (payable: Payable): PayableMessage => ({
  currency: payable.currency,
  payableMinor: Math.max(0, payable.payableMinor),
  inPayoutMinor: inPayoutMinor(payable),
  paidMinor: payable.paidMinor,
  carriedForwardMinor: Math.min(0, payable.payableMinor),
  lines: openLines(payable),
});

interface Parts {
  readonly items?: readonly PayoutItem[];
  readonly excluded?: readonly Excluded[];
  readonly refused?: readonly RefusedResult[];
}

export const toBatchMessage = (batch: PayoutBatch, { items = [], excluded = [], refused = [] }: Parts = {}): Batch => ({
  batchId: batch.batchId,
  currency: batch.currency,
  rail: batch.rail,
  state: batch.state,
  totalMinor: batch.totalMinor,
  manifestHash: batch.manifestHash ?? '',
  draftedBy: batch.draftedBy,
  approvedBy: batch.approvedBy ?? '',
  draftedAtMs: batch.draftedAtMs,
  minimumMinor: batch.minimumMinor,
  fileName: batch.file?.name ?? '',
  fileSha256: batch.file?.sha256 ?? '',
  cancelledBecause: batch.cancelledBecause ?? '',
  payeeCount: batch.payees,
  itemCount: batch.items,
  settledCount: batch.settled,
  failedCount: batch.failed,
  items: items.map((item) => toItemMessage(item, batch)),
  excluded: excluded.map(({ payeeId, reason }) => ({ payeeId, reason })),
  refused: refused.map(({ payoutItemId, reason }) => ({ payoutItemId, reason })),
});

/** With its batch an item is cancelled too; it is not written again for that. */
export const stateOfItem = (item: PayoutItem, batch: PayoutBatch | undefined): PayoutItem['state'] | 'cancelled' =>
  batch?.state === 'cancelled' ? 'cancelled' : item.state;

const toItemMessage = (item: PayoutItem, batch: PayoutBatch): Item => ({
  payoutItemId: item.payoutItemId,
  payeeId: item.payeeId,
  amountMinor: item.amountMinor,
  state: stateOfItem(item, batch),
  reason: item.reason ?? '',
  lines: item.lines,
  attempt: item.attempt,
});

export const toFileMessage = (batchId: string, { name, mediaType, sha256, content }: PaymentFile): ExportFile => ({
  batchId,
  fileName: name,
  mediaType,
  sha256,
  content: Buffer.from(content),
});

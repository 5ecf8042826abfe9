import { quotaRequested, quotaReturned } from '@creditroll/contracts';
import type { Unit } from '@creditroll/processing';
import type { QuotaMove } from '../domain/allotments.ts';
import type { Book } from '../domain/book.ts';
import { hopOf, returnsOf } from '../domain/quota-owner.ts';

/**
 * What an order's lines say to the owners of quotas. Nothing is gathered: each message keeps the time of its own cause, so
 * that what is granted is booked at the same time whatever the batches are.
 */
export function sayQuotas(unit: Unit, { orderId, currency }: Book, moves: readonly QuotaMove[]): void {
  for (const { kind, lineId, creatorId, campaignId, amountMinor, hops } of moves) {
    if (kind === 'return') {
      for (const back of returnsOf(hops, currency, amountMinor)) unit.emit(quotaReturned, back.owner, back);
      continue;
    }
    const request = {
      orderId,
      lineId,
      creatorId,
      campaignId,
      currency,
      requestedMinor: amountMinor,
      offeredMinor: amountMinor,
      hops: [...hops],
      at: 0,
    };
    unit.emit(quotaRequested, hopOf(request).owner, request);
  }
}

import { depositRequested, depositReturned, quotaRequested, quotaReturned } from '@creditroll/contracts';
import type { Unit } from '@creditroll/processing';
import type { QuotaMove } from '../domain/allotments.ts';
import type { Book } from '../domain/book.ts';
import { hopOf, returnsOf } from '../domain/quota-owner.ts';

/**
 * What an order's lines say to the owners of quotas, and to the deposit of a brand that pays ahead. Nothing is gathered: each
 * message keeps the time of its own cause, so that what is granted is booked at the same time whatever the batches are.
 */
export function sayQuotas(unit: Unit, book: Book, moves: readonly QuotaMove[]): void {
  for (const move of moves) {
    if (move.kind === 'return') sayReturn(unit, book, move);
    else sayRequest(unit, book, move);
  }
}

function sayReturn(unit: Unit, { orderId, brandId, currency }: Book, move: QuotaMove): void {
  const { lineId, creatorId, campaignId, amountMinor, hops, prefunded } = move;
  for (const back of returnsOf(hops, currency, amountMinor)) unit.emit(quotaReturned, back.owner, back);
  if (prefunded)
    unit.emit(depositReturned, brandId, { orderId, lineId, creatorId, campaignId, brandId, currency, amountMinor });
}

function sayRequest(unit: Unit, { orderId, brandId, currency, orderAtMs }: Book, move: QuotaMove): void {
  const { lineId, creatorId, campaignId, amountMinor, hops, prefunded } = move;
  const claim = { orderId, lineId, creatorId, campaignId };
  const asked = { currency, requestedMinor: amountMinor, offeredMinor: amountMinor };
  if (hops.length === 0) {
    unit.emit(depositRequested, brandId, { ...claim, brandId, orderAtMs, ...asked, hops: [] });
    return;
  }
  const deposit = prefunded ? { deposit: { brandId, orderAtMs } } : {};
  const request = { ...claim, ...asked, hops: [...hops], at: 0, ...deposit };
  unit.emit(quotaRequested, hopOf(request).owner, request);
}

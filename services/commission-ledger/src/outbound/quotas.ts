import {
  depositRequested,
  depositReturned,
  quotaRequested,
  quotaReturned,
  volumeRequested,
} from '@creditroll/contracts';
import { unreachable } from '@creditroll/kernel';
import type { Unit } from '@creditroll/processing';
import type { QuotaMove } from '../domain/quota-moves.ts';
import type { Book } from '../domain/book.ts';
import type { DepositRequest } from '../domain/deposit-owner.ts';
import { hopOf, requestOf, returnsOf } from '../domain/quota-owner.ts';
import { volumeRequestOf } from '../domain/volume-owner.ts';

/**
 * What an order's lines say to the owners of quotas, and to the deposit of a brand that pays ahead. Nothing is gathered: each
 * message keeps the time of its own cause, so that what is granted is booked at the same time whatever the batches are.
 */
export function sayQuotas(unit: Unit, book: Book, moves: readonly QuotaMove[]): void {
  for (const move of moves) {
    switch (move.kind) {
      case 'return':
        sayReturn(unit, book, move);
        break;
      case 'request':
        sayRequest(unit, book, move);
        break;
      case 'measure':
        unit.emit(volumeRequested, move.volume.owner, volumeRequestOf(book, move));
        break;
      default:
        unreachable(move);
    }
  }
}

type Said<Kind extends QuotaMove['kind']> = Extract<QuotaMove, { readonly kind: Kind }>;

function sayReturn(unit: Unit, { orderId, brandId, currency }: Book, move: Said<'return'>): void {
  const { lineId, creatorId, campaignId, amountMinor, hops, prefunded } = move;
  for (const back of returnsOf(hops, currency, amountMinor)) unit.emit(quotaReturned, back.owner, back);
  if (prefunded)
    unit.emit(depositReturned, brandId, { orderId, lineId, creatorId, campaignId, brandId, currency, amountMinor });
}

function sayRequest(unit: Unit, book: Book, move: Said<'request'>): void {
  const request = requestOf(book, move);
  if (request.hops.length > 0) {
    unit.emit(quotaRequested, hopOf(request).owner, request);
    return;
  }
  const { brandId, orderAtMs } = book;
  const { at: _, deposit: __, ...asked } = request;
  unit.emit(depositRequested, brandId, { ...asked, brandId, orderAtMs });
}

interface OfGiven {
  readonly kind: 'request' | 'return';
  readonly claim: Pick<DepositRequest, 'orderId' | 'lineId' | 'creatorId' | 'campaignId'>;
  readonly amountMinor: number;
  /** To whom the answer goes. */
  readonly given: NonNullable<DepositRequest['given']>;
}

/** What a bonus or a prize says to the deposit of a brand that pays ahead. */
export function sayToDeposit(
  unit: Unit,
  { brandId, currency }: Pick<DepositRequest, 'brandId' | 'currency'>,
  { kind, claim, amountMinor, given }: OfGiven,
): void {
  if (kind === 'return') {
    unit.emit(depositReturned, brandId, { ...claim, brandId, currency, amountMinor });
    return;
  }
  const asked = { requestedMinor: amountMinor, offeredMinor: amountMinor, hops: [] };
  unit.emit(depositRequested, brandId, { ...claim, brandId, currency, orderAtMs: unit.cause.nowMs, ...asked, given });
}

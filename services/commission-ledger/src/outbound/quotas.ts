import { quotaRequested, quotaReturned, volumeRequested } from '@creditroll/contracts';
import { unreachable } from '@creditroll/kernel';
import type { Unit } from '@creditroll/processing';
import type { QuotaMove } from '../domain/allotments.ts';
import type { Book } from '../domain/book.ts';
import { hopOf, requestOf, returnsOf } from '../domain/quota-owner.ts';
import { volumeRequestOf } from '../domain/volume-owner.ts';

/**
 * What an order's lines say to the owners of quotas. Nothing is gathered: each message keeps the time of its own cause, so
 * that what is granted is booked at the same time whatever the batches are.
 */
export function sayQuotas(unit: Unit, { orderId, currency }: Book, moves: readonly QuotaMove[]): void {
  for (const move of moves) {
    switch (move.kind) {
      case 'return':
        for (const back of returnsOf(move.hops, currency, move.amountMinor)) unit.emit(quotaReturned, back.owner, back);
        break;
      case 'request': {
        const request = requestOf({ orderId, currency }, move);
        unit.emit(quotaRequested, hopOf(request).owner, request);
        break;
      }
      case 'measure':
        unit.emit(volumeRequested, move.volume.owner, volumeRequestOf({ orderId, currency }, move));
        break;
      default:
        unreachable(move);
    }
  }
}

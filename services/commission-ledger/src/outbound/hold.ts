import type { Hold as HoldMessage } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Hold';
import type { Book } from '../domain/book.ts';

/** The holds of an order, answered ones included. */
export const toHolds = ({ orderId, brandId, currency, orderAtMs, lines, holds }: Book): HoldMessage[] =>
  holds.map(({ creatorId, rules, state, answers }) => ({
    orderId,
    brandId,
    creatorId,
    rules: [...rules],
    state,
    answers: answers.map((one) => ({ ...one })),
    currency,
    amountMinor: state === 'held' ? heldMinor(lines, creatorId) : 0,
    orderAtMs,
  }));

const heldMinor = (lines: Book['lines'], creatorId: string): number =>
  lines
    .flatMap(({ parties }) => parties)
    .reduce((sum, party) => ((party.hostId ?? party.creatorId) === creatorId ? sum + party.postedMinor : sum), 0);

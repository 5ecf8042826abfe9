import { type Money, sum } from '@creditroll/money';
import { clauseOf, toldOf } from './story-address.ts';
import type { PayoutFacts } from './story-facts.ts';
import type { Heard, HeardCommission } from './story-heard.ts';
import { keptBack } from './story-holds.ts';
import { amount, clause, code, instant, type Told, told } from './story-told.ts';

/** What the ledger did for whom, entry by entry. */
export const entrySentences = (heard: Heard): Told[] =>
  heard.entries.map(({ entryId, kind, atMs, payeeId, amount: moved }) =>
    toldOf(heard, payeeId, `entry.${kindFor(kind, moved)}`, {
      entry: code(entryId),
      at: instant(atMs),
      amount: amount(moved),
    }),
  );

/** An entry has one kind for all whom it touches: what it adds to one it can take from another. */
const kindFor = (kind: string, { amountMinor }: Money): string =>
  kind === 'accrual' || kind === 'reversal' ? (amountMinor < 0 ? 'reversal' : 'accrual') : kind;

/** Whether it is final, and when it will be. */
export function stateSentence(heard: Heard, { base, parts, shares }: HeardCommission): Told {
  const { lockAtMs, releasedAtMs, payouts } = heard;
  const apart = keptBack(heard);
  const earning = [
    ...parts.filter(({ creatorId, unfunded }) => !apart.has(creatorId) && !unfunded),
    ...shares.filter(({ state }) => state !== 'held' && state !== 'declined'),
  ].filter(({ credit }) => credit.amountMinor > 0);
  const left = sum(
    base.currency,
    earning.map(({ posted }) => posted),
  ).amountMinor;
  if (releasedAtMs === null) {
    const ending = left > 0 ? '_and_released' : '';
    return lockAtMs === null ? told(`state.open${ending}`) : told(`state.until${ending}`, { at: instant(lockAtMs) });
  }
  const at = { at: instant(releasedAtMs) };
  if (earning.length === 0) return told('state.final', at);
  if (left === 0) return told('state.released_returned', at);
  return told(payouts.length === 0 ? 'state.released_payable' : 'state.released', at);
}

/** Where the money is now, and every payout that it was in before. */
export const payoutSentences = (heard: Heard): Told[] => heard.payouts.map((payout) => payoutSentence(heard, payout));

function payoutSentence(heard: Heard, { payeeId, amount: paid, state, batchId, payoutItemId }: PayoutFacts): Told {
  const takenBack = paid.amountMinor < 0;
  return told(`payout.${state}${takenBack && againstNext.has(state) ? '_taken_back' : ''}`, {
    what: clauseOf(heard, payeeId, takenBack ? 'moved.taken_back' : 'moved.given', { amount: amount(paid) }),
    batch:
      payoutItemId === ''
        ? clause('payout.batch', { batch: code(batchId) })
        : clause('payout.batch_item', { batch: code(batchId), item: code(payoutItemId) }),
  });
}

/** States in which a negative amount is no payment but a part of one. */
const againstNext: ReadonlySet<string> = new Set(['payable', 'paid']);

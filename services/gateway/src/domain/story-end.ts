import { type Money, sum } from '@creditroll/money';
import type { PayoutFacts, StoryFacts } from './story-facts.ts';
import { disputeSentences } from './story-disputes.ts';
import { holdSentences, keptBack } from './story-holds.ts';
import type { Teller } from './story-teller.ts';
import { amount, instant } from './story-words.ts';

/** What is disputed and what is kept back, whether it is final, and where the money is. */
export const endSentences = (facts: StoryFacts, teller: Teller): string[] => [
  ...disputeSentences(facts, teller),
  ...holdSentences(facts, teller),
  ...(facts.commission ? [stateSentence(facts, teller)] : []),
  ...payoutSentences(facts, teller),
];

/** Whether it is final, and when it will be. */
function stateSentence(facts: StoryFacts, { parts }: Teller): string {
  const { lockAtMs, releasedAtMs, commission, payouts } = facts;
  const apart = keptBack(facts);
  const earning = parts.filter((part) => part.credit.amountMinor > 0 && !apart.has(part.creatorId));
  const left = commission
    ? sum(
        commission.base.currency,
        earning.map((part) => part.posted),
      ).amountMinor
    : 0;
  if (releasedAtMs === null) {
    const until = lockAtMs === null ? 'It may change until it is final' : `It may change until ${instant(lockAtMs)}`;
    return left > 0 ? `${until} and is released then.` : `${until}.`;
  }
  if (earning.length === 0) return `The decision is final since ${instant(releasedAtMs)}.`;
  const rest = left === 0 ? '; all of it came back' : payouts.length === 0 ? ' and can be paid' : '';
  return `It was released on ${instant(releasedAtMs)}${rest}.`;
}

/** Where the money is now, and every payout that it was in before. */
function payoutSentences({ payouts }: StoryFacts, teller: Teller): string[] {
  return payouts.filter(({ creatorId }) => teller.concerns(creatorId)).map((payout) => payoutSentence(payout, teller));
}

function payoutSentence(
  { creatorId, amount: paid, state, batchId, payoutItemId }: PayoutFacts,
  { audience, name }: Teller,
): string {
  const what = moved(
    paid,
    audience.kind === 'creator' ? '' : ` ${paid.amountMinor < 0 ? 'from' : 'for'} ${name(creatorId)}`,
  );
  const batch =
    audience.kind === 'staff' ? `payout batch ${batchId} (item ${payoutItemId})` : `payout batch ${batchId}`;
  switch (state) {
    case 'payable':
      return paid.amountMinor < 0
        ? `${what} is set against the next payout.`
        : `${what} is payable and waits for the next payout batch.`;
    case 'in_payout':
      return `${what} is in ${batch}.`;
    case 'paid':
      return paid.amountMinor < 0
        ? `${what} was set against ${batch}, which is paid.`
        : `${what} was paid in ${batch}.`;
    case 'failed':
      return `${what} was in ${batch}; the bank did not carry it out, and it became payable again.`;
    case 'cancelled':
      return `${what} was in ${batch}, which was cancelled; it became payable again.`;
    default:
      return `${what}: ${state}.`;
  }
}

const moved = (money: Money, whom: string): string =>
  money.amountMinor < 0 ? `What was taken back${whom} (${amount(money)})` : `${amount(money)}${whom}`;

import { type Money, sum } from '@creditroll/money';
import { clauseOf } from './story-address.ts';
import { commissionSentences, shareSentence, shortArithmetic } from './story-commission.ts';
import { decisionSentences, whyNot } from './story-decision.ts';
import { disputeSentences } from './story-disputes.ts';
import { entrySentences, payoutSentences, stateSentence } from './story-end.ts';
import type { Audience, Story, StoryFacts } from './story-facts.ts';
import { type Heard, heardBy, type HeardCommission, type HeardPart } from './story-heard.ts';
import { holdSentences } from './story-holds.ts';
import { amount, clause, code, count, instant, listOf, named, type Told, told, type Value } from './story-told.ts';

/** One order line from click to payout, as sentences that each carry their own arithmetic. */
export const tell = (facts: StoryFacts, audience: Audience): Story => storyOf(heardBy(facts, audience));

function storyOf(heard: Heard): Story {
  const { lineId, commission } = heard;
  return {
    lineId,
    state: commission && told(`state_name.${commission.state}`),
    summary: summaryOf(heard),
    sentences: [
      ...orderSentences(heard),
      ...decisionSentences(heard),
      ...disputeSentences(heard),
      ...(commission ? [...commissionSentences(heard, commission), ...holdSentences(heard, commission)] : []),
      ...entrySentences(heard),
      ...(commission ? [stateSentence(heard, commission)] : []),
      ...payoutSentences(heard),
    ],
  };
}

export const creditedParts = ({ parts }: HeardCommission): HeardPart[] => parts.filter(({ weight }) => weight > 0);

function summaryOf(heard: Heard): Told {
  const { audience, decision, commission } = heard;
  if (!decision && !commission) return told('summary.undecided');
  const credited = commission ? creditedParts(commission) : [];
  const earning = credited.filter((part) => part.credit.amountMinor > 0 && !isRefused(part));
  const [share] = commission?.shares ?? [];
  if (earning.length === 0 && share) return shareSentence(heard, share);
  if (earning.length === 0) {
    const why = whyNothing(heard);
    if (audience.kind === 'creator') return told('nothing.own', { why });
    return told(credited.length > 0 ? 'summary.nobody_earns' : 'summary.nobody', { why });
  }
  if (!commission) return told('summary.being_reckoned');
  if (audience.kind === 'creator') {
    const [only] = earning;
    if (only && earning.length === 1)
      return told('summary.own', { amount: amount(only.posted), how: shortArithmetic(only, commission) });
    return told('summary.own_campaigns', { amount: amount(total(earning, commission)), count: count(earning.length) });
  }
  const payees = [...earning.map(({ creatorId, posted }) => ({ payeeId: creatorId, posted })), ...commission.shares];
  const gets = payees.map(({ payeeId, posted }) => clauseOf(heard, payeeId, 'gets', { amount: amount(posted) }));
  return told('summary.all', { who: listOf(gets) });
}

/** It would earn, and a rule or a person declined it. */
const isRefused = ({ credit, state }: HeardPart): boolean => credit.amountMinor > 0 && state === 'declined';

const total = (parts: readonly HeardPart[], { base }: HeardCommission): Money =>
  sum(
    base.currency,
    parts.map(({ posted }) => posted),
  );

/** The reason that says most to the audience: its own part's or candidate's, or why nobody has the line. */
function whyNothing({ audience, decision, commission }: Heard): Value {
  const parts = (commission?.parts ?? []).filter(({ reason }) => reason !== '');
  const part = parts.find(({ weight }) => weight > 0);
  if (part) return clause(`${isRefused(part) ? 'check' : 'reason'}.${part.reason}`);
  const candidate = decision?.candidates.find(({ reason }) => reason !== '');
  const [loser] = parts;
  // The candidate says more exactly what the ledger was told of it.
  const own = loser
    ? whyNot({ reason: loser.reason, invalidBy: candidate?.reason === loser.reason ? candidate.invalidBy : '' })
    : candidate && whyNot(candidate);
  const reason = decision?.reason || commission?.reason;
  const line = reason ? clause(`reason.${reason}`) : undefined;
  return (audience.kind === 'creator' ? (own ?? line) : (line ?? own)) ?? clause('reason.no_candidate');
}

function orderSentences({ orderName, orderAtMs, quantity, title, cancelledAtMs }: Heard): Told[] {
  const what = { at: instant(orderAtMs), quantity: count(quantity), title: named(title) };
  return [
    orderName === null ? told('order.placed', what) : told('order.placed_by_name', { ...what, order: code(orderName) }),
    ...(cancelledAtMs === null ? [] : [told('order.cancelled', { at: instant(cancelledAtMs) })]),
  ];
}

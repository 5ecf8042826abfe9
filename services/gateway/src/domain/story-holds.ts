import type { HoldFacts, StoryFacts } from './story-facts.ts';
import type { Teller } from './story-teller.ts';
import { instant, listed } from './story-words.ts';

const rules: Readonly<Record<string, string>> = {
  click_to_order: 'the order came sooner after the click than anybody can buy',
  self_purchase: 'the buyer is the creator',
  coupon_poaching: 'the code was used right after another creator’s click',
};

/** Creators whose part does not go where a released one goes. */
export const keptBack = ({ holds }: Pick<StoryFacts, 'holds'>): ReadonlySet<string> =>
  new Set(holds.filter(({ state }) => state !== 'released').map(({ creatorId }) => creatorId));

/** What is held of whom, why, and what a person answered. */
export const holdSentences = ({ holds }: StoryFacts, { concerns, whose, parts }: Teller): string[] =>
  holds
    .filter(({ creatorId }) => concerns(creatorId) && parts.some((part) => part.creatorId === creatorId))
    .map((hold) => `${whose(hold.creatorId)} part ${whatOf(hold)}`);

function whatOf({ rules: found, state, answer }: HoldFacts): string {
  const why = listed(found.map((rule) => rules[rule] ?? `of “${rule}”`));
  if (state === 'held') return `is held until somebody has looked at it, because ${why}.`;
  if (state === 'declined' && !answer) return `is refused because ${why}; finance can release it with a reason.`;
  const when = answer ? ` on ${instant(answer.atMs)}: “${answer.reason}”` : '';
  return `was held because ${why}, and was ${state}${when}.`;
}

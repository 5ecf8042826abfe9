import { toldOf } from './story-address.ts';
import type { HoldFacts } from './story-facts.ts';
import type { Heard, HeardCommission } from './story-heard.ts';
import { clause, instant, listOf, named, type Told, told } from './story-told.ts';

/** Creators whose part does not go where a released one goes. */
export const keptBack = ({ holds }: Pick<Heard, 'holds'>): ReadonlySet<string> =>
  new Set(holds.filter(({ state }) => state !== 'released').map(({ creatorId }) => creatorId));

/** What is held of whom, why, and what a person answered. */
export function holdSentences(heard: Heard, { parts, shares }: HeardCommission): Told[] {
  const credited = heard.holds.filter(({ creatorId }) =>
    parts.some((part) => part.weight > 0 && part.creatorId === creatorId),
  );
  // A co-host's share is held with the host's part, of which it does not hear.
  const own = heard.audience.kind === 'creator' ? shares : [];
  return [
    ...credited.map((hold) => holdSentence(heard, hold)),
    ...(own.some(({ state, unfunded }) => state === 'held' && !unfunded) ? [told('hold.share')] : []),
    ...parts.filter(({ unfunded }) => unfunded).map(({ creatorId }) => toldOf(heard, creatorId, 'hold.unfunded', {})),
    ...(own.some(({ unfunded }) => unfunded) ? [told('hold.share_unfunded')] : []),
  ];
}

function holdSentence(heard: Heard, { creatorId, rules, state, answer }: HoldFacts): Told {
  const why = listOf(rules.map((rule) => clause(`check.${rule}`)));
  if (state === 'held' || !answer) return toldOf(heard, creatorId, `hold.${state}`, { why });
  return toldOf(heard, creatorId, `hold.${state}_by_person`, {
    why,
    at: instant(answer.atMs),
    answer: named(answer.reason),
  });
}

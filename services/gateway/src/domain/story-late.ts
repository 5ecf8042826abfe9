import { clauseOf } from './story-address.ts';
import type { Audience, DecisionFacts, StoryFacts } from './story-facts.ts';
import type { Heard } from './story-heard.ts';
import { clause, instant, listOf, share, type Told, told } from './story-told.ts';

/** Whose the line would be if facts had been known that came after the lock. */
export interface HeardLate {
  readonly decidedAtMs: number;
  readonly shares: readonly LateShare[];
  /** Why nobody; empty when somebody would be credited. */
  readonly reason: string;
}

interface LateShare {
  readonly creatorId: string;
  readonly weight: number;
  readonly weightSum: number;
}

/** Null where it comes to the same for the audience. A creator hears of their own part alone. */
export function lateFor(
  { decision, late }: Pick<StoryFacts, 'decision' | 'late'>,
  audience: Audience,
): HeardLate | null {
  if (!late) return null;
  const { decidedAtMs, reason } = late;
  const after = sharesOf(late);
  const before = decision ? sharesOf(decision) : [];
  if (audience.kind !== 'creator')
    return alike(before, after) ? null : { decidedAtMs, shares: after, reason: after.length === 0 ? reason : '' };
  const own = (shares: readonly LateShare[]): LateShare[] =>
    shares.filter(({ creatorId }) => creatorId === audience.creatorId);
  if (alike(own(before), own(after))) return null;
  const { creatorId } = audience;
  const none = { creatorId, weight: 0, weightSum: 1 };
  return { decidedAtMs, shares: own(after).length > 0 ? own(after) : [none], reason: '' };
}

const alike = (a: readonly LateShare[], b: readonly LateShare[]): boolean =>
  a.length === b.length &&
  a.every(({ creatorId, weight, weightSum }) =>
    b.some((one) => one.creatorId === creatorId && one.weight * weightSum === weight * one.weightSum),
  );

function sharesOf({ candidates }: DecisionFacts): LateShare[] {
  const weights = new Map<string, number>();
  for (const { creatorId, weight } of candidates)
    if (weight > 0) weights.set(creatorId, (weights.get(creatorId) ?? 0) + weight);
  const weightSum = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights].map(([creatorId, weight]) => ({ creatorId, weight, weightSum }));
}

/** What became known too late, and that no money moved. */
export function lateSentences(heard: Heard): Told[] {
  if (!heard.late) return [];
  const { decidedAtMs, shares, reason } = heard.late;
  const at = instant(decidedAtMs);
  if (shares.length === 0) return [told('late.nobody', { at, why: clause(`reason.${reason || 'no_candidate'}`) })];
  const who = shares.map(({ creatorId, weight, weightSum }) =>
    clauseOf(heard, creatorId, 'late.has', { share: share(weight, weightSum) }),
  );
  return [told('late.credited', { at, who: listOf(who) })];
}

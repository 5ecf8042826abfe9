import { compareText } from './codes.ts';
import type { FraudVerdict } from './fraud/verdict.ts';

/** A creator whose money on an order is to be kept back, and the rules that say so. */
export interface Hold {
  readonly creatorId: string;
  /** `block`: refused at once. One such rule is enough. */
  readonly effect: 'hold' | 'block';
  readonly rules: readonly string[];
}

/** One hold for each creator, in an order of their own. */
export function holdsOf(verdicts: readonly FraudVerdict[]): readonly Hold[] {
  const rules = new Map<string, Set<string>>();
  for (const { effect, creatorId, rule } of verdicts)
    if (effect !== 'invalid') rules.set(creatorId, (rules.get(creatorId) ?? new Set()).add(rule));
  const blocked = new Set(verdicts.flatMap(({ effect, creatorId }) => (effect === 'block' ? [creatorId] : [])));
  return [...rules]
    .sort(([a], [b]) => compareText(a, b))
    .map(([creatorId, found]) => ({
      creatorId,
      effect: blocked.has(creatorId) ? 'block' : 'hold',
      rules: [...found].sort(compareText),
    }));
}

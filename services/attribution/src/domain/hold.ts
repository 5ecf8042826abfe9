import { compareText } from './codes.ts';
import type { FraudVerdict } from './fraud/verdict.ts';

/** A creator whose money on an order is to be kept back, and the rules that say so. */
export interface Hold {
  readonly creatorId: string;
  /** `block`: refused at once. One such rule is enough. */
  readonly effect: 'hold' | 'block';
  /** Those that refuse before those that hold. */
  readonly rules: readonly string[];
}

/** One hold for each creator, in an order of their own. */
export function holdsOf(verdicts: readonly FraudVerdict[]): readonly Hold[] {
  const rules = new Map<string, Map<string, FraudVerdict['effect']>>();
  for (const { effect, creatorId, rule } of verdicts) {
    if (effect === 'invalid') continue;
    const found = rules.get(creatorId) ?? new Map<string, FraudVerdict['effect']>();
    rules.set(creatorId, found.set(rule, effect));
  }
  return [...rules]
    .sort(([a], [b]) => compareText(a, b))
    .map(([creatorId, found]) => ({
      creatorId,
      effect: [...found.values()].includes('block') ? 'block' : 'hold',
      // `block` is before `hold`.
      rules: [...found]
        .sort(([a, one], [b, other]) => compareText(one, other) || compareText(a, b))
        .map(([rule]) => rule),
    }));
}

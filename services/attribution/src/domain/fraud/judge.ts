import type { CreatorCounts, OrderFacts, VisitFacts } from './facts.ts';
import { orderRules } from './order-rules/index.ts';
import { statisticalRules } from './statistics/index.ts';
import type { FraudRules } from './policy.ts';
import type { Thresholds } from './thresholds.ts';
import { touchRules } from './touch-rules/index.ts';
import type { FraudVerdict } from './verdict.ts';

/** The touches that do not count, each with the first rule that found it. */
export function judgeTouches(visit: VisitFacts, { thresholds, off }: FraudRules): readonly FraudVerdict[] {
  const verdicts = new Map<string, FraudVerdict>();
  for (const [rule, { parameters, findings }] of Object.entries(touchRules)) {
    if (off.has(rule)) continue;
    // A touch that another rule took out is no reason against a later one.
    const touches = visit.touches.filter(({ touchId }) => !verdicts.has(touchId));
    for (const { touch, evidence } of findings({ ...visit, touches }, thresholds))
      verdicts.set(touch.touchId, {
        rule,
        effect: 'invalid',
        creatorId: touch.creatorId,
        touchId: touch.touchId,
        parameters: pick(thresholds, parameters),
        evidence,
      });
  }
  return [...verdicts.values()];
}

/** Whose money on an order is held or refused, and why. */
export const judgeOrder = (order: OrderFacts, { thresholds, off }: FraudRules): readonly FraudVerdict[] =>
  Object.entries(orderRules).flatMap(([rule, { parameters, findings }]) =>
    (off.has(rule) ? [] : findings(order, thresholds)).map(({ creatorId, effect, evidence }): FraudVerdict => ({
      rule,
      effect,
      creatorId,
      touchId: null,
      parameters: pick(thresholds, parameters),
      evidence,
    })),
  );

/** What a creator's figures give reason to hold. */
export const judgeCounts = (counts: CreatorCounts, thresholds: Thresholds): readonly FraudVerdict[] =>
  Object.entries(statisticalRules).flatMap(([rule, { parameters, finding }]): FraudVerdict[] => {
    const evidence = finding(counts, thresholds);
    if (!evidence) return [];
    const { creatorId } = counts;
    return [{ rule, effect: 'hold', creatorId, touchId: null, parameters: pick(thresholds, parameters), evidence }];
  });

const pick = (thresholds: Thresholds, names: readonly (keyof Thresholds)[]): FraudVerdict['parameters'] =>
  Object.fromEntries(names.map((name) => [name, thresholds[name]]));

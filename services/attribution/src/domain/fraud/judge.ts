import type { CreatorCounts, OrderFacts, VisitFacts } from './facts.ts';
import { orderRules } from './order-rules/index.ts';
import { statisticalRules } from './statistics/index.ts';
import type { FraudRules } from './policy.ts';
import type { Thresholds } from './thresholds.ts';
import { touchRules } from './touch-rules/index.ts';
import type { FraudVerdict } from './verdict.ts';

/** Both are asked for every order. */
const rulesOfTouches = Object.entries(touchRules);
const rulesOfOrders = Object.entries(orderRules);

/** The touches that do not count, each with the first rule that found it. */
export function judgeTouches(visit: VisitFacts, { thresholds, off }: FraudRules): readonly FraudVerdict[] {
  if (visit.touches.length === 0) return [];
  const verdicts = new Map<string, FraudVerdict>();
  let left = visit;
  for (const [rule, { parameters, findings }] of rulesOfTouches) {
    if (off.has(rule)) continue;
    const found = findings(left, thresholds);
    if (found.length === 0) continue;
    for (const { touch, evidence } of found)
      verdicts.set(touch.touchId, {
        rule,
        effect: 'invalid',
        creatorId: touch.creatorId,
        touchId: touch.touchId,
        parameters: pick(thresholds, parameters),
        evidence,
      });
    // A touch that a rule took out is no reason against a later one.
    left = { ...visit, touches: visit.touches.filter(({ touchId }) => !verdicts.has(touchId)) };
  }
  return [...verdicts.values()];
}

/** Whose money on an order is held or refused, and why. */
export const judgeOrder = (order: OrderFacts, { thresholds, off }: FraudRules): readonly FraudVerdict[] =>
  rulesOfOrders.flatMap(([rule, { parameters, findings }]) =>
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
export const judgeCounts = (counts: CreatorCounts, { thresholds, off }: FraudRules): readonly FraudVerdict[] =>
  Object.entries(statisticalRules).flatMap(([rule, { parameters, finding }]): FraudVerdict[] => {
    if (off.has(rule)) return [];
    const evidence = finding(counts, thresholds);
    if (!evidence) return [];
    const { creatorId } = counts;
    return [{ rule, effect: 'hold', creatorId, touchId: null, parameters: pick(thresholds, parameters), evidence }];
  });

const pick = (thresholds: Thresholds, names: readonly (keyof Thresholds)[]): FraudVerdict['parameters'] =>
  Object.fromEntries(names.map((name) => [name, thresholds[name]]));

import type { OrderFacts } from '../facts.ts';
import type { FactName } from '../sources.ts';
import type { Thresholds } from '../thresholds.ts';
import type { Effect, FraudVerdict } from '../verdict.ts';

/** Says whose money on an order is held or refused. */
export interface OrderRule {
  readonly says: string;
  /** The strongest effect that it can have. */
  readonly effect: Effect;
  readonly parameters: readonly (keyof Thresholds)[];
  /** The facts that it finds nothing without. Of several, each is enough for a part of it. */
  readonly needs: readonly FactName[];
  findings(order: OrderFacts, thresholds: Thresholds): readonly OrderFinding[];
}

export interface OrderFinding {
  readonly creatorId: string;
  readonly effect: Effect;
  readonly evidence: FraudVerdict['evidence'];
}

export const held = (creatorId: string, evidence: FraudVerdict['evidence']): OrderFinding => ({
  creatorId,
  effect: 'hold',
  evidence,
});

import { DAY_MS, invariant } from '@creditroll/kernel';
import type { AttributionPolicy, Order } from '@creditroll/contracts';
import { alikeVerdicts } from './alike.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { type Evidence, placesPerLineOf } from './evidence.ts';
import { heldByFigures } from './figures/verdicts.ts';
import type { FraudVerdict } from './fraud/verdict.ts';
import { decideLine, type LineOutcome } from './line.ts';
import { orderFraud } from './order-fraud.ts';
import { recomputedFor, type RecomputedPolicy, withPolicies } from './recomputed.ts';

/** Durations until the lock: the longest among the credited campaigns. Null when nobody is credited. */
export interface Waits {
  readonly afterOrderMs: number;
  readonly afterDeliveryMs: number;
}

export interface Decision {
  readonly evidence: Evidence;
  readonly candidates: Candidates;
  readonly lines: readonly LineOutcome[];
  /** What is held against touches and credited creators. */
  readonly fraud: readonly FraudVerdict[];
  readonly waits: Waits | null;
}

/** Until the lock of an order that nobody is credited for. */
const waitOfNobodyMs = 30 * DAY_MS;

/** Who is credited for each line of an order. The same evidence gives the same decision, in whatever order it came. */
export const decideOrder = (evidence: Evidence): Decision =>
  evidence.recomputed ? decideRecomputed(evidence, evidence.recomputed) : decideAlike(evidence);

/** Each line under the policies that recomputes put in force for its product. */
function decideRecomputed(evidence: Evidence, recomputed: readonly RecomputedPolicy[]): Decision {
  const decisions = new Map<string, Decision>();
  const lines = evidence.order.lines.map(({ productId }, index) => {
    const policies = recomputedFor(recomputed, productId);
    const key = policies.map(({ recomputeId, campaignId }) => `${recomputeId} ${campaignId}`).join('|');
    const campaigns = withPolicies(evidence.campaigns, policies);
    const decision = decisions.get(key) ?? decideAlike({ ...evidence, campaigns });
    decisions.set(key, decision);
    const line = decision.lines[index];
    invariant(line, `line ${index} of ${evidence.order.orderId} was not decided`);
    return line;
  });
  const [first] = decisions.values();
  invariant(first, `${evidence.order.orderId} has no lines`);
  return decisionOf(evidence, first.candidates, lines);
}

function decideAlike(evidence: Evidence): Decision {
  const candidates = candidatesOf(evidence);
  const { order } = evidence;
  const terms = { refusal: refusalOf(evidence), losersMax: placesPerLineOf(order) } as const;
  const lines = order.lines.map((line) => decideLine(line, candidates, terms));
  return decisionOf(evidence, candidates, lines);
}

function decisionOf(evidence: Evidence, candidates: Candidates, lines: readonly LineOutcome[]): Decision {
  const onTouches = candidates.contacts.flatMap(({ fraud }) => (fraud ? [fraud] : []));
  const fraud = [
    ...onTouches,
    ...orderFraud(evidence, candidates, lines),
    ...onFigures(evidence, lines),
    ...alikeVerdicts(evidence.alike, lines),
  ];
  return { evidence, candidates, lines, fraud, waits: waitsOf(lines) };
}

/** What is held because of all that a creator did in the campaign, not of this order. */
const onFigures = ({ verdicts, order }: Evidence, lines: readonly LineOutcome[]): readonly FraudVerdict[] =>
  verdicts.length === 0
    ? []
    : heldByFigures(
        verdicts,
        order.orderAtMs,
        lines.map(({ decision }) => decision),
      );

/** A copy of an order that the platform told us, too, is measured there, and not paid again. */
function refusalOf({ order, duplicateOf }: Evidence): 'test_order' | 'duplicate_order' | null {
  if (order.test) return 'test_order';
  return duplicateOf === null ? null : 'duplicate_order';
}

function waitsOf(lines: readonly LineOutcome[]): Waits | null {
  let waits: Waits | null = null;
  for (const { verdicts } of lines) {
    for (const { candidate, weight } of verdicts) {
      const { policy } = candidate.standing;
      if (weight > 0 && policy) waits = longer(waits, policy);
    }
  }
  return waits;
}

function longer(waits: Waits | null, { waitAfterOrderMs, waitAfterDeliveryMs }: AttributionPolicy): Waits {
  if (!waits) return { afterOrderMs: waitAfterOrderMs, afterDeliveryMs: waitAfterDeliveryMs };
  if (waits.afterOrderMs >= waitAfterOrderMs && waits.afterDeliveryMs >= waitAfterDeliveryMs) return waits;
  return {
    afterOrderMs: Math.max(waits.afterOrderMs, waitAfterOrderMs),
    afterDeliveryMs: Math.max(waits.afterDeliveryMs, waitAfterDeliveryMs),
  };
}

/** When the decision becomes final, as far as is known. */
export function lockAtOf(order: Pick<Order, 'orderAtMs' | 'deliveredAtMs'>, waits: Waits | null): number {
  if (!waits) return order.orderAtMs + waitOfNobodyMs;
  return order.deliveredAtMs === null
    ? order.orderAtMs + waits.afterOrderMs
    : order.deliveredAtMs + waits.afterDeliveryMs;
}

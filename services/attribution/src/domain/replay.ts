import type { LineDecision, RecomputeScope } from '@creditroll/contracts';
import { decideOrder } from './decide.ts';
import type { Evidence } from './evidence.ts';
import type { OrderState } from './order-state.ts';
import { recomputedFor, type RecomputedPolicy, withRecomputed } from './recomputed.ts';
import { same } from './same.ts';

/** A policy as if it had been in force from an instant on, whatever came after it. */
export interface PolicyDraft extends RecomputedPolicy {
  readonly fromMs: number;
}

/**
 * Whom a draft would credit; undefined: the same as now. Both sides are decided over the same evidence, so that what
 * came after the lock, or an earlier engine decided otherwise, does not look like the draft's doing: where both agree,
 * the line stays as it was decided. So does one whose touches were erased, because nobody can decide it again.
 */
export function draftedLines(
  decided: readonly LineDecision[],
  evidence: Evidence,
  draft: PolicyDraft,
): readonly LineDecision[] | undefined {
  const { order, campaigns, recomputed = [] } = evidence;
  if (!campaigns.has(draft.campaignId) || order.orderAtMs < draft.fromMs) return undefined;
  const policies = withRecomputed(recomputed, draft);
  if (!policies) return undefined;
  const inForce = byLine(evidence);
  const drafted = byLine({ ...evidence, recomputed: policies });
  const touchIds = new Set(evidence.touches.map(({ touch }) => touch.touchId));
  const products = new Map(order.lines.map(({ lineId, productId }) => [lineId, productId]));
  return changed(decided, (line) => {
    const before = inForce.get(line.lineId);
    const after = drafted.get(line.lineId);
    // What came after the lock earns nothing under any policy.
    if (!before || !after || line.reason === 'late_after_lock') return line;
    if (recomputedFor([draft], products.get(line.lineId) ?? '').length === 0) return line;
    if (line.credits.some((credit) => credit.touchIds.some((touchId) => !touchIds.has(touchId)))) return line;
    return same(unnamed(before), unnamed(after)) ? line : after;
  });
}

/** Whom facts that came after the lock would credit; undefined: the same as now. */
export function lateLines(
  { order, lines, late }: Pick<OrderState, 'order' | 'lines' | 'late'>,
  { productIds }: Pick<RecomputeScope, 'productIds'>,
): readonly LineDecision[] | undefined {
  if (!late) return undefined;
  const after = new Map(late.lines.map((line) => [line.lineId, line]));
  const outside = new Set(
    order.lines.flatMap(({ lineId, productId }) =>
      productIds.length === 0 || productIds.includes(productId) ? [] : [lineId],
    ),
  );
  return changed(lines, (line) => (outside.has(line.lineId) ? line : (after.get(line.lineId) ?? line)));
}

function changed(
  lines: readonly LineDecision[],
  otherwise: (line: LineDecision) => LineDecision,
): readonly LineDecision[] | undefined {
  const after = lines.map((line) => {
    const other = otherwise(line);
    return same(unnamed(other), unnamed(line)) ? line : other;
  });
  return after.some((line, index) => line !== lines[index]) ? after : undefined;
}

const byLine = (evidence: Evidence): ReadonlyMap<string, LineDecision> =>
  new Map(decideOrder(evidence).lines.map(({ decision }) => [decision.lineId, decision]));

/** Equal rules under another id decide alike. */
const unnamed = ({ credits, reason, losers }: LineDecision) => ({ credits, reason, losers });

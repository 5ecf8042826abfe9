import type { LineDecision } from '@creditroll/contracts';
import type { Decision } from './decide.ts';
import type { Evidence } from './evidence.ts';
import type { Recredit } from './order-input.ts';
import { lateOf, type OrderState, type Step, type StepRecompute } from './order-state.ts';
import type { DecisionRecord } from './record.ts';
import { type RecomputedPolicy, withRecomputed } from './recomputed.ts';
import { draftedLines, lateLines, type PolicyDraft } from './replay.ts';
import { same } from './same.ts';

/** The draft of a recompute under its own name; null: it is by late facts. */
export function draftOf({ crediting: { draft, scope }, recompute: { recomputeId } }: Recredit): PolicyDraft | null {
  if (!draft) return null;
  const policy = { ...draft.policy, policyId: recomputeId };
  return { recomputeId, campaignId: draft.campaignId, fromMs: draft.fromMs, policy, productIds: scope.productIds };
}

/** What the order is decided by once a recompute has put a policy in force; undefined: it changes nothing. */
export function recomputedBy(
  state: OrderState,
  draft: PolicyDraft,
  evidence: Evidence,
): Pick<Required<OrderState>, 'recomputed' | 'lines'> | undefined {
  const lines = draftedLines(state.lines, evidence, draft);
  const { recomputeId, campaignId, policy, productIds } = draft;
  const added: RecomputedPolicy = { recomputeId, campaignId, policy, productIds };
  const recomputed = withRecomputed(state.recomputed ?? [], added);
  return lines && recomputed && { lines, recomputed };
}

/** A locked order under another policy: what that changes is in force from now on, and all else stays as it was decided. */
export function recreditLocked(
  state: OrderState,
  { recompute: agreed }: Recredit,
  lines: readonly LineDecision[],
  decision: Decision,
): Step {
  const { late: _, ...rest } = state;
  const next = { ...rest, lines, revision: state.revision + 1 };
  const late = lateOf(next, decision);
  const decided = new Map(decision.lines.map((line) => [line.decision.lineId, line.decision]));
  const keptLineIds = lines.flatMap((line) => (same(line, decided.get(line.lineId)) ? [] : [line.lineId]));
  return {
    state: late ? { ...next, late } : next,
    attributed: true,
    decided: decision,
    late: false,
    locked: false,
    recompute: { agreed, keptLineIds },
  };
}

/** A locked order by facts that came too late, as their record has them. Undefined: there are none. */
export function recreditLate(
  state: OrderState,
  { recompute: agreed, crediting: { scope } }: Recredit,
  record: DecisionRecord | undefined,
): Step | undefined {
  const lines = lateLines(state, scope);
  if (!state.late || !lines || !record) return undefined;
  const { late, ...rest } = state;
  const revision = state.revision + 1;
  const after = new Map(late.lines.map((line) => [line.lineId, line]));
  const keptLineIds = lines.flatMap((line) => (same(line, after.get(line.lineId)) ? [] : [line.lineId]));
  const next = { ...rest, lines, revision };
  return {
    state: keptLineIds.length === 0 ? { ...next, holds: late.holds } : { ...next, late: { ...late, revision } },
    attributed: true,
    decided: null,
    late: false,
    locked: false,
    recompute: { agreed, keptLineIds, record },
  };
}

/** The record of a late decision, in force from a revision on. */
export function nowInForce(
  recorded: DecisionRecord,
  { agreed, keptLineIds }: StepRecompute,
  { revision, decidedAtMs }: Pick<DecisionRecord, 'revision' | 'decidedAtMs'>,
): DecisionRecord {
  const { lateAfterLock: _, ...record } = recorded;
  return { ...record, revision, decidedAtMs, recompute: agreed, keptLineIds };
}

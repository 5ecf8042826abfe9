import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import type { DisputeEvidence } from '@creditroll/contracts';
import { type Claims, mergedClaims } from '../claims.ts';
import type { Decision } from '../decide.ts';
import type { OrderState } from '../order-state.ts';
import { compare } from './compare.ts';
import { type Dispute, type DisputeTimer, type FindingOutcome, isOpen } from './dispute.ts';

/** What was found of a piece of evidence: only what is the creator's own. */
export interface Finding {
  readonly outcome: FindingOutcome;
  readonly clickIds: readonly string[];
  /** Folded. */
  readonly codes: readonly string[];
}

/** A look at the order that a dispute is about, possible once the order is known and decided. */
export interface Look {
  readonly order: OrderState;
  find(evidence: DisputeEvidence): Finding;
  /** The same rules over the order as if it had brought these claims, besides those that were admitted before. */
  decide(claims: Claims): Decision;
}

const lookAfterMsMin = MINUTE_MS;
const lookAfterMsMax = DAY_MS;

/** Soon after it was filed, then ever later: an order comes within minutes, or because somebody repairs a connection. */
function nextTimer(dispute: Dispute, nowMs: number): DisputeTimer | null {
  if (!isOpen(dispute)) return null;
  const { orderId, reference, filedAtMs, decideByMs } = dispute;
  const waitMs = Math.min(lookAfterMsMax, Math.max(lookAfterMsMin, Math.round((nowMs - filedAtMs) / 4)));
  const lookAtMs = nowMs + waitMs;
  return orderId === null && reference !== null && lookAtMs < decideByMs
    ? { name: 'look', dueAtMs: lookAtMs }
    : { name: 'deadline', dueAtMs: decideByMs };
}

export const withTimer = (dispute: Dispute, nowMs: number): Dispute => ({
  ...dispute,
  timer: nextTimer(dispute, nowMs),
});

/** Ties the order if it is there, looks for the evidence and lets the engine decide again beside the decision in force. */
export function looked(dispute: Dispute, look: Look | undefined, nowMs: number): Dispute {
  if (!look) return withTimer(dispute, nowMs);
  const { order } = look;
  const findings = dispute.pieces.map((piece) => ({ piece, finding: look.find(piece.evidence) }));
  const claims = mergedClaims(findings.map(({ finding }) => claimsOf(finding, dispute.lineId)));
  const tied: Dispute =
    dispute.orderId === null
      ? {
          ...dispute,
          orderId: order.orderId,
          steps: [...dispute.steps, { what: 'order_tied', atMs: nowMs, personId: null, note: order.orderId }],
        }
      : dispute;
  return withTimer(
    {
      ...tied,
      pieces: findings.map(({ piece, finding }) => ({ ...piece, outcome: finding.outcome })),
      comparison: compare(dispute, order, look.decide(claims), claims, nowMs),
    },
    nowMs,
  );
}

/** A click speaks for the shopper and so for the whole order, a code for the line in question or for all that earn. */
export const claimsOf = ({ clickIds, codes }: Finding, lineId: string | null): Claims => ({
  clickIds,
  codes: codes.map((code) => ({ lineId, code })),
});

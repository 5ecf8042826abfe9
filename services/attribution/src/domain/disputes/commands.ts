import type { DataOf, decideDispute, DisputeEvidence, EvidenceEffect, fileDispute } from '@creditroll/contracts';
import { type Refusal, refuse } from '@creditroll/kernel';
import type { Claims } from '../claims.ts';
import { same } from '../same.ts';
import { type Claimant, type Dispute, disputeLimits, type DisputeStep, type DisputeTimer, isOpen } from './dispute.ts';
import { type Look, looked, withTimer } from './look.ts';

type Of<Command> = { readonly brandId: string; readonly disputeId: string } & Command;

/** What reaches a dispute: commands, time, and word of the order's owner. */
export type DisputeInput =
  | ({ readonly kind: 'file' } & DataOf<typeof fileDispute>)
  | Of<{
      readonly kind: 'add';
      readonly creatorId: string;
      readonly evidence: DisputeEvidence;
      readonly personId: string;
    }>
  | Of<{ readonly kind: 'withdraw'; readonly creatorId: string; readonly personId: string }>
  | Of<{ readonly kind: 'name_order'; readonly orderId: string; readonly personId: string }>
  | ({ readonly kind: 'decide' } & DataOf<typeof decideDispute>)
  | Of<{ readonly kind: 'applied'; readonly effect: EvidenceEffect; readonly revision: number }>
  | Of<{ readonly kind: 'timer'; readonly timer: DisputeTimer }>;

export interface Moment {
  readonly nowMs: number;
  /** Until a dispute escalates, and after that until it expires. */
  readonly deadlineMs: number;
}

export type DisputeOutcome =
  | {
      readonly ok: true;
      readonly dispute: Dispute;
      /** Evidence that its order is to be decided again with. */
      readonly admit: Claims | null;
    }
  | Refusal;

const becomes = (dispute: Dispute, admit: Claims | null = null): DisputeOutcome => ({ ok: true, dispute, admit });

const step = (what: DisputeStep['what'], atMs: number, personId: string | null, note = ''): DisputeStep => ({
  what,
  atMs,
  personId,
  note,
});

/** A dispute that is not there yet. */
export function file(
  input: Extract<DisputeInput, { kind: 'file' }>,
  claimant: Claimant,
  look: Look | undefined,
  { nowMs, deadlineMs }: Moment,
): DisputeOutcome {
  const { brandId, creatorId, campaignId, disputeId, orderId, lineId, reference, evidence, personId } = input;
  if (orderId !== null && !look) return refuse('not_found', `there is no order ${orderId}`);
  if (lineId !== null && !look?.order.order.lines.some((line) => line.lineId === lineId))
    return refuse('not_found', `order ${orderId} has no line ${lineId}`);
  const about = { orderId: look?.order.orderId ?? null, lineId, reference };
  const known = claimant.open.find((one) => overlaps(one, about));
  if (known) return refuse('already_exists', `dispute ${known.disputeId} is open for this; add the evidence there`);
  if (claimant.open.length >= disputeLimits.openMax)
    return refuse('wrong_state', `${disputeLimits.openMax} disputes with this brand are open, which is the limit`);
  const filed: Dispute = {
    disputeId,
    brandId,
    creatorId,
    campaignId,
    orderId,
    lineId,
    reference,
    state: 'open',
    filedAtMs: nowMs,
    pieces: [{ evidence, personId, atMs: nowMs, outcome: 'not_looked' }],
    comparison: null,
    decideByMs: nowMs + deadlineMs,
    reason: '',
    effect: null,
    steps: [step('filed', nowMs, personId)],
    timer: null,
  };
  return becomes(looked(filed, look, nowMs));
}

/** One about a whole order is about each of its lines. */
function overlaps(
  open: Claimant['open'][number],
  { orderId, lineId, reference }: Pick<Dispute, 'orderId' | 'lineId' | 'reference'>,
): boolean {
  if (orderId !== null && open.orderId === orderId)
    return open.lineId === null || lineId === null || open.lineId === lineId;
  return reference !== null && open.reference === reference;
}

type Change = Exclude<DisputeInput, { kind: 'file' }>;

/** What an input makes of a dispute; the same dispute is nothing at all. */
export function change(dispute: Dispute, input: Change, look: Look | undefined, moment: Moment): DisputeOutcome {
  const { nowMs } = moment;
  switch (input.kind) {
    case 'timer':
      return becomes(wake(dispute, input.timer, look, moment));
    case 'applied':
      return becomes(applied(dispute, input, nowMs));
    case 'add':
    case 'withdraw':
      if (dispute.creatorId !== input.creatorId) return refuse('not_found', `there is no dispute ${dispute.disputeId}`);
      break;
    case 'name_order':
    case 'decide':
      break;
  }
  if (!isOpen(dispute)) return refuse('wrong_state', `${dispute.disputeId} is ${dispute.state} already`);
  switch (input.kind) {
    case 'add':
      return add(dispute, input, look, nowMs);
    case 'withdraw':
      return becomes(closed(dispute, 'withdrawn', step('withdrawn', nowMs, input.personId)));
    case 'name_order':
      return nameOrder(dispute, input, look, nowMs);
    case 'decide':
      return decide(dispute, input, look, nowMs);
  }
}

/** The same piece twice is one. */
function add(
  dispute: Dispute,
  { evidence, personId }: Extract<Change, { kind: 'add' }>,
  look: Look | undefined,
  nowMs: number,
): DisputeOutcome {
  if (dispute.pieces.some((piece) => same(piece.evidence, evidence))) return becomes(dispute);
  if (dispute.pieces.length >= disputeLimits.piecesMax)
    return refuse(
      'wrong_state',
      `${dispute.disputeId} has ${disputeLimits.piecesMax} pieces of evidence, which is the limit`,
    );
  const more: Dispute = {
    ...dispute,
    pieces: [...dispute.pieces, { evidence, personId, atMs: nowMs, outcome: 'not_looked' }],
    steps: [...dispute.steps, step('evidence_added', nowMs, personId)],
  };
  return becomes(looked(more, look, nowMs));
}

function nameOrder(
  dispute: Dispute,
  { orderId, personId }: Extract<Change, { kind: 'name_order' }>,
  look: Look | undefined,
  nowMs: number,
): DisputeOutcome {
  if (dispute.orderId !== null)
    return refuse('wrong_state', `${dispute.disputeId} is about order ${dispute.orderId} already`);
  if (look?.order.orderId !== orderId) return refuse('not_found', `there is no order ${orderId}`);
  const named = { ...dispute, orderId, steps: [...dispute.steps, step('order_tied', nowMs, personId, orderId)] };
  return becomes(looked(named, look, nowMs));
}

function decide(
  dispute: Dispute,
  { accept, reason, personId, side }: Extract<Change, { kind: 'decide' }>,
  look: Look | undefined,
  nowMs: number,
): DisputeOutcome {
  const { disputeId, state, pieces } = dispute;
  if (pieces.some((piece) => piece.personId === personId))
    return refuse('four_eyes', `the evidence of ${disputeId} is of the same person; another one must decide`);
  if (state === 'escalated' && side === 'brand')
    return refuse('forbidden', `${disputeId} was not decided in time; finance decides it now`);
  if (!accept) return becomes({ ...closed(dispute, 'rejected', step('rejected', nowMs, personId, reason)), reason });
  if (dispute.orderId === null || !look)
    return refuse('wrong_state', `no order is known for ${disputeId}; name the order, or reject it`);
  const { comparison, ...again } = looked(dispute, look, nowMs);
  if (!comparison?.gains)
    return refuse(
      'wrong_state',
      `the evidence of ${disputeId} changes nothing by the rules; reject it, or have two people credit the line by hand`,
    );
  const accepted = closed({ ...again, comparison }, 'accepted', step('accepted', nowMs, personId, reason));
  return becomes({ ...accepted, reason }, comparison.claims);
}

const closed = (dispute: Dispute, state: Dispute['state'], last: DisputeStep): Dispute => ({
  ...dispute,
  state,
  steps: [...dispute.steps, last],
  timer: null,
});

function applied(dispute: Dispute, { effect, revision }: Extract<Change, { kind: 'applied' }>, nowMs: number): Dispute {
  if (dispute.effect) return dispute;
  return {
    ...dispute,
    effect: { effect, revision },
    steps: [...dispute.steps, step('evidence_applied', nowMs, null, effect)],
  };
}

/** Time to look for the order again, or nobody decided in time: first finance is asked, then the old decision stands. */
function wake(dispute: Dispute, timer: DisputeTimer, look: Look | undefined, { nowMs, deadlineMs }: Moment): Dispute {
  if (!same(dispute.timer, timer) || !isOpen(dispute)) return dispute;
  if (timer.name === 'look') return looked(dispute, look, nowMs);
  if (dispute.state === 'escalated') return closed(dispute, 'expired', step('expired', nowMs, null));
  const escalated: Dispute = {
    ...dispute,
    state: 'escalated',
    decideByMs: nowMs + deadlineMs,
    steps: [...dispute.steps, step('escalated', nowMs, null)],
  };
  return withTimer(escalated, nowMs);
}

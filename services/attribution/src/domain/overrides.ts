import { type Refusal, refuse } from '@creditroll/kernel';
import type { LineOverride } from './evidence.ts';
import type { OrderState } from './order-state.ts';

export type OverrideCredit = LineOverride['credits'][number];

/** Somebody's wish that a line be credited otherwise, and what became of it. Nothing of it is ever taken away. */
export interface Proposal extends LineOverride {
  readonly state: 'proposed' | 'approved' | 'rejected' | 'replaced';
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAtMs: number;
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
  /** What the one who decided said. */
  readonly note: string;
}

/** On one order, for its whole life. */
const proposalsMax = 100;

export type OverrideCommand =
  | {
      readonly kind: 'propose';
      readonly orderId: string;
      readonly overrideId: string;
      readonly lineId: string;
      readonly credits: readonly OverrideCredit[];
      readonly reason: string;
      readonly personId: string;
    }
  | {
      readonly kind: 'decide';
      readonly orderId: string;
      readonly overrideId: string;
      readonly approve: boolean;
      readonly note: string;
      readonly personId: string;
    };

export type OverrideOutcome =
  | {
      readonly ok: true;
      readonly proposals: readonly Proposal[];
      readonly proposal: Proposal;
      readonly decideAgain: boolean;
    }
  | Refusal;

/** In force: what was approved last for each line. */
export const overridesOf = (proposals: readonly Proposal[]): readonly LineOverride[] =>
  proposals.flatMap(({ state, overrideId, lineId, credits }) =>
    state === 'approved' ? [{ overrideId, lineId, credits }] : [],
  );

/** What is known of those whom a proposal names. */
export interface KnownToBrand {
  campaign(campaignId: string, brandId: string): boolean;
  /** Is or was in a campaign of the brand, in whatever state. */
  creator(creatorId: string, brandId: string): boolean;
}

/** One person proposes and another approves; after the lock neither can. */
export function override(
  state: OrderState | undefined,
  command: OverrideCommand,
  nowMs: number,
  known: KnownToBrand,
): OverrideOutcome {
  if (!state) return refuse('not_found', `there is no order ${command.orderId}`);
  if (state.lockedAtMs !== null)
    return refuse('wrong_state', `order ${command.orderId} is locked; its decision does not change any more`);
  return command.kind === 'propose' ? propose(state, command, nowMs, known) : decide(state, command, nowMs);
}

function propose(
  { order, proposals }: OrderState,
  command: Extract<OverrideCommand, { kind: 'propose' }>,
  nowMs: number,
  known: KnownToBrand,
): OverrideOutcome {
  const { overrideId, lineId, credits, reason, personId } = command;
  if (!order.lines.some((line) => line.lineId === lineId))
    return refuse('not_found', `order ${order.orderId} has no line ${lineId}`);
  const strange = credits.find(({ campaignId }) => !known.campaign(campaignId, order.brandId));
  if (strange) return refuse('not_found', `the brand of order ${order.orderId} has no campaign ${strange.campaignId}`);
  const nobody = credits.findIndex(({ creatorId }) => !known.creator(creatorId, order.brandId));
  if (nobody !== -1)
    return refuse(
      'not_found',
      `credits[${nobody}].creatorId: ${credits[nobody]?.creatorId} never was in a campaign of the brand of order ${order.orderId}; add the creator to one, or name another`,
    );
  const open = proposals.find((one) => one.lineId === lineId && one.state === 'proposed');
  if (open) return refuse('wrong_state', `${open.overrideId} waits for this line; approve or reject it first`);
  if (proposals.length >= proposalsMax)
    return refuse('wrong_state', `order ${order.orderId} has had ${proposalsMax} proposals, which is the limit`);
  const proposal: Proposal = {
    overrideId,
    lineId,
    credits,
    state: 'proposed',
    reason,
    proposedBy: personId,
    proposedAtMs: nowMs,
    decidedBy: null,
    decidedAtMs: null,
    note: '',
  };
  return { ok: true, proposals: [...proposals, proposal], proposal, decideAgain: false };
}

function decide(
  { order, proposals }: OrderState,
  { overrideId, approve, note, personId }: Extract<OverrideCommand, { kind: 'decide' }>,
  nowMs: number,
): OverrideOutcome {
  const proposal = proposals.find((one) => one.overrideId === overrideId);
  if (!proposal) return refuse('not_found', `order ${order.orderId} has no proposal ${overrideId}`);
  if (proposal.state !== 'proposed') return refuse('wrong_state', `${overrideId} is ${proposal.state} already`);
  if (approve && proposal.proposedBy === personId)
    return refuse('four_eyes', `${overrideId} was proposed by the same person; a second one must approve it`);
  const decided: Proposal = {
    ...proposal,
    state: approve ? 'approved' : 'rejected',
    decidedBy: personId,
    decidedAtMs: nowMs,
    note,
  };
  const after = proposals.map((one): Proposal => {
    if (one === proposal) return decided;
    return approve && one.lineId === proposal.lineId && one.state === 'approved' ? { ...one, state: 'replaced' } : one;
  });
  return { ok: true, proposals: after, proposal: decided, decideAgain: approve };
}

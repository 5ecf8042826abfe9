import type { DisputeEvidence, EvidenceEffect } from '@creditroll/contracts';
import type { Comparison } from './compare.ts';

export const disputeStates = ['open', 'escalated', 'accepted', 'rejected', 'withdrawn', 'expired'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** What became of a piece of evidence when it was looked for. What is another creator's is not found. */
export const findingOutcomes = ['found', 'not_found', 'too_many', 'only_words', 'not_looked'] as const;
export type FindingOutcome = (typeof findingOutcomes)[number];

export interface Piece {
  readonly evidence: DisputeEvidence;
  readonly personId: string;
  readonly atMs: number;
  readonly outcome: FindingOutcome;
}

export const disputeSteps = [
  'filed',
  'evidence_added',
  'order_tied',
  'escalated',
  'accepted',
  'rejected',
  'withdrawn',
  'expired',
  'evidence_applied',
] as const;

export interface DisputeStep {
  readonly what: (typeof disputeSteps)[number];
  readonly atMs: number;
  /** Null: it came by time, or by what we learnt. */
  readonly personId: string | null;
  readonly note: string;
}

export interface DisputeTimer {
  readonly name: 'look' | 'deadline';
  readonly dueAtMs: number;
}

/** A creator's word that an order, or a line of it, is theirs, with all that became of it. */
export interface Dispute {
  readonly disputeId: string;
  readonly brandId: string;
  readonly creatorId: string;
  readonly campaignId: string;
  /** Null while no order is known that it is about. */
  readonly orderId: string | null;
  /** Null: the whole order. */
  readonly lineId: string | null;
  /** How the shop calls the order, as the creator has it. */
  readonly reference: string | null;
  readonly state: DisputeState;
  readonly filedAtMs: number;
  readonly pieces: readonly Piece[];
  /** Old beside new, as of the last look. */
  readonly comparison: Comparison | null;
  /** When it escalates, or having escalated, expires. */
  readonly decideByMs: number;
  readonly reason: string;
  /** What the accepted evidence came to; null until the order's owner has said it. */
  readonly effect: { readonly effect: EvidenceEffect; readonly revision: number } | null;
  /** Everything that happened, in order. */
  readonly steps: readonly DisputeStep[];
  /** The only timer of the dispute. */
  readonly timer: DisputeTimer | null;
}

/** What a creator has open with a brand. Written with the disputes, so that they can be counted. */
export interface Claimant {
  readonly brandId: string;
  readonly creatorId: string;
  readonly open: readonly Pick<Dispute, 'disputeId' | 'orderId' | 'lineId' | 'reference'>[];
}

export const disputeLimits = {
  /** Open ones of one creator with one brand. */
  openMax: 20,
  /** Pieces of evidence on one dispute. */
  piecesMax: 10,
  /** Clicks that are looked at around a time that a creator names. */
  clicksAroundMax: 5_000,
  /** To either side of that time. */
  clickAroundMs: 300_000,
  /** Own clicks found by one piece of evidence. More say nothing about which one it was. */
  clicksPerPieceMax: 10,
} as const;

export const isOpen = ({ state }: Pick<Dispute, 'state'>): boolean => state === 'open' || state === 'escalated';

/** How the claimant's list stands after a dispute has changed. */
export function withDispute(claimant: Claimant, dispute: Dispute): Claimant {
  const { disputeId, orderId, lineId, reference } = dispute;
  const others = claimant.open.filter((one) => one.disputeId !== disputeId);
  return { ...claimant, open: isOpen(dispute) ? [...others, { disputeId, orderId, lineId, reference }] : others };
}

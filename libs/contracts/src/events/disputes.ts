import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { id, instantMs, text } from '../fields.ts';

/** What a creator says in one go. A click is named by its id, or by its time with the link or the content. */
export const disputeEvidence = z.object({
  clickId: id.nullable(),
  linkCode: id.nullable(),
  contentId: id.nullable(),
  clickAtMs: instantMs.nullable(),
  /** A coupon code that the buyer used. */
  code: z.string().min(1).max(100).nullable(),
  text,
});
export type DisputeEvidence = z.infer<typeof disputeEvidence>;

const disputeCommand = <Shape extends z.ZodType>(type: string, says: string, data: Shape) =>
  defineEvent({ type, topic: 'disputes', says, command: true, data });

export const fileDispute = disputeCommand(
  'FileDispute',
  'A creator says that an order, or one line of it, is theirs.',
  z.object({
    brandId: id,
    creatorId: id,
    /** A campaign of the brand that the creator is or was a member of. */
    campaignId: id,
    disputeId: id,
    orderId: id.nullable(),
    /** Null: the whole order. */
    lineId: id.nullable(),
    /** Number or name of the order at the shop, where the creator does not have our id. */
    reference: z.string().min(1).max(100).nullable(),
    evidence: disputeEvidence,
    personId: id,
  }),
);

export const addDisputeEvidence = disputeCommand(
  'AddDisputeEvidence',
  'A creator says more about a dispute that is not decided yet.',
  z.object({ brandId: id, disputeId: id, creatorId: id, evidence: disputeEvidence, personId: id }),
);

export const withdrawDispute = disputeCommand(
  'WithdrawDispute',
  'A creator takes a dispute back.',
  z.object({ brandId: id, disputeId: id, creatorId: id, personId: id }),
);

export const nameDisputedOrder = disputeCommand(
  'NameDisputedOrder',
  'A person says which order a dispute is about.',
  z.object({ brandId: id, disputeId: id, orderId: id, personId: id }),
);

export const decideDispute = disputeCommand(
  'DecideDispute',
  'A person of the brand or of finance accepts or rejects the evidence, with a reason.',
  z.object({
    brandId: id,
    disputeId: id,
    accept: z.boolean(),
    reason: text.min(1),
    personId: id,
    side: z.enum(['brand', 'finance']),
  }),
);

/** What of the evidence the engine found and looks at, as if the order had brought it. */
export const disputeClaims = z.object({
  clickIds: z.array(id).max(200),
  /** Without a line, of every line that earns. */
  codes: z.array(z.object({ lineId: id.nullable(), code: z.string().min(1).max(200) })).max(20),
});

export const evidenceAdmitted = defineEvent({
  type: 'EvidenceAdmitted',
  topic: 'orders',
  says: 'A person accepted evidence of a creator; the order is decided at once as if it had brought it.',
  data: z.object({ orderId: id, brandId: id, disputeId: id, claims: disputeClaims }),
});

export const evidenceEffects = ['decided_again', 'same_decision', 'late_after_lock', 'too_many_admissions'] as const;
export type EvidenceEffect = (typeof evidenceEffects)[number];

export const evidenceApplied = defineEvent({
  type: 'EvidenceApplied',
  topic: 'disputes',
  says: 'What accepted evidence came to on its order.',
  data: z.object({
    brandId: id,
    disputeId: id,
    orderId: id,
    effect: z.enum(evidenceEffects),
    /** Of the order's attribution, after it. */
    revision: z.int().min(0),
  }),
});

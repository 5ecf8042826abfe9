import { disputeClaims, disputeEvidence, evidenceEffects, fields, rejectReasons } from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import {
  type Claimant,
  type Dispute,
  disputeStates,
  disputeSteps,
  findingOutcomes,
} from './domain/disputes/dispute.ts';

const { id, instantMs } = fields;

const share = z.object({ creatorId: id, campaignId: id, sharePpm: z.int() });
const side = z.object({ reason: z.enum(rejectReasons).nullable(), shares: z.array(share) });
const comparison = z.object({
  atMs: instantMs,
  orderId: id,
  revision: z.int(),
  locked: z.boolean(),
  engineVersion: z.string(),
  inputDigest: z.string(),
  claims: disputeClaims,
  gains: z.boolean(),
  lines: z.array(z.object({ lineId: id, before: side, after: side.extend({ rule: z.string() }) })),
  linesLeftOut: z.int(),
});

export const dispute: z.ZodType<Dispute> = z.object({
  disputeId: id,
  brandId: id,
  creatorId: id,
  campaignId: id,
  orderId: id.nullable(),
  lineId: id.nullable(),
  reference: z.string().nullable(),
  state: z.enum(disputeStates),
  filedAtMs: instantMs,
  pieces: z.array(
    z.object({ evidence: disputeEvidence, personId: id, atMs: instantMs, outcome: z.enum(findingOutcomes) }),
  ),
  comparison: comparison.nullable(),
  decideByMs: instantMs,
  reason: z.string(),
  effect: z.object({ effect: z.enum(evidenceEffects), revision: z.int() }).nullable(),
  steps: z.array(z.object({ what: z.enum(disputeSteps), atMs: instantMs, personId: id.nullable(), note: z.string() })),
  timer: z.object({ name: z.enum(['look', 'deadline']), dueAtMs: instantMs }).nullable(),
});

/** Written by `attribution.disputes` under the brand's partition. */
export const disputes = collection<Dispute>({
  name: 'attribution.disputes',
  schema: dispute,
  key: (doc) => doc.disputeId,
  indexes: {
    by_creator: ['creatorId', 'filedAtMs'],
    by_brand: ['brandId', 'filedAtMs'],
    by_state: ['state', 'filedAtMs'],
    by_order: ['orderId', 'filedAtMs'],
  },
});

export const claimantKey = (brandId: string, creatorId: string): string => `${brandId}|${creatorId}`;

/** What each creator has open with a brand. Written with the disputes. */
export const claimants = collection<Claimant>({
  name: 'attribution.claimants',
  schema: z.object({
    brandId: id,
    creatorId: id,
    open: z.array(
      z.object({ disputeId: id, orderId: id.nullable(), lineId: id.nullable(), reference: z.string().nullable() }),
    ),
  }),
  key: (doc) => claimantKey(doc.brandId, doc.creatorId),
  indexes: {},
});

import {
  agreedRecompute,
  attributionModels,
  attributionPolicy,
  attributionTiers,
  credit,
  fields,
  joinKeyKinds,
  orderLine,
  rejectReasons,
} from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import { lineOverride, recomputedPolicies } from './collections.ts';
import type { Circumstances } from './domain/circumstances.ts';
import type { FraudVerdict } from './domain/fraud/verdict.ts';
import type { DecisionRecord, LineRecord } from './domain/record.ts';

const reason = z.enum(rejectReasons).nullable();
const candidateRecord = z.object({
  candidateId: fields.id,
  tier: z.enum(attributionTiers),
  creatorId: fields.id,
  campaignId: fields.id,
  contentId: fields.id.nullable(),
  channel: z.string().nullable(),
  linkCode: fields.id.nullable(),
  occurredAtMs: fields.instantMs.nullable(),
  ageMs: z.int().nullable(),
  joinKey: z.enum([...joinKeyKinds, 'admitted', 'code', 'stated']),
  invalidBy: z.string().nullable(),
});
const details = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const fraudVerdict: z.ZodType<FraudVerdict> = z.object({
  rule: z.string(),
  effect: z.enum(['invalid', 'block', 'hold']),
  creatorId: fields.id,
  touchId: fields.id.nullable(),
  parameters: details,
  evidence: details,
});
const lineRecord: z.ZodType<LineRecord> = z.object({
  lineId: fields.id,
  reason,
  productId: fields.id,
  earns: z.boolean(),
  codes: orderLine.shape.codes,
  platform: orderLine.shape.platform,
  rule: z.enum([
    'manual_override',
    'platform_asserted',
    'coupon_split',
    'coupon_wins',
    'coupon_with_touch',
    'coupon_without_click',
    'single_touch',
    ...attributionModels.flatMap((model) => [`${model}_click`, `${model}_view`] as const),
    'nobody',
  ]),
  model: attributionPolicy.shape.model.nullable(),
  policyId: fields.id.nullable(),
  policyHash: z.string().nullable(),
  lastClickCreatorId: fields.id.nullable(),
  credits: z.array(credit),
  verdicts: z.array(z.object({ candidateId: fields.id, reason, weight: z.int() })),
});

const circumstances: z.ZodType<Circumstances> = z.object({
  emailDomain: z.string().optional(),
  customerEmailHashes: z.array(z.string()).optional(),
  checkoutsAtMs: z.array(fields.instantMs).optional(),
  ordersWithCard: z.int().optional(),
  ordersToAddress: z.int().optional(),
  crowds: z.array(z.object({ touchId: fields.id, clicks: z.int() })).optional(),
  payouts: z
    .array(z.object({ creatorId: fields.id, emailHash: z.string().nullable(), sharesWith: z.array(fields.id) }))
    .optional(),
  places: z
    .array(
      z.object({
        creatorId: fields.id,
        networkAwayMs: z.int().min(0).optional(),
        device: z.literal(true).optional(),
      }),
    )
    .optional(),
});

/** Revisions of ten digits, so that keys sort as the numbers do. */
export const decisionKey = (orderId: string, revision: number): string =>
  `${orderId}|${revision.toString().padStart(10, '0')}`;

/** All decisions of an order. */
export const decisionRange = (orderId: string): { from: string; below: string } => ({
  from: decisionKey(orderId, 0),
  below: `${orderId}|~`,
});

/** Why each order was decided as it was, revision by revision. Written once. */
export const decisions = collection<DecisionRecord>({
  name: 'attribution.decisions',
  schema: z.object({
    orderId: fields.id,
    revision: z.int(),
    decidedAtMs: fields.instantMs,
    lockAtMs: fields.instantMs,
    lateAfterLock: z.literal(true).optional(),
    recompute: agreedRecompute.optional(),
    keptLineIds: z.array(fields.id).optional(),
    engineVersion: z.string(),
    inputDigest: z.string(),
    orderAtMs: fields.instantMs,
    test: z.boolean(),
    carts: z.array(z.object({ atMs: fields.instantMs, closedBy: fields.id.optional() })),
    overrides: z.array(lineOverride),
    recomputed: recomputedPolicies.optional(),
    duplicateOf: fields.id.nullable(),
    alike: z.object({ basket: z.string(), orderId: fields.id.nullable() }).optional(),
    tooWide: z.array(z.enum(joinKeyKinds)),
    candidates: z.array(candidateRecord),
    emailHashes: z.array(z.string()),
    circumstances: circumstances.optional(),
    fraudPolicyId: fields.id.nullable(),
    fraud: z.array(fraudVerdict),
    verdictIds: z.array(fields.id).exactOptional(),
    lines: z.array(lineRecord),
  }),
  key: (doc) => decisionKey(doc.orderId, doc.revision),
  indexes: {},
});

import { z } from 'zod';
import { languages } from '../words/catalogues.ts';
import { disputeView } from './dispute-view.ts';
import { id } from './schemas.ts';

const joinKey = z.object({ kind: z.string(), value: z.string() });
const orderLine = z.object({
  lineId: id,
  productId: z.string(),
  title: z.string(),
  quantity: z.int(),
  unitPriceMinor: z.int(),
  discountMinor: z.int(),
  taxMinor: z.int(),
  taxIncluded: z.boolean(),
  refundedQuantity: z.int(),
  refundedMinor: z.int(),
});
const order = z.object({
  orderId: id,
  brandId: id,
  channel: z.string(),
  currency: z.string(),
  orderAtMs: z.int(),
  test: z.boolean(),
  cancelledAtMs: z.int().nullable(),
  deliveredAtMs: z.int().nullable(),
  name: z.string().optional().describe('The shop’s name of the order; not for creators'),
  externalId: z.string().optional().describe('The shop’s id of the order; not for creators'),
  customerRef: z.string().nullable().optional().describe('Pseudonym of the buyer; for the brand and administrators'),
  joinKeys: z
    .array(joinKey)
    .optional()
    .describe('How the order said which visit it came from; for the brand and administrators'),
  lines: z.array(orderLine),
});
const candidate = z.object({
  touchId: z.string(),
  creatorId: z.string(),
  campaignId: z.string(),
  contentId: z.string(),
  channel: z.string(),
  tier: z.string(),
  occurredAtMs: z.int(),
  ageMs: z.int(),
  credited: z.boolean(),
  weight: z.int(),
  reason: z.string(),
  invalidBy: z.string().describe('Where the reason is `invalid`: the rule that says so'),
  joinKey: z.string(),
  linkCode: z.string(),
});
const decision = z.object({
  revision: z.int(),
  decidedAtMs: z.int(),
  locked: z.boolean(),
  lockAtMs: z.int(),
  lateAfterLock: z.boolean().describe('What facts that came after the lock would have led to; it moved no money'),
  recomputeId: z.string().describe('The approved recompute that led to it; empty: none'),
  recomputeReason: z.string(),
  engineVersion: z.string(),
  tooWide: z.array(z.string()).describe('Join keys that led to too many ids to be one shopper, and were not followed'),
  lines: z.array(
    z.object({
      lineId: id,
      reason: z.string(),
      model: z.string(),
      policyId: z.string(),
      policyHash: z.string(),
      rule: z.string(),
      inputDigest: z.string(),
      kept: z.boolean().describe('The line stayed as it was decided before'),
      lastClickCreatorId: z.string().describe('Empty: nobody, or somebody of whom the caller does not hear'),
      candidates: z.array(candidate),
    }),
  ),
});
const part = z.object({
  creatorId: id,
  campaignId: z.string(),
  weight: z.int(),
  weightSum: z.int(),
  baseMinor: z.int(),
  creditMinor: z.int(),
  postedMinor: z.int(),
  state: z.string(),
  reason: z.string(),
  termsId: z.string(),
  termsScope: z.string(),
  ratePpm: z.int(),
  fixedPerItemMinor: z.int(),
  because: z.array(z.object({ code: z.string(), subject: z.string(), atMs: z.int() })),
  quota: z
    .object({
      wantedMinor: z.int(),
      grantedMinor: z.int(),
      awaitedMinor: z.int().describe('Asked of the owners of the caps and not answered yet'),
      spans: z.array(z.object({ owner: z.string(), span: z.string(), limitMinor: z.int() })),
    })
    .nullable()
    .describe(
      'What caps of the campaign, and the deposit of the brand, leave of its gross, before refunds; null: none holds',
    ),
  volume: z
    .object({
      span: z.string(),
      slices: z.array(z.object({ fromMinor: z.int(), baseMinor: z.int(), ratePpm: z.int() })),
      awaitedMinor: z.int().describe('Of the base; asked for and not answered yet'),
      grossMinor: z.int().describe('Of the slices, each at its rate, rounded once'),
    })
    .nullable()
    .describe('Where its base counts in the creator’s volume; null: its rate has no tiers'),
  unfunded: z.boolean().describe('Held, because the deposit of the brand does not cover it yet'),
});
const share = z.object({
  payeeId: z.string().describe('A creator, or `agency:` and an agency'),
  hostId: z.string().describe('Of a co-host: the credited creator; not for creators'),
  campaignId: z.string(),
  sharePpm: z.int(),
  creditMinor: z.int(),
  postedMinor: z.int(),
  state: z.string(),
  unfunded: z.boolean().describe('Held, because the deposit of the brand does not cover it yet'),
});
const commission = z.object({
  currency: z.string(),
  lockAtMs: z.int(),
  released: z.boolean(),
  revision: z.int(),
  lines: z.array(
    z.object({
      lineId: id,
      state: z.string(),
      reason: z.string(),
      quantity: z.int(),
      refundedQuantity: z.int(),
      baseMinor: z.int(),
      baseFormula: z.string(),
      baseArithmetic: z.string(),
      refundedBaseMinor: z.int(),
      later: z
        .object({ quantity: z.int(), baseMinor: z.int() })
        .nullable()
        .describe('What the shop says otherwise since the lock; the line earns no more by it'),
      grossMinor: z
        .int()
        .optional()
        .describe('Of all parts; absent where others share the line with the calling creator'),
      operatorFeeMinor: z
        .int()
        .optional()
        .describe('Of all parts; absent where others share the line with the calling creator'),
      lostTerms: z.array(z.string()),
      parts: z.array(part),
      cappedMinor: z
        .int()
        .optional()
        .describe('What the cap of an order took off the gross; absent where the gross is'),
      shares: z.array(share).describe('Of agencies, and of co-hosts of credited creators'),
    }),
  ),
  entries: z.array(
    z.object({
      entryId: id,
      kind: z.string(),
      atMs: z.int(),
      currency: z.string(),
      legs: z.array(z.object({ account: z.string(), amountMinor: z.int(), lineId: z.string() })),
    }),
  ),
});
const payout = z.object({
  itemId: id,
  lineId: id,
  payeeId: id,
  amountMinor: z.int(),
  currency: z.string(),
  state: z.string(),
  batchId: z.string(),
  payoutItemId: z.string(),
});

const told = z.object({
  code: z.string().describe('Which sentence of the catalogues in `/words/<language>.json`'),
  values: z.record(z.string(), z.unknown()).describe('What it tells, each with its `kind`'),
});
const story = z.object({
  lineId: id,
  state: z.string().nullable().describe('How the money stands, in a word; null until the ledger has the line'),
  summary: z.string(),
  sentences: z.array(z.string()),
  facts: z.object({ summary: told, sentences: z.array(told) }).describe('The same before it was put in words'),
});

export const explanationSchema = z.object({
  language: z.enum(languages),
  direction: z.enum(['ltr', 'rtl']).describe('In which the language is written'),
  timeZone: z.string().describe('Of the times in words'),
  order,
  decisions: z.array(decision).describe('Newest first'),
  disputes: z.array(disputeView).describe('Newest first; a creator sees only their own'),
  commission: commission.nullable().describe('Null until the ledger has the order'),
  payouts: z.array(payout),
  stories: z.array(story).describe('Each line from click to payout, in words'),
});
export type Explanation = z.output<typeof explanationSchema>;

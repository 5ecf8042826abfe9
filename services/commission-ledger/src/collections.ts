import {
  channels,
  entryKinds,
  exhaustedCap,
  fields,
  posting,
  recomputeTotals,
  recrediting,
  saleBonus,
  termsDraft,
  volumeTier,
} from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import { type Account, groupKey, type PostedGroup } from './domain/account.ts';
import { baseFormulas, type FormulaName } from './domain/base-formulas/index.ts';
import { type Book, zeroReasons } from './domain/book.ts';
import type { BrandRecomputes } from './domain/brand-recomputes.ts';
import type { Entry } from './domain/entries.ts';
import { type Quota, quotaKey } from './domain/quota-owner.ts';
import type { RecomputeCase } from './domain/recompute-case.ts';

const { currency } = fields;
const formula = z.custom<FormulaName>(
  (value) => typeof value === 'string' && Object.hasOwn(baseFormulas, value),
  'a base formula',
);
const weight = z.object({ id: z.string(), weight: z.int() });

const terms = z.object({
  campaignId: z.string(),
  creatorId: z.string(),
  found: z.boolean(),
  termsId: z.string(),
  scope: z.string(),
  ratePpm: z.int().nullable(),
  fixedPerItemMinor: z.int().nullable(),
  fixedCurrency: z.string().nullable(),
  operatorFeePpm: z.int(),
  orderCap: z.object({ amountMinor: z.int(), currency: z.string() }).nullable(),
  lost: z.array(z.string()),
  because: z.array(z.object({ code: z.string(), subject: z.string(), atMs: z.int() })),
  splits: z.array(z.object({ agencyId: z.string(), splitPpm: z.int() })),
  cohosts: z.array(z.object({ creatorId: z.string(), sharePpm: z.int() })),
  quotas: z
    .array(z.object({ owner: z.string(), span: z.string(), limitMinor: z.int(), currency: z.string() }))
    .optional(),
  volume: z
    .object({ owner: z.string(), span: z.string(), currency: z.string(), tiers: z.array(volumeTier) })
    .optional(),
  prefunded: z.literal(true).optional(),
  bonuses: z.array(saleBonus).optional(),
});

const volumeShare = z.object({
  creatorId: z.string(),
  campaignId: z.string(),
  owner: z.string(),
  span: z.string(),
  slices: z.array(z.object({ fromMinor: z.int(), baseMinor: z.int() })),
  heldMinor: z.int(),
  awaitedMinor: z.int(),
});

const allotment = z.object({
  creatorId: z.string(),
  campaignId: z.string(),
  wantedMinor: z.int(),
  askedMinor: z.int(),
  grantedMinor: z.int(),
  heldMinor: z.int(),
  awaitedMinor: z.int(),
  unfundedMinor: z.int().optional(),
  stopped: z.literal(true).optional(),
});

const party = z.object({
  partyId: z.string(),
  creatorId: z.string().nullable(),
  agencyId: z.string().optional(),
  hostId: z.string().optional(),
  campaignId: z.string().nullable(),
  weight: z.int(),
  baseMinor: z.int(),
  creditMinor: z.int(),
  postedMinor: z.int(),
  refundsBy: z.enum(['base', 'quantity']),
  reason: z.enum(zeroReasons).nullable(),
  among: z.array(weight),
  unfunded: z.literal(true).optional(),
});

const line = z.object({
  lineId: z.string(),
  productId: z.string(),
  title: z.string(),
  quantity: z.int(),
  unitPriceMinor: z.int(),
  discountMinor: z.int(),
  platformDiscountMinor: z.int(),
  couponMinor: z.int(),
  taxMinor: z.int(),
  taxIncluded: z.boolean(),
  earns: z.boolean(),
  formula,
  baseMinor: z.int(),
  refundedQuantity: z.int(),
  refundedBaseMinor: z.int(),
  cappedMinor: z.int(),
  reason: z.string().nullable(),
  terms: z.array(terms),
  parties: z.array(party),
  allotments: z.array(allotment).optional(),
  volumes: z.array(volumeShare).optional(),
  losers: z.array(z.object({ creatorId: z.string(), campaignId: z.string(), reason: z.string() })),
  goneAtLock: z.object({ refundedQuantity: z.int(), refundedBaseMinor: z.int() }).optional(),
  later: z.object({ quantity: z.int(), baseMinor: z.int() }).optional(),
  recomputes: z
    .array(
      z.object({
        recomputeId: z.string(),
        reason: z.string(),
        requestedBy: z.string(),
        approvedBy: z.string(),
        atMs: z.int(),
        entryId: z.string().nullable(),
        replaced: z.array(terms),
        credited: z.array(z.object({ creatorId: z.string(), campaignId: z.string(), weight: z.int() })).optional(),
      }),
    )
    .optional(),
});

const hold = z.object({
  creatorId: z.string(),
  rules: z.array(z.string()),
  state: z.enum(['held', 'released', 'declined']),
  answers: z.array(
    z.object({ answer: z.enum(['release', 'decline']), reason: z.string(), personId: z.string(), atMs: z.int() }),
  ),
  passed: z.array(z.string()).optional(),
});

/** The commissions of an order, with everything that their numbers come from. Written by `commission-ledger.commissions`. */
export const books = collection<Book>({
  name: 'commission-ledger.books',
  schema: z.object({
    orderId: z.string(),
    brandId: z.string(),
    channel: z.enum(channels),
    currency,
    test: z.boolean(),
    orderAtMs: z.int(),
    lockAtMs: z.int(),
    releasedAtMs: z.int().nullable(),
    revision: z.int(),
    entryCount: z.int(),
    creatorKeys: z.array(z.string()),
    lines: z.array(line),
    holds: z.array(hold),
    openHoldAtMs: z.int().optional(),
  }),
  key: (doc) => doc.orderId,
  indexes: { by_creator: ['creatorKeys'], by_open_hold: ['openHoldAtMs'] },
});

/** Every entry ever made, never changed. Those of an order are a range of keys. Written by `commissions`, `payouts`, `deposits`, `bonuses` and `leaderboards`. */
export const entries = collection<Entry>({
  name: 'commission-ledger.entries',
  schema: z.object({
    entryId: z.string(),
    kind: z.enum(entryKinds),
    orderId: z.string().nullable(),
    payeeId: z.string().nullable(),
    atMs: z.int(),
    currency,
    legs: z.array(z.object({ account: z.string(), amountMinor: z.int(), lineId: z.string().nullable() })),
  }),
  key: (doc) => doc.entryId,
  indexes: {},
});

/** Written by `commission-ledger.accounts`. All of a creator's are a range of keys. */
export const accounts = collection<Account>({
  name: 'commission-ledger.accounts',
  schema: z.object({
    account: z.string(),
    currency,
    balanceMinor: z.int(),
    postings: z.int(),
    chainHead: z.string(),
    lastAtMs: z.int(),
  }),
  key: (doc) => doc.account,
  indexes: {},
});

/** The postings of accounts in the order in which they came, never changed. Written by `commission-ledger.accounts`. */
export const postings = collection<PostedGroup>({
  name: 'commission-ledger.postings',
  schema: z.object({
    account: z.string(),
    firstIndex: z.int(),
    openingHash: z.string(),
    openingMinor: z.int(),
    postings: z.array(posting),
  }),
  key: (doc) => groupKey(doc.account, doc.firstIndex),
  indexes: {},
});

/** What an owner of caps or volumes counts in one of their spans. Written by `commission-ledger.quotas`. An owner's are a range of keys. */
export const quotas = collection<Quota>({
  name: 'commission-ledger.quotas',
  schema: z.object({
    owner: z.string(),
    campaignId: z.string(),
    span: z.string(),
    currency,
    limitMinor: z.int().nullable(),
    volume: z.object({ termsId: z.string(), tiers: z.array(volumeTier) }).optional(),
    requestedMinor: z.int(),
    refusedMinor: z.int(),
    returnedMinor: z.int(),
    usedMinor: z.int(),
  }),
  key: (doc) => quotaKey(doc),
  indexes: { by_campaign: ['campaignId'] },
});

export const recomputeSchema = z.object({
  recomputeId: z.string(),
  brandId: z.string(),
  fromMs: z.int(),
  belowMs: z.int(),
  appliedBefore: z.int(),
  drafts: z.array(termsDraft),
  crediting: recrediting.nullable(),
  reason: z.string(),
  state: z.enum(['requested', 'rejected', 'applying', 'applied']),
  requestedBy: z.string(),
  requestedAtMs: z.int(),
  decidedBy: z.string().nullable(),
  decidedAtMs: z.int().nullable(),
  note: z.string(),
  totals: z.array(recomputeTotals),
  exhaustedCaps: z.array(exhaustedCap),
  digest: z.string(),
  cursor: z.string().nullable(),
  steps: z.int(),
  tries: z.int(),
  ordersSeen: z.int(),
  ordersChanged: z.int(),
  ordersLeftOut: z.int(),
  appliedAtMs: z.int().nullable(),
});

/** Other terms on past orders, from the request to the last order. Written by `commission-ledger.recomputes`. */
export const recomputes = collection<RecomputeCase>({
  name: 'commission-ledger.recomputes',
  schema: recomputeSchema,
  key: (doc) => doc.recomputeId,
  indexes: { by_brand: ['brandId', 'requestedAtMs'] },
});

const approved = z.object({ recomputeId: z.string(), fromMs: z.int(), belowMs: z.int() });

/** Which of a brand's recomputes are being applied, and which were lately. Written by `commission-ledger.recomputes`. */
export const brandRecomputes = collection<BrandRecomputes>({
  name: 'commission-ledger.brand_recomputes',
  schema: z.object({
    brandId: z.string(),
    applied: z.int(),
    applying: z.array(approved),
    lately: z.array(approved),
  }),
  key: (doc) => doc.brandId,
  indexes: {},
});

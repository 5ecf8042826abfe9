import type { PreviewRequest } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewRequest';
import type { PreviewReport__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewReport';
import { customerKinds } from '@creditroll/contracts';
import type { PreviewTotals__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/PreviewTotals';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { policyWish } from './campaigns.ts';
import { type RouteDeps, viewing } from './context.ts';
import {
  channel,
  currency,
  defined,
  id,
  instantMs,
  rate,
  rateFromMessage,
  rateToMessage,
  rateView,
} from './schemas.ts';

/** What one answer may take: a preview reads all orders of its range. */
export const previewTimeoutMs = 29_000;

export const brandMoney = { roles: ['brand', 'finance', 'admin'] } as const;
export const brandParams = z.object({ brandId: id });

const termsDraft = z.object({
  campaignId: id.optional().describe('Left out: the brand’s default for all campaigns'),
  creatorId: id.optional(),
  productId: id.optional(),
  collectionId: id.optional(),
  channel: channel.optional(),
  customer: z.enum(customerKinds).optional(),
  rate,
  orderCap: z.object({ amountMinor: z.int().positive(), currency }).optional(),
  fromMs: instantMs.optional().describe('Left out: the begin of the range'),
  belowMs: instantMs.optional().describe('Left out: the end of the range'),
});

export const range = {
  fromMs: instantMs.describe('Orders placed from here'),
  belowMs: instantMs.describe('to before here'),
};
export const drafts = z.array(termsDraft).max(100);

const cost = z.object({
  commissionMinor: z.int(),
  operatorFeeMinor: z.int(),
  costMinor: z.int(),
  marginMinor: z.int().describe('Sales less cost'),
});
const subject = z.object({
  id: z.string(),
  currency: z.string(),
  beforeMinor: z.int(),
  afterMinor: z.int(),
  deltaMinor: z.int(),
  orders: z.int(),
});
export const totalsView = z.object({
  currency: z.string(),
  orders: z.int(),
  changedOrders: z.int(),
  salesMinor: z.int().describe('Commission base without what was refunded'),
  refundedMinor: z.int(),
  before: cost,
  after: cost,
  deltaCostMinor: z.int(),
});
export const exhaustedCapView = z.object({
  creatorId: z.string().describe('Empty: the cap is the campaign’s'),
  campaignId: id,
  span: z.string().describe('`all`, a month such as 2026-03, or an ISO week such as 2026-W10'),
  currency: z.string(),
  limitMinor: z.int(),
  usedBeforeMinor: z.int(),
  usedAfterMinor: z.int(),
  refusedMinor: z.int().describe('What orders would earn and do not get'),
  orders: z.int().describe('That get less'),
  firstOrderId: id.describe('From here on, by the time of orders and then by id'),
  firstOrderAtMs: z.int(),
});
const volumeView = z.object({
  creatorId: id,
  campaignId: id,
  span: z.string(),
  currency: z.string(),
  termsId: z.string(),
  beforeMinor: z.int(),
  afterMinor: z.int(),
  tiers: z
    .array(z.object({ fromMinor: z.int(), ratePpm: z.int(), orderId: id, orderAtMs: z.int() }))
    .describe('That sales reach, after the first; each with the first sale in it'),
});
const previewView = z.object({
  totals: z.array(totalsView),
  creators: z.array(subject).describe('Who change, largest change first'),
  campaigns: z.array(subject),
  agencies: z.array(subject),
  kept: z
    .array(
      z.object({
        creatorId: id,
        campaignId: id,
        termsId: z.string(),
        rate: rateView,
        untilMs: z.int(),
        lines: z.int(),
      }),
    )
    .describe('Who keeps an old rate because of a promise'),
  creatorsLeftOut: z.int(),
  campaignsLeftOut: z.int(),
  agenciesLeftOut: z.int(),
  keptLeftOut: z.int(),
  exhaustedCaps: z
    .array(exhaustedCapView)
    .describe('Caps that do not give all that the drafts would take, largest first'),
  exhaustedCapsLeftOut: z.int(),
  volumes: z.array(volumeView).describe('Creators’ volumes that change by tiers, largest first'),
  volumesLeftOut: z.int(),
  waitingOrders: z.int().describe('Orders that are not in the books yet, and were not looked at'),
  digest: z.string().describe('Of drafts, range and outcome'),
});

/** Drafts as the contract has them. */
export const toDraftMessages = (given: z.output<typeof drafts>) =>
  given.map((draft) => ({ ...defined(draft), rate: rateToMessage(draft.rate) }));

const noCost = { commissionMinor: 0, operatorFeeMinor: 0, costMinor: 0, marginMinor: 0 };

export const toTotalsView = (totals: PreviewTotals__Output): z.output<typeof totalsView> => ({
  ...totals,
  before: totals.before ?? noCost,
  after: totals.after ?? noCost,
});

export type Preview = z.output<typeof previewView>;

export const toPreviewView = (report: PreviewReport__Output): Preview => ({
  ...report,
  totals: report.totals.map(toTotalsView),
  kept: report.kept.map((one) => ({ ...one, rate: one.rate ? rateFromMessage(one.rate) : {} })),
});

const ids = z.array(id).max(100).default([]);

/** Who is credited otherwise: by a draft of a policy, or by facts that came after the lock. */
export const crediting = {
  policy: z
    .object({ campaignId: id, fromMs: instantMs.optional(), policy: policyWish })
    .optional()
    .describe('As if it had been in force from an instant on; fields as in PUT /v1/campaigns/{campaignId}/policy'),
  lateFacts: z
    .boolean()
    .default(false)
    .describe('Instead of a policy: credit by facts that came after the lock, accepted evidence among them'),
  only: z
    .object({ orderIds: ids, productIds: ids, customer: z.enum(customerKinds).optional() })
    .optional()
    .describe('For which orders and lines the policy or the late facts count; left out: for all of the range'),
};

type CreditingWish = z.output<z.ZodObject<typeof crediting>>;

/** As the ledger's contract has it. */
export const toCreditingMessage = ({ policy, lateFacts, only }: CreditingWish) => ({
  policy: policy ? { ...defined(policy), policy: defined(policy.policy) } : null,
  lateFacts,
  only: only ? { ...only, customer: only.customer ?? '' } : null,
});

const previewWish = z.object({
  ...range,
  terms: drafts.default([]),
  ...crediting,
  subjects: z.int().min(1).max(200).default(50).describe('Creators, campaigns and agencies that are told'),
});

/** A wish as the ledger's contract has it. */
export const toPreviewRequest = (
  brandId: string,
  { terms, policy, lateFacts, only, ...rest }: z.output<typeof previewWish>,
): PreviewRequest => ({
  brandId,
  ...rest,
  terms: toDraftMessages(terms),
  ...toCreditingMessage({ policy, lateFacts, only }),
});

/** What changes of terms or of a policy would have made of a brand's real orders. */
export const previewRoutes = ({ clients: { commissionLedger } }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/brands/{brandId}/previews',
    summary:
      'What drafts of terms or of a policy, or facts that came too late, would make of past orders; nothing is changed',
    auth: brandMoney,
    params: brandParams,
    body: previewWish,
    responses: { 200: { description: 'Before and after', schema: previewView } },
    handler: async ({ principal, params, body }) => {
      viewing(principal, { kind: 'brand', brandId: params.brandId });
      const request = toPreviewRequest(params.brandId, body);
      const report = await commissionLedger.Preview(request, { timeoutMs: previewTimeoutMs });
      return { status: 200, body: toPreviewView(report) };
    },
  }),
];

import type { Recompute__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Recompute';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { type RouteDeps, staff, viewing } from './context.ts';
import {
  brandMoney,
  brandParams,
  crediting,
  drafts,
  exhaustedCapView,
  previewTimeoutMs,
  range,
  toCreditingMessage,
  toDraftMessages,
  toTotalsView,
  totalsView,
} from './previews.ts';
import { id, listed, listOf, pageQuery, rateFromMessage } from './schemas.ts';
import { paidView } from './terms.ts';

const recomputeView = z.object({
  recomputeId: id,
  brandId: id,
  fromMs: z.int(),
  belowMs: z.int(),
  terms: z.array(z.object({ ...paidView, belowMs: z.int() })),
  policy: z
    .object({ campaignId: id, fromMs: z.int(), policy: z.record(z.string(), z.unknown()) })
    .nullable()
    .describe('Null: it is of terms or of late facts'),
  lateFacts: z.boolean(),
  only: z.object({ orderIds: z.array(id), productIds: z.array(id), customer: z.string() }).nullable(),
  reason: z.string(),
  state: z.string().describe('requested, rejected, applying or applied'),
  requestedBy: z.string(),
  requestedAtMs: z.int(),
  decidedBy: z.string(),
  decidedAtMs: z.int().describe('0: not yet'),
  note: z.string(),
  totals: z.array(totalsView).describe('As they were seen when it was requested'),
  exhaustedCaps: z.array(exhaustedCapView).describe('Caps that it was seen to exhaust, largest refusal first'),
  digest: z.string().describe('Of what was asked and seen; an approval names it'),
  ordersSeen: z.int(),
  ordersChanged: z.int(),
  ordersLeftOut: z.int().describe('Not in the books in time; recompute once more'),
  appliedAtMs: z.int().describe('0: not yet'),
});
const recomputeParams = brandParams.extend({ recomputeId: id });
const note = z.string().max(500).default('');

const draftedPolicy = recomputeView.shape.policy.unwrap();

const toView = ({ policyJson, ...recompute }: Recompute__Output): z.output<typeof recomputeView> => ({
  ...recompute,
  policy: policyJson === '' ? null : draftedPolicy.parse(JSON.parse(policyJson)),
  terms: recompute.terms.map((draft) => ({ ...draft, rate: draft.rate ? rateFromMessage(draft.rate) : {} })),
  totals: recompute.totals.map(toTotalsView),
});

/** Other terms, or other credits, on past orders: one person asks, a second one of the operator's approves. */
export const recomputeRoutes = ({ clients: { commissionLedger }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/brands/{brandId}/recomputes',
    summary:
      'Ask for other terms or credits on past orders, with what they would do; a second person has to approve it',
    auth: brandMoney,
    idempotency: 'required',
    params: brandParams,
    body: z.object({
      ...range,
      terms: drafts.default([]).describe('Or policy, or lateFacts: one recompute is of one of them'),
      ...crediting,
      reason: z.string().min(1).max(500),
    }),
    responses: { 201: { description: 'Requested', schema: recomputeView } },
    handler: async ({ params, body, ...asked }) => {
      const { brandId } = params;
      const { fromMs, belowMs, reason } = body;
      const terms = toDraftMessages(body.terms);
      const wish = { brandId, fromMs, belowMs, reason, terms, ...toCreditingMessage(body) };
      const about = { action: 'recomputes.request', object: brandId, of: { kind: 'brand', brandId } } as const;
      const made = await change(trail, asked, about, (command) =>
        commissionLedger.RequestRecompute({ ...wish, command }, { timeoutMs: previewTimeoutMs }),
      );
      return { status: 201, body: toView(made) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/brands/{brandId}/recomputes',
    summary: 'Recomputes of a brand, newest first',
    auth: brandMoney,
    params: brandParams,
    query: pageQuery,
    responses: { 200: { description: 'Recomputes', schema: listOf(recomputeView) } },
    handler: async ({ principal, params, query }) => {
      viewing(principal, { kind: 'brand', brandId: params.brandId });
      const page = { limit: query.limit, cursor: query.cursor ?? '' };
      const { recomputes, next } = await commissionLedger.ListRecomputes({ ...params, page });
      return { status: 200, body: listed(recomputes.map(toView), next) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/brands/{brandId}/recomputes/{recomputeId}',
    summary: 'A recompute, and how far it is',
    auth: brandMoney,
    params: recomputeParams,
    responses: { 200: { description: 'The recompute', schema: recomputeView } },
    handler: async ({ principal, params }) => {
      viewing(principal, { kind: 'brand', brandId: params.brandId });
      return { status: 200, body: toView(await commissionLedger.GetRecompute(params)) };
    },
  }),
  ...decisionRoutes({ commissionLedger, trail }),
];

const decisionRoutes = ({
  commissionLedger,
  trail,
}: Pick<RouteDeps, 'trail'> & Pick<RouteDeps['clients'], 'commissionLedger'>): Route[] => [
  route({
    method: 'post',
    path: '/v1/brands/{brandId}/recomputes/{recomputeId}/approve',
    summary: 'A second person approves exactly what was seen; it is applied from then on',
    auth: staff,
    idempotency: 'required',
    params: recomputeParams,
    body: z.object({ digest: id, note }),
    responses: { 200: { description: 'The recompute', schema: recomputeView } },
    handler: async ({ params, body, ...asked }) => {
      const about = { action: 'recomputes.approve', object: params.recomputeId };
      const made = await change(trail, asked, about, (command) =>
        commissionLedger.DecideRecompute(
          { ...params, ...body, approve: true, command },
          { timeoutMs: previewTimeoutMs },
        ),
      );
      return { status: 200, body: toView(made) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/brands/{brandId}/recomputes/{recomputeId}/reject',
    summary: 'A second person rejects it; nothing changes',
    auth: staff,
    idempotency: 'required',
    params: recomputeParams,
    body: z.object({ note }),
    responses: { 200: { description: 'The recompute', schema: recomputeView } },
    handler: async ({ params, body, ...asked }) => {
      const about = { action: 'recomputes.reject', object: params.recomputeId };
      const made = await change(trail, asked, about, (command) =>
        commissionLedger.DecideRecompute(
          { ...params, ...body, approve: false, digest: '', command },
          { timeoutMs: previewTimeoutMs },
        ),
      );
      return { status: 200, body: toView(made) };
    },
  }),
];

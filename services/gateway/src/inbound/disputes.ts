import type { Dispute__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Dispute';
import { AppError } from '@creditroll/kernel';
import { type Principal, type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import type { Viewer } from '../domain/access.ts';
import { change } from './change.ts';
import { creatorSide, everybody, type RouteDeps, viewerOf, viewing } from './context.ts';
import { disputeView, toDisputeView } from './dispute-view.ts';
import { id, instantMs, listed, listOf, pageQuery } from './schemas.ts';

/** Who decides a dispute. Nobody does for a creator, and an administrator only looks. */
const deciders = { roles: ['brand', 'finance'] } as const;

const text = z.string().max(500);
const evidence = z.object({
  clickId: id.optional(),
  linkCode: id.optional(),
  contentId: id.optional(),
  clickAtMs: instantMs.optional().describe('With linkCode or contentId: when somebody followed it, within 5 minutes'),
  code: z.string().min(1).max(100).optional(),
  text: text.default(''),
});
const disputeParams = z.object({ disputeId: id });
const states = ['open', 'escalated', 'accepted', 'rejected', 'withdrawn', 'expired'] as const;

/** A creator says that a sale is theirs; the engine decides again with the evidence, and a person accepts or rejects. */
export const disputeRoutes = (deps: RouteDeps): Route[] => [
  ...filingRoutes(deps),
  ...readingRoutes(deps),
  ...claimantRoutes(deps),
  ...deciderRoutes(deps),
];

const filingRoutes = ({ clients, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/disputes',
    summary: 'Dispute an order, a line of it, or report an order that is missing',
    auth: creatorSide,
    idempotency: 'required',
    body: z.object({
      creatorId: id,
      campaignId: id.describe('A campaign of the brand that the creator is or was a member of'),
      orderId: id.optional().describe('Or reference'),
      lineId: id.optional().describe('Without it, the whole order'),
      reference: z.string().trim().min(1).max(100).optional().describe('The shop’s number or name of the order'),
      evidence,
    }),
    responses: {
      201: { description: 'The dispute, with the decision in force beside the new one', schema: disputeView },
    },
    handler: async ({ body, ...asked }) => {
      const viewer = viewing(asked.principal, { kind: 'creator', creatorId: body.creatorId });
      const { orderId = '', lineId = '', reference = '', ...rest } = body;
      const wish = { ...rest, orderId, lineId, reference, evidence: toMessage(body.evidence) };
      const object = orderId === '' ? reference : orderId;
      const filed = await change(trail, asked, { action: 'disputes.file', object }, (command) =>
        clients.attribution.FileDispute({ ...wish, command }),
      );
      return { status: 201, body: toDisputeView(filed, viewer) };
    },
  }),
];

const readingRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/disputes',
    summary: 'Disputes of a creator, of a brand, or in a state; newest first',
    auth: everybody,
    query: pageQuery.extend({ creatorId: id.optional(), brandId: id.optional(), state: z.enum(states).optional() }),
    responses: { 200: { description: 'Disputes', schema: listOf(disputeView) } },
    handler: async ({ principal, query }) => {
      const viewer = viewerOf(principal);
      const { limit, cursor = '' } = query;
      const wish = questionOf(viewer, principal, query);
      const found = await deps.clients.attribution.ListDisputes({ ...wish, page: { limit, cursor } });
      return {
        status: 200,
        body: listed(
          found.disputes.map((one) => toDisputeView(one, viewer)),
          found.next,
        ),
      };
    },
  }),
  route({
    method: 'get',
    path: '/v1/disputes/{disputeId}',
    summary: 'A dispute with its evidence, both decisions, what they come to in money, and all that happened',
    auth: everybody,
    params: disputeParams,
    responses: { 200: { description: 'The dispute', schema: disputeView } },
    handler: async ({ principal, params }) => {
      const { dispute, viewer } = await viewingDispute(deps, principal, params.disputeId);
      const money = dispute.comparison ? await deps.clients.commissionLedger.PreviewDispute(params) : undefined;
      return { status: 200, body: toDisputeView(dispute, viewer, money) };
    },
  }),
];

const claimantRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/disputes/{disputeId}/evidence',
    summary: 'Say more about a dispute; the engine decides again beside the decision in force',
    auth: creatorSide,
    idempotency: 'required',
    params: disputeParams,
    body: evidence,
    responses: { 200: { description: 'The dispute', schema: disputeView } },
    handler: async ({ params, body, ...asked }) => {
      const { dispute, viewer } = await viewingDispute(deps, asked.principal, params.disputeId);
      const { creatorId } = dispute;
      const told = await change(
        deps.trail,
        asked,
        { action: 'disputes.add_evidence', object: params.disputeId },
        (command) =>
          deps.clients.attribution.AddDisputeEvidence({ ...params, creatorId, evidence: toMessage(body), command }),
      );
      return { status: 200, body: toDisputeView(told, viewer) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/disputes/{disputeId}/withdraw',
    summary: 'Take a dispute back',
    auth: creatorSide,
    idempotency: 'required',
    params: disputeParams,
    responses: { 200: { description: 'The dispute', schema: disputeView } },
    handler: async ({ params, ...asked }) => {
      const { dispute, viewer } = await viewingDispute(deps, asked.principal, params.disputeId);
      const { creatorId } = dispute;
      const told = await change(
        deps.trail,
        asked,
        { action: 'disputes.withdraw', object: params.disputeId },
        (command) => deps.clients.attribution.WithdrawDispute({ ...params, creatorId, command }),
      );
      return { status: 200, body: toDisputeView(told, viewer) };
    },
  }),
];

const deciderRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/disputes/{disputeId}/order',
    summary: 'Say which order a dispute is about, where its name did not lead to one',
    auth: deciders,
    idempotency: 'required',
    params: disputeParams,
    body: z.object({ orderId: id }),
    responses: { 200: { description: 'The dispute', schema: disputeView } },
    handler: async ({ params, body, ...asked }) => {
      const { viewer } = await viewingDispute(deps, asked.principal, params.disputeId);
      const told = await change(
        deps.trail,
        asked,
        { action: 'disputes.name_order', object: params.disputeId },
        (command) => deps.clients.attribution.NameDisputedOrder({ ...params, ...body, command }),
      );
      return { status: 200, body: toDisputeView(told, viewer) };
    },
  }),
  verdictRoute(deps, 'accept', 'Accept the evidence; the order is decided again with it'),
  verdictRoute(deps, 'reject', 'Reject a dispute; the decision in force stands'),
];

const verdictRoute = (deps: RouteDeps, step: 'accept' | 'reject', summary: string): Route =>
  route({
    method: 'post',
    path: `/v1/disputes/{disputeId}/${step}`,
    summary,
    auth: deciders,
    idempotency: 'required',
    params: disputeParams,
    body: z.object({ reason: text.min(1) }),
    responses: { 200: { description: 'The dispute', schema: disputeView } },
    handler: async ({ params, body, ...asked }) => {
      const { viewer } = await viewingDispute(deps, asked.principal, params.disputeId);
      const wish = { ...params, ...body, accept: step === 'accept' };
      const told = await change(
        deps.trail,
        asked,
        { action: `disputes.${step}`, object: params.disputeId },
        (command) => deps.clients.attribution.DecideDispute({ ...wish, command }),
      );
      return { status: 200, body: toDisputeView(told, viewer) };
    },
  });

const toMessage = ({
  clickId = '',
  linkCode = '',
  contentId = '',
  clickAtMs = 0,
  code = '',
  text: said,
}: z.output<typeof evidence>) => ({
  clickId,
  linkCode,
  contentId,
  clickAtMs,
  code,
  text: said,
});

/** A dispute concerns its brand and its creator; for everybody else of these roles it does not exist. */
async function viewingDispute(
  { clients }: RouteDeps,
  principal: Principal,
  disputeId: string,
): Promise<{ readonly dispute: Dispute__Output; readonly viewer: Viewer }> {
  const dispute = await clients.attribution.GetDispute({ disputeId });
  const viewer = viewing(principal, { kind: 'order', brandId: dispute.brandId, creatorIds: [dispute.creatorId] });
  return { dispute, viewer };
}

interface Question {
  readonly creatorId?: string | undefined;
  readonly brandId?: string | undefined;
  readonly state?: string | undefined;
}

/** Creators and brands ask for their own, with nothing said; others say what they look for, or see what escalated. */
function questionOf(
  { role, creatorId, brandId }: Viewer,
  principal: Principal,
  asked: Question,
): { creatorId: string; brandId: string; state: string } {
  const nobody = { creatorId: '', brandId: '', state: '' };
  if (role === 'creator' || role === 'brand') {
    if (asked.state !== undefined || (role === 'creator' ? asked.brandId : asked.creatorId) !== undefined)
      throw new AppError('invalid_input', `A ${role} lists only their own disputes; leave the question out.`);
    const own = role === 'creator' ? (asked.creatorId ?? creatorId ?? '') : (asked.brandId ?? brandId ?? '');
    viewing(principal, role === 'creator' ? { kind: 'creator', creatorId: own } : { kind: 'brand', brandId: own });
    return role === 'creator' ? { ...nobody, creatorId: own } : { ...nobody, brandId: own };
  }
  if (asked.creatorId === undefined && asked.brandId === undefined)
    return { ...nobody, state: asked.state ?? 'escalated' };
  return { creatorId: asked.creatorId ?? '', brandId: asked.brandId ?? '', state: asked.state ?? '' };
}

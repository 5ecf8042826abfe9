import { order as orderContract } from '@creditroll/contracts';
import { AppError } from '@creditroll/kernel';
import { type Principal, type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { brandSide, type RouteDeps, viewing } from './context.ts';
import { id, listOf } from './schemas.ts';

/** Who may have a line credited by hand: a second one of them approves. */
const deciders = { roles: ['brand', 'finance', 'admin'] } as const;

const overrideView = z.object({
  overrideId: id,
  lineId: id,
  credits: z.array(z.object({ creatorId: id, campaignId: id, weight: z.int() })),
  state: z.string(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAtMs: z.int(),
  decidedBy: z.string(),
  decidedAtMs: z.int(),
  note: z.string(),
});
const linkView = z.object({
  linkId: z.string(),
  source: z.string(),
  brandId: id,
  ids: z.array(z.string()),
  atMs: z.int(),
  withdrawnAtMs: z.int().describe('0: it holds'),
});
const rerunView = z.object({
  revision: z.int(),
  outcome: z.string().describe('same, differs or inputs_erased'),
  recordedDigest: z.string(),
  inputDigest: z.string(),
  differences: z.array(z.string()),
  missing: z.array(z.string()),
});
const orderParams = z.object({ orderId: id });

/** What people do about decisions: credit by hand, check that a decision can be made again, take back who is one shopper. */
export const attributionRoutes = (deps: RouteDeps): Route[] => [
  ...overrideRoutes(deps),
  ...decisionRoutes(deps),
  ...identityRoutes(deps),
];

const overrideRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/orders/{orderId}/overrides',
    summary: 'Propose that a line be credited otherwise; no credits is nobody',
    auth: deciders,
    idempotency: 'required',
    params: orderParams,
    body: z.object({
      lineId: id,
      credits: z.array(z.object({ creatorId: id, campaignId: id, weight: z.int().min(1).max(1_000_000) })).max(20),
      reason: z.string().min(1).max(500),
    }),
    responses: { 201: { description: 'Proposed; another person approves it', schema: overrideView } },
    handler: async ({ params, body, ...asked }) => {
      await viewingOrder(deps, asked.principal, params.orderId);
      await requireCreators(deps, body.credits);
      const made = await change(deps.trail, asked, { action: 'overrides.propose', object: params.orderId }, (command) =>
        deps.clients.attribution.ProposeOverride({ ...params, ...body, command }),
      );
      return { status: 201, body: made };
    },
  }),
  route({
    method: 'get',
    path: '/v1/orders/{orderId}/overrides',
    summary: 'What people wished otherwise on an order, and what became of it',
    auth: deciders,
    params: orderParams,
    responses: { 200: { description: 'Overrides', schema: listOf(overrideView) } },
    handler: async ({ principal, params }) => {
      await viewingOrder(deps, principal, params.orderId);
      const { overrides } = await deps.clients.attribution.ListOverrides(params);
      return { status: 200, body: { items: overrides } };
    },
  }),
  verdictRoute(deps, 'approve', 'Approve what another person proposed; the order is decided at once'),
  verdictRoute(deps, 'reject', 'Reject a proposal'),
];

/** Two people may credit whom they like; whoever does not exist could never be paid. */
async function requireCreators(
  { clients }: RouteDeps,
  credits: readonly { readonly creatorId: string }[],
): Promise<void> {
  if (credits.length === 0) return;
  const creatorIds = credits.map(({ creatorId }) => creatorId);
  const { creators } = await clients.campaigns.ListCreators({ page: null, creatorIds });
  const unknown = creatorIds.findIndex((id) => !creators.some(({ creatorId }) => creatorId === id));
  if (unknown < 0) return;
  const field = `credits[${unknown}].creatorId`;
  const problem = `is ${JSON.stringify(creatorIds[unknown])}, and there is no such creator`;
  throw new AppError('not_found', `${field} ${problem}`, { fields: [{ field, problem }] });
}

const verdictRoute = (deps: RouteDeps, step: 'approve' | 'reject', summary: string): Route =>
  route({
    method: 'post',
    path: `/v1/orders/{orderId}/overrides/{overrideId}/${step}`,
    summary,
    auth: deciders,
    idempotency: 'required',
    params: z.object({ orderId: id, overrideId: id }),
    body: z.object({ note: z.string().max(500).default('') }),
    responses: { 200: { description: 'The override', schema: overrideView } },
    handler: async ({ params, body, ...asked }) => {
      await viewingOrder(deps, asked.principal, params.orderId);
      const approve = step === 'approve';
      const decided = await change(
        deps.trail,
        asked,
        { action: `overrides.${step}`, object: params.overrideId },
        (command) =>
          deps.clients.attribution.DecideOverride({
            ...params,
            ...body,
            approve,
            command,
          }),
      );
      return { status: 200, body: decided };
    },
  });

const decisionRoutes = (deps: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/orders/{orderId}/rerun',
    summary: 'Decide again from the inputs that a decision names, and compare',
    auth: deciders,
    params: orderParams,
    query: z.object({ revision: z.coerce.number().int().min(0).default(0).describe('0: the newest decision') }),
    responses: { 200: { description: 'Whether it came out the same', schema: rerunView } },
    handler: async ({ principal, params, query }) => {
      await viewingOrder(deps, principal, params.orderId);
      return { status: 200, body: await deps.clients.attribution.Rerun({ ...params, ...query }) };
    },
  }),
];

const identityRoutes = ({ clients, trail }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/identity-links',
    summary: 'Who is said to be one shopper with an id, and by what',
    auth: brandSide,
    query: z.object({
      brandId: id,
      kind: z.enum(['checkout_token', 'visitor', 'customer', 'email_hash', 'click']),
      value: z.string().min(1).max(300),
    }),
    responses: { 200: { description: 'Links', schema: listOf(linkView) } },
    handler: async ({ principal, query }) => {
      viewing(principal, { kind: 'brand', brandId: query.brandId });
      const { links } = await clients.attribution.ListIdentityLinks(query);
      return { status: 200, body: { items: links } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/identity-links/withdraw',
    summary: 'Nothing follows a link any more; the order that said it is decided again',
    auth: brandSide,
    idempotency: 'required',
    body: z.object({ brandId: id, linkId: z.string().min(1).max(300), reason: z.string().min(1).max(500) }),
    responses: { 200: { description: 'The link', schema: linkView } },
    handler: async ({ body, ...asked }) => {
      const link = await change(
        trail,
        asked,
        { action: 'identity_links.withdraw', object: body.linkId, of: { kind: 'brand', brandId: body.brandId } },
        (command) => clients.attribution.WithdrawIdentityLink({ ...body, command }),
      );
      return { status: 200, body: link };
    },
  }),
];

/** What belongs to another brand does not exist for the caller. */
async function viewingOrder({ clients }: RouteDeps, principal: Principal, orderId: string): Promise<void> {
  const [json] = (await clients.orderIntake.GetOrder({ orderId, brandId: '', externalId: '' })).ordersJson;
  if (json === undefined) throw new AppError('not_found', `There is no order ${orderId}.`);
  viewing(principal, { kind: 'brand', brandId: orderContract.parse(JSON.parse(json)).brandId });
}

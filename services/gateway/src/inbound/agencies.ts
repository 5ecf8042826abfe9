import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { adminOnly, type RouteDeps, staff } from './context.ts';
import { balancesByCurrency, balanceView, methodBody, methodView } from './earnings.ts';
import { defined, id, listed, listOf, pageQuery } from './schemas.ts';

const agencyView = z.object({
  agencyId: id,
  name: z.string(),
  parentAgencyId: z.string().describe('Empty: not a sub-agency'),
  splitPpm: z.int().describe('Of what the operator’s fee and agencies before it leave'),
  createdAtMs: z.int(),
});
const placementView = z.object({ creatorId: id, agencyId: z.string().describe('Empty: with none'), fromMs: z.int() });
const splitPpm = z.int().min(0).max(900_000);
const agencyParams = z.object({ agencyId: id });
const creatorParams = z.object({ agencyId: id, creatorId: id });

/** Agencies, their sub-agencies and creators, what they have earned and how they are paid. */
export const agencyRoutes = (deps: RouteDeps): Route[] => [
  ...directoryRoutes(deps),
  ...placementRoutes(deps),
  ...moneyRoutes(deps),
];

const directoryRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/agencies',
    summary: 'Add an agency, or a sub-agency of one',
    auth: adminOnly,
    idempotency: 'required',
    body: z.object({ name: z.string().min(1).max(200), parentAgencyId: id.optional(), splitPpm }),
    responses: { 201: { description: 'Added', schema: agencyView } },
    handler: async ({ body, ...asked }) => ({
      status: 201,
      body: await change(trail, asked, { action: 'agencies.add', object: body.name }, (command) =>
        campaigns.CreateAgency({ ...defined(body), command }),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/agencies',
    summary: 'Agencies',
    auth: { roles: ['brand', 'finance', 'admin'] },
    query: pageQuery,
    responses: { 200: { description: 'Agencies', schema: listOf(agencyView) } },
    handler: async ({ query }) => {
      const { agencies, next } = await campaigns.ListAgencies({ limit: query.limit, cursor: query.cursor ?? '' });
      return { status: 200, body: listed(agencies, next) };
    },
  }),
  route({
    method: 'put',
    path: '/v1/agencies/{agencyId}/split',
    summary: 'Change what an agency takes, for orders from now on',
    auth: adminOnly,
    idempotency: 'required',
    params: agencyParams,
    body: z.object({ splitPpm }),
    responses: { 200: { description: 'The agency', schema: agencyView } },
    handler: async ({ params, body, ...asked }) => ({
      status: 200,
      body: await change(trail, asked, { action: 'agencies.split', object: params.agencyId }, (command) =>
        campaigns.SetAgencySplit({ ...params, ...body, command }),
      ),
    }),
  }),
];

const placementRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'put',
    path: '/v1/agencies/{agencyId}/creators/{creatorId}',
    summary: 'Place a creator with an agency; a creator is with one at a time',
    auth: adminOnly,
    idempotency: 'required',
    params: creatorParams,
    responses: { 200: { description: 'Placed', schema: placementView } },
    handler: async ({ params, ...asked }) => ({
      status: 200,
      body: await change(trail, asked, { action: 'agencies.place', object: params.agencyId }, (command) =>
        campaigns.PlaceCreator({ ...params, command }),
      ),
    }),
  }),
  route({
    method: 'delete',
    path: '/v1/agencies/{agencyId}/creators/{creatorId}',
    summary: 'Release a creator from an agency',
    auth: adminOnly,
    idempotency: 'required',
    params: creatorParams,
    responses: { 200: { description: 'Released', schema: placementView } },
    handler: async ({ params, ...asked }) => ({
      status: 200,
      body: await change(trail, asked, { action: 'agencies.release', object: params.agencyId }, (command) =>
        campaigns.ReleaseCreator({ ...params, command }),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/agencies/{agencyId}/creators',
    summary: 'Creators who are with an agency now',
    auth: staff,
    params: agencyParams,
    query: pageQuery,
    responses: { 200: { description: 'Creators', schema: listOf(placementView) } },
    handler: async ({ params, query }) => {
      const page = { limit: query.limit, cursor: query.cursor ?? '' };
      const { placements, next } = await campaigns.ListPlacements({ ...params, page });
      return { status: 200, body: listed(placements, next) };
    },
  }),
];

const moneyRoutes = ({ clients: { commissionLedger, payout }, trail }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/agencies/{agencyId}/balances',
    summary: 'Pending, payable, in payout and paid of an agency, by currency',
    auth: staff,
    params: agencyParams,
    responses: { 200: { description: 'Balances', schema: listOf(balanceView) } },
    handler: async ({ params }) => {
      const { balances } = await commissionLedger.Balances({ prefix: `agency:${params.agencyId}:`, accounts: [] });
      return { status: 200, body: { items: balancesByCurrency(balances) } };
    },
  }),
  route({
    method: 'put',
    path: '/v1/agencies/{agencyId}/payout-method',
    summary: 'Say how an agency is paid',
    auth: adminOnly,
    idempotency: 'required',
    params: agencyParams,
    body: methodBody,
    responses: { 200: { description: 'The method', schema: methodView } },
    handler: async ({ params, body, ...asked }) => ({
      status: 200,
      body: await change(trail, asked, { action: 'payout_method.set', object: params.agencyId }, (command) =>
        payout.SetMethod({
          payeeId: `agency:${params.agencyId}`,
          ...body,
          command,
        }),
      ),
    }),
  }),
];

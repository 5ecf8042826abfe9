import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { brandOf, brandSide, creatorSide, everybody, ownersOf, type RouteDeps, viewingCampaign } from './context.ts';
import { id, listed, listOf, pageQuery } from './schemas.ts';

const cohostShare = z.object({ creatorId: id, sharePpm: z.int().min(1) });

const campaignParams = z.object({ campaignId: id });

const membershipView = z.object({
  membershipId: id,
  campaignId: id,
  brandId: id,
  creatorId: id,
  state: z.string(),
  cohosts: z.array(cohostShare),
});

/** Who takes part in a campaign. */
export const membershipRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/campaigns/{campaignId}/invitations',
    summary: 'Invite a creator',
    auth: brandSide,
    idempotency: 'required',
    params: campaignParams,
    body: z.object({ creatorId: id }),
    responses: { 201: { description: 'Invited', schema: membershipView } },
    handler: async ({ params, body, ...asked }) => {
      return {
        status: 201,
        body: await change(
          trail,
          asked,
          { action: 'memberships.invite', object: params.campaignId, of: await brandOf(campaigns, params.campaignId) },
          (command) => campaigns.InviteCreator({ ...params, ...body, command }),
        ),
      };
    },
  }),
  route({
    method: 'post',
    path: '/v1/campaigns/{campaignId}/memberships',
    summary: 'Join a campaign, or accept an invitation',
    auth: creatorSide,
    idempotency: 'required',
    params: campaignParams,
    body: z.object({ creatorId: id }),
    responses: { 201: { description: 'Joined', schema: membershipView } },
    handler: async ({ params, body, ...asked }) => {
      return {
        status: 201,
        body: await change(
          trail,
          asked,
          { action: 'memberships.join', object: params.campaignId, of: { kind: 'creator', creatorId: body.creatorId } },
          (command) => campaigns.JoinCampaign({ ...params, ...body, command }),
        ),
      };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/campaigns/{campaignId}/memberships/{creatorId}',
    summary: 'Leave a campaign',
    auth: creatorSide,
    idempotency: 'required',
    params: z.object({ campaignId: id, creatorId: id }),
    responses: { 200: { description: 'Left', schema: membershipView } },
    handler: async ({ params, ...asked }) => {
      return {
        status: 200,
        body: await change(
          trail,
          asked,
          {
            action: 'memberships.leave',
            object: params.campaignId,
            of: { kind: 'creator', creatorId: params.creatorId },
          },
          (command) => campaigns.LeaveCampaign({ ...params, command }),
        ),
      };
    },
  }),
  route({
    method: 'put',
    path: '/v1/campaigns/{campaignId}/memberships/{creatorId}/cohosts',
    summary: 'Give others a share of what the creator earns in the campaign, for orders from now on',
    auth: creatorSide,
    idempotency: 'required',
    params: z.object({ campaignId: id, creatorId: id }),
    body: z.object({ cohosts: z.array(cohostShare).max(9) }),
    responses: { 200: { description: 'The membership', schema: membershipView } },
    handler: async ({ params, body, ...asked }) => {
      return {
        status: 200,
        body: await change(
          trail,
          asked,
          {
            action: 'memberships.cohosts',
            object: params.campaignId,
            of: { kind: 'creator', creatorId: params.creatorId },
          },
          (command) => campaigns.SetCohosts({ ...params, ...body, command }),
        ),
      };
    },
  }),
  route({
    method: 'get',
    path: '/v1/memberships',
    summary: 'Memberships',
    auth: everybody,
    query: pageQuery.extend({ campaignId: id.optional(), creatorId: id.optional() }),
    responses: { 200: { description: 'Memberships', schema: listOf(membershipView) } },
    handler: async ({ principal, query }) => {
      await viewingCampaign(principal, campaigns, query.campaignId ?? '');
      const { memberships, next } = await campaigns.ListMemberships({
        campaignId: query.campaignId ?? '',
        creatorId: ownersOf(principal, query).creatorId,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: listed(memberships, next) };
    },
  }),
];

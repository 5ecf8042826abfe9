import { customerKinds } from '@creditroll/contracts';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import {
  adminOnly,
  anySide,
  brandSide,
  commandOf,
  creatorSide,
  everybody,
  type RouteDeps,
  viewerOf,
  viewing,
} from './context.ts';
import {
  channel,
  currency,
  defined,
  id,
  instantMs,
  listed,
  listOf,
  money,
  pageQuery,
  rate,
  rateFromMessage,
  rateToMessage,
  rateView,
} from './schemas.ts';

const brandView = z.object({
  brandId: id,
  name: z.string(),
  timeZone: z.string(),
  destinationHosts: z.array(z.string()),
  operatorFeePpm: z.int(),
  feeWaivers: z.array(z.object({ waiverId: z.string(), fromMs: z.int(), belowMs: z.int(), reason: z.string() })),
  createdAtMs: z.int(),
});
const handle = z.object({ channel, handle: z.string().min(1).max(100) });
const creatorView = z.object({
  creatorId: id,
  displayName: z.string(),
  handles: z.array(z.object({ channel: z.string(), handle: z.string() })),
  createdAtMs: z.int(),
});
const policy = z.object({
  model: z.enum(['first', 'last', 'linear']),
  clickWindowMs: z.int().positive(),
  couponPolicy: z.enum(['coupon_wins', 'requires_touch', 'link_wins']),
  waitAfterOrderMs: z.int().min(0),
  waitAfterDeliveryMs: z.int().min(0),
});
const promise = z.object({
  rateLock: z.enum(['order', 'click', 'join']),
  keepMs: z.int().min(0).describe('How long members keep an old rate after a cut'),
  noticeMs: z.int().min(0).describe('How long before its end they are told'),
});
const campaignView = z.object({
  campaignId: id,
  brandId: id,
  name: z.string(),
  kind: z.string(),
  creatorId: z.string().describe('Of an exclusive campaign: whose'),
  agencyId: z.string().describe('Of an agency campaign: whose creators it is for'),
  state: z.string(),
  promise: promise.extend({ rateLock: z.string() }).nullable(),
  productIds: z.array(z.string()),
  createdAtMs: z.int(),
  policy: z
    .object({
      policyId: z.string(),
      model: z.string(),
      clickWindowMs: z.int(),
      couponPolicy: z.string(),
      waitAfterOrderMs: z.int(),
      waitAfterDeliveryMs: z.int(),
    })
    .nullable(),
});
const cohostShare = z.object({ creatorId: id, sharePpm: z.int().min(1) });
const membershipView = z.object({
  membershipId: id,
  campaignId: id,
  brandId: id,
  creatorId: id,
  state: z.string(),
  cohosts: z.array(cohostShare),
});
const termsView = z.object({
  termsId: id,
  brandId: id,
  campaignId: z.string(),
  creatorId: z.string(),
  productId: z.string(),
  collectionId: z.string(),
  channel: z.string(),
  customer: z.string(),
  rate: rateView,
  orderCap: money.nullable(),
  fromMs: z.int(),
  belowMs: z.int().describe('0: no end'),
  createdAtMs: z.int(),
});
const couponView = z.object({
  couponId: id,
  brandId: id,
  campaignId: id,
  creatorId: id,
  code: z.string(),
  validFromMs: z.int(),
  validBelowMs: z.int(),
});
const campaignParams = z.object({ campaignId: id });

/** Brands, creators, campaigns, memberships, terms and coupons: what was agreed. */
export function catalogueRoutes(deps: RouteDeps): Route[] {
  return [
    ...brandRoutes(deps),
    ...creatorRoutes(deps),
    ...campaignRoutes(deps),
    ...membershipRoutes(deps),
    ...termsRoutes(deps),
    ...couponRoutes(deps),
  ];
}

const brandRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/brands',
    summary: 'Add a brand',
    auth: adminOnly,
    idempotency: 'required',
    body: z.object({
      name: z.string().min(1).max(200),
      timeZone: z.string().max(60),
      destinationHosts: z.array(z.string().max(253)).max(100),
      operatorFeePpm: z.int().min(0),
    }),
    responses: { 201: { description: 'Added', schema: brandView } },
    handler: async ({ principal, body, idempotencyKey, requestId }) => ({
      status: 201,
      body: await trail.during(principal, 'brands.add', body.name, requestId, () =>
        campaigns.CreateBrand({ ...body, command: commandOf(principal, idempotencyKey) }),
      ),
    }),
  }),
  route({
    method: 'post',
    path: '/v1/brands/{brandId}/fee-waivers',
    summary: 'Take no operator’s fee of a brand’s orders for a time',
    auth: adminOnly,
    idempotency: 'required',
    params: z.object({ brandId: id }),
    body: z.object({ fromMs: instantMs.optional(), belowMs: instantMs, reason: z.string().min(1).max(200) }),
    responses: { 201: { description: 'Waived', schema: brandView } },
    handler: async ({ principal, params, body, idempotencyKey, requestId }) => ({
      status: 201,
      body: await trail.during(principal, 'brands.waive_fee', params.brandId, requestId, () =>
        campaigns.WaiveOperatorFee({
          ...params,
          ...defined(body),
          command: commandOf(principal, idempotencyKey),
        }),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/brands',
    summary: 'Brands',
    auth: everybody,
    query: pageQuery,
    responses: { 200: { description: 'Brands', schema: listOf(brandView) } },
    handler: async ({ principal, query }) => {
      const viewer = viewerOf(principal);
      const { brands, next } = await campaigns.ListBrands({ limit: query.limit, cursor: query.cursor ?? '' });
      return {
        status: 200,
        body: listed(
          viewer.role === 'brand' ? brands.filter(({ brandId }) => brandId === viewer.brandId) : brands,
          next,
        ),
      };
    },
  }),
];

const creatorRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/creators',
    summary: 'Add a creator',
    auth: brandSide,
    idempotency: 'required',
    body: z.object({ displayName: z.string().min(1).max(200), handles: z.array(handle).max(20) }),
    responses: { 201: { description: 'Added', schema: creatorView } },
    handler: async ({ principal, body, idempotencyKey, requestId }) => ({
      status: 201,
      body: await trail.during(principal, 'creators.add', '', requestId, () =>
        campaigns.CreateCreator({ ...body, command: commandOf(principal, idempotencyKey) }),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/creators',
    summary: 'Creators',
    auth: { roles: ['brand', 'finance', 'admin'] },
    query: pageQuery,
    responses: { 200: { description: 'Creators', schema: listOf(creatorView) } },
    handler: async ({ query }) => {
      const { creators, next } = await campaigns.ListCreators({
        page: { limit: query.limit, cursor: query.cursor ?? '' },
        creatorIds: [],
      });
      return { status: 200, body: listed(creators, next) };
    },
  }),
];

const campaignRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/campaigns',
    summary: 'Open a campaign',
    auth: brandSide,
    idempotency: 'required',
    body: z.object({
      brandId: id,
      name: z.string().min(1).max(200),
      kind: z.enum(['open', 'target', 'agency', 'exclusive']),
      agencyId: id.optional().describe('The agency that an agency campaign is for'),
      creatorId: id.optional().describe('The one who has an exclusive campaign'),
      policy,
      promise: promise.optional().describe('Fixed from then on; the rate of the order, 30 days and 2 days unless told'),
      productIds: z.array(id).max(10_000).default([]),
      rate,
    }),
    responses: { 201: { description: 'Opened', schema: campaignView } },
    handler: async ({ principal, body, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'brand', brandId: body.brandId });
      const made = await trail.during(principal, 'campaigns.open', body.brandId, requestId, () =>
        campaigns.CreateCampaign({
          ...defined(body),
          rate: rateToMessage(body.rate),
          command: commandOf(principal, idempotencyKey),
        }),
      );
      return { status: 201, body: made };
    },
  }),
  route({
    method: 'get',
    path: '/v1/campaigns',
    summary: 'Campaigns',
    auth: everybody,
    query: pageQuery.extend({ brandId: id.optional() }),
    responses: { 200: { description: 'Campaigns', schema: listOf(campaignView) } },
    handler: async ({ principal, query }) => {
      const viewer = viewerOf(principal);
      const brandId = viewer.role === 'brand' ? (viewer.brandId ?? '') : (query.brandId ?? '');
      const { campaigns: found, next } = await campaigns.ListCampaigns({
        brandId,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: listed(found, next) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/campaigns/{campaignId}',
    summary: 'A campaign',
    auth: everybody,
    params: campaignParams,
    responses: { 200: { description: 'The campaign', schema: campaignView } },
    handler: async ({ principal, params }) => {
      const campaign = await campaigns.GetCampaign(params);
      if (viewerOf(principal).role === 'brand') viewing(principal, { kind: 'brand', brandId: campaign.brandId });
      return { status: 200, body: campaign };
    },
  }),
  route({
    method: 'put',
    path: '/v1/campaigns/{campaignId}/state',
    summary: 'Pause, go on or end; at once',
    auth: brandSide,
    idempotency: 'required',
    params: campaignParams,
    body: z.object({ state: z.enum(['active', 'paused', 'ended']) }),
    responses: { 200: { description: 'The campaign', schema: campaignView } },
    handler: async ({ principal, params, body, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'brand', brandId: (await campaigns.GetCampaign(params)).brandId });
      const changed = await trail.during(principal, `campaigns.${body.state}`, params.campaignId, requestId, () =>
        campaigns.SetCampaignState({ ...params, ...body, command: commandOf(principal, idempotencyKey) }),
      );
      return { status: 200, body: changed };
    },
  }),
];

const membershipRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/campaigns/{campaignId}/invitations',
    summary: 'Invite a creator',
    auth: brandSide,
    idempotency: 'required',
    params: campaignParams,
    body: z.object({ creatorId: id }),
    responses: { 201: { description: 'Invited', schema: membershipView } },
    handler: async ({ principal, params, body, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'brand', brandId: (await campaigns.GetCampaign(params)).brandId });
      return {
        status: 201,
        body: await trail.during(principal, 'memberships.invite', params.campaignId, requestId, () =>
          campaigns.InviteCreator({ ...params, ...body, command: commandOf(principal, idempotencyKey) }),
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
    handler: async ({ principal, params, body, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'creator', creatorId: body.creatorId });
      return {
        status: 201,
        body: await trail.during(principal, 'memberships.join', params.campaignId, requestId, () =>
          campaigns.JoinCampaign({ ...params, ...body, command: commandOf(principal, idempotencyKey) }),
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
    handler: async ({ principal, params, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'creator', creatorId: params.creatorId });
      return {
        status: 200,
        body: await trail.during(principal, 'memberships.leave', params.campaignId, requestId, () =>
          campaigns.LeaveCampaign({ ...params, command: commandOf(principal, idempotencyKey) }),
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
    handler: async ({ principal, params, body, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'creator', creatorId: params.creatorId });
      return {
        status: 200,
        body: await trail.during(principal, 'memberships.cohosts', params.campaignId, requestId, () =>
          campaigns.SetCohosts({ ...params, ...body, command: commandOf(principal, idempotencyKey) }),
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
      const viewer = viewerOf(principal);
      const creatorId = viewer.role === 'creator' ? (viewer.creatorId ?? '') : (query.creatorId ?? '');
      if (viewer.role === 'brand')
        viewing(principal, {
          kind: 'brand',
          brandId: (await campaigns.GetCampaign({ campaignId: query.campaignId ?? '' })).brandId,
        });
      const { memberships, next } = await campaigns.ListMemberships({
        campaignId: query.campaignId ?? '',
        creatorId,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: listed(memberships, next) };
    },
  }),
];

const termsRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/terms',
    summary: 'Add a version of terms; it never reaches back',
    auth: brandSide,
    idempotency: 'required',
    body: z.object({
      brandId: id,
      campaignId: id.optional(),
      creatorId: id.optional(),
      productId: id.optional(),
      collectionId: id.optional(),
      channel: channel.optional(),
      customer: z.enum(customerKinds).optional(),
      rate,
      fromMs: instantMs.optional(),
      orderCap: z
        .object({ amountMinor: z.int().positive(), currency })
        .optional()
        .describe('The most that they give on one order, before the operator’s fee'),
      belowMs: instantMs.optional().describe('The end of terms for a time; those without an end hold again after it'),
    }),
    responses: { 201: { description: 'Added', schema: termsView } },
    handler: async ({ principal, body, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'brand', brandId: body.brandId });
      const { rate: given, ...scope } = body;
      const made = await trail.during(principal, 'terms.add', body.campaignId ?? body.brandId, requestId, () =>
        campaigns.AddTerms({
          ...defined(scope),
          rate: rateToMessage(given),
          command: commandOf(principal, idempotencyKey),
        }),
      );
      return { status: 201, body: { ...made, rate: rateFromMessage(made.rate) } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/terms',
    summary: 'Versions of terms',
    auth: brandSide,
    query: pageQuery.extend({ brandId: id, campaignId: id.optional() }),
    responses: { 200: { description: 'Terms', schema: listOf(termsView) } },
    handler: async ({ principal, query }) => {
      viewing(principal, { kind: 'brand', brandId: query.brandId });
      const { terms, next } = await campaigns.ListTerms({
        brandId: query.brandId,
        campaignId: query.campaignId ?? '',
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return {
        status: 200,
        body: listed(
          terms.map((one) => ({ ...one, rate: rateFromMessage(one.rate) })),
          next,
        ),
      };
    },
  }),
];

const couponRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/campaigns/{campaignId}/coupons',
    summary: 'Give a coupon code to a creator',
    auth: brandSide,
    idempotency: 'required',
    params: campaignParams,
    body: z.object({
      creatorId: id,
      code: z.string().min(1).max(100),
      validFromMs: instantMs.optional(),
      validBelowMs: instantMs.optional(),
    }),
    responses: { 201: { description: 'Given', schema: couponView } },
    handler: async ({ principal, params, body, idempotencyKey, requestId }) => {
      viewing(principal, { kind: 'brand', brandId: (await campaigns.GetCampaign(params)).brandId });
      return {
        status: 201,
        body: await trail.during(principal, 'coupons.add', params.campaignId, requestId, () =>
          campaigns.CreateCoupon({ ...params, ...defined(body), command: commandOf(principal, idempotencyKey) }),
        ),
      };
    },
  }),
  route({
    method: 'get',
    path: '/v1/coupons',
    summary: 'Coupon codes',
    auth: anySide,
    query: pageQuery.extend({ brandId: id.optional(), creatorId: id.optional() }),
    responses: { 200: { description: 'Coupons', schema: listOf(couponView) } },
    handler: async ({ principal, query }) => {
      const viewer = viewerOf(principal);
      const brandId = viewer.role === 'brand' ? (viewer.brandId ?? '') : (query.brandId ?? '');
      const creatorId = viewer.role === 'creator' ? (viewer.creatorId ?? '') : (query.creatorId ?? '');
      const { coupons, next } = await campaigns.ListCoupons({
        brandId,
        creatorId,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: listed(coupons, next) };
    },
  }),
];

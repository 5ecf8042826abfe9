import { attributionModels } from '@creditroll/contracts';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { bonusView } from './bonuses.ts';
import { cap, capView } from './caps.ts';
import { change } from './change.ts';
import { brandOf, brandSide, everybody, ownersOf, type RouteDeps, viewerOf, viewing } from './context.ts';
import { stopsOf } from './deposits.ts';
import { leaderboardView } from './leaderboards.ts';
import { defined, id, listed, listOf, pageQuery, rate, rateToMessage } from './schemas.ts';

const windowMs = z.int().min(0);

const ppm = z.int().min(0).max(1_000_000);

const policyRules = z.object({
  model: z.enum(attributionModels),
  clickWindowMs: z.int().positive(),
  probabilisticClickWindowMs: windowMs,
  engagedViewWindowMs: windowMs,
  viewWindowMs: windowMs,
  cartHoldMs: windowMs,
  viewWeightPpm: ppm,
  couponPolicy: z.enum(['coupon_wins', 'requires_touch', 'split', 'link_wins']),
  couponSharePpm: ppm,
  waitAfterOrderMs: windowMs,
  waitAfterDeliveryMs: windowMs,
});

const preset = z.enum(['social', 'affiliate', 'long', 'amazon']);

/** What is left out is the preset's. */
export const policyWish = policyRules.partial().extend({ preset: preset.default('social') });

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
  caps: z.array(capView),
  bonuses: z.array(bonusView),
  leaderboard: z.array(leaderboardView),
  createdAtMs: z.int(),
  policy: z
    .object({
      policyId: z.string(),
      preset: z.string(),
      model: z.string(),
      clickWindowMs: z.int(),
      probabilisticClickWindowMs: z.int(),
      engagedViewWindowMs: z.int(),
      viewWindowMs: z.int(),
      cartHoldMs: z.int(),
      viewWeightPpm: z.int(),
      couponPolicy: z.string(),
      couponSharePpm: z.int(),
      waitAfterOrderMs: z.int(),
      waitAfterDeliveryMs: z.int(),
    })
    .nullable(),
});

const oneCampaignView = campaignView.extend({
  stops: z
    .array(z.object({ currency: z.string(), sinceMs: z.int() }))
    .describe('The deposit of the brand has run out: orders placed since then earn nothing until it is topped up'),
});

const campaignParams = z.object({ campaignId: id });

/** Campaigns: opening, looking, pausing. */
export const campaignRoutes = ({ clients: { campaigns, commissionLedger }, trail }: RouteDeps): Route[] => [
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
      policy: policyWish.default({ preset: 'social' }),
      promise: promise.optional().describe('Fixed from then on; the rate of the order, 30 days and 2 days unless told'),
      productIds: z.array(id).max(10_000).default([]),
      caps: z.array(cap).max(6).default([]).describe('The most that the campaign gives; one per owner and period'),
      rate,
    }),
    responses: { 201: { description: 'Opened', schema: campaignView } },
    handler: async ({ body, ...asked }) => {
      const made = await change(
        trail,
        asked,
        { action: 'campaigns.open', object: body.brandId, of: { kind: 'brand', brandId: body.brandId } },
        (command) =>
          campaigns.CreateCampaign({
            ...defined(body),
            policy: defined(body.policy),
            rate: rateToMessage(body.rate),
            command,
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
      const { campaigns: found, next } = await campaigns.ListCampaigns({
        ...ownersOf(principal, query),
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
    responses: { 200: { description: 'The campaign', schema: oneCampaignView } },
    handler: async ({ principal, params }) => {
      const { role, creatorId = '' } = viewerOf(principal);
      const campaign = await campaigns.GetCampaign({ ...params, creatorId });
      if (role === 'brand') viewing(principal, { kind: 'brand', brandId: campaign.brandId });
      const deposits = await commissionLedger.GetDeposits({
        brandId: campaign.brandId,
        page: { limit: 1, cursor: '' },
      });
      return { status: 200, body: { ...campaign, stops: stopsOf(deposits) } };
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
    handler: async ({ params, body, ...asked }) => {
      const changed = await change(
        trail,
        asked,
        {
          action: `campaigns.${body.state}`,
          object: params.campaignId,
          of: await brandOf(campaigns, params.campaignId),
        },
        (command) => campaigns.SetCampaignState({ ...params, ...body, command }),
      );
      return { status: 200, body: changed };
    },
  }),
];

/** How a campaign attributes, and what it gives at most, from a time on. */
export const policyRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'put',
    path: '/v1/campaigns/{campaignId}/policy',
    summary: 'Attribute orders from now on by a preset and its changes; earlier orders keep their policy',
    auth: brandSide,
    idempotency: 'required',
    params: campaignParams,
    body: policyWish,
    responses: { 200: { description: 'The campaign', schema: campaignView } },
    handler: async ({ params, body, ...asked }) => {
      const changed = await change(
        trail,
        asked,
        { action: 'campaigns.policy', object: params.campaignId, of: await brandOf(campaigns, params.campaignId) },
        (command) =>
          campaigns.SetAttributionPolicy({
            ...params,
            policy: defined(body),
            command,
          }),
      );
      return { status: 200, body: changed };
    },
  }),
  route({
    method: 'put',
    path: '/v1/campaigns/{campaignId}/caps',
    summary: 'What the campaign gives at most, for orders from now on; earlier orders keep their caps',
    auth: brandSide,
    idempotency: 'required',
    params: campaignParams,
    body: z.object({
      caps: z.array(cap).max(6).describe('One per owner and period, all in one currency; none: no cap'),
    }),
    responses: { 200: { description: 'The campaign', schema: campaignView } },
    handler: async ({ params, body, ...asked }) => {
      const changed = await change(
        trail,
        asked,
        { action: 'campaigns.caps', object: params.campaignId, of: await brandOf(campaigns, params.campaignId) },
        (command) => campaigns.SetCaps({ ...params, caps: body.caps, command }),
      );
      return { status: 200, body: changed };
    },
  }),
];

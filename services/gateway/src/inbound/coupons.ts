import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { anySide, brandOf, brandSide, ownersOf, type RouteDeps } from './context.ts';
import { defined, id, instantMs, listed, listOf, pageQuery } from './schemas.ts';

const campaignParams = z.object({ campaignId: id });

const couponView = z.object({
  couponId: id,
  brandId: id,
  campaignId: id,
  creatorId: id,
  code: z.string(),
  validFromMs: z.int(),
  validBelowMs: z.int(),
  state: z.string(),
});

/** Codes that name a creator. */
export const couponRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
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
    handler: async ({ params, body, ...asked }) => {
      return {
        status: 201,
        body: await change(
          trail,
          asked,
          { action: 'coupons.add', object: params.campaignId, of: await brandOf(campaigns, params.campaignId) },
          (command) => campaigns.CreateCoupon({ ...params, ...defined(body), command }),
        ),
      };
    },
  }),
  route({
    method: 'put',
    path: '/v1/campaigns/{campaignId}/coupons/{couponId}/state',
    summary: 'Say that a code has leaked, so that links go before it from now on, or take that back',
    auth: brandSide,
    idempotency: 'required',
    params: z.object({ campaignId: id, couponId: id }),
    body: z.object({ state: z.enum(['private', 'leaked']) }),
    responses: { 200: { description: 'The coupon', schema: couponView } },
    handler: async ({ params, body, ...asked }) => {
      const { campaignId, couponId } = params;
      return {
        status: 200,
        body: await change(
          trail,
          asked,
          { action: `coupons.${body.state}`, object: couponId, of: await brandOf(campaigns, campaignId) },
          (command) => campaigns.SetCouponState({ ...params, ...body, command }),
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
      const { coupons, next } = await campaigns.ListCoupons({
        ...ownersOf(principal, query),
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: listed(coupons, next) };
    },
  }),
];

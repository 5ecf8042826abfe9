import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { adminOnly, everybody, type RouteDeps, viewerOf } from './context.ts';
import { defined, id, instantMs, listed, listOf, pageQuery } from './schemas.ts';

export const brandView = z.object({
  brandId: id,
  name: z.string(),
  timeZone: z.string(),
  destinationHosts: z.array(z.string()),
  operatorFeePpm: z.int(),
  feeWaivers: z.array(z.object({ waiverId: z.string(), fromMs: z.int(), belowMs: z.int(), reason: z.string() })),
  funding: z.string().describe('How it pays: `receivable` afterwards, `prefunded` ahead by a deposit'),
  createdAtMs: z.int(),
});

/** What creators are told of a brand: nothing of what the operator agreed with it. */
const listedBrandView = brandView.partial({ operatorFeePpm: true, feeWaivers: true, funding: true });

/** Brands, and what the operator agreed with them. */
export const brandRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
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
    handler: async ({ body, ...asked }) => ({
      status: 201,
      body: await change(trail, asked, { action: 'brands.add', object: body.name }, (command) =>
        campaigns.CreateBrand({ ...body, command }),
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
    handler: async ({ params, body, ...asked }) => ({
      status: 201,
      body: await change(trail, asked, { action: 'brands.waive_fee', object: params.brandId }, (command) =>
        campaigns.WaiveOperatorFee({
          ...params,
          ...defined(body),
          command,
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
    responses: { 200: { description: 'Brands', schema: listOf(listedBrandView) } },
    handler: async ({ principal, query }) => {
      const { role, brandId = '' } = viewerOf(principal);
      // Of a page of all brands its own need not be one.
      if (role === 'brand') return { status: 200, body: listed([await campaigns.GetBrand({ brandId })], '') };
      const { brands, next } = await campaigns.ListBrands({ limit: query.limit, cursor: query.cursor ?? '' });
      const told = role === 'creator' ? brands.map(toCreators) : brands;
      return { status: 200, body: listed(told, next) };
    },
  }),
];

const toCreators = ({ brandId, name, timeZone, destinationHosts, createdAtMs }: z.output<typeof listedBrandView>) => ({
  brandId,
  name,
  timeZone,
  destinationHosts,
  createdAtMs,
});

import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { brandSide, type RouteDeps, viewing } from './context.ts';
import { id, listed, listOf, pageQuery } from './schemas.ts';

const productView = z.object({
  brandId: id,
  productId: id,
  collectionIds: z.array(z.string()).describe('The first goes before the others'),
  fromMs: z.int(),
});

/** A brand's catalogue: which collections products are in, for shops that do not say it with an order. */
export const productRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'put',
    path: '/v1/brands/{brandId}/products/{productId}',
    summary: 'Say which collections a product is in, for orders from now on whose shop does not say it',
    auth: brandSide,
    idempotency: 'required',
    params: z.object({ brandId: id, productId: z.string().min(1).max(100) }),
    body: z.object({ collectionIds: z.array(id).max(50).describe('In order of precedence; empty: in none') }),
    responses: { 200: { description: 'In force from now on', schema: productView } },
    handler: async ({ params, body, ...asked }) => {
      const of = { kind: 'brand', brandId: params.brandId } as const;
      const object = `${params.brandId}/${params.productId}`;
      const changed = await change(trail, asked, { action: 'products.set', object, of }, (command) =>
        campaigns.SetProduct({ ...params, ...body, command }),
      );
      return { status: 200, body: changed };
    },
  }),
  route({
    method: 'get',
    path: '/v1/brands/{brandId}/products',
    summary: 'The catalogue, as it is now',
    auth: brandSide,
    params: z.object({ brandId: id }),
    query: pageQuery,
    responses: { 200: { description: 'Products', schema: listOf(productView) } },
    handler: async ({ principal, params: { brandId }, query }) => {
      viewing(principal, { kind: 'brand', brandId });
      const page = { limit: query.limit, cursor: query.cursor ?? '' };
      const { products, next } = await campaigns.ListProducts({ brandId, page });
      return { status: 200, body: listed(products, next) };
    },
  }),
];

import type { Quote__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Quote';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { anySide, brandOf, creatorSide, type RouteDeps, viewerOf, viewing } from './context.ts';
import { id, listed, listOf, pageQuery, rateFromMessage, rateView } from './schemas.ts';

const quoteView = z.object({
  quoteId: z.string(),
  brandId: id,
  campaignId: id,
  creatorId: id,
  productId: z.string().describe('Empty: by joining'),
  termsId: z.string().describe('Empty: no terms were in force'),
  scope: z.string(),
  rate: rateView,
  mintedAtMs: z.int(),
  currentTermsId: z.string(),
  currentRate: rateView,
  validUntilMs: z.int().describe('When the rate becomes less or another kind; 0: nothing such is known'),
  noticeAtMs: z.int().describe('When the creator is to be told of that; 0: nothing to tell'),
});

const toView = (quote: Quote__Output): z.output<typeof quoteView> => ({
  ...quote,
  rate: quote.rate ? rateFromMessage(quote.rate) : {},
  currentRate: quote.currentRate ? rateFromMessage(quote.currentRate) : {},
});

/** What creators were told about their rates when they joined a campaign or added a product of it. */
export const quoteRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/campaigns/{campaignId}/products',
    summary: 'Take a product of a campaign up, and rely on its rate from now on',
    auth: creatorSide,
    idempotency: 'required',
    params: z.object({ campaignId: id }),
    body: z.object({ creatorId: id, productId: id }),
    responses: { 201: { description: 'What is promised', schema: quoteView } },
    handler: async ({ params, body, ...asked }) => {
      const made = await change(
        trail,
        asked,
        { action: 'quotes.add_product', object: params.campaignId, of: { kind: 'creator', creatorId: body.creatorId } },
        (command) => campaigns.AddProduct({ ...params, ...body, command }),
      );
      return { status: 201, body: toView(made) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/campaigns/{campaignId}/quotes',
    summary: 'What a creator was promised, and until when it holds',
    auth: anySide,
    params: z.object({ campaignId: id }),
    query: pageQuery.extend({ creatorId: id }),
    responses: { 200: { description: 'Quotes by time', schema: listOf(quoteView) } },
    handler: async ({ principal, params, query }) => {
      const viewer = viewerOf(principal);
      if (viewer.role === 'brand') viewing(principal, await brandOf(campaigns, params.campaignId));
      else viewing(principal, { kind: 'creator', creatorId: query.creatorId });
      const { quotes, next } = await campaigns.ListQuotes({
        ...params,
        creatorId: query.creatorId,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: listed(quotes.map(toView), next) };
    },
  }),
];

import { customerKinds } from '@creditroll/contracts';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { brandSide, type RouteDeps, viewing } from './context.ts';
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

/** For what terms hold and what they give, agreed or not. Empty: for all. */
export const paidView = {
  campaignId: z.string(),
  creatorId: z.string(),
  productId: z.string(),
  collectionId: z.string(),
  channel: z.string(),
  customer: z.string(),
  rate: rateView,
  orderCap: money.nullable(),
  fromMs: z.int(),
};

const termsView = z.object({
  termsId: id,
  brandId: id,
  ...paidView,
  belowMs: z.int().describe('0: no end'),
  createdAtMs: z.int(),
});

/** Versions of what is paid. */
export const termsRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
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
    handler: async ({ body, ...asked }) => {
      const { rate: given, ...scope } = body;
      const made = await change(
        trail,
        asked,
        { action: 'terms.add', object: body.campaignId ?? body.brandId, of: { kind: 'brand', brandId: body.brandId } },
        (command) =>
          campaigns.AddTerms({
            ...defined(scope),
            rate: rateToMessage(given),
            command,
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

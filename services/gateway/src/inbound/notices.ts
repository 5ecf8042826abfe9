import type { Notice__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Notice';
import type { Offered__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Offered';
import { currencyOf, type Money, money as moneyOf } from '@creditroll/money';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { noticeSentences, type OfferFacts } from '../domain/notice-told.ts';
import { speak, type Voice } from '../words/speak.ts';
import { everybody, type RouteDeps, viewerOf, viewing } from './context.ts';
import { voiceOf, voiceQuery } from './orders.ts';
import { id, listed, listOf, money, pageQuery, rateFromMessage, rateView } from './schemas.ts';

const offer = z.object({ termsId: z.string(), rate: rateView, orderCap: money.optional() });
const noticeView = z.object({
  noticeId: z.string(),
  brandId: id,
  campaignId: id,
  campaignName: z.string().describe('As it was when the notice was told'),
  creatorId: id,
  termsId: z.string().describe('The version of terms that cut; empty: the catalogue moved a product'),
  movedProductId: z.string().describe('The product that the catalogue put in other collections; empty: a version cut'),
  collectionId: z.string().describe('Which orders it is about; empty: all, here and below'),
  channel: z.string(),
  customer: z.string(),
  changes: z.array(
    z.object({
      productId: z.string().describe('Empty: everything that has no terms of its own'),
      before: offer.describe('Kept until then'),
      after: offer.optional().describe('Absent: no terms are in force then'),
    }),
  ),
  productsMore: z.int().describe('Further products that change in other ways'),
  cutAtMs: z.int(),
  untilMs: z.int(),
  toldAtMs: z.int(),
  sentences: z.array(z.string()).describe('The notice in words'),
});

/** That rates which a creator kept after a cut are about to end. */
export const noticeRoutes = ({ clients: { campaigns } }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/creators/{creatorId}/notices',
    summary: 'Ends of old rates that a creator was told of, newest first; a brand sees those of its own campaigns',
    auth: everybody,
    params: z.object({ creatorId: id }),
    query: pageQuery.extend(voiceQuery.shape),
    responses: { 200: { description: 'Notices, also in words', schema: listOf(noticeView) } },
    handler: async ({ principal, params: { creatorId }, query, headers }) => {
      const { role, brandId: own = '' } = viewerOf(principal);
      const brandId = role === 'brand' ? own : '';
      viewing(principal, role === 'brand' ? { kind: 'brand', brandId } : { kind: 'creator', creatorId });
      const { notices, next } = await campaigns.ListNotices({
        creatorId,
        brandId,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      const voice = voiceOf(query, headers['accept-language']);
      return {
        status: 200,
        headers: { 'content-language': voice.language, vary: 'Accept-Language' },
        body: listed(
          notices.map((notice) => toView(notice, voice)),
          next,
        ),
      };
    },
  }),
];

function toView(notice: Notice__Output, voice: Voice): z.output<typeof noticeView> {
  const told = noticeSentences({
    ...notice,
    changes: notice.changes.map(({ productId, before, after }) => ({
      productId,
      before: toFacts(before),
      after: after ? toFacts(after) : undefined,
    })),
  });
  return {
    ...notice,
    changes: notice.changes.map(({ productId, before, after }) => ({
      productId,
      before: offerView(before),
      ...(after ? { after: offerView(after) } : {}),
    })),
    sentences: told.map((one) => speak(one, voice)),
  };
}

const offerView = (offered: Offered__Output | null): z.output<typeof offer> => ({
  termsId: offered?.termsId ?? '',
  rate: rateFromMessage(offered?.rate ?? null),
  ...(offered?.orderCap ? { orderCap: { ...offered.orderCap } } : {}),
});

function toFacts(offered: Offered__Output | null): OfferFacts {
  const orderCap = offered?.orderCap;
  return { rate: toRate(rateFromMessage(offered?.rate ?? null)), orderCap: orderCap ? amountOf(orderCap) : undefined };
}

function toRate({ ratePpm = 0, fixedPerItem, volumeTiers }: z.output<typeof rateView>): OfferFacts['rate'] {
  if (fixedPerItem) return { fixedPerItem: amountOf(fixedPerItem) };
  if (!volumeTiers) return { ppm: ratePpm };
  const { currency, tiers } = volumeTiers;
  return {
    tiers: tiers.map(({ fromMinor, ratePpm: ppm }) => ({ from: amountOf({ amountMinor: fromMinor, currency }), ppm })),
  };
}

const amountOf = ({ amountMinor, currency }: { readonly amountMinor: number; readonly currency: string }): Money =>
  moneyOf(amountMinor, currencyOf(currency));

import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { everybody, type RouteDeps, viewerOf, viewing } from './context.ts';
import { explain, explanationSchema } from './explanation.ts';
import { languages } from '../words/catalogues.ts';
import { languageAccepted, timeZone } from '../words/choose.ts';
import type { Voice } from '../words/speak.ts';
import { id, listOf } from './schemas.ts';

const orderRef = z.object({
  orderId: id,
  brandId: id,
  externalId: z.string(),
  name: z.string(),
  orderAtMs: z.int(),
  currency: z.string(),
});

/** Shared by every door that tells in words. */
export const voiceQuery = z.object({
  language: z
    .enum(languages)
    .optional()
    .describe('What the browser prefers (`Accept-Language`), or English, unless told'),
  timeZone,
});

/** What the query asks for, or else the browser. */
export const voiceOf = (
  { language, timeZone: zone }: z.output<typeof voiceQuery>,
  accepted: string | undefined,
): Voice => ({
  language: language ?? languageAccepted(accepted),
  timeZone: zone,
});

export const orderRoutes = ({ clients }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/orders',
    summary: 'Orders by the shop’s own id or name',
    auth: { roles: ['brand', 'finance', 'admin'] },
    query: z.object({ brandId: id, externalId: id }),
    responses: { 200: { description: 'Orders', schema: listOf(orderRef) } },
    handler: async ({ principal, query }) => {
      viewing(principal, { kind: 'brand', brandId: query.brandId });
      const { ordersJson } = await clients.orderIntake.GetOrder({ ...query, orderId: '' });
      return { status: 200, body: { items: ordersJson.map((json) => orderRef.parse(JSON.parse(json))) } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/orders/{orderId}/explanation',
    summary: 'An order told from click to payout',
    auth: everybody,
    params: z.object({ orderId: id }),
    query: voiceQuery,
    responses: { 200: { description: 'The whole story, as far as it concerns the caller', schema: explanationSchema } },
    handler: async ({ principal, params, query, headers }) => {
      const voice = voiceOf(query, headers['accept-language']);
      return {
        status: 200,
        headers: { 'content-language': voice.language, vary: 'Accept-Language' },
        body: await explain(clients, viewerOf(principal), params.orderId, voice),
      };
    },
  }),
];

import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { type RouteDeps, staff } from './context.ts';
import { id, listed, listOf, pageQuery } from './schemas.ts';

const holdView = z.object({
  orderId: id,
  brandId: id,
  creatorId: id,
  rules: z.array(z.string()).describe('Fraud rules that said so'),
  currency: z.string(),
  amountMinor: z.int(),
  orderAtMs: z.int(),
});

/** What fraud rules keep back until a person has looked. */
export const holdRoutes = ({ clients: { commissionLedger }, trail }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/holds',
    summary: 'What is held and waits for an answer, oldest order first',
    auth: staff,
    query: pageQuery,
    responses: { 200: { description: 'Holds', schema: listOf(holdView) } },
    handler: async ({ query: { limit, cursor = '' } }) => {
      const { holds, next } = await commissionLedger.ListHolds({ page: { limit, cursor } });
      const items = holds.map(({ orderId, brandId, creatorId, rules, currency, amountMinor, orderAtMs }) => ({
        orderId,
        brandId,
        creatorId,
        rules,
        currency,
        amountMinor,
        orderAtMs,
      }));
      return { status: 200, body: listed(items, next) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/orders/{orderId}/holds/{creatorId}/answer',
    summary: 'Release what is held of a creator on an order, or decline it, with a reason',
    auth: staff,
    idempotency: 'required',
    params: z.object({ orderId: id, creatorId: id }),
    body: z.object({ answer: z.enum(['release', 'decline']), reason: z.string().trim().min(1).max(500) }),
    responses: { 204: { description: 'Done' } },
    handler: async ({ params, body, ...asked }) => {
      await change(trail, asked, { action: `holds.${body.answer}`, object: params.orderId }, (command) =>
        commissionLedger.AnswerHold({ ...params, ...body, command }),
      );
      return { status: 204 };
    },
  }),
];

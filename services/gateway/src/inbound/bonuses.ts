import type { BonusCount__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/BonusCount';
import { currencyOf } from '@creditroll/money';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { tellBonus } from '../domain/bonus-story.ts';
import { speak, type Voice } from '../words/speak.ts';
import { change } from './change.ts';
import { brandOf, brandSide, everybody, type RouteDeps, staff, viewing } from './context.ts';
import { voiceOf, voiceQuery } from './orders.ts';
import { currency, id, listed, listOf, pageQuery } from './schemas.ts';

const step = z.object({ salesMinor: z.int().positive(), bonusMinor: z.int().positive() });
const bonus = z.object({
  period: z.enum(['campaign', 'month', 'week']).describe('The whole time of the campaign, or by the brand’s calendar'),
  currency,
  steps: z
    .array(step)
    .min(1)
    .max(10)
    .describe('Thresholds of sales, each more than the one before, with what it gives'),
});
export const bonusView = z.object({
  period: z.string(),
  currency: z.string(),
  steps: z.array(z.object({ salesMinor: z.int(), bonusMinor: z.int() })),
});

const countView = z.object({
  bonusId: z.string(),
  campaignId: id,
  creatorId: id,
  span: z.string(),
  currency: z.string(),
  salesMinor: z.int().describe('That count, after refunds'),
  steps: z.array(
    z.object({
      salesMinor: z.int(),
      bonusMinor: z.int(),
      state: z.string().describe('open, awaiting the brand’s deposit, held until it covers it, pending, payable'),
      dueAtMs: z.int().nullable(),
    }),
  ),
  sentences: z.array(z.string()).describe('The same in words'),
});

const listQuery = pageQuery.extend(voiceQuery.shape);

const viewOf = (count: BonusCount__Output, voice: Voice): z.output<typeof countView> => ({
  ...count,
  steps: count.steps.map((one) => ({ ...one, dueAtMs: one.dueAtMs || null })),
  sentences: tellBonus({ ...count, currency: currencyOf(count.currency) }).map((told) => speak(told, voice)),
});

async function countsOf(
  commissionLedger: RouteDeps['clients']['commissionLedger'],
  of: { readonly campaignId: string } | { readonly creatorId: string },
  query: z.output<typeof listQuery>,
  accepted: string | undefined,
) {
  const page = { limit: query.limit, cursor: query.cursor ?? '' };
  const { counts, next } = await commissionLedger.ListBonuses({ ...of, page });
  const voice = voiceOf(query, accepted);
  return listed(
    counts.map((count) => viewOf(count, voice)),
    next,
  );
}

/** What creators get beside commissions when their sales reach a threshold. */
export const bonusRoutes = ({ clients: { campaigns, commissionLedger }, trail }: RouteDeps): Route[] => [
  route({
    method: 'put',
    path: '/v1/campaigns/{campaignId}/bonuses',
    summary:
      'What creators get when their sales reach a threshold, for orders from now on; earlier orders count as before',
    auth: brandSide,
    idempotency: 'required',
    params: z.object({ campaignId: id }),
    body: z.object({ bonuses: z.array(bonus).max(3).describe('One per period, all in one currency; none: no bonus') }),
    responses: { 200: { description: 'The bonuses', schema: z.object({ bonuses: z.array(bonusView) }) } },
    handler: async ({ params, body, ...asked }) => {
      const of = await brandOf(campaigns, params.campaignId);
      const action = { action: 'campaigns.bonuses', object: params.campaignId, of };
      const changed = await change(trail, asked, action, (command) =>
        campaigns.SetBonuses({ ...params, bonuses: body.bonuses, command }),
      );
      return { status: 200, body: { bonuses: changed.bonuses } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/campaigns/{campaignId}/bonuses',
    summary: 'What counts for bonuses of a campaign, creator by creator',
    auth: { roles: [...staff.roles, 'brand'] },
    params: z.object({ campaignId: id }),
    query: listQuery,
    responses: { 200: { description: 'Counts', schema: listOf(countView) } },
    handler: async ({ principal, params: { campaignId }, query, headers }) => {
      viewing(principal, await brandOf(campaigns, campaignId));
      return { status: 200, body: await countsOf(commissionLedger, { campaignId }, query, headers['accept-language']) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/creators/{creatorId}/bonuses',
    summary: 'What counts for a creator’s bonuses, and what became of them',
    auth: everybody,
    params: z.object({ creatorId: id }),
    query: listQuery,
    responses: { 200: { description: 'Counts', schema: listOf(countView) } },
    handler: async ({ principal, params: { creatorId }, query, headers }) => {
      viewing(principal, { kind: 'creator', creatorId });
      return { status: 200, body: await countsOf(commissionLedger, { creatorId }, query, headers['accept-language']) };
    },
  }),
];

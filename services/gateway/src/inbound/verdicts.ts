import type { FiguresVerdict__Output } from '@creditroll/contracts/grpc/creditroll/attribution/v1/FiguresVerdict';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import type { Role } from '../domain/access.ts';
import { change } from './change.ts';
import { brandOf, everybody, type RouteDeps, viewerOf, viewing } from './context.ts';
import { id, listed, listOf, pageQuery } from './schemas.ts';

/** Those whose money it is, and those who pay it out; a creator asks them. */
const dismissers = { roles: ['brand', 'finance', 'admin'] } as const;

const details = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
const verdictView = z.object({
  verdictId: id,
  campaignId: id,
  creatorId: id,
  couponId: id.optional().describe('The code that it is about; absent: all of the creator’s orders in the campaign'),
  rule: z.string(),
  parameters: details.describe('The thresholds as they were'),
  evidence: details.describe('What was measured; a creator does not see the campaign’s sums'),
  foundAtMs: z.int(),
  fromMs: z.int().describe('Orders placed from here on are held'),
  belowMs: z.int().optional().describe('And before this; absent: those to come, too'),
  endedAtMs: z.int().optional().describe('Absent: it stands'),
  dismissed: z.object({ reason: z.string() }).optional(),
});

/** What the rules on figures found. */
export const verdictRoutes = ({ clients: { attribution, campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/campaigns/{campaignId}/verdicts',
    summary: 'What the fraud rules found in the figures of a campaign’s creators, newest first',
    auth: everybody,
    params: z.object({ campaignId: id }),
    query: pageQuery.extend({ creatorId: id.optional() }),
    responses: { 200: { description: 'Verdicts', schema: listOf(verdictView) } },
    handler: async ({ principal, params: { campaignId }, query }) => {
      const viewer = viewerOf(principal);
      const { limit, cursor = '' } = query;
      const creatorId = query.creatorId ?? viewer.creatorId ?? '';
      if (viewer.role === 'creator') viewing(principal, { kind: 'creator', creatorId });
      else viewing(principal, await brandOf(campaigns, campaignId));
      const found = await attribution.ListVerdicts({ campaignId, creatorId, page: { limit, cursor } });
      return {
        status: 200,
        body: listed(
          found.verdicts.map((one) => viewOf(one, viewer.role)),
          found.next,
        ),
      };
    },
  }),
  route({
    method: 'post',
    path: '/v1/campaigns/{campaignId}/verdicts/{verdictId}/dismiss',
    summary: 'End a verdict for all its orders, with a reason; its rule says nothing of the same figures for 28 days',
    auth: dismissers,
    idempotency: 'required',
    params: z.object({ campaignId: id, verdictId: id }),
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    responses: { 200: { description: 'The verdict', schema: verdictView } },
    handler: async ({ params, body, ...asked }) => {
      const ended = await change(
        trail,
        asked,
        { action: 'verdicts.dismiss', object: params.verdictId, of: await brandOf(campaigns, params.campaignId) },
        (command) => attribution.DismissVerdict({ ...params, ...body, command }),
      );
      return { status: 200, body: viewOf(ended, viewerOf(asked.principal).role) };
    },
  }),
];

function viewOf(verdict: FiguresVerdict__Output, role: Role): z.output<typeof verdictView> {
  const { verdictId, campaignId, creatorId, couponId, rule, foundAtMs, fromMs, belowMs, endedAtMs } = verdict;
  const evidence = details.parse(JSON.parse(verdict.evidence));
  return {
    verdictId,
    campaignId,
    creatorId,
    ...(couponId === '' ? {} : { couponId }),
    rule,
    parameters: details.parse(JSON.parse(verdict.parameters)),
    evidence: role === 'creator' ? ownOf(evidence) : evidence,
    foundAtMs,
    fromMs,
    ...(belowMs === 0 ? {} : { belowMs }),
    ...(endedAtMs === 0 ? {} : { endedAtMs }),
    ...(verdict.dismissedBy === '' ? {} : { dismissed: { reason: verdict.dismissedBecause } }),
  };
}

/** What others in the campaign did is not a creator's to know. */
const ownOf = (evidence: z.output<typeof details>): z.output<typeof details> =>
  Object.fromEntries(Object.entries(evidence).filter(([name]) => !name.startsWith('campaign')));

import type { QuotaUse__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/QuotaUse';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { everybody, type RouteDeps, viewerOf, viewing } from './context.ts';
import { id, listed, listOf, pageQuery } from './schemas.ts';

const useView = z.object({
  per: z.string().describe('Whose earnings count: `creator` or `campaign`'),
  creatorId: z.string().describe('Empty: the campaign’s'),
  span: z.string().describe('`all`, a month such as 2026-03, or an ISO week such as 2026-W10'),
  currency: z.string(),
  limitMinor: z.int().nullable().describe('Of gross commissions; null: a volume has none'),
  usedMinor: z.int().describe('Of a cap: gross commissions; of a volume: commission base; both after refunds'),
  leftMinor: z.int().nullable().describe('Null: a volume has no limit'),
  volume: z
    .object({
      termsId: z.string().describe('That counted last'),
      tiers: z.array(z.object({ fromMinor: z.int(), ratePpm: z.int() })),
      ratePpm: z.int().describe('Of the next sale'),
      untilNextMinor: z.int().nullable().describe('Of the base, to the next tier; null: it is the last one'),
    })
    .nullable()
    .describe('Of tiers; null: it is a cap'),
});
type Use = z.output<typeof useView>;

const toView = ({ limitMinor, leftMinor, volume, ...use }: QuotaUse__Output): Use =>
  volume
    ? {
        ...use,
        limitMinor: null,
        leftMinor: null,
        volume: { ...volume, untilNextMinor: volume.untilNextMinor === 0 ? null : volume.untilNextMinor },
      }
    : { ...use, limitMinor, leftMinor, volume: null };

/** What is used and left of a campaign's caps, and which volumes its creators have reached. */
export const capsLeftRoutes = ({ clients: { campaigns, commissionLedger } }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/campaigns/{campaignId}/caps',
    summary: 'What is used and left of the caps of a campaign, and how far creators are in their tiers',
    auth: everybody,
    params: z.object({ campaignId: id }),
    query: pageQuery.extend({
      creatorId: id.optional().describe('Only of this creator; a creator always sees only their own'),
    }),
    responses: {
      200: {
        description: 'Caps and volumes',
        schema: listOf(useView).extend({
          running: z
            .array(useView)
            .describe('The caps in force, in the spans that run now; those per creator with `creatorId`'),
        }),
      },
    },
    handler: async ({ principal, params, query }) => {
      const viewer = viewerOf(principal);
      const creatorId = query.creatorId ?? (viewer.role === 'creator' ? viewer.creatorId : undefined);
      const { brandId, caps } = await campaigns.GetCaps(params);
      viewing(
        principal,
        viewer.role === 'creator' ? { kind: 'creator', creatorId: creatorId ?? '' } : { kind: 'brand', brandId },
      );
      const { running, quotas, next } = await commissionLedger.ListQuotas({
        ...params,
        creatorId: creatorId ?? '',
        running: caps,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return { status: 200, body: { ...listed(quotas.map(toView), next), running: running.map(toView) } };
    },
  }),
];

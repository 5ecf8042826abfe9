import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { type RouteDeps, viewing } from './context.ts';
import { currency, id, instantMs } from './schemas.ts';

const pathModels = ['first', 'last', 'linear', 'linear_unique', 'position', 'time_decay', 'markov'] as const;
const reportTimeoutMs = 60_000;

const reportView = z.object({
  rows: z.array(
    z.object({
      name: z.string(),
      conversions: z.number(),
      valueMinor: z.number().describe('A share, so it can have a fraction'),
      removalEffectConversions: z.number().optional(),
      removalEffectValue: z.number().optional(),
    }),
  ),
  orders: z.int(),
  ordersWithoutTouch: z.int(),
  nullJourneys: z.int().describe('Visitors who bought nothing'),
});

/** For planning: who had which part in the ways that led to a brand's orders. Nobody is paid by it. */
export const pathReportRoutes = ({ clients: { attribution } }: RouteDeps): Route[] => [
  route({
    method: 'get',
    path: '/v1/brands/{brandId}/path-report',
    summary: 'Share a brand’s orders among the channels, creators, campaigns or contents on the way to them',
    auth: { roles: ['brand', 'finance', 'admin'] },
    params: z.object({ brandId: id }),
    query: z.object({
      fromMs: z.coerce.number().pipe(instantMs),
      belowMs: z.coerce.number().pipe(instantMs),
      currency,
      model: z.enum(pathModels),
      by: z.enum(['channel', 'creator', 'campaign', 'content']).default('channel'),
      order: z.coerce.number().int().min(1).max(3).optional().describe('Of markov alone; 1 unless told'),
      halfLifeHours: z.coerce
        .number()
        .positive()
        .max(100_000)
        .optional()
        .describe('Of time_decay alone; 168 unless told'),
    }),
    responses: { 200: { description: 'Credits, largest first', schema: reportView } },
    handler: async ({ principal, params, query }) => {
      viewing(principal, { kind: 'brand', brandId: params.brandId });
      const { order = 0, halfLifeHours = 0, ...asked } = query;
      const request = { ...params, ...asked, order, halfLifeHours };
      const told = await attribution.PathReport(request, { timeoutMs: reportTimeoutMs });
      const { rows, hasRemovalEffects, orders, ordersWithoutTouch, nullJourneys } = told;
      const body = {
        rows: rows.map(({ name, conversions, valueMinor, removalEffectConversions, removalEffectValue }) => ({
          name,
          conversions,
          valueMinor,
          ...(hasRemovalEffects ? { removalEffectConversions, removalEffectValue } : {}),
        })),
        orders,
        ordersWithoutTouch,
        nullJourneys,
      };
      return { status: 200, body };
    },
  }),
];

import { AppError } from '@creditroll/kernel';
import { eventStream, type Route } from '@creditroll/service-kit';
import { z } from 'zod';
import type { Thing } from '../domain/access.ts';
import { everybody, type RouteDeps, viewerOf, viewing } from './context.ts';

const waitMs = 10_000;
const change = z.object({ subject: z.string(), currency: z.string(), atMs: z.int() });

/** Tells a screen that figures of its subject changed, so that it reads them anew. */
export const feedRoutes = ({ clients: { campaigns, reporting } }: RouteDeps): Route[] => [
  eventStream({
    path: '/v1/feed',
    summary: 'Changes as they happen',
    auth: everybody,
    query: z.object({ subject: z.string().max(200) }),
    events: { change },
    handler: async ({ principal, query }, stream) => {
      viewing(
        principal,
        await thingOf(
          query.subject,
          viewerOf(principal).role,
          async (campaignId) => (await campaigns.GetCampaign({ campaignId })).brandId,
        ),
      );
      void follow();

      async function follow(): Promise<void> {
        let afterId = (await reporting.Changes({ subjects: [query.subject], afterId: 0, waitMs: 0 })).lastId;
        while (!stream.signal.aborted) {
          try {
            const answer = await reporting.Changes(
              { subjects: [query.subject], afterId, waitMs },
              { timeoutMs: waitMs + 5_000, signal: stream.signal },
            );
            afterId = answer.lastId;
            const last = answer.changes.at(-1);
            if (last || answer.gap)
              stream.push({
                name: 'change',
                data: { subject: query.subject, currency: last?.currency ?? '', atMs: last?.atMs ?? 0 },
              });
          } catch (error) {
            if (stream.signal.aborted) return;
            if (!(error instanceof AppError) || !error.retry) throw error;
            await new Promise((resolve) => setTimeout(resolve, 1_000));
          }
        }
      }
    },
  }),
];

async function thingOf(
  subject: string,
  role: string,
  brandOf: (campaignId: string) => Promise<string>,
): Promise<Thing> {
  const [kind, id = ''] = subject.split(':');
  if (kind === 'creator') return { kind: 'creator', creatorId: id };
  if (kind === 'brand') return { kind: 'brand', brandId: id };
  if (kind === 'campaign' && role !== 'creator') return { kind: 'brand', brandId: await brandOf(id) };
  throw new AppError('not_found', 'there is no such feed');
}

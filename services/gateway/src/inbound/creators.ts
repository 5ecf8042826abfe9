import { creatorKinds } from '@creditroll/contracts';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import { brandSide, type RouteDeps } from './context.ts';
import { channel, id, listed, listOf, pageQuery } from './schemas.ts';

const handle = z.object({ channel, handle: z.string().min(1).max(100) });

const creatorView = z.object({
  creatorId: id,
  displayName: z.string(),
  handles: z.array(z.object({ channel: z.string(), handle: z.string() })),
  kind: z.string(),
  createdAtMs: z.int(),
});

/** Creators and their handles. */
export const creatorRoutes = ({ clients: { campaigns }, trail }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/creators',
    summary: 'Add a creator',
    auth: brandSide,
    idempotency: 'required',
    body: z.object({
      displayName: z.string().min(1).max(200),
      handles: z.array(handle).max(20),
      email: z
        .string()
        .max(320)
        .default('')
        .describe('Only its hash and its domain are kept, to find purchases of one’s own'),
      kind: z
        .enum(creatorKinds)
        .default('content')
        .describe('A coupon site and a browser extension stand down where another creator was before'),
    }),
    responses: { 201: { description: 'Added', schema: creatorView } },
    handler: async ({ body, ...asked }) => ({
      status: 201,
      body: await change(trail, asked, { action: 'creators.add', object: '' }, (command) =>
        campaigns.CreateCreator({ ...body, command }),
      ),
    }),
  }),
  route({
    method: 'get',
    path: '/v1/creators',
    summary: 'Creators',
    auth: { roles: ['brand', 'finance', 'admin'] },
    query: pageQuery,
    responses: { 200: { description: 'Creators', schema: listOf(creatorView) } },
    handler: async ({ query }) => {
      const { creators, next } = await campaigns.ListCreators({
        page: { limit: query.limit, cursor: query.cursor ?? '' },
        creatorIds: [],
      });
      return { status: 200, body: listed(creators, next) };
    },
  }),
];

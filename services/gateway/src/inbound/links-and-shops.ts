import { AppError } from '@creditroll/kernel';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import { change } from './change.ts';
import {
  anySide,
  brandOf,
  brandSide,
  everybody,
  ownersOf,
  type RouteDeps,
  viewerOf,
  viewing,
  viewingCampaign,
} from './context.ts';
import { channel, defined, id, listed, listOf, pageQuery } from './schemas.ts';

const linkView = z.object({
  code: id,
  url: z.string(),
  brandId: id,
  campaignId: id,
  creatorId: id,
  contentId: id,
  contentKind: z.string(),
  channel: z.string(),
  productId: z.string(),
  destination: z.string(),
  createdAtMs: z.int(),
});
const connectionView = z.object({
  connectionId: id,
  brandId: id,
  source: z.string(),
  channel: z.string(),
  webhookUrl: z.string(),
  createdAtMs: z.int(),
  secretOnce: z.string().optional(),
});
const backfillBytesMax = 8_000_000;

export const linkRoutes = ({ clients: { campaigns, clickTracking }, trail, publicUrl }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/links',
    summary: 'Make a tracking link',
    auth: anySide,
    idempotency: 'required',
    body: z.object({
      campaignId: id,
      creatorId: id,
      contentId: id,
      contentKind: z.enum(['video', 'live', 'profile']),
      channel,
      productId: id.optional(),
      destination: z.string().max(2_000),
    }),
    responses: { 201: { description: 'Made', schema: linkView } },
    handler: async ({ body, ...asked }) => {
      const of =
        viewerOf(asked.principal).role === 'brand'
          ? await brandOf(campaigns, body.campaignId)
          : ({ kind: 'creator', creatorId: body.creatorId } as const);
      const link = await change(trail, asked, { action: 'links.make', object: body.campaignId, of }, (command) =>
        clickTracking.CreateLink({ ...defined(body), command }),
      );
      return { status: 201, body: { ...link, url: `${publicUrl()}/c/${link.code}` } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/links',
    summary: 'Tracking links',
    auth: everybody,
    query: pageQuery.extend({ creatorId: id.optional(), campaignId: id.optional() }),
    responses: { 200: { description: 'Links', schema: listOf(linkView) } },
    handler: async ({ principal, query }) => {
      await viewingCampaign(principal, campaigns, query.campaignId ?? '');
      const { links, next } = await clickTracking.ListLinks({
        creatorId: ownersOf(principal, query).creatorId,
        campaignId: query.campaignId ?? '',
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return {
        status: 200,
        body: listed(
          links.map((link) => ({ ...link, url: `${publicUrl()}/c/${link.code}` })),
          next,
        ),
      };
    },
  }),
];

export const connectionRoutes = ({ clients: { orderIntake }, trail, publicUrl }: RouteDeps): Route[] => [
  route({
    method: 'post',
    path: '/v1/connections',
    summary: 'Connect a shop',
    auth: brandSide,
    idempotency: 'required',
    body: z.object({
      brandId: id,
      source: z.enum(['shopify', 'generic']),
      channel,
      secret: z.string().min(8).max(200).optional(),
    }),
    responses: { 201: { description: 'Connected; a minted secret is told once', schema: connectionView } },
    handler: async ({ body, ...asked }) => {
      const { secretOnce, webhookPath, ...made } = await change(
        trail,
        asked,
        { action: 'connections.add', object: body.brandId, of: { kind: 'brand', brandId: body.brandId } },
        (command) => orderIntake.CreateConnection({ ...defined(body), command }),
      );
      return {
        status: 201,
        body: { ...made, webhookUrl: `${publicUrl()}${webhookPath}`, ...(secretOnce ? { secretOnce } : {}) },
      };
    },
  }),
  route({
    method: 'get',
    path: '/v1/connections',
    summary: 'Connected shops',
    auth: brandSide,
    query: pageQuery.extend({ brandId: id }),
    responses: { 200: { description: 'Connections, without secrets', schema: listOf(connectionView) } },
    handler: async ({ principal, query }) => {
      viewing(principal, { kind: 'brand', brandId: query.brandId });
      const { connections, next } = await orderIntake.ListConnections({
        brandId: query.brandId,
        page: { limit: query.limit, cursor: query.cursor ?? '' },
      });
      return {
        status: 200,
        body: listed(
          connections.map(({ webhookPath, connectionId, brandId, source, channel: at, createdAtMs }) => ({
            connectionId,
            brandId,
            source,
            channel: at,
            createdAtMs,
            webhookUrl: `${publicUrl()}${webhookPath}`,
          })),
          next,
        ),
      };
    },
  }),
  route({
    method: 'post',
    path: '/v1/connections/{connectionId}/backfill',
    summary: 'Bring past orders, as the shop writes them',
    auth: brandSide,
    idempotency: 'required',
    bodyBytesMax: backfillBytesMax,
    params: z.object({ connectionId: id }),
    body: z.object({ brandId: id, orders: z.array(z.record(z.string(), z.unknown())).min(1).max(500) }),
    responses: {
      200: {
        description: 'What was taken and what was not',
        schema: z.object({ accepted: z.int(), refused: z.array(z.object({ index: z.int(), reason: z.string() })) }),
      },
    },
    handler: async ({ params, body, ...asked }) => {
      viewing(asked.principal, { kind: 'brand', brandId: body.brandId });
      const own = await orderIntake.ListConnections({ brandId: body.brandId, page: { limit: 200, cursor: '' } });
      if (!own.connections.some(({ connectionId }) => connectionId === params.connectionId))
        throw new AppError('not_found', 'there is no such connection');
      const answer = await change(
        trail,
        asked,
        { action: 'connections.backfill', object: params.connectionId },
        (command) =>
          orderIntake.Backfill({
            ...params,
            ordersJson: body.orders.map((order) => JSON.stringify(order)),
            command,
          }),
      );
      return { status: 200, body: answer };
    },
  }),
];

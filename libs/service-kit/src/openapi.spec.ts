import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { openApiDocument } from './openapi.ts';
import { eventStream, route } from './route.ts';

const campaign = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Campaign' });

const document = openApiDocument(
  [
    route({
      method: 'put',
      path: '/v1/campaigns/{campaignId}',
      summary: 'Change a campaign',
      auth: { roles: ['brand'] },
      idempotency: 'required',
      params: z.object({ campaignId: z.string() }),
      query: z.object({ limit: z.coerce.number().int().max(100).default(20) }),
      body: z.object({ name: z.string().max(80) }),
      responses: { 200: { description: 'Changed', schema: campaign }, 204: { description: 'As it was' } },
      handler: async ({ params, body }) => ({ status: 200, body: { id: params.campaignId, name: body.name } }),
    }),
    route({
      method: 'get',
      path: '/v1/campaigns/{campaignId}',
      summary: 'Read a campaign',
      auth: 'public',
      params: z.object({ campaignId: z.string() }),
      responses: { 200: { description: 'It', schema: campaign } },
      handler: async ({ params }) => ({ status: 200, body: { id: params.campaignId, name: '' } }),
    }),
    eventStream({
      path: '/v1/feed',
      summary: 'Live feed',
      auth: 'public',
      events: { sale: z.object({ amountMinor: z.int() }) },
      handler: async () => {},
    }),
  ],
  { title: 'Creditroll', version: '1.0.0' },
);

describe('the OpenAPI document', () => {
  it('describes parameters, body, answers and problems from the schemas that validate', () => {
    const path = document.paths?.['/v1/campaigns/{campaignId}'];
    expect(path?.put).toMatchObject({
      operationId: 'putV1CampaignsCampaignId',
      security: [{ bearer: [] }],
      'x-roles': ['brand'],
      requestBody: { required: true },
      responses: {
        200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Campaign' } } } },
        204: { description: 'As it was' },
        default: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
      },
    });
    const parameters = path?.put?.parameters ?? [];
    expect(parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ in: 'path', name: 'campaignId', required: true }),
        expect.objectContaining({ in: 'query', name: 'limit' }),
        expect.objectContaining({ in: 'header', name: 'Idempotency-Key', required: true }),
      ]),
    );
    expect(path?.get?.security).toEqual([]);
    expect(document.paths?.['/v1/feed']?.get?.responses?.['200']).toHaveProperty(['content', 'text/event-stream']);
  });

  it('refers only to components that it has, and can be written as JSON', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['Campaign', 'Problem']));
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining(['Campaign', 'Problem']));
  });
});

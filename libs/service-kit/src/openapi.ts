import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problemMediaType, problemSchema } from './problem.ts';
import type { ResponseSpec, Route } from './route.ts';

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
}
export type OpenApiDocument = ReturnType<typeof createDocument>;

/** OpenAPI 3.1 from the same schemas that validate; a schema with `.meta({ id })` becomes a component. */
export function openApiDocument(routes: readonly Route[], info: ApiInfo): OpenApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  return createDocument({
    openapi: '3.1.0',
    info: { ...info },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'Session token' },
      },
    },
  });
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const parameters = {
    ...(route.params instanceof z.ZodObject ? { path: route.params } : {}),
    ...(route.query instanceof z.ZodObject ? { query: route.query } : {}),
    ...(route.idempotency ? { header: idempotencyHeader(route.idempotency === 'required') } : {}),
  };
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    ...(route.tags ? { tags: [...route.tags] } : {}),
    ...(Object.keys(parameters).length > 0 ? { requestParams: parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(route.responses).map(([status, spec]) => [status, responseOf(spec, route)])),
      default: { description: 'Problem', content: { [problemMediaType]: { schema: problemSchema } } },
    },
    security: route.auth === 'public' ? [] : [{ bearer: [] }],
    ...(route.auth === 'public' ? {} : { 'x-roles': [...route.auth.roles] }),
  };
}

function idempotencyHeader(required: boolean): z.ZodObject {
  const key = z.string().min(1).max(255).describe('One value per intended change; the same again for a repeat');
  return z.object({ 'Idempotency-Key': required ? key : key.optional() });
}

function responseOf(spec: ResponseSpec, route: Route) {
  const { description } = spec;
  if (route.kind === 'stream') {
    const event = z.union(
      Object.entries(route.events).map(([name, data]) => z.object({ event: z.literal(name), data })),
    );
    return { description, content: { 'text/event-stream': { schema: event } } };
  }
  if (spec.schema) return { description, content: { 'application/json': { schema: spec.schema } } };
  return spec.contentType ? { description, content: { [spec.contentType]: { schema: z.string() } } } : { description };
}

/** `get /v1/campaigns/{campaignId}` → `getV1CampaignsCampaignId`. */
function operationIdOf({ method, path }: Route): string {
  const words = path.split(/[^a-zA-Z0-9]+/).filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

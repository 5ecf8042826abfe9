import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { text as allOf } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@creditroll/kernel';
import { z } from 'zod';
import { Health } from './health.ts';
import { createHttpServer, type HttpDoor, type HttpServer } from './http-server.ts';
import { gate } from './gate.fixture.ts';
import { createLogger } from './logger.ts';
import { problemSchema } from './problem.ts';
import { eventStream, type Principal, route } from './route.ts';
import { hmacHex } from './secrets.ts';

const silent = createLogger({ service: 'spec', level: 'silent' });
const servers: HttpServer[] = [];

async function opened(door: HttpDoor, logger = silent): Promise<HttpServer> {
  const health = new Health({ logger, checks: { store: async () => 'up' } });
  health.setAccepting(true);
  const server = createHttpServer({ checkResponses: true, ...door, logger, health, host: '127.0.0.1', port: 0 });
  await server.start();
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop(500)));
});

const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toMatch('application/problem+json');
  return problemSchema.parse(await response.json());
};

const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});

const orders = route({
  method: 'post',
  path: '/v1/brands/{brandId}/orders',
  summary: 'Place an order',
  auth: 'public',
  idempotency: 'required',
  params: z.object({ brandId: z.string().regex(/^brand_\d$/) }),
  query: z.object({ dryRun: z.stringbool().optional() }),
  body: z.object({ lines: z.array(z.object({ quantity: z.int().positive() })).max(5) }),
  bodyBytesMax: 300,
  responses: {
    201: { description: 'Placed', schema: z.object({ brandId: z.string(), key: z.string(), quantity: z.int() }) },
  },
  handler: async ({ params, body, idempotencyKey }) => ({
    status: 201,
    headers: { location: '/v1/orders/1' },
    body: { brandId: params.brandId, key: idempotencyKey, quantity: body.lines[0]?.quantity ?? 0 },
  }),
});

const failing = (thrown: unknown) =>
  route({
    method: 'get',
    path: '/v1/failing',
    summary: 'Fails',
    auth: 'public',
    responses: { 204: { description: 'Never' } },
    handler: () => Promise.reject(thrown),
  });

describe('an operation', () => {
  it('gets typed input and answers with status, headers and body', async () => {
    const { url } = await opened({ routes: [orders] });
    const answer = await fetch(
      `${url}/v1/brands/brand_1/orders`,
      json({ lines: [{ quantity: 2 }] }, { 'idempotency-key': '"k-1"' }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe('/v1/orders/1');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ brandId: 'brand_1', key: 'k-1', quantity: 2 });
  });

  it('names each wrong field as the caller wrote it', async () => {
    const { url } = await opened({ routes: [orders] });
    const body = { lines: [{ quantity: 1 }, { quantity: 0 }, {}] };
    const answer = await fetch(
      `${url}/v1/brands/brand_1/orders`,
      json(body, { 'idempotency-key': 'k', 'x-request-id': 'request-0001' }),
    );
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-request-id')).toBe('request-0001');
    expect(await problemOf(answer)).toEqual({
      type: 'urn:creditroll:error:invalid_input',
      title: expect.any(String),
      status: 400,
      detail: 'lines[1].quantity must be more than 0; lines[2].quantity is missing',
      instance: '/v1/brands/brand_1/orders',
      code: 'invalid_input',
      errors: [
        { field: 'lines[1].quantity', problem: expect.any(String) },
        { field: 'lines[2].quantity', problem: expect.any(String) },
      ],
      requestId: 'request-0001',
    });
  });

  it('refuses what it does not know instead of passing it over', async () => {
    const { url } = await opened({ routes: [orders] });
    const body = { lines: [{ quantity: 1 }, { quantity: 2, discuont: 5 }], note: 'x' };
    const answer = await fetch(`${url}/v1/brands/brand_1/orders`, json(body, { 'idempotency-key': 'k' }));
    expect(answer.status).toBe(400);
    const problem = expect.stringContaining('leave it out');
    expect(await problemOf(answer)).toMatchObject({
      code: 'invalid_input',
      detail: 'Not known here: lines[1].discuont, note',
      errors: [
        { field: 'lines[1].discuont', problem },
        { field: 'note', problem },
      ],
    });
    const asked = await fetch(
      `${url}/v1/brands/brand_1/orders?dryrun=true`,
      json({ lines: [] }, { 'idempotency-key': 'k' }),
    );
    expect([asked.status, (await problemOf(asked)).errors]).toEqual([400, [{ field: 'dryrun', problem }]]);
  });

  it.each([
    ['a missing idempotency key', 'brand_1', json({ lines: [] }), 'Idempotency-Key'],
    [
      'an idempotency key with a space',
      'brand_1',
      json({ lines: [] }, { 'idempotency-key': 'a b' }),
      'Idempotency-Key',
    ],
    ['a wrong path parameter', 'other', json({ lines: [] }, { 'idempotency-key': 'k' }), 'brandId'],
    ['a missing body', 'brand_1', { method: 'POST', headers: { 'idempotency-key': 'k' } }, 'body'],
    ['a body that is not JSON', 'brand_1', { ...json(0, { 'idempotency-key': 'k' }), body: '{' }, 'body'],
    [
      'a body of another type',
      'brand_1',
      { method: 'POST', body: '{}', headers: { 'idempotency-key': 'k' } },
      'Content-Type',
    ],
  ])('refuses %s', async (_what, brand, init, field) => {
    const { url } = await opened({ routes: [orders] });
    const answer = await fetch(`${url}/v1/brands/${brand}/orders`, init);
    expect(answer.status).toBe(400);
    expect(await problemOf(answer)).toMatchObject({ code: 'invalid_input', errors: [{ field }] });
  });

  it('refuses a body beyond the limit of the route', async () => {
    const { url } = await opened({ routes: [orders] });
    const lines = Array.from({ length: 50 }, () => ({ quantity: 1 }));
    const answer = await fetch(`${url}/v1/brands/brand_1/orders`, json({ lines }, { 'idempotency-key': 'k' }));
    expect(answer.status).toBe(413);
    expect(await problemOf(answer)).toMatchObject({ code: 'too_large', detail: expect.stringContaining('300 bytes') });
  });

  it('gets the bytes as they were sent, for signatures over them', async () => {
    const webhook = route({
      method: 'post',
      path: '/webhooks/shop',
      summary: 'Receive',
      auth: 'public',
      responses: { 200: { description: 'Taken', schema: z.object({ mac: z.string(), topic: z.string() }) } },
      handler: async ({ rawBody, headers }) => ({
        status: 200,
        body: { mac: hmacHex('key', rawBody), topic: String(headers['x-topic']) },
      }),
    });
    const { url } = await opened({ routes: [webhook] });
    const body = '{ "id" : 12345678901234567890 }';
    const answer = await fetch(`${url}/webhooks/shop`, { method: 'POST', body, headers: { 'x-topic': 'orders' } });
    expect(await answer.json()).toEqual({ mac: hmacHex('key', body), topic: 'orders' });
  });

  it('answers 504 when the handler takes too long, and tells it', async () => {
    const aborted: unknown[] = [];
    const slow = route({
      method: 'get',
      path: '/v1/slow',
      summary: 'Slow',
      auth: 'public',
      responses: { 204: { description: 'Done' } },
      handler: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            aborted.push(signal.reason);
            resolve({ status: 204 });
          });
        }),
    });
    const { url } = await opened({ routes: [slow], handlerTimeoutMs: 30 });
    const answer = await fetch(`${url}/v1/slow`);
    expect(answer.status).toBe(504);
    expect(await problemOf(answer)).toMatchObject({ code: 'deadline' });
    expect(aborted).toHaveLength(1);
  });

  it('is a bug when it breaks its own contract in a test', async () => {
    const lying = route({
      method: 'get',
      path: '/v1/lying',
      summary: 'Lies',
      auth: 'public',
      responses: { 200: { description: 'A count', schema: z.object({ count: z.int() }) } },
      handler: async () => ({ status: 200, body: { count: 1.5 } }),
    });
    const { url } = await opened({ routes: [lying] });
    expect((await fetch(`${url}/v1/lying`)).status).toBe(500);
  });
});

describe('errors', () => {
  it('keep the message of a bug inside and log it with the request id', async () => {
    const lines: string[] = [];
    const destination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const logger = createLogger({ service: 'spec', level: 'error', destination });
    const { url } = await opened({ routes: [failing(new TypeError('password of jo@example.org'))] }, logger);
    const problem = await problemOf(await fetch(`${url}/v1/failing`));
    expect(problem).toMatchObject({ status: 500, code: 'bug' });
    expect(JSON.stringify(problem)).not.toContain('password');
    const logged: unknown = JSON.parse(lines.join(''));
    expect(logged).toMatchObject({
      requestId: problem.requestId,
      err: { type: 'TypeError', message: 'password of [email]' },
    });
  });

  it('take status and type from the table', async () => {
    const { url } = await opened({ routes: [failing(new AppError('four_eyes', 'Somebody else must approve.'))] });
    expect(await problemOf(await fetch(`${url}/v1/failing`))).toMatchObject({
      type: 'urn:creditroll:error:four_eyes',
      status: 403,
      detail: 'Somebody else must approve.',
    });
  });

  it('404 for an unknown path, 405 with Allow for a known one', async () => {
    const { url } = await opened({ routes: [orders, failing(0)] });
    expect(await problemOf(await fetch(`${url}/nowhere`))).toMatchObject({ status: 404, code: 'not_found' });
    const answer = await fetch(`${url}/v1/failing`, { method: 'DELETE' });
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    expect(await problemOf(answer)).toMatchObject({ status: 405, type: 'about:blank', title: 'Method Not Allowed' });
    expect((await fetch(`${url}/v1/brands/%E0%A4%A/orders`, json({}))).status).toBe(400);
  });
});

describe('access', () => {
  const secured = route({
    method: 'get',
    path: '/v1/payouts',
    summary: 'List',
    auth: { roles: ['finance', 'owner'] },
    rateLimit: 'reads',
    responses: { 200: { description: 'Who', schema: z.string() } },
    handler: async ({ principal }) => ({ status: 200, body: principal.id }),
  });
  const people: Record<string, Principal> = {
    fin: { id: 'user_fin', roles: ['finance'], scopes: {} },
    cre: { id: 'user_cre', roles: ['creator'], scopes: {} },
  };
  const door: HttpDoor = {
    routes: [secured],
    authenticate: async ({ headers }) => people[headers.authorization ?? ''],
    rateLimits: { reads: { windowMs: 60_000, requestsMax: 3 } },
  };

  it('needs a caller, and one of the roles, and not too often', async () => {
    const { url } = await opened(door);
    const call = (authorization?: string) =>
      fetch(`${url}/v1/payouts`, { headers: authorization ? { authorization } : {} });
    const nobody = await call();
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await call('cre')).status).toBe(403);
    expect(await (await call('fin')).json()).toBe('user_fin');
    const often = await call('fin');
    expect(often.status).toBe(429);
    expect(Number(often.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(often)).toMatchObject({ code: 'rate_limited' });
  });

  it('cannot be forgotten', async () => {
    await expect(opened({ routes: [secured] })).rejects.toThrow('needs authenticate');
  });
});

describe('operations', () => {
  it('answer liveness, readiness with each check, and no metrics without telemetry', async () => {
    const { url } = await opened({ routes: [] });
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ alive: true });
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({
      ready: true,
      checks: [{ name: 'store', ok: true, durationMs: expect.any(Number) }],
    });
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });

  it('lets a front answer before the framework', async () => {
    const { url } = await opened({
      routes: [],
      front: (request, response) => {
        if (!request.url?.startsWith('/c/')) return false;
        response.writeHead(302, { location: 'https://shop.example/' }).end();
        return true;
      },
    });
    const answer = await fetch(`${url}/c/abc`, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('x-request-id')).toBeNull();
    expect((await fetch(`${url}/healthz`)).headers.get('x-request-id')).not.toBeNull();
  });
});

describe('pages', () => {
  it('are served beside the operations, and the index for any path that a browser navigates to', async () => {
    const pagesDirectory = mkdtempSync(join(tmpdir(), 'creditroll-pages-'));
    writeFileSync(join(pagesDirectory, 'index.html'), '<title>Creditroll</title>');
    writeFileSync(join(pagesDirectory, 'app.js'), 'export {}');
    const { url } = await opened({ routes: [failing(new AppError('not_found', 'No.'))], pagesDirectory });
    const get = (path: string, accept: string) => fetch(url + path, { headers: { accept } });
    expect((await get('/app.js', '*/*')).headers.get('content-type')).toMatch('javascript');
    const page = await get('/brands/brand_1', 'text/html');
    expect([page.status, await page.text()]).toEqual([200, '<title>Creditroll</title>']);
    expect(page.headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect((await get('/gone.js', '*/*')).status).toBe(404);
    expect((await get('/v1/failing', 'text/html')).status).toBe(404);
    expect((await get('/../../package.json', '*/*')).status).toBe(404);
  });
});

describe('event streams', () => {
  const feed = eventStream({
    path: '/v1/feed/{subject}',
    summary: 'Live feed',
    auth: 'public',
    params: z.object({ subject: z.string() }),
    events: { sale: z.object({ amountMinor: z.int() }) },
    handler: async ({ params }, stream) => {
      if (params.subject === 'unknown') throw new AppError('not_found', 'No such subject.');
      stream.push({ name: 'sale', id: '7', data: { amountMinor: 520 } });
    },
  });

  it('push typed events and end when the server drains', async () => {
    const server = await opened({ routes: [feed] });
    const answer = await fetch(`${server.url}/v1/feed/creator_1`);
    expect(answer.headers.get('content-type')).toMatch('text/event-stream');
    const received = answer.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const startedMs = performance.now();
    await server.stop(10_000);
    expect(performance.now() - startedMs).toBeLessThan(2_000);
    expect(await received).toContain('event:sale\nid:7\ndata:{"amountMinor":520}\n');
  });

  it('can still refuse by a problem', async () => {
    const { url } = await opened({ routes: [feed] });
    expect(await problemOf(await fetch(`${url}/v1/feed/unknown`))).toMatchObject({ code: 'not_found' });
  });
});

describe('a drain', () => {
  it('finishes the request in flight, closes idle connections and takes no new ones', async () => {
    const entered = gate();
    const release = gate();
    const waiting = route({
      method: 'get',
      path: '/v1/waiting',
      summary: 'Waits',
      auth: 'public',
      responses: { 200: { description: 'Text', contentType: 'text/plain' } },
      handler: async () => {
        entered.open();
        await release.opened;
        return { status: 200, body: 'finished' };
      },
    });
    const server = await opened({ routes: [waiting] });
    const { port, url } = server;
    const inFlight = connect(port, '127.0.0.1');
    inFlight.write('GET /v1/waiting HTTP/1.1\r\nHost: x\r\n\r\n');
    await entered.opened;
    const stopped = server.stop(10_000);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    release.open();
    await stopped;
    expect(await allOf(inFlight)).toMatch(/200 OK[^]*finished/);
  });
});

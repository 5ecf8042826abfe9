import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError, errorCodes, InvariantError, type ErrorCode } from '@creditroll/kernel';
import * as grpc from '@grpc/grpc-js';
import { service as healthDefinition } from 'grpc-health-check';
import { gate } from './gate.fixture.ts';
import { createGrpcClient, type GrpcClient } from './grpc-client.ts';
import { type GrpcHandlers, loadProto } from './grpc-proto.ts';
import { createGrpcServer, grpcService, type GrpcServer, type GrpcServerOptions } from './grpc-server.ts';
import { Health } from './health.ts';
import { createLogger } from './logger.ts';

const directory = mkdtempSync(join(tmpdir(), 'creditroll-grpc-'));
writeFileSync(
  join(directory, 'terms.proto'),
  `syntax = "proto3";
   package spec.v1;
   service Terms { rpc Resolve(Question) returns (Answer); }
   message Question { string campaign_id = 1; int64 amount_minor = 2; repeated int64 more = 3; }
   message Answer { int64 rate_ppm = 1; Tier tier = 2; repeated string reasons = 3; optional int64 cap_minor = 4; }
   enum Tier { NONE = 0; GOLD = 1; }`,
);
const definition = loadProto('terms.proto', directory).service('spec.v1.Terms');

interface Terms {
  Resolve: {
    request: { campaignId: string; amountMinor: number; more?: readonly number[] };
    response: { ratePpm?: number; tier?: 'NONE' | 'GOLD'; reasons?: readonly string[]; capMinor?: number };
  };
}

const logger = createLogger({ service: 'spec', level: 'silent' });
const opened: (GrpcServer | GrpcClient<Terms>)[] = [];

async function connected(resolve: GrpcHandlers<Terms>['Resolve'], options: Partial<GrpcServerOptions> = {}) {
  const health = new Health({ logger });
  const server = createGrpcServer({
    services: [grpcService<Terms>(definition, { Resolve: resolve })],
    logger,
    health,
    host: '127.0.0.1',
    port: 0,
    ...options,
  });
  await server.start();
  const client = createGrpcClient<Terms>({ definition, address: server.address });
  opened.push(client, server);
  return { server, client, health, resolve: client.call.Resolve };
}

afterEach(async () => {
  for (const part of opened.splice(0)) await part.stop(200);
});

const question = { campaignId: 'campaign_1', amountMinor: 520 };

describe('a call', () => {
  it('takes and gives plain values: camel case, safe integers, defaults, enum names', async () => {
    const { resolve } = await connected(async ({ campaignId, amountMinor }) => ({
      ratePpm: amountMinor * 2,
      tier: 'GOLD',
      reasons: [campaignId],
    }));
    expect(await resolve({ ...question, amountMinor: Number.MAX_SAFE_INTEGER / 2 - 0.5 })).toEqual({
      ratePpm: Number.MAX_SAFE_INTEGER - 1,
      tier: 'GOLD',
      reasons: ['campaign_1'],
    });
    expect(await resolve(question)).toMatchObject({ ratePpm: 1_040 });
  });

  it('carries headers', async () => {
    const { resolve } = await connected(async (_request, { header }) => ({ reasons: [header('x-actor') ?? 'nobody'] }));
    expect(await resolve(question, { headers: { 'x-actor': 'user_1' } })).toMatchObject({ reasons: ['user_1'] });
    expect(await resolve(question)).toMatchObject({ reasons: ['nobody'] });
  });

  it('refuses integers that have been rounded, in both directions', async () => {
    const { resolve } = await connected(async () => ({ ratePpm: 2 ** 53 }));
    await expect(resolve({ ...question, more: [1, 2 ** 53 + 2] })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'more[1]', problem: expect.any(String) }],
    });
    await expect(resolve(question)).rejects.toMatchObject({ code: 'bug' });
  });
});

describe('errors', () => {
  it.each(Object.keys(errorCodes))('%s arrives as it was thrown', async (name) => {
    const code = Object.keys(errorCodes).find((known): known is ErrorCode => known === name) ?? 'bug';
    const fields = [{ field: 'campaignId', problem: 'ist zu groß' }];
    const { resolve } = await connected(() => Promise.reject(new AppError(code, 'größer', { fields })));
    await expect(resolve(question)).rejects.toMatchObject({
      name: 'AppError',
      code,
      fields,
      message: 'größer',
      cause: expect.objectContaining({ message: expect.stringContaining('/spec.v1.Terms/Resolve answered') }),
    });
  });

  it('of another kind are bugs whose message stays inside', async () => {
    const { resolve } = await connected(() => Promise.reject(new InvariantError('secret detail')));
    const failure = resolve(question);
    await expect(failure).rejects.toMatchObject({ code: 'bug' });
    await expect(failure).rejects.not.toThrow('secret detail');
  });

  it('say that nobody answers', async () => {
    const { server, resolve } = await connected(async () => ({}));
    await resolve(question);
    await server.stop(200);
    await expect(resolve(question)).rejects.toMatchObject({ code: 'unavailable', retry: true });
  });

  it('say that a message is beyond the limit', async () => {
    const { resolve } = await connected(async () => ({}), { messageBytesMax: 1_000 });
    await expect(resolve({ ...question, campaignId: 'x'.repeat(2_000) })).rejects.toMatchObject({ code: 'too_large' });
  });
});

describe('deadlines', () => {
  const never =
    (aborted: unknown[]) =>
    (_request: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise<object>((resolve) => {
        signal.addEventListener('abort', () => {
          aborted.push(signal.reason);
          resolve({});
        });
      });

  it('of the caller end the call on both sides', async () => {
    const aborted: unknown[] = [];
    const { resolve } = await connected(never(aborted));
    await expect(resolve(question, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'deadline' });
    while (aborted.length === 0) await new Promise(setImmediate);
  });

  it('of the server hold when the caller waits longer', async () => {
    const { resolve } = await connected(never([]), { deadlineMsMax: 50 });
    await expect(resolve(question, { timeoutMs: 5_000 })).rejects.toMatchObject({ code: 'deadline' });
  });

  it('are known to the handler', async () => {
    const before = Date.now();
    const { resolve } = await connected(async (_request, { deadlineMs }) => ({ ratePpm: deadlineMs - before }));
    const { ratePpm } = await resolve(question, { timeoutMs: 1_000 });
    expect(ratePpm).toBeGreaterThan(500);
    expect(ratePpm).toBeLessThan(2_000);
  });

  it('are not waited for when the caller cancels', async () => {
    const aborted: unknown[] = [];
    const { resolve } = await connected(never(aborted));
    const controller = new AbortController();
    const call = resolve(question, { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await expect(call).rejects.toMatchObject({ code: 'unavailable' });
    while (aborted.length === 0) await new Promise(setImmediate);
    await expect(resolve(question, { signal: controller.signal })).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('the server', () => {
  it('answers the standard health service by readiness', async () => {
    const { server, health } = await connected(async () => ({}));
    const Client = grpc.makeGenericClientConstructor(healthDefinition, 'Health');
    const client = new Client(server.address, grpc.credentials.createInsecure());
    const check = (service: string) =>
      new Promise((resolve, reject) => {
        const method = healthDefinition['Check'];
        if (!method) throw new Error('no Check');
        client.makeUnaryRequest(
          method.path,
          method.requestSerialize,
          method.responseDeserialize,
          { service },
          (err: grpc.ServiceError | null, response?: object) => (err ? reject(err) : resolve(response)),
        );
      });
    expect(await check('')).toEqual({ status: 'NOT_SERVING' });
    health.setAccepting(true);
    expect(await check('spec.v1.Terms')).toEqual({ status: 'SERVING' });
    await expect(check('unknown')).rejects.toMatchObject({ code: grpc.status.NOT_FOUND });
    client.close();
  });

  it('finishes the call in flight when it drains', async () => {
    const entered = gate();
    const release = gate();
    const { server, resolve } = await connected(async () => {
      entered.open();
      await release.opened;
      return { ratePpm: 7 };
    });
    const call = resolve(question);
    await entered.opened;
    const stopped = server.stop(10_000);
    const late = createGrpcClient<Terms>({ definition, address: server.address });
    opened.push(late);
    await expect(late.ready(200)).rejects.toMatchObject({ code: 'unavailable' });
    release.open();
    expect(await call).toMatchObject({ ratePpm: 7 });
    await stopped;
  });

  it('gives up what is in flight past the limit', async () => {
    const { server, resolve } = await connected(() => new Promise(() => {}));
    const call = resolve(question);
    const refused = expect(call).rejects.toMatchObject({ code: 'unavailable' });
    await new Promise((done) => setTimeout(done, 50));
    await server.stop(50);
    await refused;
  });

  it('does not start without a handler for each method', () => {
    expect(() => grpcService<object>(definition, {})).toThrow('no handler for Resolve');
    expect(() => loadProto('terms.proto', directory).service('spec.v1.Question')).toThrow('defines no service');
  });
});

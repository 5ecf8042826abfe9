import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clickReceived, type Touch } from '@creditroll/contracts';
import { type SimulatedLog, simulatedLog } from '@creditroll/event-log/simulated';
import { SteppedClock } from '@creditroll/kernel';
import { createHttpServer, createLogger, Health, type HttpServer } from '@creditroll/service-kit';
import { simulatedStore } from '@creditroll/store/simulated';
import { links } from '../collections.ts';
import type { Link } from '../domain/link.ts';
import { ClickIds, verifyClickId } from './click-ids.ts';
import { ClientKeys } from './client-keys.ts';
import { ClickWriter } from './click-writer.ts';
import { clickFront } from './front.ts';
import { KnownLinks } from './known-links.ts';
import { Robots } from './robots.ts';
import { Spool } from './spool.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const key = 'a signing key of thirty-two characters';
const person =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const partitions = 3;
const logger = createLogger({ service: 'test', level: 'silent' });

const link = (code: string, more: Partial<Link> = {}): Link => ({
  code,
  brandId: 'brand_1',
  campaignId: 'camp_1',
  creatorId: 'creator "1"',
  contentId: 'video_1',
  contentKind: 'video',
  channel: 'tiktok',
  productId: null,
  destination: 'https://shop.example/lamp?colour=red#size',
  createdAtMs: noon,
  ...more,
});

let log: SimulatedLog;
let directory: string;
let door: Awaited<ReturnType<typeof openDoor>>;

beforeEach(async () => {
  log = simulatedLog({ seed: 1 });
  await log.ensureTopics([{ name: 'clicks', partitions }]);
  directory = mkdtempSync(join(tmpdir(), 'creditroll-spool-'));
  door = await openDoor();
});
afterEach(async () => {
  log.setFaults({});
  log.revive();
  await door.close();
  rmSync(directory, { recursive: true, force: true });
});

async function openDoor() {
  const clock = new SteppedClock(noon);
  const store = simulatedStore({ seed: 1 });
  await store.ensure([links]);
  const known = new KnownLinks({ store, clock });
  known.add(link('aaaaaaaaaa'));
  const writer = new ClickWriter({
    log,
    spool: new Spool({ directory, clock }),
    logger,
    appendTimeoutMs: 300,
    drainRetryMs: 10,
  });
  await writer.start();
  const robots = new Robots();
  const clients = new ClientKeys(key);
  const front = clickFront({
    links: known,
    writer,
    ids: new ClickIds(key),
    robots,
    clock,
    logger,
    clients,
    trustedProxies: 1,
  });
  const server: HttpServer = createHttpServer({
    routes: [],
    front,
    logger,
    health: new Health({ logger, checks: {} }),
    host: '127.0.0.1',
    port: 0,
  });
  await server.start();
  return {
    clock,
    store,
    server,
    follow: (path = '/c/aaaaaaaaaa', headers: Record<string, string> = {}, method = 'GET') =>
      fetch(server.url + path, { method, redirect: 'manual', headers: { 'user-agent': person, ...headers } }),
    async close() {
      await server.stop(1_000);
      await writer.stop();
    },
  };
}

/** The touches in the log, whatever partition they are on. */
async function appended(): Promise<Touch[]> {
  const all = await Promise.all(
    Array.from({ length: partitions }, (_, partition) => log.read('clicks', partition, 0, 10_000)),
  );
  return all.flat().map(({ key: recordKey, value }) => {
    const { data, id, subject } = clickReceived.envelope.parse(JSON.parse(value));
    expect([id, subject, recordKey]).toEqual([data.touchId, data.touchId, data.touchId]);
    return data;
  });
}

const spooled = () => readdirSync(directory);

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a tracking link', () => {
  it('gives an address and browser that comes again a pseudonym, and no robot', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    await door.follow('/c/aaaaaaaaaa', headers);
    await door.follow('/c/aaaaaaaaaa', headers);
    await door.follow('/c/aaaaaaaaaa', { ...headers, 'user-agent': 'Googlebot/2.1' });
    const keys = (await appended()).map(({ clientKey }) => clientKey);
    expect(keys.filter((one) => one !== undefined)).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{22}$/)]);
    expect(JSON.stringify(await appended())).not.toContain('203.0.113.7');
  });

  it('redirects with a signed click id once the click is durable', async () => {
    const answer = await door.follow();
    expect(answer.status).toBe(302);
    const [touch] = await appended();
    expect(touch).toEqual({
      touchId: touch?.clickId,
      clickId: touch?.touchId,
      brandId: 'brand_1',
      campaignId: 'camp_1',
      creatorId: 'creator "1"',
      contentId: 'video_1',
      channel: 'tiktok',
      kind: 'click',
      match: 'deterministic',
      linkCode: 'aaaaaaaaaa',
      visitorId: expect.stringMatching(/^v_/),
      productIds: null,
      occurredAtMs: noon,
      receivedAtMs: noon,
      invalidBy: null,
    });
    expect(answer.headers.get('location')).toBe(
      `https://shop.example/lamp?colour=red&crl_click=${touch?.touchId}#size`,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(answer.headers.get('set-cookie')).toBe(
      `crl_vid=${touch?.visitorId}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`,
    );
    expect(verifyClickId(key, touch?.touchId ?? '')).toEqual({ atMs: noon });
  });

  it('knows a visitor again, and does not believe a cookie that is not ours', async () => {
    const own = 'v_abcdefghijklmnopqrstuv';
    const again = await door.follow(undefined, { cookie: `a=b; crl_vid=${own}; c=d` });
    expect(again.headers.get('set-cookie')).toBeNull();
    const forged = await door.follow(undefined, { cookie: 'crl_vid=v_"},{"', 'x-forwarded-proto': 'https' });
    expect(forged.headers.get('set-cookie')).toMatch(/^crl_vid=v_[\w-]{22};.*; Secure$/);
    const visitors = (await appended()).map(({ visitorId }) => visitorId);
    expect(visitors).toContain(own);
    expect(new Set(visitors).size).toBe(2);
  });

  it('answers robots, prefetchers and HEAD and marks their clicks', async () => {
    const visits: [Record<string, string>, string][] = [
      [{ 'user-agent': 'curl/8.5.0' }, 'GET'],
      [{ 'sec-purpose': 'prefetch' }, 'GET'],
      [{ purpose: 'prefetch' }, 'GET'],
      [{ 'x-moz': 'prefetch' }, 'GET'],
      [{}, 'HEAD'],
    ];
    const answers = [];
    for (const [headers, method] of visits) answers.push((await door.follow(undefined, headers, method)).status);
    expect(answers).toEqual([302, 302, 302, 302, 302]);
    expect((await appended()).map(({ invalidBy }) => String(invalidBy)).sort()).toEqual([
      'head_request',
      'prefetch',
      'prefetch',
      'prefetch',
      'robot',
    ]);
  });

  it('of a live room or a product says so', async () => {
    await door.store.commit({
      writes: [{ op: 'insert', collection: links, doc: link('bbbbbbbbbb', { contentKind: 'live', productId: 'p1' }) }],
    });
    expect((await door.follow('/c/bbbbbbbbbb')).status).toBe(302);
    expect(await appended()).toMatchObject([{ kind: 'live_click', productIds: ['p1'], linkCode: 'bbbbbbbbbb' }]);
  });

  it('that does not exist is not found, and looked up again only after a while', async () => {
    for (const path of ['/c/cccccccccc', '/c/', '/c/no', '/c/aaaaaaaaaa/x', '/c/%2e%2e%2f']) {
      const answer = await door.follow(path);
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 404, null]);
    }
    await door.store.commit({ writes: [{ op: 'insert', collection: links, doc: link('cccccccccc') }] });
    expect((await door.follow('/c/cccccccccc')).status).toBe(404);
    door.clock.advance(3_001);
    expect((await door.follow('/c/cccccccccc?utm=1')).status).toBe(302);
  });

  it('leaves other paths and methods to the router', async () => {
    expect((await door.follow('/healthz')).status).toBe(200);
    expect((await door.follow(undefined, {}, 'POST')).status).toBe(404);
  });

  it('takes a crowd at once, and spreads it over the partitions', async () => {
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(Array.from({ length: 60 }, () => door.follow()));
      expect(answers.every(({ status }) => status === 302)).toBe(true);
    }
    // On a machine that stands still for a while some may go by the spool.
    await until(() => spooled().length === 0);
    expect(new Set((await appended()).map(({ touchId }) => touchId)).size).toBe(180);
    for (let partition = 0; partition < partitions; partition++)
      expect((await log.range('clicks', partition)).high).toBeGreaterThan(0);
  });
});

describe('when the log does not take clicks', () => {
  it('redirects all the same, keeps the clicks on disk, and brings them to the log later', async () => {
    log.setFaults({ appendRefused: 1 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => door.follow()));
    const ids = answers.map(
      (answer) => new URL(answer.headers.get('location') ?? '').searchParams.get('crl_click') ?? '',
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 302));
    expect(await appended()).toEqual([]);
    expect(spooled()).not.toEqual([]);
    log.setFaults({});
    await until(() => spooled().length === 0);
    expect((await appended()).map(({ touchId }) => touchId).sort()).toEqual(ids.sort());
    await door.follow();
    expect(spooled()).toEqual([]);
    expect(await appended()).toHaveLength(21);
  });

  it('does not wait for a log that hangs; what it took after all comes twice under one id', async () => {
    log.pause();
    expect((await door.follow()).status).toBe(302);
    log.revive();
    await until(() => spooled().length === 0);
    await until(async () => (await appended()).length >= 2);
    expect(new Set((await appended()).map(({ touchId }) => touchId)).size).toBe(1);
  });

  it('brings the clicks of an earlier process to the log at start, without a half-written one', async () => {
    log.setFaults({ appendRefused: 1 });
    await door.follow();
    await door.close();
    const [file = ''] = spooled();
    appendFileSync(join(directory, file), '{"specversion":"1.0","id":"c_half');
    log.setFaults({});
    door = await openDoor();
    await until(() => spooled().length === 0);
    expect(await appended()).toHaveLength(1);
  });

  it('refuses when the disk does not take them either, and recovers', async () => {
    rmSync(directory, { recursive: true });
    log.setFaults({ appendRefused: 1 });
    const answer = await door.follow();
    expect([answer.status, answer.headers.get('location'), answer.headers.get('retry-after')]).toEqual([
      503,
      null,
      '1',
    ]);
    log.setFaults({});
    expect((await door.follow()).status).toBe(302);
  });
});

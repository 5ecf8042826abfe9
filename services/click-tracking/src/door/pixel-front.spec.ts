import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cartReceived, viewReceived } from '@creditroll/contracts';
import { type SimulatedLog, simulatedLog } from '@creditroll/event-log/simulated';
import { DAY_MS, SteppedClock } from '@creditroll/kernel';
import { createHttpServer, createLogger, Health } from '@creditroll/service-kit';
import { simulatedStore } from '@creditroll/store/simulated';
import { z } from 'zod';
import { links } from '../collections.ts';
import { ClickIds } from './click-ids.ts';
import { ClickWriter } from './click-writer.ts';
import { KnownLinks } from './known-links.ts';
import { pixelFront } from './pixel-front.ts';
import { Robots } from './robots.ts';
import { Spool } from './spool.ts';

const noon = Date.UTC(2026, 2, 1, 12);
const signingKey = 'a signing key of thirty-two characters';
const person = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36';
const logger = createLogger({ service: 'test', level: 'silent' });
const visitorId = 'v_abcdefghijklmnopqrstuv';

let log: SimulatedLog;
let directory: string;
let door: Awaited<ReturnType<typeof openDoor>>;
beforeEach(async () => {
  log = simulatedLog({ seed: 1 });
  await log.ensureTopics([{ name: 'clicks', partitions: 1 }]);
  directory = mkdtempSync(join(tmpdir(), 'creditroll-pixel-'));
  door = await openDoor();
});
afterEach(async () => {
  await door.close();
  rmSync(directory, { recursive: true, force: true });
});

async function openDoor() {
  const clock = new SteppedClock(noon);
  const store = simulatedStore({ seed: 1 });
  await store.ensure([links]);
  const known = new KnownLinks({ store, clock });
  known.add({
    code: 'aaaaaaaaaa',
    brandId: 'brand_1',
    campaignId: 'camp_1',
    creatorId: 'ada',
    contentId: 'video_1',
    contentKind: 'video',
    channel: 'tiktok',
    productId: null,
    destination: 'https://shop.example/',
    createdAtMs: noon,
  });
  const writer = new ClickWriter({ log, spool: new Spool({ directory, clock }), logger });
  await writer.start();
  const ids = new ClickIds(signingKey);
  const front = pixelFront({ links: known, writer, ids, robots: new Robots(), clock, logger, signingKey });
  const health = new Health({ logger, checks: {} });
  const server = createHttpServer({ routes: [], front, logger, health, host: '127.0.0.1', port: 0 });
  await server.start();
  return {
    ids,
    url: server.url,
    post: async (body: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(`${server.url}/p`, {
        method: 'POST',
        body,
        headers: { 'user-agent': person, 'content-type': 'text/plain', ...headers },
      });
      return { status: answer.status, body: z.record(z.string(), z.unknown()).parse(await answer.json()), answer };
    },
    async close() {
      await server.stop(1_000);
      await writer.stop();
    },
  };
}

const view = (more: object = {}) => ({
  kind: 'view',
  eventId: 'event-0001',
  occurredAtMs: noon - 60_000,
  link: 'aaaaaaaaaa',
  durationMs: 12_000,
  ...more,
});
const beacon = (events: readonly object[], more: object = {}) =>
  JSON.stringify({ consent: true, visitorId, sentAtMs: noon - 50_000, events, ...more });
const appended = async () => (await log.read('clicks', 0, 0, 100)).map(({ value }): unknown => JSON.parse(value));

describe('the pixel', () => {
  it('is served to any page', async () => {
    const answer = await fetch(`${door.url}/p.js`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(await answer.text()).toContain('window.creditroll');
  });

  it('makes durable what was seen, at the time that our clock would have said', async () => {
    const { status, body, answer } = await door.post(beacon([view()]));
    expect([status, body]).toEqual([200, { visitorId, accepted: 1, ignored: 0 }]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const [event] = await appended();
    expect(viewReceived.envelope.parse(event).data).toMatchObject({
      brandId: 'brand_1',
      creatorId: 'ada',
      kind: 'engaged_view',
      visitorId,
      clickId: null,
      occurredAtMs: noon - 10_000,
      receivedAtMs: noon,
      durationMs: 12_000,
      invalidBy: null,
    });
  });

  it('knows a repeat by its event, and gives whoever has none a visitor id', async () => {
    for (const sentAtMs of [noon, noon + 5]) await door.post(beacon([view()], { sentAtMs }));
    const [first, second] = (await appended()).map((event) => viewReceived.envelope.parse(event).data.touchId);
    expect(second).toBe(first);
    const { body } = await door.post(beacon([view()], { visitorId: undefined }));
    expect(body['visitorId']).toMatch(/^v_[\w-]{22}$/);
  });

  it('keeps nothing of whoever does not consent, and nothing that was too short', async () => {
    expect((await door.post(beacon([view()], { consent: false }))).body).toEqual({ accepted: 0, ignored: 1 });
    expect((await door.post(beacon([view({ durationMs: 1_999 })]))).body).toMatchObject({ accepted: 0, ignored: 1 });
    expect(await appended()).toEqual([]);
  });

  it('marks robots and clocks that are wrong', async () => {
    await door.post(beacon([view()]), { 'user-agent': 'curl/8.5.0' });
    await door.post(beacon([view()], { sentAtMs: noon - 2 * DAY_MS }));
    expect((await appended()).map((event) => viewReceived.envelope.parse(event).data.invalidBy)).toEqual([
      'robot',
      'clock_skew',
    ]);
  });

  it('joins a checkout to its visitor, and to a click that is really ours', async () => {
    const clickId = door.ids.mint(noon);
    const checkout = { kind: 'checkout_started', occurredAtMs: noon, brandId: 'brand_1', tokens: ['token-1'] };
    await door.post(
      beacon([
        { ...checkout, eventId: 'event-0001', clickId },
        { ...checkout, eventId: 'event-0002', clickId: `${clickId.slice(0, -1)}?` },
      ]),
    );
    expect((await appended()).map((event) => cartReceived.envelope.parse(event).data)).toMatchObject([
      { kind: 'checkout_started', visitorId, tokens: ['token-1'], clickId },
      { clickId: null },
    ]);
  });

  it.each([
    ['body', 'no json'],
    ['consent', JSON.stringify({ sentAtMs: noon, events: [view()] })],
    ['visitorId', beacon([view()], { visitorId: 'v_me' })],
    ['events', beacon([])],
    ['events.0.kind', beacon([view({ kind: 'purchase' })])],
    ['events.0.durationMs', beacon([view({ durationMs: -1 })])],
    ['events.0.link', beacon([view({ link: 'bbbbbbbbbb' })])],
    [
      'events.0.brandId',
      beacon([{ kind: 'cart_added', eventId: 'event-0001', occurredAtMs: noon, brandId: 'brand_9' }]),
    ],
  ])('refuses what it cannot use, naming the field: %s', async (field, text) => {
    const { status, body } = await door.post(text);
    expect([status, body['code']]).toEqual([400, 'invalid_input']);
    expect(body['fields']).toMatchObject([{ field }]);
    expect(await appended()).toEqual([]);
  });

  it('refuses what is too large, and leaves other methods to the router', async () => {
    expect((await door.post('x'.repeat(20_000))).status).toBe(413);
    expect((await fetch(`${door.url}/p`, { method: 'OPTIONS' })).status).toBe(204);
    expect((await fetch(`${door.url}/p`)).status).toBe(404);
  });

  it('answers that it cannot take more when nothing is durable', async () => {
    log.setFaults({ appendRefused: 1 });
    rmSync(directory, { recursive: true });
    const { status, body } = await door.post(beacon([view()]));
    expect([status, body['code']]).toEqual([503, 'unavailable']);
    log.setFaults({});
  });
});

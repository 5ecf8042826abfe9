import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { clickTracking } from '@creditroll/click-tracking';
import type { EventLog, LogRecord } from '@creditroll/event-log';
import { systemClock } from '@creditroll/kernel';
import { receipts } from '@creditroll/processing';
import { createLogger, uuidIds } from '@creditroll/service-kit';
import { z } from 'zod';
import { type EngineName, openEngines } from '../engines.ts';
import type { Scenario } from '../main.ts';
import { measure, report } from '../measure.ts';

const partitions = 2;
const seconds = 6;
const connectionCounts = [64, 256];
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_2023505040 BytedanceWebview';

/** Redirects a second at 64 and 256 connections, beside a bare server that answers after the same durable append. */
export const clicks: Scenario = async ({ engine }) => {
  const more: Record<string, number> = {};
  let total = 0;
  const run = await served(engine, door, more, 'door', (count) => (total += count));
  let bareTotal = 0;
  const bare = await served(engine, bareServer, more, 'bare', (count) => (bareTotal += count));
  const both = report('clicks', engine, total, run, { ...bare, seconds: (bare.seconds * total) / bareTotal });
  for (const connections of connectionCounts)
    more[`ratioAt${connections}`] =
      Math.round((1_000 * (more[`doorAt${connections}`] ?? 0)) / (more[`bareAt${connections}`] ?? 1)) / 1_000;
  return { ...both, more: { ...both.more, ...more } };
};

type Serve = (
  engines: Awaited<ReturnType<typeof openEngines>>,
  dir: string,
) => Promise<{ listener: RequestListener; path: string; stop(): Promise<void> }>;

async function served(
  engine: EngineName,
  serve: Serve,
  more: Record<string, number>,
  name: string,
  add: (count: number) => void,
) {
  const dir = mkdtempSync(join(tmpdir(), 'bench-clicks-'));
  const engines = await openEngines(engine, [receipts], partitions);
  const { listener, path, stop } = await serve(engines, dir);
  const server = createServer(listener);
  const url = `http://127.0.0.1:${await listen(server)}${path}`;
  await load(url, 64, 2);
  const measured = await measure(async () => {
    for (const connections of connectionCounts) {
      const { requests } = await load(url, connections, seconds);
      more[`${name}At${connections}`] = Math.round(requests / seconds);
      add(requests);
    }
  });
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await stop();
  await engines.close();
  rmSync(dir, { recursive: true, force: true });
  return measured;
}

const door: Serve = async ({ log, store }, dir) => {
  const service = clickTracking({
    log,
    store,
    clock: systemClock,
    ids: uuidIds(systemClock),
    logger: createLogger({ service: 'bench', level: 'error' }),
    linkPolicy: async ({ campaignId }) => ({
      brandId: 'b1',
      campaignId,
      active: true,
      member: true,
      destinationHosts: ['shop.example'],
      productIds: [],
    }),
    signingKey: 'only for this bench, on loopback',
    trustedProxies: 1,
    spoolDirectory: join(dir, 'spool'),
    allowHttpDestinations: false,
  });
  await store.ensure(service.collections);
  await service.start?.();
  const create = service.grpc[0]?.handlers.get('CreateLink');
  if (!create || !service.front) throw new Error('click-tracking has no CreateLink or no front');
  const command = { idempotencyKey: 'bench', personId: 'bench', role: 'admin' };
  const link = z.object({ code: z.string() }).parse(
    await create(
      {
        command,
        campaignId: 'cm1',
        creatorId: 'cr1',
        contentId: 'video1',
        contentKind: 'video',
        channel: 'tiktok',
        productId: '',
        destination: 'https://shop.example/',
      },
      { signal: new AbortController().signal, deadlineMs: Date.now() + 5_000, header: () => undefined },
    ),
  );
  const { front } = service;
  return {
    listener: (request, response) => void (front(request, response) || response.writeHead(404).end()),
    path: `/c/${link.code}`,
    stop: async () => service.stop?.(),
  };
};

/** The same append, lingering as long, and an answer of the same size: nothing else. */
const bareServer: Serve = async ({ log }) => {
  const value = JSON.stringify({
    specversion: '1.0',
    id: 'c_'.padEnd(40, 'x'),
    source: 'bench',
    type: 'ClickReceived',
    time: '2026-03-01T12:00:00.000Z',
    subject: 'c_'.padEnd(40, 'x'),
    data: 'x'.repeat(420),
  });
  const appender = lingering(log, value);
  return {
    path: '/c/bare',
    listener: (_request, response) =>
      appender(() =>
        response
          .writeHead(302, {
            location: `https://shop.example/?crl_click=${'x'.repeat(40)}`,
            'cache-control': 'no-store',
            'referrer-policy': 'strict-origin-when-cross-origin',
            'set-cookie': `crl_vid=${'x'.repeat(34)}; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax`,
          })
          .end(),
      ),
    stop: async () => undefined,
  };
};

function lingering(log: EventLog, value: string): (done: () => void) => void {
  let records: LogRecord[] = [];
  let waiting: (() => void)[] = [];
  let partition = 0;
  const flush = (): void => {
    const answered = waiting;
    const sends = [{ topic: 'clicks', partition: partition++ % partitions, records }];
    [records, waiting] = [[], []];
    void log.append(sends).then(() => answered.forEach((answer) => answer()));
  };
  return (done) => {
    records.push({ key: 'bare', value });
    waiting.push(done);
    if (waiting.length === 1) setTimeout(flush, 2);
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

const cannon = createRequire(import.meta.url).resolve('autocannon/autocannon.js');
const answerSchema = z.object({ requests: z.object({ total: z.int() }), '3xx': z.int(), non2xx: z.int() });

/** All of it by one address and browser, which costs the door most. */
const forwarded = 'x-forwarded-for=203.0.113.7';

/** Load from a process of its own. */
async function load(url: string, connections: number, durationSeconds: number): Promise<{ requests: number }> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      cannon,
      '--json',
      '-c',
      `${connections}`,
      '-d',
      `${durationSeconds}`,
      '-H',
      `user-agent=${phone}`,
      '-H',
      forwarded,
      url,
    ],
    { maxBuffer: 16_000_000 },
  );
  const answer = answerSchema.parse(JSON.parse(stdout));
  if (answer['3xx'] !== answer.requests.total)
    throw new Error(`${answer.requests.total - answer['3xx']} requests were not redirected`);
  return { requests: answer.requests.total };
}

import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { cartReceived, type EventDefinition, eventOf, viewReceived } from '@creditroll/contracts';
import type { LogRecord } from '@creditroll/event-log';
import { toldAtOnce } from '@creditroll/kernel';
import type { Front } from '@creditroll/service-kit';
import { cartOf, kindOf, type Sender, touchOf } from '../domain/beacon.ts';
import { beaconBody, type BeaconBody, beaconLimits } from './beacon-body.ts';
import { verifyClickId } from './click-ids.ts';
import type { FrontContext } from './front.ts';

export interface PixelContext extends FrontContext {
  /** Click ids that a page sends must be our own. */
  readonly signingKey: string;
}

const script = readFileSync(new URL('../pixel/p.js', import.meta.url));
const scriptAgeSeconds = 3_600;

type Problem = { readonly field: string; readonly problem: string };
type Event = BeaconBody['events'][number];

/** Serves the pixel at `/p.js`, and takes what it saw at `POST /p`. Any page may send, and nobody's cookie is asked for. */
export function pixelFront(context: PixelContext): Front {
  return (request, response) => {
    const path = pathOf(request.url ?? '');
    if (path === '/p.js' && (request.method === 'GET' || request.method === 'HEAD')) sendScript(response);
    else if (path !== '/p') return false;
    else if (request.method === 'OPTIONS') answer(response, 204);
    else if (request.method === 'POST') void take(context, request, response);
    else return false;
    return true;
  };
}

const pathOf = (url: string): string => {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
};

async function take(context: PixelContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const text = await bodyOf(request);
    if (text === undefined) return refuse(response, 413, [tooLarge]);
    const parsed = beaconBody.safeParse(jsonOf(text));
    if (!parsed.success) return refuse(response, 400, parsed.error.issues.slice(0, 5).map(problemOf));
    const { consent, visitorId = context.ids.mintVisitor(), sentAtMs, events } = parsed.data;
    // Who does not consent gets no id, and leaves nothing.
    if (!consent) return answer(response, 200, { accepted: 0, ignored: events.length });
    const robot = context.robots.isRobot(request.headers['user-agent']);
    const sender: Sender = { visitorId, sentAtMs, receivedAtMs: context.clock.nowMs(), robot };
    const read = await Promise.all(events.map((event, at) => recordOf(context, event, `events.${at}`, sender)));
    const problems = read.flatMap(({ problem }) => (problem ? [problem] : []));
    if (problems.length > 0) return refuse(response, 400, problems);
    const records = read.flatMap(({ record }) => (record ? [record] : []));
    const durable = await Promise.all(records.map((record) => added(context, record)));
    if (durable.includes(false)) return refuse(response, 503, []);
    answer(response, 200, { visitorId, accepted: records.length, ignored: events.length - records.length });
  } catch (err) {
    context.logger.warn({ err }, 'a beacon could not be taken');
    refuse(response, 503, []);
  }
}

const tooLarge: Problem = { field: 'body', problem: `must not exceed ${beaconLimits.bodyBytesMax} bytes` };

/** Undefined when it is too large; what breaks off rejects. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const late = setTimeout(() => request.destroy(), beaconLimits.bodyTimeoutMs);
  try {
    for await (const chunk of request) {
      const part = Buffer.from(chunk);
      bytes += part.length;
      if (bytes > beaconLimits.bodyBytesMax) return undefined;
      chunks.push(part);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What is no JSON has no members, and is refused for that. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const problemOf = ({
  path,
  message,
}: {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}): Problem => ({
  field: path.map(String).join('.') || 'body',
  problem: message,
});

/** A record to append, what is wrong with the event, or neither: then it is too short to count. */
interface Reading {
  readonly record?: LogRecord;
  readonly problem?: Problem;
}

async function recordOf(context: PixelContext, event: Event, at: string, sender: Sender): Promise<Reading> {
  if (event.kind === 'cart_added' || event.kind === 'checkout_started') {
    if (!(await context.links.hasBrand(event.brandId)))
      return { problem: { field: `${at}.brandId`, problem: `there is no brand ${event.brandId} with links` } };
    const ours = event.clickId !== null && verifyClickId(context.signingKey, event.clickId) !== undefined;
    const cart = cartOf({ ...event, clickId: ours ? event.clickId : null }, sender);
    return { record: recorded(cartReceived, cart.cartId, sender.receivedAtMs, cart) };
  }
  const known = context.links.get(event.link) ?? (await context.links.find(event.link));
  if (!known) return { problem: { field: `${at}.link`, problem: `there is no link ${event.link}` } };
  const kind = kindOf(event);
  if (!kind) return {};
  const touch = touchOf(event, kind, known.link, sender);
  return { record: recorded(viewReceived, touch.touchId, sender.receivedAtMs, touch) };
}

const recorded = <Data>(definition: EventDefinition<Data>, id: string, atMs: number, data: Data): LogRecord => ({
  key: id,
  value: JSON.stringify(eventOf(definition, { id, source: 'click-tracking.door', subject: id, atMs }, data)),
});

const added = ({ writer }: PixelContext, record: LogRecord): Promise<boolean> =>
  new Promise((resolve) => writer.add(record, resolve));

const anyOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'content-type',
  'Access-Control-Max-Age': '86400',
  'Cache-Control': 'no-store',
} as const;

function sendScript(response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Content-Length': script.length,
    'Cache-Control': `public, max-age=${scriptAgeSeconds}`,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  response.end(script);
}

function answer(response: ServerResponse, status: 200 | 204, body?: object): void {
  const text = body ? JSON.stringify(body) : '';
  response.writeHead(status, { ...anyOrigin, 'Content-Type': 'application/json' }).end(text);
}

const titles = {
  400: 'The beacon is not valid',
  413: 'The beacon is too large',
  503: 'Try again in a moment',
} as const;
const codes = { 400: 'invalid_input', 413: 'too_large', 503: 'unavailable' } as const;

function refuse(response: ServerResponse, status: keyof typeof titles, problems: readonly Problem[]): void {
  if (response.headersSent || response.destroyed) return;
  const detail = toldAtOnce(problems);
  response.writeHead(status, {
    ...anyOrigin,
    'Content-Type': 'application/problem+json',
    ...(status === 503 ? { 'Retry-After': '1' } : {}),
    // What is left of a body that is too large is not read.
    ...(status === 413 ? { Connection: 'close' } : {}),
  });
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: titles[status],
      status,
      code: codes[status],
      detail,
      fields: problems,
    }),
  );
}

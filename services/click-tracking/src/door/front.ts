import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { visitorCookie, visitorOfCookies } from '@creditroll/contracts';
import { type Clock, isoTime } from '@creditroll/kernel';
import { clientNetworkOf, type Front, type Logger } from '@creditroll/service-kit';
import { originOf } from '../domain/click-origin.ts';
import { isCode } from '../domain/link.ts';
import { invalidByOf } from '../domain/visit.ts';
import type { ClientKeys } from './client-keys.ts';
import type { ClickIds } from './click-ids.ts';
import type { ClickWriter } from './click-writer.ts';
import { clickJson, type KnownLink, type KnownLinks } from './known-links.ts';
import type { Robots } from './robots.ts';

export interface ClickContext extends FrontContext {
  readonly clients: ClientKeys;
  /** Proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
}

/** What both doors need. */
export interface FrontContext {
  readonly links: KnownLinks;
  readonly writer: ClickWriter;
  readonly ids: ClickIds;
  readonly robots: Robots;
  readonly clock: Clock;
  readonly logger: Logger;
}

const pathPrefix = '/c/';
const visitorAgeSeconds = 365 * 24 * 60 * 60;

const unknownPage =
  '<!doctype html><meta charset="utf-8"><title>Unknown link</title><p>This link does not exist.</p>\n';
const busyPage =
  '<!doctype html><meta charset="utf-8"><title>One moment</title><p>Please try this link again in a moment.</p>\n';

/** Answers `/c/{code}`: a redirect with a click id, as soon as the click is durable. */
export function clickFront(context: ClickContext): Front {
  const timeOf = cachedTime();
  return (request, response) => {
    const { url = '', method } = request;
    if (!url.startsWith(pathPrefix) || (method !== 'GET' && method !== 'HEAD')) return false;
    const code = codeIn(url);
    const known = context.links.get(code);
    if (known) follow(context, known, method, timeOf, request, response);
    else if (isCode(code)) void lookUp(context, code, method, timeOf, request, response);
    else answerPage(response, 404, unknownPage);
    return true;
  };
}

function codeIn(url: string): string {
  const end = url.indexOf('?', pathPrefix.length);
  return url.slice(pathPrefix.length, end === -1 ? undefined : end);
}

async function lookUp(
  context: ClickContext,
  code: string,
  method: 'GET' | 'HEAD',
  timeOf: TimeOf,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const known = await context.links.find(code);
    if (known) follow(context, known, method, timeOf, request, response);
    else answerPage(response, 404, unknownPage);
  } catch (err) {
    context.logger.warn({ err }, 'a link could not be looked up');
    answerPage(response, 503, busyPage);
  }
}

function follow(
  { writer, ids, robots, clock, clients, trustedProxies }: ClickContext,
  known: KnownLink,
  method: 'GET' | 'HEAD',
  timeOf: TimeOf,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { headers } = request;
  const atMs = clock.nowMs();
  const clickId = ids.mint(atMs);
  const knownVisitor = visitorOfCookies(headers.cookie);
  const visitorId = knownVisitor ?? ids.mintVisitor();
  const purposes = [textOf(headers['sec-purpose']), textOf(headers['purpose']), textOf(headers['x-moz'])];
  const invalidBy = invalidByOf({ method, robot: robots.isRobot(headers['user-agent']), purposes });
  const origin = originOf(request.url ?? '', headers.referer);
  const network = invalidBy === null ? clientNetworkOf(request, trustedProxies) : undefined;
  const clientKey = clients.keyOf({ network, userAgent: headers['user-agent'], code: known.link.code, atMs });
  const value = clickJson(known, { clickId, visitorId, atMs, time: timeOf(atMs), invalidBy, origin, clientKey });
  writer.add({ key: clickId, value }, (durable) => {
    if (!durable) {
      answerPage(response, 503, busyPage);
      return;
    }
    const fields = [
      'Location',
      known.before + clickId + known.after,
      'Cache-Control',
      'no-store',
      'Referrer-Policy',
      'strict-origin-when-cross-origin',
      'Content-Length',
      '0',
    ];
    if (knownVisitor === undefined) fields.push('Set-Cookie', cookieOf(visitorId, isHttps(request)));
    response.writeHead(302, fields).end();
  });
}

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.join(',');

const cookieOf = (visitorId: string, secure: boolean): string =>
  `${visitorCookie}=${visitorId}; Path=/; Max-Age=${visitorAgeSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** Also behind a proxy. Whoever writes that header for themselves only makes their own cookie stricter. */
const isHttps = ({ socket, headers }: IncomingMessage): boolean =>
  socket instanceof TLSSocket || headers['x-forwarded-proto'] === 'https';

function answerPage(response: ServerResponse, status: 404 | 503, page: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(page),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'",
    ...(status === 503 ? { 'Retry-After': '1' } : {}),
  });
  // Node leaves the page out of an answer to HEAD.
  response.end(page);
}

type TimeOf = (atMs: number) => string;

/** Many clicks fall into one millisecond. */
function cachedTime(): TimeOf {
  let lastMs = -1;
  let text = '';
  return (atMs) => {
    if (atMs !== lastMs) {
      lastMs = atMs;
      text = isoTime(atMs);
    }
    return text;
  };
}

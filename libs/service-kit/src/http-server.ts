import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvariantError } from '@creditroll/kernel';
import { createApp } from './http-app.ts';
import type { Health } from './health.ts';
import type { Part } from './lifecycle.ts';
import type { Logger } from './logger.ts';
import type { ApiInfo } from './openapi.ts';
import type { Principal, Route } from './route.ts';

/** Answers a request before express sees it, or says false. For paths where a framework costs too much. */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Undefined when the request carries no credentials; throws `unauthenticated` when they are wrong. */
export type Authenticate = (request: IncomingMessage) => Promise<Principal | undefined>;

export interface RateLimit {
  readonly windowMs: number;
  /** Per address of a caller and window. */
  readonly requestsMax: number;
}

/** What a service says about its door. */
export interface HttpDoor {
  readonly routes: readonly Route[];
  readonly front?: Front;
  /** Needed as soon as one route is not public. */
  readonly authenticate?: Authenticate;
  /** By the names that routes use in `rateLimit`. */
  readonly rateLimits?: Readonly<Record<string, RateLimit>>;
  /** Serves the generated document at `/openapi.json`. */
  readonly api?: ApiInfo;
  /** A built web app: its files, and its `index.html` for any other path that a browser navigates to. */
  readonly pagesDirectory?: string;
  /** Proxies in front that are trusted to name the caller's address in `X-Forwarded-For`. */
  readonly trustedProxies?: number;
  readonly bodyBytesMax?: number;
  readonly handlerTimeoutMs?: number;
  readonly streamsMax?: number;
  /** For tests: an answer that breaks its own schema becomes a bug. */
  readonly checkResponses?: boolean;
}

export interface HttpServerOptions extends HttpDoor {
  readonly logger: Logger;
  readonly health: Health;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface HttpServer extends Part {
  start(): Promise<void>;
  stop(graceMs: number): Promise<void>;
  /** `http://host:port`, once started. */
  readonly url: string;
  readonly port: number;
}

/** How often idle connections are looked for while draining. */
const idleSweepMs = 25;

/** The door for people and webhooks, with `/healthz`, `/readyz` and `/metrics`. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { app, endStreams } = createApp(options);
  const { front } = options;
  const server = createServer((request, response) => {
    if (front?.(request, response)) return;
    app(request, response);
  });
  // Whoever sends slowly must not hold a socket: Node's own limits, tightened.
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  return {
    name: 'http',
    start: () => listen(server, options),
    async stop(graceMs) {
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      endStreams();
      const sweep = setInterval(() => server.closeIdleConnections(), idleSweepMs);
      const force = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(force);
    },
    get url() {
      return `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${portOf(server)}`;
    },
    get port() {
      return portOf(server);
    },
  };
}

async function listen(server: Server, { host, port, logger }: HttpServerOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  logger.info({ host, port: portOf(server) }, 'http listens');
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new InvariantError('the HTTP server does not listen');
  return address.port;
}

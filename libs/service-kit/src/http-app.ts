import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AppError, InvariantError, messageOf } from '@creditroll/kernel';
import { trace } from '@opentelemetry/api';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { createAnswerer } from './http-answer.ts';
import type { HttpServerOptions } from './http-server.ts';
import { createStreamer } from './http-stream.ts';
import { histogram } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { appErrorOf, plainProblem, problemMediaType, problemOf, type ProblemContext } from './problem.ts';
import type { Method, Route } from './route.ts';
import { registeredTelemetry } from './telemetry-registration.ts';

const requestIdHeader = 'x-request-id';
const acceptableRequestId = /^[\w.:-]{8,128}$/;

export interface App {
  readonly app: Express;
  /** Ends every open event stream, so that a drain need not wait for them. */
  readonly endStreams: () => void;
}

export function createApp(options: HttpServerOptions): App {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.use(observed(options));
  // Browsers would turn the links of an installation without TLS into https.
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  mountOperations(app, options);
  const endStreams = mountRoutes(app, options);
  if (options.pagesDirectory) mountPages(app, options.pagesDirectory);
  app.use((request, response) => {
    sendProblem(
      response,
      problemOf(new AppError('not_found', 'There is nothing at this path.'), contextOf(request, response)),
    );
  });
  app.use(failed(options));
  return { app, endStreams };
}

/** Gives each request an id and measures its answer. */
function observed({ logger }: HttpServerOptions): RequestHandler {
  const duration = histogram('creditroll.http.request.duration');
  return (request, response, next) => {
    const given = request.get(requestIdHeader);
    const requestId = given && acceptableRequestId.test(given) ? given : randomUUID();
    response.setHeader(requestIdHeader, requestId);
    const startedMs = performance.now();
    response.once('finish', () => {
      const elapsedMs = performance.now() - startedMs;
      const route = routeOf(request);
      duration.record(elapsedMs / 1_000, {
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': response.statusCode,
      });
      logger.debug({ requestId, method: request.method, route, status: response.statusCode, elapsedMs }, 'answered');
    });
    next();
  };
}

/** The template of the path: the path itself would give metrics one series per id. */
function routeOf(request: Request): string {
  const matched: unknown = request.route;
  if (typeof matched !== 'object' || matched === null || !('path' in matched)) return 'none';
  return typeof matched.path === 'string' ? matched.path.replaceAll(/:(\w+)/g, '{$1}') : 'none';
}

function mountOperations(app: Express, { health, routes, api }: HttpServerOptions): void {
  // Alive means that the process answers; what it depends on is the matter of readiness.
  app.get('/healthz', (_request, response) => {
    response.json({ alive: true });
  });
  app.get('/readyz', async (_request, response) => {
    const readiness = await health.readiness();
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  app.get('/metrics', (request, response) => {
    const telemetry = registeredTelemetry();
    if (!telemetry) throw new AppError('not_found', 'This process was started without telemetry.');
    telemetry.serveMetrics(request, response);
  });
  if (!api) return;
  const document = openApiDocument(routes, api);
  app.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
}

function mountRoutes(app: Express, options: HttpServerOptions): () => void {
  const streamer = createStreamer(options);
  const answerer = createAnswerer(options);
  const limiters = limitersOf(options);
  for (const [path, routes] of byPath(options.routes)) {
    const mounted = app.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const route of routes) {
      if (route.auth !== 'public' && !options.authenticate) throw new InvariantError(`${path} needs authenticate`);
      const handler: RequestHandler = (request, response) => {
        trace.getActiveSpan()?.setAttribute('http.route', path).updateName(`${request.method} ${path}`);
        return route.kind === 'stream' ? streamer.open(route, request, response) : answerer(route, request, response);
      };
      const limiter = route.rateLimit === undefined ? [] : [limiters(route.rateLimit)];
      mounted[route.method](...limiter, handler);
    }
    mounted.all((request, response) => {
      const allowed = allowedOf(routes.map(({ method }) => method));
      response.setHeader('Allow', allowed);
      const detail = `${request.method} is not possible here; send one of ${allowed}.`;
      sendProblem(response, plainProblem(405, detail, contextOf(request, response)));
    });
  }
  return streamer.endAll;
}

function allowedOf(methods: readonly Method[]): string {
  const names = methods.map((method) => method.toUpperCase());
  return (names.includes('GET') ? ['HEAD', ...names] : names).sort().join(', ');
}

/** Routes by path; fixed segments before parameters, so that `/links/search` is not taken for an id. */
function byPath(routes: readonly Route[]): [string, Route[]][] {
  const paths = new Map<string, Route[]>();
  for (const route of routes) {
    const same = paths.get(route.path) ?? [];
    if (same.some(({ method }) => method === route.method)) {
      throw new InvariantError(`${route.method} ${route.path} is listed twice`);
    }
    paths.set(route.path, [...same, route]);
  }
  const rank = (path: string) => path.replaceAll('{', '\uffff');
  return [...paths].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
}

function limitersOf({ rateLimits = {} }: HttpServerOptions): (group: string) => RequestHandler {
  const limiters = new Map(
    Object.entries(rateLimits).map(([group, { windowMs, requestsMax }]) => [
      group,
      rateLimit({
        windowMs,
        limit: requestsMax,
        standardHeaders: 'draft-8',
        legacyHeaders: false,
        identifier: group,
        // It would write to the console when a caller behind no proxy of ours sends X-Forwarded-For.
        validate: { xForwardedForHeader: false },
        handler: (_request, _response, next) => {
          next(new AppError('rate_limited', `More than ${requestsMax} calls in ${windowMs} ms.`));
        },
      }),
    ]),
  );
  return (group) => {
    const limiter = limiters.get(group);
    if (!limiter) throw new InvariantError(`there is no rate limit ${group}`);
    return limiter;
  };
}

function mountPages(app: Express, directory: string): void {
  app.use(express.static(directory, { index: 'index.html' }));
  app.use((request, response, next) => {
    if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html') return next();
    response.sendFile(join(directory, 'index.html'), next);
  });
}

const contextOf = (request: Request, response: Response): ProblemContext => ({
  instance: request.path,
  requestId: String(response.getHeader(requestIdHeader)),
});

function sendProblem(response: Response, problem: { status: number }): void {
  response.status(problem.status).type(problemMediaType).send(JSON.stringify(problem));
}

function failed({ logger }: HttpServerOptions): ErrorRequestHandler {
  // express knows an error handler by its four parameters.
  return (thrown: unknown, request, response, _next) => {
    const error = appErrorOf(thrown);
    const context = contextOf(request, response);
    const record = { requestId: context.requestId, method: request.method, route: routeOf(request), code: error.code };
    const cause = error.cause === undefined ? {} : { cause: messageOf(error.cause) };
    if (error.code === 'bug') logger.error({ ...record, err: error.cause ?? error }, 'request failed');
    else logger.info({ ...record, ...cause, fields: error.fields.map(({ field }) => field) }, 'request refused');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error.code === 'unauthenticated') response.setHeader('WWW-Authenticate', 'Bearer');
    sendProblem(response, problemOf(error, context));
  };
}

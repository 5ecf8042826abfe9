import type { IncomingHttpHeaders } from 'node:http';
import { AppError, InvariantError } from '@creditroll/kernel';
import type { z } from 'zod';
import { idempotencyKeyOf, type Idempotency } from './idempotency-key.ts';
import { invalidInput } from './problem.ts';
import { unknownMembers } from './unknown-members.ts';

/** Who makes the call. */
export interface Principal {
  readonly id: string;
  readonly roles: readonly string[];
  /** What the caller may act for, e.g. `{ brand: 'brand_1' }`. */
  readonly scopes: Readonly<Record<string, string>>;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** `roles`: any one of them suffices. */
export type Access = 'public' | { readonly roles: readonly [string, ...string[]] };

export interface ResponseSpec {
  readonly description: string;
  /** Of the JSON body; without schema and contentType the response has no body. */
  readonly schema?: z.ZodType;
  /** For bodies that are not JSON; the handler then gives text or bytes. */
  readonly contentType?: string;
}
/** What an operation can answer; whatever goes wrong is thrown and becomes a problem. */
export type Status = 200 | 201 | 202 | 204 | 302 | 303 | 304 | 307;
export type ResponseSpecs = Readonly<Partial<Record<Status, ResponseSpec>>>;

type Schema = z.ZodType | undefined;
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type PrincipalOf<A> = A extends 'public' ? Principal | undefined : Principal;
type KeyOf<K> = K extends 'required' ? string : string | undefined;

export type Headers = Readonly<Record<string, string | readonly string[]>>;

type Body<R> = R extends { readonly schema: infer S extends z.ZodType }
  ? { readonly body: z.output<S> }
  : R extends { readonly contentType: string }
    ? { readonly body: string | Uint8Array }
    : { readonly body?: undefined };

/** One of the declared responses; a status that is not declared does not compile. */
export type Reply<R extends ResponseSpecs> = {
  [S in keyof R & Status]: { readonly status: S; readonly headers?: Headers } & Body<R[S]>;
}[keyof R & Status];

/** A request as the server hands it to a route: authorised, limited, not yet checked against the route's schemas. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: Buffer;
  readonly principal: Principal | undefined;
  readonly requestId: string;
  /** Path and query as the caller wrote them; some webhooks sign it. */
  readonly url: string;
  readonly remoteAddress: string;
  /** Aborts when the caller is gone or the time is up. */
  readonly signal: AbortSignal;
}

export interface RawReply {
  readonly status: Status;
  readonly headers?: Headers;
  readonly body?: unknown;
}

export interface HandlerContext<P, Q, B, A, K> extends Omit<RawRequest, 'params' | 'query' | 'principal'> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  readonly principal: PrincipalOf<A>;
  readonly idempotencyKey: KeyOf<K>;
}

interface Described<P, Q, A> {
  /** As in OpenAPI: `/v1/campaigns/{campaignId}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly auth: A;
  readonly params?: P;
  readonly query?: Q;
  /** A group of the server's `rateLimits`. */
  readonly rateLimit?: string;
}

export interface RouteSpec<P, Q, B, R extends ResponseSpecs, A, K> extends Described<P, Q, A> {
  readonly method: Method;
  /** Of a JSON body. A webhook's route has none and reads `rawBody`, which is what its signature covers. */
  readonly body?: B;
  readonly bodyBytesMax?: number;
  readonly idempotency?: K;
  readonly responses: R;
  readonly handler: (context: HandlerContext<P, Q, B, A, K>) => Promise<Reply<R>>;
}

/** Pushes server-sent events to one caller; the signal aborts when that caller is gone or the server drains. */
export interface EventStream {
  readonly signal: AbortSignal;
  /** `Last-Event-ID` of a caller that comes back. */
  readonly lastEventId: string | undefined;
  push(event: { readonly name: string; readonly data: unknown; readonly id?: string }): void;
}

export interface StreamSpec<P, Q, A> extends Described<P, Q, A> {
  /** Schema of each event's data by the event's name. */
  readonly events: Readonly<Record<string, z.ZodType>>;
  /** Sets the stream up; the stream stays open after it resolves. */
  readonly handler: (context: HandlerContext<P, Q, undefined, A, undefined>, stream: EventStream) => Promise<void>;
}

interface RouteData extends Described<Schema, Schema, Access> {
  readonly method: Method;
  readonly body?: z.ZodType;
  readonly bodyBytesMax?: number;
  readonly idempotency?: Idempotency;
  readonly responses: ResponseSpecs;
}
export interface AnswerRoute extends RouteData {
  readonly kind: 'answer';
  readonly answer: (request: RawRequest) => Promise<RawReply>;
}
export interface StreamRoute extends RouteData {
  readonly kind: 'stream';
  readonly events: Readonly<Record<string, z.ZodType>>;
  readonly open: (request: RawRequest, stream: EventStream) => Promise<void>;
}
/** A route as data: the server, the OpenAPI document and the tests read it. */
export type Route = AnswerRoute | StreamRoute;

/** An operation that answers once. */
export function route<
  R extends ResponseSpecs,
  A extends Access,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  K extends Idempotency | undefined = undefined,
>(spec: RouteSpec<P, Q, B, R, A, K>): AnswerRoute;
export function route(spec: RouteSpec<Schema, Schema, Schema, ResponseSpecs, Access, Idempotency>): AnswerRoute {
  const { handler, body, params, query, ...data } = spec;
  return {
    ...data,
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(body ? { body } : {}),
    kind: 'answer',
    answer: (request) => handler(contextOf(spec, request)),
  };
}

/** A stream of server-sent events. */
export function eventStream<
  A extends Access,
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
>(spec: StreamSpec<P, Q, A>): StreamRoute;
export function eventStream(spec: StreamSpec<Schema, Schema, Access>): StreamRoute {
  const { handler, ...data } = spec;
  return {
    ...data,
    kind: 'stream',
    method: 'get',
    responses: { 200: { description: 'Events', contentType: 'text/event-stream' } },
    open: (request, stream) => handler(contextOf(spec, request), stream),
  };
}

type Checked = Pick<RouteData, 'params' | 'query' | 'auth'> & { body?: Schema; idempotency?: Idempotency };

/** The one place where a request becomes typed: each part is what its schema made of it. */
function contextOf<P, Q, B, A, K>(spec: Checked, request: RawRequest): HandlerContext<P, Q, B, A, K>;
function contextOf(spec: Checked, request: RawRequest): HandlerContext<Schema, Schema, Schema, Access, Idempotency> {
  if (spec.auth !== 'public' && !request.principal) throw new InvariantError('a route was reached without a principal');
  const idempotencyKey = idempotencyKeyOf(request.headers, spec.idempotency);
  return {
    ...request,
    principal: request.principal,
    params: parsed(spec.params, request.params, 'path'),
    query: parsed(spec.query, request.query, 'query'),
    body: spec.body ? parsed(spec.body, jsonOf(request), 'body') : undefined,
    idempotencyKey,
  };
}

function parsed(schema: Schema, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw invalidInput(result.error, where);
  const unknown = unknownMembers(value, result.data);
  if (unknown.length > 0) throw unknownInput(unknown);
  return result.data;
}

function unknownInput(names: readonly string[]): AppError {
  const problem = 'is not known here; leave it out, or write it as /openapi.json has it';
  const fields = names.map((field) => ({ field, problem }));
  return new AppError('invalid_input', `Not known here: ${names.join(', ')}`, { fields });
}

function jsonOf({ headers, rawBody }: RawRequest): unknown {
  if (rawBody.length === 0)
    throw new AppError('invalid_input', 'The request needs a JSON body.', bodyProblem('is missing'));
  if (!/^application\/([\w.-]+\+)?json\b/.test(headers['content-type'] ?? '')) {
    const fields = [{ field: 'Content-Type', problem: 'must be application/json' }];
    throw new AppError('invalid_input', 'The body must be JSON.', { fields });
  }
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    throw new AppError('invalid_input', 'The body is not JSON.', bodyProblem('is not valid JSON'));
  }
}

const bodyProblem = (problem: string) => ({ fields: [{ field: 'body', problem }] });

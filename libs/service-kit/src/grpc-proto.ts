import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, InvariantError } from '@creditroll/kernel';
import { loadSync, type MethodDefinition, type ServiceDefinition } from '@grpc/proto-loader';

export type GrpcDefinition = ServiceDefinition;

/** The methods of a service by their names in the proto, without the index signature of generated types. */
type Named<M> = { [K in keyof M as string extends K ? never : K]: M[K] };

/**
 * What goes in and out of a method: either from the definition that `proto-loader-gen-types` writes, or from a
 * plain `{ Resolve: { request: …; response: … } }`. A sender may leave fields out that the receiver sees with
 * their defaults, so each side has its own view.
 */
type SentRequest<D> = D extends MethodDefinition<infer Q, infer _R, infer _QO, infer _RO> ? Q : PlainRequest<D>;
type ReceivedRequest<D> = D extends MethodDefinition<infer _Q, infer _R, infer QO, infer _RO> ? QO : PlainRequest<D>;
type SentResponse<D> = D extends MethodDefinition<infer _Q, infer R, infer _QO, infer _RO> ? R : PlainResponse<D>;
type ReceivedResponse<D> = D extends MethodDefinition<infer _Q, infer _R, infer _QO, infer RO> ? RO : PlainResponse<D>;
type PlainRequest<D> = D extends { readonly request: infer Q } ? Q : never;
type PlainResponse<D> = D extends { readonly response: infer R } ? R : never;

/** What the caller wants of one call. */
export interface CallOptions {
  /** Time until the call is given up; the client's default when absent. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Travels as metadata, e.g. who is behind the call; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler knows of the call that it answers. */
export interface CallContext {
  /** Aborts when the caller has gone or the deadline has passed. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970 at which the answer is worthless. */
  readonly deadlineMs: number;
  readonly header: (name: string) => string | undefined;
}

export type GrpcHandlers<M> = {
  readonly [K in keyof Named<M>]: (request: ReceivedRequest<M[K]>, context: CallContext) => Promise<SentResponse<M[K]>>;
};
export type GrpcCalls<M> = {
  readonly [K in keyof Named<M>]: (
    request: SentRequest<M[K]>,
    options?: CallOptions,
  ) => Promise<ReceivedResponse<M[K]>>;
};

/** Where the contracts are, seen from this file. */
export const protoDirectory = fileURLToPath(new URL('../../../protos', import.meta.url));

export interface LoadedProto {
  /** By full name, e.g. `creditroll.campaigns.v1.Campaigns`. */
  service(name: string): GrpcDefinition;
}

/** Loads a contract, e.g. `creditroll/campaigns/v1/campaigns.proto`. */
export function loadProto(relativePath: string, directory = protoDirectory): LoadedProto {
  const loaded = loadSync(join(directory, relativePath), {
    keepCase: false,
    longs: Number,
    enums: String,
    defaults: true,
    oneofs: true,
    includeDirs: [directory],
  });
  return {
    service(name) {
      const found = loaded[name];
      if (!found || isMessage(found)) throw new InvariantError(`${relativePath} defines no service ${name}`);
      for (const [method, definition] of Object.entries(found)) {
        if (definition.requestStream || definition.responseStream) {
          throw new InvariantError(`${name}.${method} streams; services here ask and answer once`);
        }
      }
      return found;
    },
  };
}

// A message or enum has a string `format`; a service whose method were named so would have an object there.
const isMessage = (
  definition: object,
): definition is { format: string; type: object; fileDescriptorProtos: Buffer[] } =>
  'format' in definition && typeof definition.format === 'string';

/** `/creditroll.campaigns.v1.Campaigns/ResolveTerms` → service and method. */
export function namesOf(path: string): { service: string; method: string } {
  const [, service = '', method = ''] = path.split('/');
  return { service, method };
}

const nestingMax = 32;

/**
 * Path of the first integer beyond 2^53: as a `number` it has already been rounded, which for money means wrong.
 * (A float that large is found as well; no contract has one.) Runs over every message, so the path is made only on the way back.
 */
export function unsafeIntegerIn(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? '' : undefined;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > nestingMax) return undefined;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const found = unsafeIntegerIn(value[at], depth + 1);
      if (found !== undefined) return joined(`[${at}]`, found);
    }
    return undefined;
  }
  const members = value as Readonly<Record<string, unknown>>;
  for (const name in members) {
    const found = unsafeIntegerIn(members[name], depth + 1);
    if (found !== undefined) return joined(name, found);
  }
  return undefined;
}

const joined = (name: string, rest: string): string => (rest === '' || rest.startsWith('[') ? name : `${name}.`) + rest;

export function requireSafeRequest(request: object): void {
  const field = unsafeIntegerIn(request);
  if (field === undefined) return;
  const fields = [{ field, problem: 'must be within ±(2^53 − 1)' }];
  throw new AppError('invalid_input', `${field} is beyond 2^53 and would be rounded.`, { fields });
}

export function requireSafeResponse(response: object): void {
  const field = unsafeIntegerIn(response);
  if (field !== undefined) throw new InvariantError(`${field} of a response is beyond 2^53`);
}

import { AppError, InvariantError, messageOf } from '@creditroll/kernel';
import * as grpc from '@grpc/grpc-js';
import type { MethodDefinition } from '@grpc/proto-loader';
import type { Tls } from './config.ts';
import { errorOfCall } from './grpc-errors.ts';
import {
  type CallOptions,
  type GrpcCalls,
  type GrpcDefinition,
  namesOf,
  requireSafeRequest,
  requireSafeResponse,
} from './grpc-proto.ts';
import { messageBytesMaxDefault } from './grpc-server.ts';
import type { Part } from './lifecycle.ts';
import { histogram } from './metrics.ts';

export interface GrpcClientOptions {
  readonly definition: GrpcDefinition;
  /** `host:port`, or `dns:///name:port`, whose addresses take turns. */
  readonly address: string;
  readonly tls?: Tls | undefined;
  /** Deadline of calls that do not bring their own. */
  readonly timeoutMs?: number;
  readonly messageBytesMax?: number;
}

/** Calls of one service. As a part of a lifecycle it only closes; the connection is made by the first call. */
export interface GrpcClient<M> extends Part {
  /** Each throws AppError; nothing is retried: whoever calls knows whether a repeat is harmless. */
  readonly call: GrpcCalls<M>;
  /** Waits for a connection; throws `unavailable`. */
  ready(timeoutMs: number): Promise<void>;
  stop(): Promise<void>;
}

const timeoutMsDefault = 5_000;

export function createGrpcClient<M>(options: GrpcClientOptions): GrpcClient<M> {
  const { definition, address, tls } = options;
  const bytesMax = options.messageBytesMax ?? messageBytesMaxDefault;
  const credentials = tls
    ? grpc.credentials.createSsl(tls.ca ?? null, tls.key, tls.cert)
    : grpc.credentials.createInsecure();
  const client = new grpc.Client(address, credentials, {
    'grpc.max_receive_message_length': bytesMax,
    'grpc.max_send_message_length': bytesMax,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
    'grpc.keepalive_permit_without_calls': 1,
    'grpc.enable_retries': 0,
    // A service that restarts is found again within seconds; the library's default goes up to two minutes.
    'grpc.initial_reconnect_backoff_ms': 200,
    'grpc.max_reconnect_backoff_ms': 5_000,
    'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
  });
  return {
    name: `grpc client ${address}`,
    call: callsOf<M>(client, definition, options.timeoutMs ?? timeoutMsDefault),
    ready: (timeoutMs) =>
      new Promise((resolve, reject) => {
        client.waitForReady(Date.now() + timeoutMs, (err) => {
          if (err) reject(new AppError('unavailable', `${address}: ${messageOf(err)}`, { cause: err }));
          else resolve();
        });
      }),
    stop: async () => client.close(),
  };
}

type Call = (request: object, options?: CallOptions) => Promise<object>;

function callsOf<M>(client: grpc.Client, definition: GrpcDefinition, timeoutMs: number): GrpcCalls<M>;
function callsOf(client: grpc.Client, definition: GrpcDefinition, timeoutMs: number): Readonly<Record<string, Call>> {
  return Object.fromEntries(
    Object.entries(definition).map(([name, method]) => [name, callOf(client, method, timeoutMs)]),
  );
}

function callOf(client: grpc.Client, method: MethodDefinition<object, object>, timeoutMsDefault: number): Call {
  const duration = histogram('creditroll.grpc.client.duration');
  const names = namesOf(method.path);
  return async (request, options = {}) => {
    const startedMs = performance.now();
    const record = (code: string) =>
      duration.record((performance.now() - startedMs) / 1_000, {
        'rpc.service': names.service,
        'rpc.method': names.method,
        'creditroll.code': code,
      });
    try {
      const response = await unary(client, method, request, { timeoutMs: timeoutMsDefault, ...options });
      requireSafeResponse(response);
      record('ok');
      return response;
    } catch (thrown) {
      const error = errorOfCall(thrown, method.path);
      record(error.code);
      throw error;
    }
  };
}

function unary(
  client: grpc.Client,
  method: MethodDefinition<object, object>,
  request: object,
  { timeoutMs, headers = {}, signal }: CallOptions & { readonly timeoutMs: number },
): Promise<object> {
  requireSafeRequest(request);
  if (signal?.aborted) return Promise.reject(new AppError('unavailable', 'The call was cancelled before it was made.'));
  const metadata = new grpc.Metadata();
  for (const [name, value] of Object.entries(headers)) metadata.set(name, value);
  return new Promise((resolve, reject) => {
    const call = client.makeUnaryRequest(
      method.path,
      method.requestSerialize,
      method.responseDeserialize,
      request,
      metadata,
      { deadline: Date.now() + timeoutMs },
      (err, response) => {
        signal?.removeEventListener('abort', cancel);
        if (err) reject(err);
        else if (response) resolve(response);
        else reject(new InvariantError(`${method.path} answered nothing`));
      },
    );
    const cancel = () => call.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
  });
}

import { AppError, InvariantError } from '@creditroll/kernel';
import * as grpc from '@grpc/grpc-js';
import { HealthImplementation } from 'grpc-health-check';
import type { Tls } from './config.ts';
import { failureOf } from './grpc-errors.ts';
import {
  type CallContext,
  type GrpcDefinition,
  type GrpcHandlers,
  namesOf,
  requireSafeRequest,
  requireSafeResponse,
} from './grpc-proto.ts';
import type { Health } from './health.ts';
import type { Part } from './lifecycle.ts';
import type { Logger } from './logger.ts';
import { histogram } from './metrics.ts';
import { appErrorOf } from './problem.ts';

type UnaryCall = grpc.ServerUnaryCall<object, object>;
type Handler = (request: object, context: CallContext) => Promise<object>;

/** A service's contract with what answers it. */
export interface GrpcService {
  readonly definition: GrpcDefinition;
  readonly handlers: ReadonlyMap<string, Handler>;
}

/** Binds handlers to a contract; `M` names the methods with what goes in and out. */
export function grpcService<M>(definition: GrpcDefinition, handlers: GrpcHandlers<M>): GrpcService;
export function grpcService(definition: GrpcDefinition, handlers: Readonly<Record<string, Handler>>): GrpcService {
  const missing = Object.keys(definition).filter((method) => !Object.hasOwn(handlers, method));
  if (missing.length > 0) throw new InvariantError(`no handler for ${missing.join(', ')}`);
  return { definition, handlers: new Map(Object.entries(handlers)) };
}

export interface GrpcServerOptions {
  readonly services: readonly GrpcService[];
  readonly logger: Logger;
  readonly health: Health;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly tls?: Tls | undefined;
  /** A call with a later deadline, or with none, gets this one. */
  readonly deadlineMsMax?: number;
  readonly messageBytesMax?: number;
}

export interface GrpcServer extends Part {
  start(): Promise<void>;
  stop(graceMs: number): Promise<void>;
  /** `host:port`, once started. */
  readonly address: string;
}

export const messageBytesMaxDefault = 8 * 1024 * 1024;
const deadlineMsMaxDefault = 30_000;
/** For answers that are written but not yet on the wire. */
const flushMs = 100;

/** The door for other services, with the standard health service. */
export function createGrpcServer(options: GrpcServerOptions): GrpcServer {
  const bytesMax = options.messageBytesMax ?? messageBytesMaxDefault;
  const server = new grpc.Server({
    'grpc.max_receive_message_length': bytesMax,
    'grpc.max_send_message_length': bytesMax,
    'grpc.keepalive_time_ms': 30_000,
    'grpc.keepalive_timeout_ms': 10_000,
  });
  const inFlight = new InFlight();
  for (const { definition, handlers } of options.services) {
    const answer = answererOf(options, inFlight);
    server.addService(
      definition,
      Object.fromEntries([...handlers].map(([method, handler]) => [method, answer(definition, method, handler)])),
    );
  }
  const health = new HealthImplementation();
  health.addToServer(server);
  const served = options.services.map(({ definition }) => namesOf(Object.values(definition)[0]?.path ?? '').service);
  options.health.onAccepting((accepting) => {
    for (const name of ['', ...served]) health.setStatus(name, accepting ? 'SERVING' : 'NOT_SERVING');
  });
  let port = options.port;
  return {
    name: 'grpc',
    async start() {
      port = await bind(server, options);
      options.logger.info({ host: options.host, port }, 'grpc listens');
    },
    stop: (graceMs) => drain(server, inFlight, graceMs),
    get address() {
      return hostAndPort(options.host, port);
    },
  };
}

const hostAndPort = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

function bind(server: grpc.Server, { host, port, tls }: GrpcServerOptions): Promise<number> {
  const credentials = tls
    ? grpc.ServerCredentials.createSsl(
        tls.ca ?? null,
        [{ cert_chain: tls.cert, private_key: tls.key }],
        tls.ca !== undefined,
      )
    : grpc.ServerCredentials.createInsecure();
  return new Promise((resolve, reject) => {
    server.bindAsync(hostAndPort(host, port), credentials, (err, bound) => (err ? reject(err) : resolve(bound)));
  });
}

/** Calls that are being answered. Watchers of the health service never end, so the library's own count does not do. */
class InFlight {
  #count = 0;
  #onIdle: (() => void) | undefined;

  async track(work: () => Promise<void>): Promise<void> {
    this.#count += 1;
    try {
      await work();
    } finally {
      this.#count -= 1;
      if (this.#count === 0) this.#onIdle?.();
    }
  }

  idle(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#count === 0) resolve();
      else this.#onIdle = resolve;
    });
  }
}

async function drain(server: grpc.Server, inFlight: InFlight, graceMs: number): Promise<void> {
  const after = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref());
  const closed = new Promise<void>((resolve) => server.tryShutdown(() => resolve()));
  await Promise.race([closed, inFlight.idle().then(() => after(flushMs)), after(graceMs)]);
  server.forceShutdown();
}

function answererOf({ logger, deadlineMsMax = deadlineMsMaxDefault }: GrpcServerOptions, inFlight: InFlight) {
  const duration = histogram('creditroll.grpc.server.duration');
  return (definition: GrpcDefinition, method: string, handler: Handler): grpc.handleUnaryCall<object, object> => {
    const path = definition[method]?.path ?? '';
    const names = namesOf(path);
    const record = (startedMs: number, code: string) =>
      duration.record((performance.now() - startedMs) / 1_000, {
        'rpc.service': names.service,
        'rpc.method': names.method,
        'creditroll.code': code,
      });
    const answer = async (call: UnaryCall, callback: grpc.sendUnaryData<object>): Promise<void> => {
      const startedMs = performance.now();
      try {
        const response = await answerWithinDeadline(call, handler, deadlineMsMax);
        record(startedMs, 'ok');
        callback(null, response);
      } catch (thrown) {
        const error = appErrorOf(thrown);
        record(startedMs, error.code);
        if (error.code === 'bug') logger.error({ path, err: error.cause ?? error }, 'call failed');
        else logger.info({ path, code: error.code, detail: error.message }, 'call refused');
        callback(failureOf(error));
      }
    };
    return (call, callback) => {
      void inFlight.track(() => answer(call, callback));
    };
  };
}

async function answerWithinDeadline(call: UnaryCall, handler: Handler, deadlineMsMax: number): Promise<object> {
  requireSafeRequest(call.request);
  const latestMs = Date.now() + deadlineMsMax;
  const deadlineMs = Math.min(Number(call.getDeadline()), latestMs);
  const controller = new AbortController();
  call.once('cancelled', () => controller.abort(new AppError('unavailable', 'The caller is gone.')));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        const error = new AppError('deadline', 'No answer before the deadline.');
        // First the answer: a handler that ends on the signal must not overtake it.
        reject(error);
        controller.abort(error);
      },
      Math.max(0, deadlineMs - Date.now()),
    ).unref();
  });
  const header = (name: string): string | undefined => {
    const value = call.metadata.get(name)[0];
    return typeof value === 'string' ? value : undefined;
  };
  try {
    const response = await Promise.race([
      handler(call.request, { signal: controller.signal, deadlineMs, header }),
      late,
    ]);
    requireSafeResponse(response);
    return response;
  } finally {
    clearTimeout(timer);
  }
}

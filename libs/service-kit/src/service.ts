import { type BaseConfig, readGrpcTls } from './config.ts';
import { createGrpcServer, type GrpcServer, type GrpcService } from './grpc-server.ts';
import { Health, type HealthCheck } from './health.ts';
import { createHttpServer, type HttpDoor, type HttpServer } from './http-server.ts';
import { Lifecycle, type Part } from './lifecycle.ts';
import { createLogger, type Logger } from './logger.ts';
import { registeredTelemetry } from './telemetry-registration.ts';

/** A service as data: what it answers, what it runs, and how one sees that it can work. */
export interface Service {
  readonly name: string;
  readonly http?: HttpDoor;
  readonly grpc?: readonly GrpcService[];
  readonly checks?: Readonly<Record<string, HealthCheck>>;
  /** Clients, processors, timers: started in this order before the doors open, stopped in reverse after they close. */
  readonly parts?: readonly Part[];
}

export interface HostOptions {
  readonly config: BaseConfig;
  readonly logger: Logger;
}

export interface HostedService {
  /** Of a lifecycle, in this order. */
  readonly parts: readonly Part[];
  readonly health: Health;
  readonly http: HttpServer;
  readonly grpc: GrpcServer | undefined;
}

/** Opens a service's doors around its parts. A process may host any number of services. */
export function hostService(service: Service, { config, logger }: HostOptions): HostedService {
  const health = new Health({ logger, checks: service.checks ?? {} });
  const http = createHttpServer({
    ...(service.http ?? { routes: [] }),
    logger,
    health,
    host: config.HTTP_HOST,
    port: config.HTTP_PORT,
  });
  const grpc = service.grpc
    ? createGrpcServer({
        services: service.grpc,
        logger,
        health,
        host: config.GRPC_HOST,
        port: config.GRPC_PORT,
        tls: readGrpcTls(config),
      })
    : undefined;
  const readiness: Part = {
    name: 'readiness',
    start: async () => health.setAccepting(true),
    stop: async () => health.setAccepting(false),
  };
  return { parts: [...(service.parts ?? []), ...(grpc ? [grpc] : []), http, readiness], health, http, grpc };
}

export interface RunOptions {
  readonly config: BaseConfig;
  /** Given when the engines already write to it. */
  readonly logger?: Logger;
  /** Started before the service and stopped after it. */
  readonly engines?: readonly Part[];
}

/** One service as a process: starts it, lives until a signal, drains, ends the process. */
export async function runService(service: Service, options: RunOptions): Promise<void> {
  const { config, engines = [] } = options;
  const logger = options.logger ?? createLogger({ service: service.name, level: config.LOG_LEVEL });
  const lifecycle = new Lifecycle({ logger, graceMs: config.SHUTDOWN_GRACE_MS });
  lifecycle.add(telemetryPart(), ...engines, ...hostService(service, { config, logger }).parts);
  await lifecycle.run();
}

/** Sends the last spans; first of a lifecycle, so that it is stopped last. Empty in a process without telemetry. */
export const telemetryPart = (): Part => ({
  name: 'telemetry',
  stop: async () => registeredTelemetry()?.shutdown(),
});

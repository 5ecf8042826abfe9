import { topicNames } from '@creditroll/contracts';
import type { EventLog } from '@creditroll/event-log';
import type { Clock, Ids } from '@creditroll/kernel';
import {
  atRest,
  processingCollections,
  type RunningStage,
  runStage,
  type Stage,
  stageDefaults,
} from '@creditroll/processing';
import type { Store } from '@creditroll/store';
import type { Tls } from './config.ts';
import { createGrpcServer, type GrpcServer } from './grpc-server.ts';
import { Health } from './health.ts';
import { createHttpServer, type HttpServer } from './http-server.ts';
import type { Lifecycle, Part } from './lifecycle.ts';
import type { Logger } from './logger.ts';
import { operationsService } from './operations.ts';
import { processingObserver } from './processing-observer.ts';
import type { Service } from './service.ts';
import { observeStages, readStages, type StageReading, type StageReadings } from './stage-gauges.ts';
import { registeredTelemetry } from './telemetry-registration.ts';

/** What services stand on. Chosen by whoever hosts them, and by nobody else. */
export interface Engines {
  readonly log: EventLog;
  readonly store: Store;
}

export interface HostOptions {
  readonly services: readonly Service[];
  readonly engines: Engines;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly lifecycle: Lifecycle;
  readonly partitionsPerTopic: number;
  /** Absent in a worker that runs stages only. */
  readonly doors?:
    | {
        readonly http: { readonly host: string; readonly port: number };
        readonly grpc: { readonly host: string; readonly port: number; readonly tls?: Tls | undefined };
      }
    | undefined;
  /** Only these partitions of each topic; all that the log assigns, when absent. */
  readonly onlyPartitions?: readonly number[] | undefined;
  readonly batchEventsMax?: number | undefined;
  /** Readings of stages that run in other threads of this process; the gauges here tell of them, too. */
  readonly elsewhere?: StageReadings | undefined;
}

export interface Host {
  readonly http: HttpServer | undefined;
  readonly grpc: GrpcServer | undefined;
  readonly health: Health;
  /** How far behind each partition of this thread is. */
  readings(): Promise<readonly StageReading[]>;
  /** True when every stage of this thread has handled all there is. Throws when one of them stands still. */
  idle(): Promise<boolean>;
}

/**
 * Adds services to a lifecycle, in the order in which things need each other: topics and collections, what the
 * services prepare, gRPC (stages ask each other), stages, and at last the door for the world.
 */
export function hostServices(options: HostOptions): Host {
  const { services, engines, clock, logger, lifecycle, doors } = options;
  const { log, store } = engines;
  const health = new Health({ logger, checks: { store: () => store.checkpoint('health/0') } });
  const stages = services.flatMap((service) => service.stages);
  const running: RunningStage[] = [];

  // First of the lifecycle, so that the last spans are sent last.
  lifecycle.add({ name: 'telemetry', stop: async () => registeredTelemetry()?.shutdown() });
  lifecycle.add({
    name: 'engines',
    start: () => prepare(options),
    stop: async () => void (await Promise.all([log.close(), store.close()])),
  });
  for (const service of services) {
    lifecycle.add({ name: service.name, start: async () => service.start?.(), stop: async () => service.stop?.() });
  }
  const grpc = doors
    ? createGrpcServer({
        ...doors.grpc,
        services: [...services.flatMap((service) => service.grpc), operationsService({ log, store, clock, stages })],
        logger,
        health,
      })
    : undefined;
  if (grpc) lifecycle.add(grpc);
  lifecycle.add(stagesOf(options, stages, running));
  const fronts = services.flatMap((service) => (service.front ? [service.front] : []));
  const http = doors
    ? createHttpServer({
        ...Object.assign({}, ...services.map((service) => service.door ?? {})),
        ...doors.http,
        routes: services.flatMap((service) => service.routes ?? []),
        front: (request, response) => fronts.some((front) => front(request, response)),
        logger,
        health,
      })
    : undefined;
  if (http) lifecycle.add(http);
  lifecycle.add({
    name: 'ready',
    start: async () => health.setAccepting(true),
    stop: async () => health.setAccepting(false),
  });
  return {
    http,
    grpc,
    health,
    readings: () => readStages(running, clock),
    idle: () => atRest(running),
  };
}

/** Runs the stages, filling `running`, and lets the metrics say how far behind they are. */
function stagesOf(options: HostOptions, stages: readonly Stage[], running: RunningStage[]): Part {
  const { engines, clock, ids, logger, onlyPartitions, batchEventsMax = stageDefaults.batchEventsMax } = options;
  const sources = [() => readStages(running, clock), ...(options.elsewhere ? [options.elsewhere] : [])];
  let stopGauges = (): void => {};
  return {
    name: 'stages',
    async start() {
      const context = {
        ...engines,
        clock,
        ids,
        observer: processingObserver(logger),
        sleep: (delayMs: number) => new Promise<void>((resolve) => void setTimeout(resolve, delayMs)),
      };
      const stageOptions = { ...stageDefaults, only: onlyPartitions, batchEventsMax };
      for (const stage of stages) running.push(await runStage(stage, context, stageOptions));
      stopGauges = observeStages(sources);
    },
    async stop() {
      stopGauges();
      await Promise.all(running.map((stage) => stage.stop()));
    },
  };
}

async function prepare({ services, engines, partitionsPerTopic }: HostOptions): Promise<void> {
  await engines.log.ensureTopics(topicNames.map((name) => ({ name, partitions: partitionsPerTopic })));
  const own = services.flatMap((service) => [
    ...service.collections,
    ...service.stages.flatMap((stage) => stage.collections),
  ]);
  await engines.store.ensure([...new Set([...own, ...processingCollections])]);
}

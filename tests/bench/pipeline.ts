import { type ShadowClient, shadowClient } from '@creditroll/commission-ledger';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { type Clock, DAY_MS, SteppedClock } from '@creditroll/kernel';
import { answers, deadLetters, runStage, stageDefaults, standstills, timers } from '@creditroll/processing';
import { createLogger, type Logger, processingObserver, type Service } from '@creditroll/service-kit';
import { partitionsOf, stageThreads } from '@creditroll/standalone/stage-threads';
import type { Store } from '@creditroll/store';
import { runBare } from './bare-loop.ts';
import { type EngineName, openEngines } from './engines.ts';
import { measure, report, type Report } from './measure.ts';
import { bareStages, observed, volumeOf } from './observed.ts';
import { settled } from './settled.ts';
import { termsServer } from './terms-server.ts';
import type { TopicName } from '@creditroll/contracts';
import type { Outgoing } from '../record.ts';
import { baseMs } from './world.ts';

export const partitions = 2;
/** Handled before what is measured: V8 compiles in the first seconds, on both cores, what a service then runs for days. */
export const warmUpEvents = 10_000;

/** Records by number, made when they are appended. */
export interface Feed {
  readonly count: number;
  record(n: number): Outgoing;
}

export interface Pipeline {
  readonly scenario: string;
  readonly engine: EngineName;
  readonly batchEventsMax: number;
  /** Threads that stages run in; only on embedded engines. */
  readonly workers: number;
  services(deps: PipelineDeps): readonly Service[];
  /** Handled before the clock starts. */
  readonly before: readonly Feed[];
  /** What is measured. */
  readonly feed: Feed;
  /** Each of its events is one of the feed. */
  readonly firstStage: string;
}

export interface PipelineDeps {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly terms: Awaited<ReturnType<typeof termsServer>>['ask'];
  readonly shadow: ShadowClient;
}

/** Runs the services' own stages on real engines, then a bare loop that moves as much. */
export async function throughStages(pipeline: Pipeline): Promise<Report> {
  const { scenario, engine, feed, batchEventsMax, workers } = pipeline;
  if (workers > 1 && engine !== 'embedded') throw new Error('a cluster has processes instead of --workers');
  const { run, loads, topics } = await handled(pipeline);
  const volume = volumeOf(loads, loads.get(pipeline.firstStage)?.events ?? feed.count);
  const stages = bareStages(loads, (stage) => topics.get(stage) ?? stage);
  const collections = stages.flatMap((stage) => stage.documents.map((documents) => documents.collection));
  const engines = await openEngines(engine, collections, partitions);
  await appendAll(engines.log, feed);
  const bare = await measure(() => runBare(stages, engines.log, engines.store, partitions, batchEventsMax));
  await engines.close();
  return report(scenario, engine, feed.count, run, bare, {
    stages: stages.length,
    workers,
    bareCpuMicrosPerEvent: Math.round((bare.cpuSeconds * 1e6) / feed.count),
    ...volume,
  });
}

async function handled({ engine, services: servicesOf, before, feed, batchEventsMax, workers }: Pipeline) {
  const clock = new SteppedClock(baseMs + 10 * DAY_MS);
  const logger = createLogger({ service: 'bench', level: 'error' });
  const engines = await openEngines(engine, [], partitions);
  const { log } = engines;
  const { store, take } = observed(engines.store);
  const terms = await termsServer(logger);
  const shadow = shadowClient({ campaignsAddress: terms.address, attributionAddress: terms.address });
  const services = servicesOf({ log, store, clock, logger, terms: terms.ask, shadow });
  const stages = services.flatMap((service) => service.stages);
  const own = [...services, ...stages].flatMap((keeper) => keeper.collections);
  await store.ensure([...new Set([...own, answers, deadLetters, standstills, timers])]);
  const threads = stageThreads(
    Array.from({ length: workers - 1 }, (_, thread) => ({
      dir: engines.dir ?? '',
      partitions: partitionsOf(thread + 1, workers, partitions),
      grpcAddress: terms.address,
      networkKeySecret: 'a secret of the bench',
      logLevel: 'error',
      batchEventsMax,
    })),
  );
  const context = {
    log,
    store,
    clock,
    ids: { mint: (prefix: string) => `${prefix}${process.pid}` },
    observer: processingObserver(logger),
    sleep: (ms: number) => new Promise<void>((done) => void setTimeout(done, ms)),
  };
  const options = {
    ...stageDefaults,
    batchEventsMax,
    only: workers > 1 ? partitionsOf(0, workers, partitions) : undefined,
  };
  const running = await Promise.all(stages.map((stage) => runStage(stage, context, options)));
  await threads.start?.();

  for (const one of before) await appendAll(log, one);
  await settled(running, threads);
  take();
  const run = await measure(async () => {
    await appendAll(log, feed);
    await settled(running, threads);
  });
  const loads = take();
  await threads.stop?.(1_000);
  await Promise.all([
    ...running.map((stage) => stage.stop()),
    ...services.map((service) => service.stop?.()),
    terms.stop(),
    shadow.stop(),
  ]);
  await engines.close();
  return { run, loads, topics: new Map(stages.map((stage) => [stage.name, stage.topic])) };
}

const appendEventsMax = 2_000;

/** As doors do, while stages work. */
export async function appendAll(log: EventLog, { count, record }: Feed): Promise<void> {
  for (let at = 0; at < count; at += appendEventsMax) {
    const length = Math.min(appendEventsMax, count - at);
    await append(
      log,
      Array.from({ length }, (_, n) => record(at + n)),
    );
  }
}

async function append(log: EventLog, records: readonly Outgoing[]): Promise<void> {
  const sends = new Map<string, { topic: TopicName; partition: number; records: { key: string; value: string }[] }>();
  for (const { topic, key, value } of records) {
    const partition = partitionOf(key, partitions);
    const send = sends.get(`${topic}/${partition}`) ?? { topic, partition, records: [] };
    sends.set(`${topic}/${partition}`, send);
    send.records.push({ key, value });
  }
  await log.append([...sends.values()]);
}

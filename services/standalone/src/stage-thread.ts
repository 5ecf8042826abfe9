/** Runs the stages of some partitions in a thread: the same services, without their doors. See `stage-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { invariant, messageOf, systemClock } from '@creditroll/kernel';
import { createLogger, hostServices, Lifecycle, uuidIds } from '@creditroll/service-kit';
import { graceMs, openEmbedded, stagesOf, standalonePartitions } from './platform.ts';
import type { StageThreadData, ThreadAnswer, ThreadRequest } from './stage-threads.ts';

const port = parentPort;
invariant(port, 'this runs as a thread');
const data: StageThreadData = workerData;
const { dir, partitions, grpcAddress, logLevel, batchEventsMax } = data;
const logger = createLogger({ service: `standalone-${partitions.join('-')}`, level: logLevel });
const lifecycle = new Lifecycle({ logger, graceMs });
const engines = await openEmbedded(dir);
const { services, stop } = stagesOf({ ...data, engines, clock: systemClock, logger }, grpcAddress);
lifecycle.add({ name: 'clients', stop });
const host = hostServices({
  services,
  engines,
  clock: systemClock,
  ids: uuidIds(systemClock),
  logger,
  lifecycle,
  partitionsPerTopic: standalonePartitions,
  onlyPartitions: partitions,
  batchEventsMax,
});

type Answer = Omit<ThreadAnswer, 'id'>;

const tasks: Readonly<Record<ThreadRequest['ask'], () => Promise<Answer>>> = {
  start: async () => {
    await lifecycle.start();
    return {};
  },
  idle: async () => ({ idle: await host.idle() }),
  readings: async () => ({ readings: await host.readings() }),
  stop: async () => {
    await lifecycle.stop();
    return {};
  },
};

port.on('message', ({ id, ask }: ThreadRequest) => {
  const answer = (said: Answer): void => {
    port.postMessage({ id, ...said } satisfies ThreadAnswer);
    // Nothing else keeps the thread alive.
    if (ask === 'stop') port.close();
  };
  tasks[ask]().then(answer, (error: unknown) => answer({ error: messageOf(error) }));
});

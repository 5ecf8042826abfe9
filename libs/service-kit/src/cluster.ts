/**
 * One service as a process of its own on Kafka and MongoDB. Apart from tests, only a service's `main.ts` imports this:
 * it is where adapters are chosen.
 */
import { prefixed } from '@creditroll/event-log';
import { connectKafkaLog } from '@creditroll/event-log/kafka';
import { type Clock, type Ids, systemClock } from '@creditroll/kernel';
import { connectMongoStore } from '@creditroll/store/mongo';
import type { z } from 'zod';
import { type BaseConfig, engineConfig, readGrpcTls } from './config.ts';
import { type Engines, hostServices } from './host.ts';
import { uuidIds } from './ids.ts';
import { Lifecycle } from './lifecycle.ts';
import { createLogger, type Logger } from './logger.ts';
import type { Service } from './service.ts';

export type ClusterConfig = BaseConfig & z.output<z.ZodObject<typeof engineConfig>>;

export interface ServiceDeps extends Engines {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
}

/** Connects, starts, lives until a signal, drains, ends the process. */
export async function runOnCluster(
  name: string,
  config: ClusterConfig,
  build: (deps: ServiceDeps) => Service,
): Promise<void> {
  const logger = createLogger({ service: name, level: config.LOG_LEVEL });
  const lifecycle = new Lifecycle({ logger, graceMs: config.SHUTDOWN_GRACE_MS });
  const engines = await connectCluster(name, config);
  const deps = { ...engines, clock: systemClock, ids: uuidIds(systemClock), logger };
  hostServices({
    ...deps,
    engines,
    services: [build(deps)],
    lifecycle,
    partitionsPerTopic: config.PARTITIONS_PER_TOPIC,
    doors: {
      http: { host: config.HTTP_HOST, port: config.HTTP_PORT },
      grpc: { host: config.GRPC_HOST, port: config.GRPC_PORT, tls: readGrpcTls(config) },
    },
  });
  await lifecycle.run();
}

/** The production adapters. Every service has a database of its own. */
export async function connectCluster(
  name: string,
  config: z.output<z.ZodObject<typeof engineConfig>>,
): Promise<Engines> {
  const [log, store] = await Promise.all([
    connectKafkaLog({ brokers: config.KAFKA_BROKERS, clientId: name }),
    connectMongoStore({ uri: config.MONGO_URI, database: `${config.MONGO_DATABASE}_${name.replaceAll('-', '_')}` }),
  ]);
  return { log: config.TOPIC_PREFIX === '' ? log : prefixed(log, config.TOPIC_PREFIX), store };
}

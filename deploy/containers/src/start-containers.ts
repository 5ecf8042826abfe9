import { KafkaContainer } from '@testcontainers/kafka';
import { MongoDBContainer } from '@testcontainers/mongodb';
import { getContainerRuntimeClient } from 'testcontainers';

/** Kafka 3.9 in KRaft mode, the one kind of image that the Kafka module can start. */
const kafkaImage = 'confluentinc/cp-kafka:7.9.1';
const mongoImage = 'mongo:7';
const kafkaPort = 9093;

/** What `deploy/engines` and `deploy/compose.yaml` set, too. */
const kafkaSettings = {
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
  KAFKA_LOG_RETENTION_MS: '-1',
  KAFKA_MESSAGE_MAX_BYTES: '8388608',
  KAFKA_REPLICA_FETCH_MAX_BYTES: '8388608',
  KAFKA_HEAP_OPTS: '-Xms256m -Xmx512m',
};

export interface Containers {
  readonly brokers: string;
  readonly mongoUri: string;
  stop(): Promise<void>;
}

/** Starts one broker and a replica set of one member, on free ports. Throws when there is no Docker. */
export async function startContainers(): Promise<Containers> {
  await assertDocker();
  const [kafka, mongo] = await Promise.all([
    new KafkaContainer(kafkaImage).withKraft().withEnvironment(kafkaSettings).start(),
    new MongoDBContainer(mongoImage).start(),
  ]);
  // A writer that was killed keeps its documents locked until its transaction's lifetime ends, 60 s by default.
  const { exitCode, output } = await mongo.exec([
    'mongosh',
    '--quiet',
    '--eval',
    'db.adminCommand({ setParameter: 1, transactionLifetimeLimitSeconds: 15 })',
  ]);
  if (exitCode !== 0) throw new Error(`MongoDB does not take its settings: ${output}`);
  return {
    brokers: `${kafka.getHost()}:${kafka.getMappedPort(kafkaPort)}`,
    mongoUri: mongo.getConnectionString(),
    async stop() {
      await Promise.all([kafka.stop(), mongo.stop()]);
    },
  };
}

async function assertDocker(): Promise<void> {
  try {
    await getContainerRuntimeClient();
  } catch (error) {
    throw new Error(
      'no Docker answers: start it (or set DOCKER_HOST), or run the engines without it by `npx creditroll engines up` and then `npm run test:cluster`',
      { cause: error },
    );
  }
}

import kafkajs, { type KafkaConfig, type LogEntry, type RetryOptions } from 'kafkajs';

export interface KafkaLogMessage {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly message: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface KafkaLogOptions {
  /** host:port of some brokers; the others are found. */
  readonly brokers: readonly string[];
  /** Name of this client in the brokers' logs and quotas. */
  readonly clientId: string;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: KafkaConfig['sasl'];
  /** Of topics that we create. The brokers' default when absent; 3 is right for money. */
  readonly replicationFactor?: number | undefined;
  /** Of topics that we create. The brokers' default when absent; 2 is right for money. */
  readonly minInsyncReplicas?: number | undefined;
  /** Partitions of one consumption handled at a time. */
  readonly partitionsConsumedConcurrently?: number | undefined;
  /** A member that is silent for so long loses its partitions. */
  readonly sessionTimeoutMs?: number | undefined;
  readonly heartbeatIntervalMs?: number | undefined;
  /** A broker that does not answer a request within it is asked again, or another one is. */
  readonly requestTimeoutMs?: number | undefined;
  /** What kafkajs has to say. Nothing is printed without it. */
  readonly log?: ((entry: KafkaLogMessage) => void) | undefined;
}

/** Options with every limit decided. */
export interface KafkaSettings {
  readonly clientId: string;
  readonly replicationFactor: number;
  readonly minInsyncReplicas: number | undefined;
  readonly partitionsConsumedConcurrently: number;
  readonly sessionTimeoutMs: number;
  readonly heartbeatIntervalMs: number;
  readonly log: (entry: KafkaLogMessage) => void;
}

/** kafkajs's word for "as the brokers are configured". */
const BROKER_DEFAULT = -1;

export const settingsOf = (options: KafkaLogOptions): KafkaSettings => ({
  clientId: options.clientId,
  replicationFactor: options.replicationFactor ?? BROKER_DEFAULT,
  minInsyncReplicas: options.minInsyncReplicas,
  partitionsConsumedConcurrently: options.partitionsConsumedConcurrently ?? 8,
  sessionTimeoutMs: options.sessionTimeoutMs ?? 30_000,
  heartbeatIntervalMs: options.heartbeatIntervalMs ?? 3_000,
  log: options.log ?? (() => undefined),
});

/** Said aloud, since kafkajs has other defaults when NODE_ENV is `test`. */
export const retryOptions: RetryOptions = {
  initialRetryTime: 200,
  maxRetryTime: 5_000,
  retries: 6,
  factor: 0.2,
  multiplier: 2,
};

const levels = new Map<number, KafkaLogMessage['level']>([
  [kafkajs.logLevel.ERROR, 'error'],
  [kafkajs.logLevel.WARN, 'warn'],
  [kafkajs.logLevel.INFO, 'info'],
  [kafkajs.logLevel.DEBUG, 'debug'],
]);

export function kafkaClient(options: KafkaLogOptions): kafkajs.Kafka {
  const { brokers, clientId, ssl, sasl, log, requestTimeoutMs = 10_000 } = options;
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
    connectionTimeout: 3_000,
    requestTimeout: requestTimeoutMs,
    retry: retryOptions,
    logLevel: log === undefined ? kafkajs.logLevel.NOTHING : kafkajs.logLevel.INFO,
    logCreator: () => (entry) => log?.(messageOfEntry(entry)),
  });
}

function messageOfEntry({ namespace, level, log }: LogEntry): KafkaLogMessage {
  const { message, timestamp: _, ...detail } = log;
  return { level: levels.get(level) ?? 'info', message, detail: { namespace, ...detail } };
}

/** Sixteen bytes in base64url, as Kafka wants it; one for all, since clusters never meet. */
export const clusterId = Buffer.from('creditroll-kafka').toString('base64url');

const messageBytesMax = 8 * 1024 * 1024;

export interface KafkaNode {
  /** From 1, as in Kafka's own examples; also the position in `ports` and `controllerPorts`, plus one. */
  readonly id: number;
  readonly ports: readonly number[];
  readonly controllerPorts: readonly number[];
  readonly logFolder: string;
}

/** The text of server.properties for one node that is broker and controller (KRaft). */
export function serverProperties(node: KafkaNode): string {
  const count = node.ports.length;
  const replicas = count === 1 ? 1 : 3;
  const inSync = count === 1 ? 1 : 2;
  const port = node.ports[node.id - 1];
  const controllerPort = node.controllerPorts[node.id - 1];
  const settings: Readonly<Record<string, string | number | boolean | undefined>> = {
    'process.roles': 'broker,controller',
    'node.id': node.id,
    'controller.quorum.voters': node.controllerPorts.map((each, i) => `${i + 1}@127.0.0.1:${each}`).join(','),
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': node.logFolder,
    'auto.create.topics.enable': false,
    'default.replication.factor': replicas,
    'min.insync.replicas': inSync,
    'offsets.topic.replication.factor': replicas,
    // 50 by default; each is a log with its own files, and loading them is what a first join waits for.
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': inSync,
    // A group's first member starts at once instead of waiting 3 s for others.
    'group.initial.rebalance.delay.ms': 0,
    'log.retention.ms': -1,
    'message.max.bytes': messageBytesMax,
    'replica.fetch.max.bytes': messageBytesMax,
    // 128 MiB by default, a quarter of the heap given here.
    'log.cleaner.dedupe.buffer.size': 16 * 1024 * 1024,
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

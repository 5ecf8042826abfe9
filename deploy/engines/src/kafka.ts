import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startCluster, type Cluster } from './cluster.ts';
import { command, lastLines } from './command.ts';
import { EngineError } from './errors.ts';
import { kafkaClasspath } from './install.ts';
import { brokersSeenBy } from './kafka-probe.ts';
import { clusterId, serverProperties } from './kafka-settings.ts';
import { layout } from './layout.ts';
import type { Member } from './member.ts';
import { chosenPorts, freePorts } from './ports.ts';
import { until } from './until.ts';

export interface KafkaOptions {
  readonly root: string;
  /** One cluster of a name at a time; the name is a folder under `.engines/data`. */
  readonly name: string;
  readonly brokers?: 1 | 3;
  /** One per broker; free ones when absent. */
  readonly ports?: readonly number[];
  /** Default false: a name starts empty and its data goes with `stop`. With true, give the same ports as before. */
  readonly keepData?: boolean;
}

export interface KafkaCluster extends Cluster {
  /** host:port of each broker. */
  readonly brokers: string[];
}

const formatLimitMs = 60_000;
const formLimitMs = 60_000;
// A JVM that lives for a second is faster with the quick compiler only.
const quickJvm = '-XX:TieredStopAtLevel=1';
const logTimes = ['-Dorg.slf4j.simpleLogger.showDateTime=true', '-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS'];
// Three nodes that end at once have no controller left to hand over to: they would wait minutes for one.
const stopLimitMs = { 1: 20_000, 3: 5_000 };

/** Starts real brokers on 127.0.0.1 and answers when every one of them sees all. Throws EngineError. */
export async function startKafka(options: KafkaOptions): Promise<KafkaCluster> {
  const { brokers, cluster } = await runKafka({ ...options, standing: false });
  return { brokers, ...cluster };
}

export interface RunKafkaOptions extends KafkaOptions {
  readonly standing: boolean;
  readonly controllerPorts?: readonly number[];
}

export async function runKafka(
  options: RunKafkaOptions,
): Promise<{ brokers: string[]; cluster: Cluster; started: boolean }> {
  const count = options.brokers ?? 1;
  const classpath = await kafkaClasspath(options.root);
  const ports = await chosenPorts(count, options.ports);
  const controllerPorts = options.controllerPorts ?? (await freePorts(count, ports));
  const brokers = ports.map((port) => `127.0.0.1:${port}`);
  const { cluster, started } = await startCluster({
    members: brokers.map((address, i) => broker({ options, classpath, ports, controllerPorts, address, id: i + 1 })),
    standing: options.standing,
    keepData: options.keepData ?? false,
    form: () => untilAllSeeAll(brokers),
    stopLimitMs: stopLimitMs[count],
  });
  return { brokers, cluster, started };
}

interface Broker {
  readonly options: KafkaOptions;
  readonly classpath: string;
  readonly ports: readonly number[];
  readonly controllerPorts: readonly number[];
  readonly address: string;
  readonly id: number;
}

function broker({ options, classpath, ports, controllerPorts, address, id }: Broker): Member {
  const label = `kafka-${id}`;
  const { memberFolder, pidFile } = layout(options.root);
  const folder = memberFolder(options.name, label);
  const settingsFile = join(folder, 'server.properties');
  const logFolder = join(folder, 'log');
  const java = ['-cp', classpath, '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', ...logTimes];
  const counted = async (): Promise<boolean> => (await brokersSeenBy(address)).includes(id);
  return {
    label,
    command: 'java',
    args: ['-Xms256m', '-Xmx512m', ...java, 'kafka.Kafka', settingsFile],
    folder,
    dataFolder: logFolder,
    logFile: join(folder, 'kafka.out.log'),
    pidFile: pidFile(options.name, label),
    ports: [ports, controllerPorts].flatMap((each) => each.slice(id - 1, id)),
    prepare: async () => {
      await mkdir(folder, { recursive: true });
      await writeFile(settingsFile, serverProperties({ id, ports, controllerPorts, logFolder }));
      if (!existsSync(join(logFolder, 'meta.properties'))) await format(label, java, settingsFile);
    },
    listens: counted,
    answers: counted,
  };
}

/** Writes the cluster's id and the version of its metadata; Kafka refuses a folder without them. */
async function format(label: string, java: readonly string[], settingsFile: string): Promise<void> {
  const args = [quickJvm, ...java, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settingsFile];
  const outcome = await command('java', args, { limitMs: formatLimitMs });
  if (outcome.kind === 'done') return;
  const said = outcome.kind === 'failed' ? lastLines(outcome.output) : 'java is gone';
  throw new EngineError('ENGINE_NOT_STARTED', `${label} cannot format its folder: ${said}`, `check ${settingsFile}`);
}

async function untilAllSeeAll(brokers: readonly string[]): Promise<void> {
  const allSeen = async (): Promise<boolean> => {
    const seen = await Promise.all(brokers.map(brokersSeenBy));
    return seen.every((ids) => ids.length === brokers.length);
  };
  if (await until(allSeen, { limitMs: formLimitMs })) return;
  throw new EngineError(
    'ENGINE_NOT_STARTED',
    `brokers at ${brokers.join(', ')} do not see each other after ${formLimitMs / 1000} s`,
    'read kafka.out.log of each member under .engines/data',
  );
}

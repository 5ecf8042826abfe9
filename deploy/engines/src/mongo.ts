import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { startCluster, type Cluster } from './cluster.ts';
import { EngineError } from './errors.ts';
import { mongodBinary } from './install.ts';
import { layout } from './layout.ts';
import type { Member } from './member.ts';
import { initiate, stateOf } from './mongo-probe.ts';
import { chosenPorts } from './ports.ts';
import { until } from './until.ts';

export interface MongoOptions {
  readonly root: string;
  /** One replica set of a name at a time; the name is a folder under `.engines/data`. */
  readonly name: string;
  readonly members?: 1 | 3;
  /** One per member; free ones when absent. */
  readonly ports?: readonly number[];
  /** Default false: a name starts empty and its data goes with `stop`. With true, give the same ports as before: the set remembers them. */
  readonly keepData?: boolean;
  /** How long a primary may be silent before the others elect; 10,000 by default, as in production. */
  readonly electionTimeoutMs?: number;
}

export interface MongoCluster extends Cluster {
  readonly uri: string;
  /** host:port of each member. */
  readonly addresses: string[];
  /** Number of the member that takes writes now; waits for an election. */
  primary(): Promise<number>;
}

const productionElectionTimeoutMs = 10_000;
const stopLimitMs = 20_000;
const electionLimitMs = 60_000;

/** Starts a real replica set `rs0` on 127.0.0.1 and answers when it has a writable primary. Throws EngineError. */
export async function startMongo(options: MongoOptions): Promise<MongoCluster> {
  const { addresses, uri, cluster } = await runMongo({ ...options, standing: false });
  return { uri, addresses, primary: () => primaryOf(addresses), ...cluster };
}

export interface RunMongoOptions extends MongoOptions {
  readonly standing: boolean;
}

export async function runMongo(
  options: RunMongoOptions,
): Promise<{ uri: string; addresses: string[]; cluster: Cluster; started: boolean }> {
  const count = options.members ?? 1;
  const mongod = await mongodBinary(options.root);
  const ports = await chosenPorts(count, options.ports);
  const addresses = ports.map((port) => `127.0.0.1:${port}`);
  const { cluster, started } = await startCluster({
    members: ports.map((port, i) => member(options, mongod, `mongo-${i + 1}`, port)),
    standing: options.standing,
    keepData: options.keepData ?? false,
    form: () => form(addresses, options.electionTimeoutMs ?? productionElectionTimeoutMs),
    stopLimitMs,
  });
  return { uri: `mongodb://${addresses.join(',')}/?replicaSet=rs0`, addresses, cluster, started };
}

function member(options: RunMongoOptions, mongod: string, label: string, port: number): Member {
  const { memberFolder, pidFile } = layout(options.root);
  const folder = memberFolder(options.name, label);
  const data = join(folder, 'db');
  const address = `127.0.0.1:${port}`;
  return {
    label,
    command: mongod,
    args: mongodArgs(port, data, options.members ?? 1),
    folder,
    dataFolder: data,
    logFile: join(folder, 'mongod.log'),
    pidFile: pidFile(options.name, label),
    ports: [port],
    prepare: async () => {
      await mkdir(data, { recursive: true });
    },
    listens: async () => (await stateOf(address)) !== 'absent',
    answers: async () => ['primary', 'secondary'].includes(await stateOf(address)),
  };
}

function mongodArgs(port: number, data: string, count: 1 | 3): string[] {
  const settings = {
    replSet: 'rs0',
    bind_ip: '127.0.0.1',
    port: String(port),
    dbpath: data,
    // The default is half of the machine's memory, for each of them.
    wiredTigerCacheSizeGB: count === 1 ? '1' : '0.5',
    oplogSize: '1024',
  };
  const parameters = {
    // A primary that is asked to end would stay 15 s for its clients to leave.
    shutdownTimeoutMillisForSignaledShutdown: 100,
    // 60 by default: so long would a writer that was killed keep its documents from whoever takes over.
    transactionLifetimeLimitSeconds: 15,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  return [
    '--quiet',
    '--nounixsocket',
    ...flags,
    ...Object.entries(parameters).flatMap(([name, value]) => ['--setParameter', `${name}=${value}`]),
  ];
}

async function form(addresses: readonly string[], electionTimeoutMs: number): Promise<void> {
  const [first, ...rest] = addresses;
  if (first === undefined) throw new RangeError('a replica set has at least one member');
  const states = await Promise.all(addresses.map(stateOf));
  if (states.every((state) => state === 'alone')) await initiate({ addresses: [first, ...rest], electionTimeoutMs });
  await primaryOf(addresses);
}

async function primaryOf(addresses: readonly string[]): Promise<number> {
  let found = -1;
  const elected = async (): Promise<boolean> => {
    found = (await Promise.all(addresses.map(stateOf))).indexOf('primary');
    return found >= 0;
  };
  if (await until(elected, { limitMs: electionLimitMs })) return found;
  throw new EngineError(
    'ENGINE_NOT_STARTED',
    `no primary among ${addresses.join(', ')} after ${electionLimitMs / 1000} s`,
    'a majority must run and not be paused; kept data needs the same ports as before (mongod.log tells)',
  );
}

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { isMissing } from './errors.ts';
import { brokersSeenBy } from './kafka-probe.ts';
import { runKafka } from './kafka.ts';
import { layout, standingName } from './layout.ts';
import { withLock } from './lock.ts';
import { end } from './member.ts';
import { stateOf } from './mongo-probe.ts';
import { runMongo } from './mongo.ts';
import { recorded } from './pid-file.ts';
import { isRunning } from './process-table.ts';

/** What a service's configuration needs; written to `.engines/run/engines.json`. */
export interface Endpoints {
  readonly kafka: { readonly brokers: readonly string[] };
  readonly mongo: { readonly uri: string };
}

export interface StandingOptions {
  readonly root: string;
  /** Removes the data first. */
  readonly fresh?: boolean;
}

const kafkaPort = 19_092;
const kafkaControllerPort = 19_093;
const mongoPort = 27_117;
const lockLimitMs = 300_000;
const stopLimitMs = 20_000;

/** Starts what does not run yet of one broker and one mongod that outlive this process. `started` names those. */
export async function enginesUp(options: StandingOptions): Promise<{ endpoints: Endpoints; started: string[] }> {
  const { root } = options;
  return withLock(layout(root).upLock, lockLimitMs, async () => {
    if (options.fresh === true) await stopAndWipe(root, true);
    const common = { root, name: standingName, standing: true, keepData: true };
    // Settled, not raced: when one fails the other is still brought to an end state, and `up` again finishes.
    const [kafka, mongo] = await Promise.allSettled([
      runKafka({ ...common, ports: [kafkaPort], controllerPorts: [kafkaControllerPort] }),
      runMongo({ ...common, ports: [mongoPort] }),
    ]);
    if (kafka.status === 'rejected') throw kafka.reason;
    if (mongo.status === 'rejected') throw mongo.reason;
    const endpoints = { kafka: { brokers: kafka.value.brokers }, mongo: { uri: mongo.value.uri } };
    await writeEndpoints(root, endpoints);
    const started = [kafka.value.started ? ['kafka'] : [], mongo.value.started ? ['mongo'] : []].flat();
    return { endpoints, started };
  });
}

/** Ends the standing engines, and what dead test runs left behind. Answers the labels of what it ended. */
export async function enginesDown(options: StandingOptions): Promise<string[]> {
  const { root } = options;
  return withLock(layout(root).upLock, lockLimitMs, () => stopAndWipe(root, options.fresh === true));
}

/** The addresses, if both engines answer there now. */
export async function readEngines(root: string): Promise<Endpoints | undefined> {
  const endpoints = await storedEndpoints(root);
  if (endpoints === undefined) return undefined;
  const { kafka, mongo } = await answering(endpoints);
  return kafka && mongo ? endpoints : undefined;
}

/** Which of them answer; `undefined` when `up` has not been said. */
export async function enginesStatus(root: string): Promise<{ kafka: boolean; mongo: boolean } | undefined> {
  const endpoints = await storedEndpoints(root);
  return endpoints === undefined ? undefined : answering(endpoints);
}

async function answering(endpoints: Endpoints): Promise<{ kafka: boolean; mongo: boolean }> {
  const [seen, state] = await Promise.all([
    Promise.all(endpoints.kafka.brokers.map(brokersSeenBy)),
    stateOf(new URL(endpoints.mongo.uri).host),
  ]);
  return { kafka: seen.every((ids) => ids.length > 0), mongo: state === 'primary' };
}

async function stopAndWipe(root: string, wipe: boolean): Promise<string[]> {
  const { run, endpoints, memberFolder } = layout(root);
  await rm(endpoints, { force: true });
  const files = (await filesOf(run)).filter((file) => file.endsWith('.pid.json'));
  const ended = await Promise.all(files.map((file) => endRecorded(join(run, file))));
  if (wipe) await rm(dirname(memberFolder(standingName, 'any')), { recursive: true, force: true });
  return files.filter((_, i) => ended[i] === true).map((file) => file.replace('.pid.json', ''));
}

/** A test's cluster is left alone as long as that test runs. */
async function endRecorded(pidFile: string): Promise<boolean> {
  const entry = await recorded(pidFile);
  if (entry?.ownerPid !== undefined && isRunning(entry.ownerPid)) return false;
  if (entry !== undefined) await end(pidFile, entry, stopLimitMs);
  else await rm(pidFile, { force: true });
  return entry !== undefined;
}

async function writeEndpoints(root: string, value: Endpoints): Promise<void> {
  const { endpoints, run } = layout(root);
  await mkdir(run, { recursive: true });
  await writeFile(`${endpoints}.partial`, `${JSON.stringify(value, null, 2)}\n`);
  await rename(`${endpoints}.partial`, endpoints);
}

async function storedEndpoints(root: string): Promise<Endpoints | undefined> {
  try {
    return parse(JSON.parse(await readFile(layout(root).endpoints, 'utf8')));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function parse(value: unknown): Endpoints | undefined {
  const brokers: unknown = fieldOf(fieldOf(value, 'kafka'), 'brokers');
  const uri = fieldOf(fieldOf(value, 'mongo'), 'uri');
  if (!Array.isArray(brokers) || !brokers.every((each) => typeof each === 'string')) return undefined;
  return typeof uri === 'string' ? { kafka: { brokers }, mongo: { uri } } : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

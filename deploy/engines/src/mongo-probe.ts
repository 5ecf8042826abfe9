import mongoose from 'mongoose';

import { until } from './until.ts';

export type MemberState = 'absent' | 'alone' | 'primary' | 'secondary' | 'changing';

const answerLimitMs = 1_500;
const initiateLimitMs = 20_000;
const alreadyInitialized = 23;
/** An election that is not won now is won later. */
const commandFailed = 125;

/** What one mongod says of itself: `alone` before the replica set is made, `changing` while it elects or catches up. */
export async function stateOf(address: string): Promise<MemberState> {
  try {
    const hello = await ask(address, { hello: 1 }, answerLimitMs);
    if (hello['isWritablePrimary'] === true) return 'primary';
    if (hello['secondary'] === true) return 'secondary';
    return hello['setName'] === undefined ? 'alone' : 'changing';
  } catch {
    return 'absent';
  }
}

export interface ReplicaSet {
  /** The first becomes the first primary. */
  readonly addresses: readonly [string, ...string[]];
  readonly electionTimeoutMs: number;
}

/** Makes the set `rs0`; harmless where it was made before. */
export async function initiate({ addresses, electionTimeoutMs }: ReplicaSet): Promise<void> {
  const members = addresses.map((host, _id) => ({ _id, host }));
  const config = { _id: 'rs0', members, settings: { electionTimeoutMillis: electionTimeoutMs } };
  await unlessRefused(ask(addresses[0], { replSetInitiate: config }, initiateLimitMs), alreadyInitialized);
  // A new set would wait a whole election timeout for a primary that it never had.
  await until(async () => (await stateOf(addresses[0])) !== 'changing', {
    limitMs: initiateLimitMs,
  });
  await unlessRefused(ask(addresses[0], { replSetStepUp: 1 }, initiateLimitMs), commandFailed);
}

async function unlessRefused(answer: Promise<unknown>, code: number): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== code) throw error;
  }
}

async function ask(
  address: string,
  question: mongoose.mongo.Document,
  limitMs: number,
): Promise<mongoose.mongo.Document> {
  const client = new mongoose.mongo.MongoClient(`mongodb://${address}/`, {
    appName: 'engines-probe',
    directConnection: true,
    connectTimeoutMS: answerLimitMs,
    serverSelectionTimeoutMS: answerLimitMs,
    socketTimeoutMS: limitMs,
  });
  try {
    return await client.db('admin').command(question);
  } finally {
    await client.close();
  }
}

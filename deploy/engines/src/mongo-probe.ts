import mongoose from 'mongoose';

export type MemberState = 'absent' | 'alone' | 'primary' | 'secondary' | 'changing';

const answerLimitMs = 1_500;
const initiateLimitMs = 20_000;
const alreadyInitialized = 23;

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

/** Makes the set `rs0` of these members; harmless where it was made before. */
export async function initiate(addresses: readonly [string, ...string[]]): Promise<void> {
  const members = addresses.map((host, _id) => ({ _id, host }));
  try {
    await ask(addresses[0], { replSetInitiate: { _id: 'rs0', members } }, initiateLimitMs);
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== alreadyInitialized) throw error;
  }
}

async function ask(address: string, question: mongoose.mongo.Document, limitMs: number): Promise<mongoose.mongo.Document> {
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

/** One commit as one transaction: snapshot reads, majority writes, set on the transaction itself. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientSession, Connection } from 'mongoose';
import { AppError, invariant, messageOf } from '@creditroll/kernel';
import type { Checkpoint, Commit, Write } from '../port.ts';
import { checkDocumentKey, pendingJson } from '../limits.ts';
import { entriesOf } from '../ordered/layout.ts';
import { encodeDocument, encodeValue, type Stored } from './documents.ts';
import { codeOf, duplicateKey, hasLabel, translate } from './failures.ts';
import type { Documents, MongoCollection } from './schema.ts';

export type Outcome = 'ok' | 'stale' | 'conflict';

const pauseMsMax = 250;
/** A writer that was killed can hold its documents until the server ends its transaction (60 s unless configured). */
const commitDurationMsMax = 20_000;
const majorityWaitMsMax = 10_000;

/** The writes of one collection, in the commands that they become. */
interface Batch {
  readonly documents: Documents;
  readonly keys: Set<string>;
  readonly inserts: Stored[];
  readonly replaces: {
    readonly filter: { _id: string; revision?: number };
    readonly replacement: Stored;
    readonly upsert: boolean;
  }[];
  readonly removes: string[];
}

export interface PreparedCommit {
  readonly batches: readonly Batch[];
  readonly checkpoint: { readonly owner: string; readonly expected: Checkpoint; readonly next: Stored } | undefined;
  readonly outbox: { readonly add: readonly Stored[]; readonly remove: readonly string[] } | undefined;
}

/** The store's own records. */
export interface OwnCollections {
  readonly checkpoints: Documents;
  readonly outbox: Documents;
}

const checkpointDocument = (owner: string, { out, seen, ...rest }: Checkpoint): Stored => ({
  _id: owner,
  ...rest,
  out: encodeValue(out),
  seen: encodeValue(seen),
});

function addWrite(batch: Batch, { layout }: MongoCollection, write: Write): void {
  const key = write.op === 'remove' ? write.key : layout.collection.key(write.doc);
  checkDocumentKey(layout.name, key);
  invariant(!batch.keys.has(key), `a commit names ${layout.name} ${key} twice`);
  batch.keys.add(key);
  if (write.op === 'remove') {
    batch.removes.push(key);
    return;
  }
  // Not stored, but refused where an index of another adapter would refuse.
  entriesOf(layout, write.doc, key);
  const stored = encodeDocument(layout.name, key, write.doc);
  if (write.op === 'insert') {
    batch.inserts.push(stored);
    return;
  }
  const revision = write.op === 'replace' && write.ifRevision !== undefined ? { revision: write.ifRevision } : {};
  batch.replaces.push({ filter: { _id: key, ...revision }, replacement: stored, upsert: write.op === 'put' });
}

/** Sorts by owner, then by the document's id. Owners may look like the beginning of one another: readers compare `owner`, too. */
export const pendingId = (owner: string, id: string): string => `${owner}#${id}`;

/** Encodes a commit. Throws `invalid_input` or `too_large` before MongoDB is asked. */
export function prepare(commit: Commit, collectionOf: (name: string) => MongoCollection): PreparedCommit {
  const batches = new Map<string, Batch>();
  for (const write of commit.writes) {
    const { name } = write.collection;
    const collection = collectionOf(name);
    const batch = batches.get(name) ?? {
      documents: collection.documents,
      keys: new Set(),
      inserts: [],
      replaces: [],
      removes: [],
    };
    batches.set(name, batch);
    addWrite(batch, collection, write);
  }
  const { checkpoint, outbox } = commit;
  return {
    batches: [...batches.values()],
    checkpoint: checkpoint && { ...checkpoint, next: checkpointDocument(checkpoint.owner, checkpoint.next) },
    outbox: outbox && {
      add: outbox.add.map((pending) => {
        pendingJson(outbox.owner, pending);
        return { _id: pendingId(outbox.owner, pending.id), owner: outbox.owner, id: pending.id, sends: pending.sends };
      }),
      remove: outbox.remove.map((id) => pendingId(outbox.owner, id)),
    },
  };
}

async function swapCheckpoint(
  own: OwnCollections,
  { owner, expected, next }: NonNullable<PreparedCommit['checkpoint']>,
  session: ClientSession,
): Promise<boolean> {
  const { epoch, version } = expected;
  const upsert = epoch === 0 && version === 0;
  try {
    const result = await own.checkpoints.replaceOne({ _id: owner, epoch, version }, next, { upsert, session });
    return result.matchedCount + result.upsertedCount === 1;
  } catch (error) {
    // An upsert that finds the owner with another epoch or version.
    if (codeOf(error) === duplicateKey) return false;
    throw error;
  }
}

async function insertAll(documents: Documents, docs: readonly Stored[], session: ClientSession): Promise<boolean> {
  if (docs.length === 0) return true;
  try {
    await documents.insertMany([...docs], { session, ordered: true });
    return true;
  } catch (error) {
    if (codeOf(error) === duplicateKey) return false;
    throw error;
  }
}

async function writeBatch({ documents, inserts, replaces, removes }: Batch, session: ClientSession): Promise<boolean> {
  if (!(await insertAll(documents, inserts, session))) return false;
  if (replaces.length > 0) {
    const operations = replaces.map((replaceOne) => ({ replaceOne }));
    const result = await documents.bulkWrite(operations, { session, ordered: true });
    // Each put counts once for certain, each replace only if its document and revision were there.
    if (result.matchedCount + result.upsertedCount !== replaces.length) return false;
  }
  if (removes.length > 0) await documents.deleteMany({ _id: { $in: removes } }, { session });
  return true;
}

async function writeAll(own: OwnCollections, prepared: PreparedCommit, session: ClientSession): Promise<Outcome> {
  if (prepared.checkpoint && !(await swapCheckpoint(own, prepared.checkpoint, session))) return 'stale';
  for (const batch of prepared.batches) {
    if (!(await writeBatch(batch, session))) return 'conflict';
  }
  const { add = [], remove = [] } = prepared.outbox ?? {};
  if (!(await insertAll(own.outbox, add, session))) return 'conflict';
  if (remove.length > 0) await own.outbox.deleteMany({ _id: { $in: [...remove] } }, { session });
  return 'ok';
}

/** Commits; while the outcome is unknown the same commit is asked for again, which the server answers alike. */
async function finish(session: ClientSession, deadline: number): Promise<void> {
  for (;;) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (!hasLabel(error, 'UnknownTransactionCommitResult') || performance.now() > deadline) throw error;
      await pause(pauseMsMax);
    }
  }
}

async function attempt(
  own: OwnCollections,
  prepared: PreparedCommit,
  session: ClientSession,
  deadline: number,
): Promise<Outcome> {
  session.startTransaction({
    readConcern: { level: 'snapshot' },
    writeConcern: { w: 'majority', j: true, wtimeoutMS: majorityWaitMsMax },
    readPreference: 'primary',
    maxCommitTimeMS: majorityWaitMsMax,
  });
  try {
    const outcome = await writeAll(own, prepared, session);
    if (outcome === 'ok') await finish(session, deadline);
    return outcome;
  } finally {
    // Whatever did not commit leaves nothing; a failure to say so is the server's time-out to handle.
    if (session.inTransaction()) await session.abortTransaction().catch(() => {});
  }
}

/** A write conflict, or an upsert that met a document which appeared after the snapshot: gone at the next attempt. */
const repeatable = (error: unknown): boolean =>
  hasLabel(error, 'TransientTransactionError') || codeOf(error) === duplicateKey;

export async function commitPrepared(
  connection: Connection,
  own: OwnCollections,
  prepared: PreparedCommit,
): Promise<Outcome> {
  const deadline = performance.now() + commitDurationMsMax;
  const session = await connection.startSession();
  try {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await attempt(own, prepared, session, deadline);
      } catch (error) {
        if (!repeatable(error)) throw error;
        if (performance.now() > deadline) {
          throw new AppError('unavailable', `the commit met other writers ${attempts} times: ${messageOf(error)}`, {
            cause: error,
          });
        }
        // Writers that met once must not go on in step.
        await pause(Math.min(pauseMsMax, 2 ** attempts) * (0.5 + Math.random() / 2));
      }
    }
  } catch (error) {
    throw translate(error);
  } finally {
    await session.endSession().catch(() => {});
  }
}

/** One lmdb environment. Synced before it is visible; a throw inside `atomically` rolls back. */
import { asBinary, type Binary, open, type RootDatabase } from 'lmdb';
import { invariant } from '@creditroll/kernel';
import type { Bytes } from '../ordered/key-writer.ts';
import type { OrderedBytes, Range } from '../ordered/ordered-bytes.ts';

export interface Shard extends OrderedBytes {
  /** A compacted copy into a directory that exists and is empty. */
  backup(target: string): Promise<void>;
}

/** Written as bytes, read as text. */
type Stored = string | Binary;

const textOf = (stored: Stored | undefined): string | undefined => (typeof stored === 'string' ? stored : undefined);

let slab = Buffer.allocUnsafeSlow(262_144);

/**
 * The text as lmdb is to store it, good until the next call: a write inside a transaction copies it at once. lmdb-js would
 * make a buffer for each text, and ask the engine for the address of its memory.
 */
function utf8(text: string): Stored {
  if (text.length * 3 > slab.length) slab = Buffer.allocUnsafeSlow(text.length * 3);
  return asBinary(slab.subarray(0, slab.write(text, 0, 'utf8')));
}

export function openShard(path: string): Shard {
  const lmdb: RootDatabase<Stored, Uint8Array> = open({
    path,
    overlappingSync: false,
    encoding: 'string',
    keyEncoding: 'binary',
  });
  return {
    // lmdb-js keeps one read snapshot per turn of the event loop; another thread's commit would stay unseen for that long.
    refresh: () => lmdb.resetReadTxn(),
    get: (key) => textOf(lmdb.get(key)),
    has: (key) => lmdb.doesExist(key),
    keys: (range) => readKeys(lmdb, range),
    scan: (from, below) => lmdb.getKeys({ start: from, end: below }).map(asBuffer),
    put: (key, value) => lmdb.putSync(key, utf8(value)),
    remove: (key) => {
      lmdb.removeSync(key);
    },
    atomically: (work) => lmdb.transactionSync(work),
    close: () => lmdb.close(),
    backup: (target) => lmdb.backup(target, true),
  };
}

function asBuffer(key: Uint8Array): Bytes {
  invariant(key.length > 2, 'a stored key has a space and a name');
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength);
}

function readKeys(lmdb: RootDatabase<Stored, Uint8Array>, { from, below, descending, limit }: Range): Bytes[] {
  const bounds = descending
    ? { start: below, exclusiveStart: true, end: from, inclusiveEnd: true, reverse: true }
    : { start: from, end: below };
  const keys: Bytes[] = [];
  for (const key of lmdb.getKeys({ ...bounds, limit })) {
    keys.push(asBuffer(key));
  }
  return keys;
}

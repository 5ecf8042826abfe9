/** One lmdb environment. Synced before it is visible; a throw inside `atomically` rolls back. */
import { open, type RootDatabase } from 'lmdb';
import { invariant, Slab } from '@creditroll/kernel';
import type { Bytes } from '../ordered/key-writer.ts';
import type { OrderedBytes, Range } from '../ordered/ordered-bytes.ts';

export interface Shard extends OrderedBytes {
  /** A compacted copy into a directory that exists and is empty. */
  backup(target: string): Promise<void>;
}

/** lmdb-js would ask the engine for the address of the memory of each buffer that it is given; it remembers that of the slab. */
const slab = new Slab(262_144);

export function openShard(path: string): Shard {
  const lmdb: RootDatabase<Buffer, Uint8Array> = open({
    path,
    overlappingSync: false,
    encoding: 'binary',
    keyEncoding: 'binary',
  });
  return {
    // lmdb-js keeps one read snapshot per turn of the event loop; another thread's commit would stay unseen for that long.
    refresh: () => lmdb.resetReadTxn(),
    get: (key) => lmdb.getBinaryFast(key),
    has: (key) => lmdb.doesExist(key),
    keys: (range) => readKeys(lmdb, range),
    scan: (from, below) => lmdb.getKeys({ start: from, end: below }).map(asBuffer),
    put: (key, value) => lmdb.putSync(key, slab.of(value)),
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

function readKeys(lmdb: RootDatabase<Buffer, Uint8Array>, { from, below, descending, limit }: Range): Bytes[] {
  const bounds = descending
    ? { start: below, exclusiveStart: true, end: from, inclusiveEnd: true, reverse: true }
    : { start: from, end: below };
  const keys: Bytes[] = [];
  for (const key of lmdb.getKeys({ ...bounds, limit })) {
    keys.push(asBuffer(key));
  }
  return keys;
}

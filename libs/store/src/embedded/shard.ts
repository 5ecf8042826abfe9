/** One lmdb environment. Synced before it is visible; a throw inside `atomically` rolls back. */
import { open, type RootDatabase } from 'lmdb';
import { invariant } from '@creditroll/kernel';
import type { Bytes } from '../ordered/key-writer.ts';
import type { OrderedBytes, Range } from '../ordered/ordered-bytes.ts';

export interface Shard extends OrderedBytes {
  /** A compacted copy into a directory that exists and is empty. */
  backup(target: string): Promise<void>;
}

let slab = Buffer.allocUnsafeSlow(262_144);

/**
 * The value as lmdb is to store it, good until the next call: a write inside a transaction copies it at once. lmdb-js would
 * ask the engine for the address of the memory of each buffer that it is given; it remembers that of the slab.
 */
function inSlab(value: Uint8Array | string): Buffer {
  const room = typeof value === 'string' ? value.length * 3 : value.length;
  if (room > slab.length) slab = Buffer.allocUnsafeSlow(room);
  if (typeof value === 'string') return slab.subarray(0, slab.write(value, 0, 'utf8'));
  slab.set(value);
  return slab.subarray(0, value.length);
}

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
    put: (key, value) => lmdb.putSync(key, inSlab(value)),
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

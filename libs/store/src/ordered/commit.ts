/** One commit: encoded before the transaction, checked as a whole, then written. Nothing is written before all is checked. */
import { invariant } from '@creditroll/kernel';
import { documentBytesMax, noCheckpoint, type Checkpoint, type Commit, type Write } from '../port.ts';
import { checkDocumentBytes } from '../limits.ts';
import { ownKey } from './catalog.ts';
import type { Bytes } from './key-writer.ts';
import type { CodedLayout } from './codec.ts';
import { documentBytes, entriesOf } from './layout.ts';
import type { OrderedBytes } from './ordered-bytes.ts';
import { encodePending } from './pending.ts';
import { textAt } from './text.ts';

interface PreparedWrite {
  readonly op: Write['op'];
  readonly layout: CodedLayout;
  readonly key: string;
  readonly bytes: Bytes;
  /** The document; empty when it is removed. */
  readonly value: Uint8Array;
  readonly entries: readonly Bytes[];
  readonly ifRevision: number | undefined;
}

/** A commit in the engine's terms. */
export interface Prepared {
  readonly writes: readonly PreparedWrite[];
  readonly checkpoint: { readonly key: Bytes; readonly expected: Checkpoint; readonly json: string } | undefined;
  readonly outbox:
    | { readonly add: readonly (readonly [Bytes, string])[]; readonly remove: readonly Bytes[] }
    | undefined;
}

export type Outcome = 'ok' | 'stale' | 'conflict';

export const checkpointKey = (owner: string): Bytes => ownKey('checkpoint', owner);
const pendingKey = (owner: string, id: string): Bytes => ownKey('outbox', owner, id);

const nothing = new Uint8Array();
/** JSON is at most about this many times as long as the packed document. */
const packedMax = 16;

function prepareWrite(write: Write, layout: CodedLayout): PreparedWrite {
  if (write.op === 'remove') {
    const bytes = documentBytes(layout, write.key);
    return { op: 'remove', layout, key: write.key, bytes, value: nothing, entries: [], ifRevision: undefined };
  }
  const key = layout.collection.key(write.doc);
  const bytes = documentBytes(layout, key);
  const value = layout.codec.encode(write.doc);
  // The limit is one of JSON, the same for every engine; what is this much smaller packed is not measured.
  if (value.length * packedMax > documentBytesMax) checkDocumentBytes(layout.name, key, JSON.stringify(write.doc));
  const ifRevision = write.op === 'replace' ? write.ifRevision : undefined;
  return { op: write.op, layout, key, bytes, value, entries: entriesOf(layout, write.doc, key), ifRevision };
}

/** Encodes a commit. Throws `invalid_input` or `too_large` before any engine is touched. */
export function prepare(commit: Commit, layoutOf: (collection: string) => CodedLayout): Prepared {
  const keys = new Map<CodedLayout, Set<string>>();
  const writes = commit.writes.map((write) => {
    const prepared = prepareWrite(write, layoutOf(write.collection.name));
    const seen = keys.get(prepared.layout);
    if (seen === undefined) keys.set(prepared.layout, new Set([prepared.key]));
    else {
      invariant(!seen.has(prepared.key), `a commit names ${prepared.layout.name} ${prepared.key} twice`);
      seen.add(prepared.key);
    }
    return prepared;
  });
  const { checkpoint, outbox } = commit;
  return {
    writes,
    checkpoint: checkpoint && {
      key: checkpointKey(checkpoint.owner),
      expected: checkpoint.expected,
      json: JSON.stringify(checkpoint.next),
    },
    outbox: outbox && {
      add: outbox.add.map(
        (pending) => [pendingKey(outbox.owner, pending.id), encodePending(outbox.owner, pending)] as const,
      ),
      remove: outbox.remove.map((id) => pendingKey(outbox.owner, id)),
    },
  };
}

function isStale(shard: OrderedBytes, { checkpoint }: Prepared): boolean {
  if (checkpoint === undefined) return false;
  const text = textAt(shard, checkpoint.key);
  const stored: Checkpoint = text === undefined ? noCheckpoint : JSON.parse(text);
  return stored.epoch !== checkpoint.expected.epoch || stored.version !== checkpoint.expected.version;
}

/** What a write found: nothing, or the stored document, which is empty here when nobody needs to look into it. */
type Before = object | undefined;

const unread: { readonly revision?: unknown } = {};

/** The stored documents that the writes replace, or `undefined` when an expectation is broken. */
function replaced(shard: OrderedBytes, writes: readonly PreparedWrite[]): Before[] | undefined {
  const before: Before[] = [];
  for (const write of writes) {
    // Read only where its index entries or its revision matter.
    const needed = write.op !== 'insert' && (write.ifRevision !== undefined || write.layout.indexes.length > 0);
    const doc = needed ? storedDocument(shard, write) : shard.has(write.bytes) ? unread : undefined;
    if (doc === undefined ? write.op === 'replace' : write.op === 'insert') return undefined;
    if (doc && write.ifRevision !== undefined && doc.revision !== write.ifRevision) return undefined;
    before.push(doc);
  }
  return before;
}

function storedDocument(
  shard: OrderedBytes,
  { bytes, layout }: PreparedWrite,
): { readonly revision?: unknown } | undefined {
  const stored = shard.get(bytes);
  return stored && layout.codec.decode(stored);
}

/** Writes the entries that changed and no others: each put costs as much as a document's. */
function writeEntries(shard: OrderedBytes, { layout, key, entries }: PreparedWrite, before: Before): void {
  if (layout.indexes.length === 0) return;
  if (before === undefined) {
    for (const entry of entries) shard.put(entry, '');
    return;
  }
  const old = entriesOf(layout, before, key);
  for (const entry of old) {
    if (!entries.some((kept) => kept.equals(entry))) shard.remove(entry);
  }
  for (const entry of entries) {
    if (!old.some((kept) => kept.equals(entry))) shard.put(entry, '');
  }
}

/** Applies a commit inside a transaction of the shard. */
export function apply(shard: OrderedBytes, prepared: Prepared): Outcome {
  if (isStale(shard, prepared)) return 'stale';
  const before = replaced(shard, prepared.writes);
  if (before === undefined) return 'conflict';
  prepared.writes.forEach((write, at) => {
    if (write.op === 'remove') {
      if (before[at] !== undefined) shard.remove(write.bytes);
    } else shard.put(write.bytes, write.value);
    writeEntries(shard, write, before[at]);
  });
  if (prepared.checkpoint) shard.put(prepared.checkpoint.key, prepared.checkpoint.json);
  for (const [key, json] of prepared.outbox?.add ?? []) shard.put(key, json);
  for (const key of prepared.outbox?.remove ?? []) shard.remove(key);
  return 'ok';
}

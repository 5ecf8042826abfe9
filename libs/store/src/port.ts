/**
 * The store: collections of documents that one service owns, with one atomic commit.
 * Adapters: `mongo/` (production), `embedded/` (lmdb, on disk), `simulated/` (memory, seeded faults).
 * `store.contract.ts` says what makes an adapter right.
 */
import type { z } from 'zod';

/** A field that an index can hold. `null` and a missing field are the same and sort first, then false, true, numbers, strings by code point of UTF-8. */
export type IndexValue = string | number | boolean | null;

/**
 * What is stored, as data. `Doc` is plain JSON: strings, safe integers (and finite floats), booleans, null, arrays,
 * objects; a member that is `undefined` reads as undefined. Fields whose name ends in `Minor` are amounts in minor units (Int64 in MongoDB).
 */
export interface Collection<Doc extends object = object> {
  /** `<service>.<plural>`, e.g. `attribution.decisions`. */
  readonly name: string;
  /** Shape of a document; an operator's schema and typed paths are made from it. Documents of ours are trusted on reading. */
  readonly schema: z.ZodType<Doc>;
  /** The document's identity, 1–512 bytes of UTF-8. Keys that sort by time are cheaper to insert. */
  key(doc: Doc): string;
  /**
   * Index name → paths of the fields, in order (`a.b` for a nested field). An array of scalars at the last path makes one
   * entry per distinct element. The document's key is always the last part of an entry, so order is total.
   * A document whose first indexed path is missing has no entry.
   */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
}

/** Lets a collection's type follow from its schema. */
export const collection = <Doc extends object>(definition: Collection<Doc>): Collection<Doc> => definition;

/** A part of an index. */
export interface Stretch {
  /** Values for the first paths of the index. */
  readonly equals: readonly IndexValue[];
  /** Bounds on the path after them: `from` inclusive, `below` exclusive. */
  readonly from?: IndexValue | undefined;
  readonly below?: IndexValue | undefined;
}

/** Values for the first paths of an index, or these with bounds on the path after them. */
export type Prefix = readonly IndexValue[] | Stretch;

export interface Query extends Stretch {
  readonly order?: 'ascending' | 'descending' | undefined;
  /** 1–1,000. */
  readonly limit: number;
  /** `next` of the page before, opaque. */
  readonly cursor?: string | undefined;
}

export interface Page<Doc> {
  readonly docs: readonly Doc[];
  /** Present when there may be more. */
  readonly next?: string | undefined;
}

/**
 * `insert`: the key must be free. `replace`: the key must exist; with `ifRevision` the stored document's `revision` field
 * must equal it. `put`: either. `remove`: either, and absent is fine.
 * A broken expectation makes the whole commit a `conflict`, and nothing of it exists.
 */
export type Write =
  | { readonly op: 'insert' | 'put'; readonly collection: Collection; readonly doc: object }
  | {
      readonly op: 'replace';
      readonly collection: Collection;
      readonly doc: object;
      readonly ifRevision?: number | undefined;
    }
  | { readonly op: 'remove'; readonly collection: Collection; readonly key: string };

/** Where one owner of one partition stands. Stored with everything that it implies, in the same commit. */
export interface Checkpoint {
  /** Raised by each claim; 0 before the first. */
  readonly epoch: number;
  /** Raised by each commit. */
  readonly version: number;
  /** Minted when the checkpoint is first claimed; empty before. Part of `from` of what this owner emits. */
  readonly incarnation: string;
  /** Next offset to read. */
  readonly offset: number;
  /** Target partition (`topic/partition`) → last `seq` sent to it. */
  readonly out: Readonly<Record<string, number>>;
  /** Sender (`from`) → last `seq` applied. */
  readonly seen: Readonly<Record<string, number>>;
}

export const noCheckpoint: Checkpoint = { epoch: 0, version: 0, incarnation: '', offset: 0, out: {}, seen: {} };

/** Outgoing records that are committed and not known to be published. */
export interface Pending {
  /** Unique per owner; sorts in the order of commits (fixed width digits). */
  readonly id: string;
  readonly sends: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly records: readonly { readonly key: string; readonly value: string }[];
  }[];
}

export interface Commit {
  readonly writes: readonly Write[];
  /** Compare-and-swap of an owner's checkpoint by `{epoch, version}`. A mismatch makes the commit `stale`. */
  readonly checkpoint?:
    | { readonly owner: string; readonly expected: Checkpoint; readonly next: Checkpoint }
    | undefined;
  /** Added to and removed from the outbox of `owner`. */
  readonly outbox?:
    | { readonly owner: string; readonly add: readonly Pending[]; readonly remove: readonly string[] }
    | undefined;
}

export interface Store {
  /** Makes collections and indexes ready; call once at start with all that the process uses. */
  ensure(collections: readonly Collection[]): Promise<void>;
  /** One round trip. Keys that are absent are absent from the answer. */
  getMany<Doc extends object>(collection: Collection<Doc>, keys: Iterable<string>): Promise<Map<string, Doc>>;
  /**
   * One round trip. For each prefix (of one value or more) up to `limitEach` documents in the index's order, under
   * `prefixId(prefix)`. A prefix with no document has an empty list.
   */
  findMany<Doc extends object>(
    collection: Collection<Doc>,
    index: string,
    prefixes: Iterable<Prefix>,
    limitEach: number,
  ): Promise<Map<string, readonly Doc[]>>;
  /** A page along a declared index; `index: 'key'` goes along the documents' keys (then `equals` is empty). */
  find<Doc extends object>(collection: Collection<Doc>, index: string, query: Query): Promise<Page<Doc>>;
  checkpoint(owner: string): Promise<Checkpoint>;
  /** All leftovers of an owner, in the order of their ids. */
  outbox(owner: string): Promise<readonly Pending[]>;
  /** All or nothing, durable (majority, journaled) when it answers `ok`. Rejects with `AppError('unavailable')`: outcome unknown. */
  commit(commit: Commit): Promise<'ok' | 'stale' | 'conflict'>;
  close(): Promise<void>;
}

/** Name of a prefix in the answer of `findMany`. Made for every question, so it is no JSON. */
export function prefixId(prefix: Prefix): string {
  if (!('equals' in prefix)) return valuesId(prefix);
  const { equals, from, below } = prefix;
  return `${valuesId(equals)}|${from === undefined ? '' : valueId(from)}|${below === undefined ? '' : valueId(below)}`;
}

function valuesId(values: readonly IndexValue[]): string {
  let id = '';
  for (const value of values) id += valueId(value);
  return id;
}

/** A text with its length before it, so that no two lists of values look alike, whatever is in them. */
const valueId = (value: IndexValue): string => (typeof value === 'string' ? `${value.length}:${value},` : `${value},`);

export const stretchOf = (prefix: Prefix): Stretch => ('equals' in prefix ? prefix : { equals: prefix });

/** Limits that every adapter keeps. */
export const documentBytesMax = 8_000_000;
export const keyBytesMax = 512;
/** An outbox document stays below this, so that no engine's document limit is met. */
export const pendingBytesMax = 4_000_000;

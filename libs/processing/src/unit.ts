import type { EventDefinition, TopicName } from '@creditroll/contracts';
import { invariant, InvariantError, type Refusal } from '@creditroll/kernel';
import { type Collection, type Page, type Prefix, type Query, type Store, type Write } from '@creditroll/store';
import { answers } from './collections.ts';
import type { Cause } from './stage.ts';
import { timerDoc, timerKey, timers } from './timers.ts';

/** Fetches for a batch what its decisions will look at, and remembers it in the unit. */
export interface Reader {
  /** After this, `unit.get` knows these keys, absent ones included. */
  getMany<Doc extends object>(collection: Collection<Doc>, keys: Iterable<string>): Promise<ReadonlyMap<string, Doc>>;
  /** Documents of this or another stage of the service by index; they are known to `unit.get` afterwards. */
  findMany<Doc extends object>(
    collection: Collection<Doc>,
    index: string,
    prefixes: Iterable<Prefix>,
    limitEach: number,
  ): Promise<ReadonlyMap<string, readonly Doc[]>>;
  /** One page, for the rare handler that goes through many documents. */
  find<Doc extends object>(collection: Collection<Doc>, index: string, query: Query): Promise<Page<Doc>>;
}

/** What a decision may do. Nothing of it is visible before the whole batch is committed. */
export interface Unit {
  readonly cause: Cause;
  /** The document as earlier events of this batch left it. Asking for a key that was not read is a bug. */
  get<Doc extends object>(collection: Collection<Doc>, key: string): Doc | undefined;
  put<Doc extends object>(collection: Collection<Doc>, doc: Doc): void;
  /** A document that is new by its id (cause and index), without reading it first. Its being there already is a bug, which the commit finds. */
  insert<Doc extends object>(collection: Collection<Doc>, doc: Doc): void;
  remove<Doc extends object>(collection: Collection<Doc>, key: string): void;
  /** Says an event. `subject` is the key that chooses the partition; the id is the cause and an index. */
  emit<Data>(definition: EventDefinition<Data>, subject: string, data: Data, topic?: TopicName): void;
  /** Adds an item to the one message per subject that the stage's fold makes at the end of the batch. */
  gather(definition: EventDefinition, subject: string, item: unknown): void;
  /** Keeps the record in hand, which must have come from outside, as a dead letter too: what of it does not count, and why. */
  setAside(reason: string): void;
  setTimer(name: string, id: string, dueAtMs: number): void;
  /** Sets the one timer that a document waits for in the place of the one before; null is none. The same one stays. */
  moveTimer(id: string, before: PendingTimer | null, after: PendingTimer | null): void;
  /** Answers the command in hand, or the one that is named. */
  answer(result: CommandResult, command?: { readonly id: string; readonly inputHash: string }): void;
}

export interface PendingTimer {
  readonly name: string;
  readonly dueAtMs: number;
}

export type CommandResult = { readonly ok: true; readonly value: unknown } | Refusal;

export interface Emission {
  readonly definition: EventDefinition;
  readonly topic: TopicName;
  readonly subject: string;
  readonly data: unknown;
  readonly cause: Cause;
  readonly index: number;
}

interface Held {
  /** How the store has it. `unread`: nobody looked, so it is written over or taken away whatever it is. */
  readonly stored: 'absent' | 'present' | 'unread';
  now: object | undefined;
  changed: boolean;
}

/** Items that become one message. */
interface Group {
  readonly definition: EventDefinition;
  readonly subject: string;
  readonly items: unknown[];
  readonly cause: Cause;
}

/** How a document was before the input in hand changed it. */
interface Undo {
  readonly held: Held;
  readonly now: object | undefined;
  readonly changed: boolean;
}

/** The unit of work of one batch. A refused input is undone without touching what earlier ones did. */
export class BatchUnit implements Unit {
  readonly #owner: string;
  readonly #held = new Map<string, { readonly collection: Collection; readonly docs: Map<string, Held> }>();
  readonly #emissions: Emission[] = [];
  /** By type, then by subject. */
  readonly #gathered = new Map<string, Map<string, Group>>();
  /** Due time of the earliest timer that this batch set. */
  earliestTimerMs = Number.POSITIVE_INFINITY;
  /** Why the record in hand is kept as a dead letter, if it is. */
  asideBecause: string | undefined;
  #undo: Undo[] = [];
  #gatheredInto: Group[] = [];
  #emittedBefore = 0;
  #cause: Cause | undefined;
  #index = 0;

  constructor(owner: string) {
    this.#owner = owner;
  }

  /** Begins one input; what it does can be undone until the next one begins. */
  begin(cause: Cause): void {
    this.#cause = cause;
    this.#index = 0;
    this.asideBecause = undefined;
    this.#undo = [];
    this.#gatheredInto = [];
    this.#emittedBefore = this.#emissions.length;
  }

  /** Takes back everything that the input in hand did. */
  rollback(): void {
    for (const { held, now, changed } of this.#undo.toReversed()) Object.assign(held, { now, changed });
    for (const group of this.#gatheredInto) {
      group.items.pop();
      if (group.items.length === 0) this.#gathered.get(group.definition.type)?.delete(group.subject);
    }
    this.#emissions.length = this.#emittedBefore;
    this.#undo = [];
    this.#gatheredInto = [];
    this.#index = 0;
  }

  /** Remembers what the store said. A document that this batch has changed already stays as changed. */
  know(collection: Collection, key: string, doc: object | undefined): void {
    const docs = this.#docs(collection);
    if (!docs.has(key)) docs.set(key, { stored: doc ? 'present' : 'absent', now: doc, changed: false });
  }

  get cause(): Cause {
    invariant(this.#cause, 'a unit has a cause only while an input is being decided');
    return this.#cause;
  }

  get<Doc extends object>(collection: Collection<Doc>, key: string): Doc | undefined {
    // The collection's own type is the type of what was stored under it.
    return this.#known(collection, key).now as Doc | undefined;
  }

  put<Doc extends object>(collection: Collection<Doc>, doc: Doc): void {
    this.#set(collection, collection.key(doc), doc);
  }

  insert<Doc extends object>(collection: Collection<Doc>, doc: Doc): void {
    const key = collection.key(doc);
    invariant(!this.#docs(collection).has(key), `${collection.name} ${key} is not new`);
    this.know(collection, key, undefined);
    this.#set(collection, key, doc);
  }

  remove<Doc extends object>(collection: Collection<Doc>, key: string): void {
    this.#set(collection, key, undefined);
  }

  emit<Data>(
    definition: EventDefinition<Data>,
    subject: string,
    data: Data,
    topic: TopicName = definition.topic,
  ): void {
    this.#emissions.push({ definition, topic, subject, data, cause: this.cause, index: this.#index++ });
  }

  gather(definition: EventDefinition, subject: string, item: unknown): void {
    let groups = this.#gathered.get(definition.type);
    if (!groups) this.#gathered.set(definition.type, (groups = new Map()));
    let group = groups.get(subject);
    if (!group) groups.set(subject, (group = { definition, subject, items: [], cause: this.cause }));
    group.items.push(item);
    this.#gatheredInto.push(group);
  }

  setAside(reason: string): void {
    this.asideBecause = reason;
  }

  setTimer(name: string, id: string, dueAtMs: number): void {
    const doc = timerDoc(this.#owner, { name, id, subject: this.cause.subject, dueAtMs });
    this.#set(timers, doc.key, doc, 'unread');
    this.earliestTimerMs = Math.min(this.earliestTimerMs, dueAtMs);
  }

  cancelTimer(name: string, id: string, dueAtMs: number): void {
    this.#set(timers, timerKey(this.#owner, { name, id, dueAtMs }), undefined, 'unread');
  }

  moveTimer(id: string, before: PendingTimer | null, after: PendingTimer | null): void {
    if (before?.name === after?.name && before?.dueAtMs === after?.dueAtMs) return;
    if (before) this.cancelTimer(before.name, id, before.dueAtMs);
    if (after) this.setTimer(after.name, id, after.dueAtMs);
  }

  answer(result: CommandResult, command = this.cause.command): void {
    invariant(command, 'only a command can be answered');
    const doc = { commandId: command.id, inputHash: command.inputHash, answeredAtMs: this.cause.nowMs, result };
    this.#set(answers, command.id, doc, 'unread');
  }

  emissions(): readonly Emission[] {
    return this.#emissions;
  }

  gathered(): readonly Group[] {
    return [...this.#gathered.values()].flatMap((groups) => [...groups.values()]);
  }

  /** The changes against the store. */
  writes(): Write[] {
    const writes: Write[] = [];
    for (const { collection, docs } of this.#held.values()) {
      for (const [key, { stored, now, changed }] of docs) {
        if (!changed) continue;
        writes.push(
          now === undefined ? { op: 'remove', collection, key } : { op: operations[stored], collection, doc: now },
        );
      }
    }
    return writes;
  }

  #docs(collection: Collection): Map<string, Held> {
    const known = this.#held.get(collection.name);
    if (known) return known.docs;
    const docs = new Map<string, Held>();
    this.#held.set(collection.name, { collection, docs });
    return docs;
  }

  #known(collection: Collection, key: string): Held {
    const held = this.#docs(collection).get(key);
    // The message of `invariant` would be made for each document that is there.
    if (!held) throw new InvariantError(`${collection.name} ${key} was not read before it was needed`);
    return held;
  }

  #set(collection: Collection, key: string, doc: object | undefined, unread?: 'unread'): void {
    const docs = this.#docs(collection);
    if (unread && !docs.has(key)) docs.set(key, { stored: unread, now: undefined, changed: false });
    const held = this.#known(collection, key);
    this.#undo.push({ held, now: held.now, changed: held.changed });
    held.now = doc;
    held.changed = true;
  }
}

const operations = { absent: 'insert', present: 'replace', unread: 'put' } as const;

/** A reader that goes to the store and tells the unit what it learnt. */
export const unitReader = (store: Store, unit: BatchUnit): Reader => ({
  async getMany(collection, keys) {
    const wanted = new Set(keys);
    if (wanted.size === 0) return new Map();
    const found = await store.getMany(collection, wanted);
    for (const key of wanted) unit.know(collection, key, found.get(key));
    return found;
  },
  async findMany(collection, index, prefixes, limitEach) {
    const wanted = [...prefixes];
    if (wanted.length === 0) return new Map();
    const found = await store.findMany(collection, index, wanted, limitEach);
    for (const docs of found.values()) for (const doc of docs) unit.know(collection, collection.key(doc), doc);
    return found;
  },
  find: (collection, index, query) => store.find(collection, index, query),
});

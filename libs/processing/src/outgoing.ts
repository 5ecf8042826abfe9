import type { EventDefinition } from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { type Envelope, isoTime } from '@creditroll/kernel';
import { type Checkpoint, type Pending, pendingBytesMax } from '@creditroll/store';
import type { Cause, Fold } from './stage.ts';
import type { BatchUnit } from './unit.ts';

/** What a batch says, ready for the outbox, and the sequence numbers after it. */
export interface Outgoing {
  readonly pendings: readonly Pending[];
  readonly out: Readonly<Record<string, number>>;
}

interface Target {
  readonly topic: string;
  readonly partition: number;
  readonly records: { key: string; value: string }[];
}

/**
 * Turns what a unit emitted into records per target partition. Order within a partition is the order of emission;
 * folded messages come after. Each record gets the next number of its sender → target pair.
 */
export function outgoingOf(
  unit: BatchUnit,
  folds: readonly Fold[],
  source: string,
  owner: string,
  checkpoint: Checkpoint,
  log: EventLog,
): Outgoing {
  const sender = new Sender(source, `${owner}/${checkpoint.incarnation}`, checkpoint.out, log);
  for (const { definition, topic, subject, data, cause, index } of unit.emissions())
    sender.say(definition, topic, subject, data, cause, `${cause.id}/${index}`);
  for (const { definition, subject, items, cause } of unit.gathered()) {
    const fold = foldOf(folds, definition);
    for (const part of partsOf(items, fold))
      sender.say(definition, definition.topic, subject, fold.fold(subject, part), cause, undefined);
  }
  return { pendings: cut(sender.targets, checkpoint.version + 1), out: sender.out };
}

/** Numbers what one owner says, and writes it down. */
class Sender {
  readonly out: Record<string, number>;
  readonly #source: string;
  readonly #from: string;
  readonly #log: EventLog;
  /** By topic and partition. */
  readonly #targets = new Map<string, Target>();
  /** Many events in a row are of one millisecond, and a date is dear to format. */
  #lastMs = Number.NaN;
  #lastTime = '';

  constructor(source: string, from: string, out: Readonly<Record<string, number>>, log: EventLog) {
    this.#source = source;
    this.#from = from;
    this.#log = log;
    this.out = { ...out };
  }

  get targets(): readonly Target[] {
    return [...this.#targets.values()];
  }

  /** Without an id: a folded message has many causes, and its place in the sender's sequence names it for ever. */
  say(
    { type, dataschema }: EventDefinition,
    topic: string,
    subject: string,
    data: unknown,
    { nowMs, traceparent }: Cause,
    id: string | undefined,
  ): void {
    const partition = partitionOf(subject, this.#log.partitions(topic));
    const name = `${topic}/${partition}`;
    const seq = (this.out[name] ?? 0) + 1;
    this.out[name] = seq;
    let target = this.#targets.get(name);
    if (!target) this.#targets.set(name, (target = { topic, partition, records: [] }));
    const envelope: Envelope = {
      specversion: '1.0',
      id: id ?? `${this.#from}>${name}/${seq}`,
      source: this.#source,
      type,
      time: this.#timeOf(nowMs),
      subject,
      dataschema,
      traceparent,
      from: this.#from,
      seq,
      data,
    };
    target.records.push({ key: subject, value: JSON.stringify(envelope) });
  }

  #timeOf(instantMs: number): string {
    if (instantMs !== this.#lastMs) {
      this.#lastTime = isoTime(instantMs);
      this.#lastMs = instantMs;
    }
    return this.#lastTime;
  }
}

/** Mostly one part: all items. */
function partsOf(items: readonly unknown[], { weightMax, weigh }: Fold): (readonly unknown[])[] {
  const parts: (readonly unknown[])[] = [];
  let from = 0;
  let weight = 0;
  items.forEach((item, at) => {
    const more = weigh(item);
    if (weight > 0 && weight + more > weightMax) {
      parts.push(items.slice(from, at));
      from = at;
      weight = 0;
    }
    weight += more;
  });
  parts.push(from === 0 ? items : items.slice(from));
  return parts;
}

function foldOf(folds: readonly Fold[], definition: EventDefinition): Fold {
  const fold = folds.find((candidate) => candidate.definition.type === definition.type);
  if (!fold) throw new TypeError(`no fold for gathered ${definition.type}`);
  return fold;
}

/** Packs targets into outbox documents below the limit in bytes; one partition's records keep their order. */
function cut(targets: readonly Target[], version: number): Pending[] {
  if (targets.length === 0) return [];
  if (chars(targets) * utf8BytesPerCharMax <= pendingBytesMax) return [{ id: pendingId(version, 0), sends: targets }];
  const pendings: { id: string; sends: Target[] }[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { topic, partition, records } of targets) {
    let send: Target | undefined;
    for (const record of records) {
      const size = record.key.length + Buffer.byteLength(record.value) + overheadPerRecord;
      if (bytes + size > pendingBytesMax) {
        pendings.push({ id: pendingId(version, pendings.length), sends: [] });
        bytes = 0;
        send = undefined;
      }
      if (!send) {
        send = { topic, partition, records: [] };
        pendings.at(-1)?.sends.push(send);
      }
      send.records.push(record);
      bytes += size;
    }
  }
  return pendings;
}

const utf8BytesPerCharMax = 3;
/** Of an outbox document, for each record in it. */
const overheadPerRecord = 64;

const chars = (targets: readonly Target[]): number =>
  targets.reduce(
    (sum, { records }) =>
      records.reduce((of, { key, value }) => of + key.length + value.length + overheadPerRecord, sum),
    0,
  );

const pendingId = (version: number, index: number): string =>
  `${version.toString().padStart(15, '0')}-${index.toString().padStart(4, '0')}`;

import type { EventDefinition } from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { type Envelope, isoTime } from '@creditroll/kernel';
import { type Checkpoint, type Pending, pendingBytesMax } from '@creditroll/store';
import type { Fold } from './stage.ts';
import type { BatchUnit, Emission } from './unit.ts';

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
  const from = `${owner}/${checkpoint.incarnation}`;
  const out: Record<string, number> = { ...checkpoint.out };
  const targets = new Map<string, Target>();
  const timeOf = lastTime();

  const add = (topic: string, subject: string, envelope: (seq: number, target: string) => Envelope): void => {
    const partition = partitionOf(subject, log.partitions(topic));
    const target = `${topic}/${partition}`;
    const seq = (out[target] ?? 0) + 1;
    out[target] = seq;
    const entry = targets.get(target) ?? { topic, partition, records: [] };
    targets.set(target, entry);
    entry.records.push({ key: subject, value: JSON.stringify(envelope(seq, target)) });
  };

  for (const emission of unit.emissions()) {
    add(emission.topic, emission.subject, (seq) =>
      envelopeOf(emission, `${emission.cause.id}/${emission.index}`, { source, from, seq, timeOf }),
    );
  }
  for (const { definition, subject, items, cause } of unit.gathered()) {
    const fold = foldOf(folds, definition);
    for (const part of partsOf(items, fold)) {
      const data = fold.fold(subject, part);
      const emission = { definition, topic: definition.topic, subject, data, cause, index: 0 };
      // A folded message has many causes; its place in the sender's sequence names it for ever.
      add(definition.topic, subject, (seq, target) =>
        envelopeOf(emission, `${from}>${target}/${seq}`, { source, from, seq, timeOf }),
      );
    }
  }
  return { pendings: cut([...targets.values()], checkpoint.version + 1), out };
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

/** Many events in a row are of one millisecond, and a date is dear to format. */
function lastTime(): (instantMs: number) => string {
  let lastMs = Number.NaN;
  let last = '';
  return (instantMs) => {
    if (instantMs !== lastMs) {
      last = isoTime(instantMs);
      lastMs = instantMs;
    }
    return last;
  };
}

interface Sending {
  readonly source: string;
  readonly from: string;
  readonly seq: number;
  readonly timeOf: (instantMs: number) => string;
}

const envelopeOf = (emission: Emission, id: string, { source, from, seq, timeOf }: Sending): Envelope => ({
  specversion: '1.0',
  id,
  source,
  type: emission.definition.type,
  time: timeOf(emission.cause.nowMs),
  subject: emission.subject,
  dataschema: emission.definition.dataschema,
  traceparent: emission.cause.traceparent,
  from,
  seq,
  data: emission.data,
});

/** Packs targets into outbox documents below the limit in bytes; one partition's records keep their order. */
function cut(targets: readonly Target[], version: number): Pending[] {
  const pendings: { id: string; sends: Target[] }[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { topic, partition, records } of targets) {
    let send: Target | undefined;
    for (const record of records) {
      const size = record.key.length + Buffer.byteLength(record.value) + 64;
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

const pendingId = (version: number, index: number): string =>
  `${version.toString().padStart(15, '0')}-${index.toString().padStart(4, '0')}`;

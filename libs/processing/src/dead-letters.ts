import { deadLettered } from '@creditroll/contracts';
import { type EventLog, partitionOf, type Send } from '@creditroll/event-log';
import { digestOf } from '@creditroll/kernel';
import type { Store, Write } from '@creditroll/store';
import type { Assignment } from './assignment.ts';
import { type DeadLetter, deadLetters, replays } from './collections.ts';
import type { Passed } from './plan.ts';
import type { BatchUnit } from './unit.ts';

/** Keeps what came from outside and cannot be read, or does not count, as it came, with the reason. */
export function bury<In, Facts>(
  { stage, partition, context }: Assignment<In, Facts>,
  { record, reason }: NonNullable<Passed['dead']>,
  unit: BatchUnit,
): void {
  const deadLetterId = `${stage.topic}/${partition}/${record.offset}`;
  const atMs = context.clock.nowMs();
  const letter = {
    deadLetterId,
    stage: stage.name,
    topic: stage.topic,
    partition,
    offset: record.offset,
    key: record.key,
    reason: reason.slice(0, 2_000),
    atMs,
    value: record.bytes ? Buffer.from(record.bytes).toString('base64') : record.value,
    valueEncoding: record.bytes ? ('base64' as const) : ('utf8' as const),
  };
  const { topic, key } = letter;
  unit.begin({ id: `dead:${deadLetterId}`, nowMs: atMs, subject: key, traceparent: undefined, command: undefined });
  unit.insert(deadLetters, { ...letter, contentHash: digestOf([topic, key, textOf(letter)]) });
  unit.emit(deadLettered, key, letter);
  context.observer.deadLetter({ stage: stage.name, partition, offset: record.offset, reason });
}

/**
 * Appends the originals again to their topics; each stage handles them as if they had just come. What it understood
 * before, it recognises by its own id, so replaying twice is harmless. Answers the documents that say so.
 */
export async function replay(log: EventLog, letters: readonly DeadLetter[], nowMs: number): Promise<Write[]> {
  const sends = letters.map((letter) => sendOf(letter, log));
  const before = await endsOf(sends, log);
  await log.append(sends);
  const after = await endsOf(sends, log);
  return letters.map(({ deadLetterId }, index) => ({
    op: 'put',
    collection: replays,
    doc: {
      deadLetterId,
      replayedAtMs: nowMs,
      partition: sends[index]?.partition ?? 0,
      fromOffset: before[index] ?? 0,
      belowOffset: after[index] ?? 0,
    },
  }));
}

/** What became of a letter that was replayed. */
export interface Fate {
  readonly replayedAtMs: number;
  /** `waiting`: its stage has not come to it. `understood`: it was read. `dead_again`: it could not be read. */
  readonly outcome: 'waiting' | 'understood' | 'dead_again';
  /** The letter that it became again. */
  readonly againAs: string | undefined;
}

/** Of the letters that were replayed, what became of them, by id. */
export async function fatesOf(store: Store, letters: readonly DeadLetter[]): Promise<ReadonlyMap<string, Fate>> {
  const replayed = await store.getMany(
    replays,
    letters.map(({ deadLetterId }) => deadLetterId),
  );
  const fates = await Promise.all(
    letters.map(async ({ deadLetterId, contentHash, stage }): Promise<[string, Fate][]> => {
      const known = replayed.get(deadLetterId);
      if (!known) return [];
      const { replayedAtMs, partition, fromOffset, belowOffset } = known;
      const again = { equals: [contentHash, partition], from: fromOffset, limit: 1 };
      // The checkpoint first: a stage that has come so far has also put aside what it could not read.
      const { offset } = await store.checkpoint(`${stage}/${partition}`);
      const [next] = (await store.find(deadLetters, 'by_content', again)).docs;
      const outcome = next ? 'dead_again' : offset < belowOffset ? 'waiting' : 'understood';
      return [[deadLetterId, { replayedAtMs, outcome, againAs: next?.deadLetterId }]];
    }),
  );
  return new Map(fates.flat());
}

const endsOf = (sends: readonly Send[], log: EventLog): Promise<number[]> =>
  Promise.all(sends.map(async ({ topic, partition }) => (await log.range(topic, partition)).high));

/** The original record again, to the partition of its key. */
const sendOf = (letter: DeadLetter, log: EventLog): Send => ({
  topic: letter.topic,
  partition: partitionOf(letter.key, log.partitions(letter.topic)),
  records: [{ key: letter.key, value: textOf(letter) }],
});

/** Bytes that were not UTF-8 cannot become readable by a fix, so text suffices. */
const textOf = ({ value, valueEncoding }: Pick<DeadLetter, 'value' | 'valueEncoding'>): string =>
  valueEncoding === 'base64' ? Buffer.from(value, 'base64').toString('utf8') : value;

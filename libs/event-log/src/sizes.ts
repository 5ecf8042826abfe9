import { AppError } from '@creditroll/kernel';
import type { LogRecord, Send } from './port.ts';
import type { KnownTopics } from './topics.ts';

/** What a record weighs against the limits: UTF-8 bytes of key and value. */
export const bytesOf = (record: LogRecord): number => Buffer.byteLength(record.key) + Buffer.byteLength(record.value);

/** A piece of a send that fits into one request or one stored value. */
export interface Chunk {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly LogRecord[];
  /** Weight of each record, so that nobody measures twice. */
  readonly recordBytes: readonly number[];
  readonly bytes: number;
}

export interface SizeLimits {
  readonly recordBytesMax: number;
  readonly appendBytesMax: number;
  readonly appendEventsMax?: number;
}

/** More than this waits only if somebody appends without awaiting; the next append is refused. */
export const waitingBytesMax = 64_000_000;

/**
 * Checks sends and cuts them by bytes, order kept. Everything is checked before anything is stored, so that a
 * refused append has no effect at all. Empty sends vanish.
 */
export function chunksOf(sends: readonly Send[], topics: KnownTopics, limits: SizeLimits): Chunk[] {
  const chunks: Chunk[] = [];
  for (const send of sends) {
    topics.checkPartition(send.topic, send.partition);
    cut(send, limits, chunks);
  }
  return chunks;
}

/** Chunks of each partition, order kept, by `topic/partition`. */
export function byPartition(chunks: readonly Chunk[]): Map<string, Chunk[]> {
  const groups = new Map<string, Chunk[]>();
  for (const chunk of chunks) {
    const name = `${chunk.topic}/${chunk.partition}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [chunk]);
    else group.push(chunk);
  }
  return groups;
}

function cut({ topic, partition, records }: Send, limits: SizeLimits, into: Chunk[]): void {
  const sizes = records.map(bytesOf);
  const eventsMax = limits.appendEventsMax ?? records.length;
  let from = 0;
  let bytes = 0;
  const close = (to: number): void => {
    if (to === from) return;
    const whole = from === 0 && to === records.length;
    const [part, recordBytes] = whole ? [records, sizes] : [records.slice(from, to), sizes.slice(from, to)];
    into.push({ topic, partition, records: part, recordBytes, bytes });
    from = to;
    bytes = 0;
  };
  sizes.forEach((size, index) => {
    if (size > limits.recordBytesMax) {
      const key = records[index]?.key.slice(0, 100);
      throw new AppError(
        'too_large',
        `record ${key} for ${topic} has ${size} bytes, the limit is ${limits.recordBytesMax}`,
      );
    }
    if (bytes + size > limits.appendBytesMax || index - from >= eventsMax) close(index);
    bytes += size;
  });
  close(records.length);
}

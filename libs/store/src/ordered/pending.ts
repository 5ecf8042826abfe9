/**
 * An outbox document as text: a line of JSON that tells the sends with the lengths of their keys and values, then all keys
 * and values one after another. They are JSON already, so that quoting them again would cost as much as making them.
 */
import { AppError } from '@creditroll/kernel';
import { pendingBytesMax, type Pending } from '../port.ts';
import { exceeds } from '../limits.ts';

interface Head {
  readonly id: string;
  readonly sends: readonly {
    readonly topic: string;
    readonly partition: number;
    /** Length of each record's key and value in UTF-16 units. */
    readonly lengths: readonly number[];
  }[];
}

export function encodePending(owner: string, { id, sends }: Pending): string {
  let body = '';
  const head: Head = {
    id,
    sends: sends.map(({ topic, partition, records }) => {
      const lengths: number[] = [];
      for (const { key, value } of records) {
        lengths.push(key.length, value.length);
        body += key + value;
      }
      return { topic, partition, lengths };
    }),
  };
  const text = `${JSON.stringify(head)}\n${body}`;
  if (exceeds(text, pendingBytesMax)) {
    throw new AppError('too_large', `outbox of ${owner}, ${id}: must not exceed ${pendingBytesMax} bytes`);
  }
  return text;
}

export function decodePending(text: string): Pending {
  const headEnd = text.indexOf('\n');
  const { id, sends }: Head = JSON.parse(text.slice(0, headEnd));
  let at = headEnd + 1;
  const next = (length: number): string => text.slice(at, (at += length));
  return {
    id,
    sends: sends.map(({ topic, partition, lengths }) => ({
      topic,
      partition,
      records: Array.from({ length: lengths.length / 2 }, (_, record) => ({
        key: next(lengths[2 * record] ?? 0),
        value: next(lengths[2 * record + 1] ?? 0),
      })),
    })),
  };
}

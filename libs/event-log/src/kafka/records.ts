import { isUtf8 } from 'node:buffer';
import type { KafkaMessage } from 'kafkajs';
import type { ReadRecord } from '../port.ts';

/** A tombstone (null value) of a foreign producer reads as an empty text: our topics are never compacted. */
export function readRecord({ offset, key, value }: KafkaMessage): ReadRecord {
  const record = { offset: Number(offset), key: key?.toString() ?? '', value: value?.toString() ?? '' };
  return value === null || isUtf8(value) ? record : { ...record, bytes: value };
}

export interface BatchLimits {
  readonly batchEventsMax: number;
  readonly batchBytesMax: number;
}

/** Messages from an index on that fit into one batch; at least one. */
export function sliceOf(messages: readonly KafkaMessage[], from: number, limits: BatchLimits): ReadRecord[] {
  const records: ReadRecord[] = [];
  let bytes = 0;
  for (let index = from; index < messages.length && records.length < limits.batchEventsMax; index++) {
    const message = messages[index];
    if (message === undefined) break;
    bytes += (message.key?.length ?? 0) + (message.value?.length ?? 0);
    if (bytes > limits.batchBytesMax && records.length > 0) break;
    records.push(readRecord(message));
  }
  return records;
}

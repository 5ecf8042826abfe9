import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Bell } from '../bell.ts';
import type { PartitionSource } from '../partition-loop.ts';
import type { ReadRecord } from '../port.ts';
import type { Doorbell } from './doorbell.ts';
import type { FrameReader, Room } from './frame.ts';
import type { Storage } from './storage.ts';

/** One reader of one partition. Keeps the rest of a value that a batch has not used up, to decode it only once. */
export class EmbeddedSource implements PartitionSource {
  readonly partition: number;
  readonly bell: Bell;
  readonly #storage: Storage;
  readonly #doorbell: Doorbell;
  readonly #topic: string;
  #rest: FrameReader | undefined;

  constructor(storage: Storage, doorbell: Doorbell, topic: string, partition: number) {
    this.#storage = storage;
    this.#doorbell = doorbell;
    this.#topic = topic;
    this.partition = partition;
    this.bell = doorbell.listen(this.#name);
  }

  take(fromOffset: number, eventsMax: number, bytesMax: number): ReadRecord[] {
    const records: ReadRecord[] = [];
    const room: Room = { events: eventsMax, bytes: bytesMax };
    if (this.#rest?.offset === fromOffset) {
      this.#rest.takeInto(records, room);
      if (!this.#rest.exhausted) return records;
    }
    this.#rest = undefined;
    if (room.events > 0 && room.bytes > 0) {
      this.#storage.refresh();
      this.#rest = this.#storage.read(this.#topic, this.partition, fromOffset + records.length, room, records);
    }
    return records;
  }

  range(): { low: number; high: number } {
    this.#storage.refresh();
    return { low: 0, high: this.#storage.high(this.#topic, this.partition) };
  }

  /** A partition with a long backlog leaves room for the others and for HTTP. */
  turn(): Promise<void> {
    return nextTurn();
  }

  close(): void {
    this.#doorbell.forget(this.#name, this.bell);
  }

  get #name(): string {
    return `${this.#topic}/${this.partition}`;
  }
}

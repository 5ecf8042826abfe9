import type { Bell } from '../bell.ts';
import type { PartitionSource } from '../partition-loop.ts';
import type { ReadRecord } from '../port.ts';
import { bytesOf } from '../sizes.ts';
import { REDELIVERED_EVENTS_MAX } from './faults.ts';
import type { World } from './world.ts';

/** One reader of one partition, with the faults of delivery. */
export class SimulatedSource implements PartitionSource {
  readonly bell: Bell;
  readonly #world: World;
  readonly #topic: string;
  readonly #partition: number;
  readonly #shake: () => void;

  constructor(world: World, topic: string, partition: number, shake: () => void) {
    this.#world = world;
    this.#topic = topic;
    this.#partition = partition;
    this.#shake = shake;
    this.bell = world.listen(topic, partition);
  }

  take(fromOffset: number, eventsMax: number, bytesMax: number): ReadRecord[] {
    const stored = this.#world.records(this.#topic, this.#partition);
    if (fromOffset >= stored.length) return [];
    const { random, faults } = this.#world;
    const earlier = random.chance(faults.redelivery)
      ? random.integer(0, Math.min(fromOffset, REDELIVERED_EVENTS_MAX))
      : 0;
    const events = random.chance(faults.smallBatch) ? random.integer(1, eventsMax) : eventsMax;
    const records: ReadRecord[] = [];
    let bytes = 0;
    for (const record of stored.slice(fromOffset - earlier, fromOffset - earlier + events)) {
      bytes += bytesOf(record);
      if (bytes > bytesMax && records.length > 0) break;
      records.push(record);
    }
    // Now, and not between two batches: the owner learns of it only when it commits.
    if (random.chance(faults.reassignment)) queueMicrotask(this.#shake);
    return records;
  }

  range(): { low: number; high: number } {
    return { low: 0, high: this.#world.records(this.#topic, this.#partition).length };
  }

  turn(): Promise<void> {
    return this.#world.delay();
  }

  close(): void {
    this.#world.forget(this.#topic, this.#partition, this.bell);
  }
}

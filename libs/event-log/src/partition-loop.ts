import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError, InvariantError } from '@creditroll/kernel';
import type { Bell } from './bell.ts';
import type { ConsumeOptions, Lease, ReadRecord, Step } from './port.ts';

/** Where the records of one partition come from. */
export interface PartitionSource {
  /** Consecutive records from an offset, at most so many events and bytes but at least one; empty at the end. */
  take(fromOffset: number, eventsMax: number, bytesMax: number): ReadRecord[];
  range(): { low: number; high: number };
  /** Called between batches: lets others have their turn of the event loop. */
  turn(): Promise<void>;
  /** Rings after every append to the partition. */
  readonly bell: Bell;
}

/**
 * Delivers one partition to one member, from the assignment to its end: onAssigned, onBatch …, onRevoked.
 * The calls never overlap. Embedded and simulated share it; Kafka has its own, since kafkajs drives it.
 */
export class PartitionLoop {
  /** Resolves after onRevoked, when nothing is in hand any more. Never rejects. */
  readonly ended: Promise<void>;
  readonly #options: ConsumeOptions;
  readonly #partition: number;
  readonly #source: PartitionSource;
  readonly #lease: Lease;
  #held = true;
  #ending = false;
  #abandoned = false;
  #idle = false;

  constructor(options: ConsumeOptions, partition: number, source: PartitionSource) {
    this.#options = options;
    this.#partition = partition;
    this.#source = source;
    this.#lease = {
      held: () => this.#held,
      renew: async () => {
        if (!this.#held) throw new AppError('conflict', `partition ${partition} of ${options.topic} was taken away`);
      },
    };
    this.ended = this.#run();
  }

  /** True when the handler has seen the whole partition and nothing is in hand, or when the partition has failed. */
  get idle(): boolean {
    return this.#idle;
  }

  /** Takes the lease away at once, as a group does that believes its member dead. The batch in hand runs on. */
  expel(): void {
    this.#held = false;
    this.#end();
  }

  /** As if the process had died: nothing is called any more, though what is in hand cannot be called back. */
  abandon(): void {
    this.#abandoned = true;
    this.expel();
  }

  /** Lets the batch in hand finish, then revokes. */
  async stop(): Promise<void> {
    this.#end();
    await this.ended;
  }

  #end(): void {
    this.#ending = true;
    this.#source.bell.ring();
  }

  async #run(): Promise<void> {
    // The caller of consume() gets its answer before the first call comes.
    await nextTurn();
    if (this.#ending) {
      this.#idle = true;
      return;
    }
    try {
      await this.#deliver();
    } catch (error) {
      this.#failed(error);
      this.#idle = true;
      while (!this.#ending) await this.#source.bell.heard();
    }
    this.#held = false;
    try {
      if (!this.#abandoned) await this.#options.onRevoked(this.#partition);
    } catch (error) {
      this.#failed(error);
    }
    this.#idle = true;
  }

  #failed(error: unknown): void {
    if (!this.#abandoned) this.#options.onFailed(this.#partition, error);
  }

  async #deliver(): Promise<void> {
    const { topic, batchEventsMax, batchBytesMax } = this.#options;
    let position = this.#checked(await this.#options.onAssigned(this.#partition, this.#lease));
    while (!this.#ending) {
      this.#source.bell.clear();
      const records = this.#source.take(position, batchEventsMax, batchBytesMax);
      const last = records.at(-1);
      if (last === undefined) {
        this.#idle = true;
        await this.#source.bell.heard();
        this.#idle = false;
        continue;
      }
      const step = await this.#options.onBatch({ topic, partition: this.#partition, records }, this.#lease);
      position = step.nextOffset === last.offset + 1 ? step.nextOffset : this.#checked(step);
      await this.#source.turn();
    }
  }

  /** A place outside the log is a lost log or a foreign checkpoint: never a reason to guess another place. */
  #checked({ nextOffset }: Step): number {
    const { low, high } = this.#source.range();
    if (nextOffset >= low && nextOffset <= high) return nextOffset;
    throw new InvariantError(
      `offset ${nextOffset} is outside of partition ${this.#partition} of ${this.#options.topic}, which holds ${low} to ${high}`,
    );
  }
}

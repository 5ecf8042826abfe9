import { setTimeout as pause } from 'node:timers/promises';
import { AppError, InvariantError } from '@creditroll/kernel';
import type { EachBatchPayload } from 'kafkajs';
import type { ConsumeOptions, Lease, ReadRecord, Step } from '../port.ts';
import { isKafkaError, meansLostMembership } from './errors.ts';
import { sliceOf } from './records.ts';
import type { OffsetRange } from './topic-admin.ts';

/** What one partition needs from the member of the group that it belongs to. */
export interface Membership {
  readonly options: ConsumeOptions;
  readonly heartbeatIntervalMs: number;
  range(partition: number): Promise<OffsetRange>;
  /** Offsets of all partitions as of shortly after the join: cheap, and enough for nearly all. */
  rangeAtJoin(partition: number): Promise<OffsetRange | undefined>;
  seek(partition: number, offset: number): void;
  pause(partition: number): void;
  resume(partition: number): void;
  warn(message: string, error: unknown): void;
}

/** After a failover a leader may for a moment not know the end that consumers have seen already. */
const END_TRIES_MAX = 20;
const END_WAIT_MS = 500;

/**
 * One partition from a join of the group to the next one: onAssigned, onBatch …, onRevoked, never overlapping.
 * Where to read is decided here alone; what the group has committed, or kafkajs resets to, does not count.
 */
export class Assignment {
  readonly #member: Membership;
  readonly #partition: number;
  #held = true;
  #assigned = false;
  #failed = false;
  /** Undefined until onAssigned has answered: batches that come before are not ours to handle. */
  #position: number | undefined;
  /** The position at which the last fetch came back with something else. */
  #soughtInVain: number | undefined;
  /** Tells the group that we live; only while a batch is in hand does kafkajs leave that to us. */
  #beat: (() => Promise<void>) | undefined;
  /** One for the whole assignment: whoever got it with onAssigned knows it again in onBatch. */
  readonly #lease: Lease = {
    held: () => this.#held,
    renew: async () => {
      await this.#beat?.();
      if (this.#held) return;
      const { topic } = this.#member.options;
      throw new AppError('conflict', `partition ${this.#partition} of ${topic} was taken away`);
    },
  };
  readonly #begun: Promise<void>;
  #inHand: Promise<void> = Promise.resolve();

  constructor(member: Membership, partition: number, before: Promise<unknown>) {
    this.#member = member;
    this.#partition = partition;
    this.#begun = before.then(() => this.#begin());
  }

  /** The group may give the partition to another member from now on. What is in hand runs on. */
  lose(): void {
    this.#held = false;
  }

  /** Waits for what is in hand, then revokes. */
  async end(): Promise<void> {
    await Promise.allSettled([this.#begun, this.#inHand]);
    this.#held = false;
    if (!this.#assigned) return;
    this.#assigned = false;
    try {
      await this.#member.options.onRevoked(this.#partition);
    } catch (error) {
      this.#member.options.onFailed(this.#partition, error);
    }
  }

  /** The consumer has died for good. */
  crash(error: unknown): void {
    this.#held = false;
    if (!this.#failed) this.#member.options.onFailed(this.#partition, error);
    this.#failed = true;
  }

  /** One fetch of the partition. Throws what kafkajs's loop is to handle: rebalances and lost connections. */
  handle(payload: EachBatchPayload): Promise<void> {
    const handled = this.#handle(payload);
    this.#inHand = handled;
    return handled;
  }

  async #begin(): Promise<void> {
    if (!this.#held) return;
    this.#assigned = true;
    try {
      const step = await this.#member.options.onAssigned(this.#partition, this.#lease);
      await this.#moveTo(step, await this.#member.rangeAtJoin(this.#partition).catch(() => undefined));
      if (this.#held) this.#member.resume(this.#partition);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #handle(payload: EachBatchPayload): Promise<void> {
    const { messages } = payload.batch;
    const first = messages[0];
    if (!this.#held || this.#failed || this.#position === undefined || first === undefined) return;
    try {
      if (await this.#isAligned(Number(first.offset))) await this.#deliver(payload);
    } catch (error) {
      if (meansLostMembership(error)) this.#held = false;
      if (isKafkaError(error)) throw error;
      this.#fail(error);
    }
  }

  async #deliver(payload: EachBatchPayload): Promise<void> {
    const { messages } = payload.batch;
    let index = 0;
    while (index < messages.length && this.#held && payload.isRunning() && !payload.isStale()) {
      const records = sliceOf(messages, index, this.#member.options);
      const end = (records.at(-1)?.offset ?? 0) + 1;
      const step = await this.#onBatch(records, payload);
      // After a rebalance kafkajs keeps new books; what an old owner says about positions must not touch them.
      if (!this.#held) return;
      if (step.nextOffset !== end) return this.#moveTo(step);
      this.#position = end;
      payload.resolveOffset(String(end - 1));
      await payload.heartbeat();
      index += records.length;
    }
  }

  async #onBatch(records: readonly ReadRecord[], { batch, heartbeat }: EachBatchPayload): Promise<Step> {
    const { topic, partition } = batch;
    const beat = async (): Promise<void> => {
      try {
        await heartbeat();
      } catch (error) {
        if (meansLostMembership(error)) this.#held = false;
        throw error;
      }
    };
    // kafkajs beats only between batches: a batch that takes long, or waits for a store, must not cost the session.
    this.#beat = beat;
    const ticker = setInterval(() => void beat().catch(() => undefined), this.#member.heartbeatIntervalMs);
    try {
      return await this.#member.options.onBatch({ topic, partition, records }, this.#lease);
    } finally {
      clearInterval(ticker);
      this.#beat = undefined;
    }
  }

  /**
   * True if the fetch begins where we want to go on. A later beginning is a hole left by a foreign transaction or by
   * deleted records; it is believed only when a second fetch shows it too and our position is inside of the log.
   */
  async #isAligned(firstOffset: number): Promise<boolean> {
    const position = this.#position ?? 0;
    if (firstOffset === position) {
      this.#soughtInVain = undefined;
      return true;
    }
    const again = this.#soughtInVain === position;
    this.#soughtInVain = position;
    if (again && firstOffset > position) {
      await this.#untilInRange(position);
      return this.#held;
    }
    await this.#moveTo({ nextOffset: position });
    return false;
  }

  async #moveTo({ nextOffset }: Step, known?: OffsetRange): Promise<void> {
    if (known === undefined || nextOffset < known.low || nextOffset > known.high) await this.#untilInRange(nextOffset);
    if (!this.#held) return;
    this.#position = nextOffset;
    this.#member.seek(this.#partition, nextOffset);
  }

  /** A place outside of the log is a lost log or a foreign checkpoint: never a reason to guess another place. */
  async #untilInRange(offset: number): Promise<void> {
    for (let tries = 0; this.#held;) {
      const range = await this.#member.range(this.#partition).catch((error: unknown) => {
        this.#member.warn(`offsets of partition ${this.#partition} are not known yet`, error);
      });
      if (range !== undefined && offset >= range.low && offset <= range.high) return;
      if (range !== undefined) tries += 1;
      if (range !== undefined && (offset < range.low || tries >= END_TRIES_MAX)) {
        const { topic } = this.#member.options;
        throw new InvariantError(
          `offset ${offset} is outside of partition ${this.#partition} of ${topic}, which holds ${range.low} to ${range.high}`,
        );
      }
      await pause(END_WAIT_MS);
    }
  }

  #fail(error: unknown): void {
    // Without the lease it is somebody else's partition: what went wrong here has no consequence.
    if (!this.#held) return this.#member.warn(`partition ${this.#partition} was left with an error`, error);
    this.#failed = true;
    this.#member.pause(this.#partition);
    this.#member.options.onFailed(this.#partition, error);
  }
}

import { deadLettered } from '@creditroll/contracts';
import type { Batch, EventLog, Lease, ReadRecord, Step } from '@creditroll/event-log';
import { AppError, type Clock, type Ids, invariant, messageOf } from '@creditroll/kernel';
import { type Checkpoint, noCheckpoint, type Pending, type Store } from '@creditroll/store';
import { answers, type DeadLetter, deadLetters, standstills } from './collections.ts';
import { type Decoded, Decoder, type Sender } from './decode.ts';
import type { ProcessingObserver } from './observer.ts';
import { outgoingOf } from './outgoing.ts';
import type { Cause, DueTimer, Input, Stage } from './stage.ts';
import { dueTimers } from './timers.ts';
import { BatchUnit, unitReader } from './unit.ts';

export interface ProcessingContext {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly observer: ProcessingObserver;
  /** Waits before a retry, in real or virtual time. */
  sleep(delayMs: number): Promise<void>;
}

export const limits = {
  timersPerBatchMax: 1_000,
  retryDelayMinMs: 10,
  retryDelayMaxMs: 2_000,
} as const;

/** An event of ours that cannot be handled: the partition stands still until somebody acts. */
export class StandstillError extends Error {
  readonly eventId: string;
  readonly offset: number;

  constructor(eventId: string, offset: number, reason: string) {
    super(reason);
    this.name = 'StandstillError';
    this.eventId = eventId;
    this.offset = offset;
  }
}

/** One thing to decide, and where it came from. */
interface Work<In> {
  readonly input: Input<In>;
  /** Offset after the record; undefined for a timer. */
  readonly nextOffset: number | undefined;
  readonly sender: Sender | undefined;
  readonly timer: DueTimer | undefined;
}

/** What a batch came to before it is committed. */
interface Plan<In> {
  readonly work: readonly (Work<In> | Passed)[];
  /** The record at which this batch must end, and why. */
  readonly stop: StandstillError | undefined;
}

/** A record that changes nothing but the checkpoint, or becomes a dead letter. */
interface Passed {
  readonly input: undefined;
  readonly nextOffset: number;
  readonly sender: Sender | undefined;
  readonly dead: { readonly record: ReadRecord; readonly reason: string } | undefined;
}

/**
 * The single writer of one partition of one stage: claims it, then turns each batch into one commit.
 * Everything that it believes about the partition is confirmed by the compare-and-swap of the checkpoint.
 */
export class PartitionOwner<In, Facts> {
  readonly owner: string;
  readonly #stage: Stage<In, Facts>;
  readonly #partition: number;
  readonly #context: ProcessingContext;
  readonly #decoder: Decoder<In>;
  #checkpoint: Checkpoint = noCheckpoint;
  /** Outbox documents that are in the log and wait to be deleted by the next commit. */
  #published: readonly string[] = [];
  /** Not later than the first timer's due time. */
  #nextDueMs = Number.POSITIVE_INFINITY;
  #claimed = false;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(stage: Stage<In, Facts>, partition: number, context: ProcessingContext, decoder: Decoder<In>) {
    this.#stage = stage;
    this.#partition = partition;
    this.#context = context;
    this.#decoder = decoder;
    this.owner = `${stage.name}/${partition}`;
  }

  get nextOffset(): number {
    return this.#checkpoint.offset;
  }

  get nextDueMs(): number {
    return this.#nextDueMs;
  }

  get unpublishedOrUndeleted(): boolean {
    return this.#published.length > 0;
  }

  /** Takes the partition over: raises the epoch, publishes what the owner before left behind, and says where to start. */
  claim(lease: Lease): Promise<Step> {
    return this.#serially(() => this.#retry('claim', lease, () => this.#claim(lease)));
  }

  /** Handles one batch. Throws `StandstillError` when the partition cannot go on. */
  handle(batch: Batch, lease: Lease): Promise<Step> {
    return this.#serially(() => this.#persist(batch.records, lease));
  }

  /** Fires due timers and deletes published outbox documents when no batch comes. Does nothing while one is in hand. */
  tick(lease: Lease): Promise<Step> {
    return this.#serially(() => this.#persist([], lease));
  }

  #serially<Result>(task: () => Promise<Result>): Promise<Result> {
    const run = this.#tail.then(task, task);
    this.#tail = run.catch(() => undefined);
    return run;
  }

  async #claim(lease: Lease): Promise<Step> {
    const { log, store, ids, observer } = this.#context;
    this.#claimed = false;
    const stored = await store.checkpoint(this.owner);
    const next: Checkpoint = {
      ...stored,
      epoch: stored.epoch + 1,
      version: stored.version + 1,
      incarnation: stored.incarnation || ids.mint('i'),
    };
    const writes = [{ op: 'remove', collection: standstills, key: this.owner }] as const;
    const answer = await store.commit({ writes, checkpoint: { owner: this.owner, expected: stored, next } });
    if (answer !== 'ok') throw new AppError('conflict', `claim of ${this.owner} met another owner`);
    this.#checkpoint = next;
    const leftovers = await store.outbox(this.owner);
    observer.claim({
      stage: this.#stage.name,
      partition: this.#partition,
      epoch: this.#checkpoint.epoch,
      leftovers: leftovers.length,
    });
    await this.#publish(leftovers, lease);
    this.#published = leftovers.map((pending) => pending.id);
    const { low, high } = await log.range(this.#stage.topic, this.#partition);
    const { offset } = this.#checkpoint;
    if (offset < low || offset > high) {
      throw await this.#standstill(
        new StandstillError(
          'none',
          offset,
          `the checkpoint ${offset} is outside the log, which has ${low} to ${high}: the store and the log are not of one cut`,
        ),
      );
    }
    this.#nextDueMs = await this.#firstDueMs();
    this.#claimed = true;
    return { nextOffset: offset };
  }

  /** Tries until the batch is committed, the lease is gone or the partition cannot go on. */
  async #persist(records: readonly ReadRecord[], lease: Lease): Promise<Step> {
    for (let attempt = 0; lease.held(); attempt++) {
      try {
        if (!this.#claimed) await this.#claim(lease);
        const first = records[0];
        if (first && first.offset !== this.#checkpoint.offset) break;
        const outcome = await this.#runOnce(records, lease);
        if (outcome === 'done') break;
        this.#claimed = false;
        await lease.renew();
      } catch (error) {
        if (!(error instanceof AppError) || !error.retry)
          throw error instanceof StandstillError ? await this.#standstill(error) : error;
        // The outcome of a commit may be unknown: only the store can say where we stand.
        this.#claimed = false;
        await this.#pause('batch', error, attempt, lease);
      }
    }
    return { nextOffset: this.#checkpoint.offset };
  }

  async #runOnce(records: readonly ReadRecord[], lease: Lease): Promise<'done' | 'lost'> {
    const { store, clock, observer } = this.#context;
    const startedAtMs = clock.nowMs();
    const began = performance.now();
    const due =
      this.#nextDueMs <= startedAtMs ? await dueTimers(store, this.owner, startedAtMs, limits.timersPerBatchMax) : [];
    const plan = this.#plan(due, records);
    const unit = new BatchUnit(this.owner);
    const inputs = plan.work.flatMap((item) => (item.input ? [item.input] : []));
    const reader = unitReader(store, unit);
    const commands = inputs.flatMap(({ cause }) => (cause.command ? [cause.command.id] : []));
    const [facts] = await Promise.all([this.#stage.read(inputs, reader), reader.getMany(answers, commands)]);
    const afterRead = performance.now();

    const decided = this.#decide(plan, unit, facts);
    if (decided.count === 0 && this.#published.length === 0) {
      if (decided.stop) throw decided.stop;
      this.#nextDueMs = await this.#firstDueMs();
      return 'done';
    }
    const outgoing = outgoingOf(
      unit,
      this.#stage.folds ?? [],
      this.#stage.name,
      this.owner,
      this.#checkpoint,
      this.#context.log,
    );
    const next: Checkpoint = {
      ...this.#checkpoint,
      version: this.#checkpoint.version + 1,
      offset: decided.nextOffset,
      out: outgoing.out,
      seen: decided.seen,
    };
    const writes = unit.writes();
    const afterDecide = performance.now();
    const answer = await store.commit({
      writes,
      checkpoint: { owner: this.owner, expected: this.#checkpoint, next },
      outbox: { owner: this.owner, add: outgoing.pendings, remove: this.#published },
    });
    if (answer === 'stale') return 'lost';
    invariant(answer === 'ok', `${this.owner}: a document that this partition owns was written by somebody else`);
    const afterCommit = performance.now();
    this.#checkpoint = next;
    this.#published = [];
    await this.#publish(outgoing.pendings, lease);
    this.#published = outgoing.pendings.map((pending) => pending.id);
    this.#nextDueMs =
      due.length > 0 || unit.earliestTimerMs < this.#nextDueMs ? await this.#firstDueMs() : this.#nextDueMs;
    const traceparents = inputs.flatMap(({ cause }) => (cause.traceparent ? [cause.traceparent] : [])).slice(0, 8);
    observer.batch({
      stage: this.#stage.name,
      partition: this.#partition,
      events: records.length,
      timers: due.length,
      writes: writes.length,
      emitted: unit.emissions().length,
      startedAtMs,
      traceparents,
      readMs: afterRead - began,
      decideMs: afterDecide - afterRead,
      commitMs: afterCommit - afterDecide,
      publishMs: performance.now() - afterCommit,
    });
    if (decided.stop) throw decided.stop;
    return 'done';
  }

  /** Reads timers and records up to the first that must stop the partition. */
  #plan(due: readonly DueTimer[], records: readonly ReadRecord[]): Plan<In> {
    const work: (Work<In> | Passed)[] = due.map((timer) => this.#timerWork(timer));
    const seen = new Map<string, number>();
    const lastSeq = (from: string): number => seen.get(from) ?? this.#checkpoint.seen[from] ?? 0;
    for (const record of records) {
      const decoded: Decoded<In> = this.#decoder.decode(record, lastSeq);
      const nextOffset = record.offset + 1;
      if (decoded.kind === 'unreadable')
        return { work, stop: new StandstillError(decoded.eventId, record.offset, decoded.reason) };
      if (decoded.kind === 'poison') {
        work.push({ input: undefined, nextOffset, sender: undefined, dead: { record, reason: decoded.reason } });
        continue;
      }
      if (decoded.sender) seen.set(decoded.sender.from, decoded.sender.seq);
      if (decoded.kind === 'skip') work.push({ input: undefined, nextOffset, sender: decoded.sender, dead: undefined });
      else work.push({ input: decoded.input, nextOffset, sender: decoded.sender, timer: undefined });
    }
    return { work, stop: undefined };
  }

  #timerWork(timer: DueTimer): Work<In> {
    const parse = this.#stage.timers?.[timer.name];
    invariant(parse, `${this.#stage.name} has no timer ${timer.name}`);
    const cause: Cause = {
      id: `${timer.name}:${timer.id}@${timer.dueAtMs}`,
      nowMs: timer.dueAtMs,
      subject: timer.subject,
      traceparent: undefined,
      command: undefined,
    };
    return { input: { cause, in: parse(timer) }, nextOffset: undefined, sender: undefined, timer };
  }

  #decide(
    plan: Plan<In>,
    unit: BatchUnit,
    facts: Facts,
  ): { count: number; nextOffset: number; seen: Record<string, number>; stop: StandstillError | undefined } {
    const seen: Record<string, number> = { ...this.#checkpoint.seen };
    let nextOffset = this.#checkpoint.offset;
    let count = 0;
    for (const item of plan.work) {
      const failed = item.input ? this.#apply(item, unit, facts) : this.#pass(item, unit);
      if (failed) return { count, nextOffset, seen, stop: failed };
      if (item.sender) seen[item.sender.from] = item.sender.seq;
      if (item.nextOffset !== undefined) nextOffset = item.nextOffset;
      count++;
    }
    return { count, nextOffset, seen, stop: plan.stop };
  }

  #apply(item: Work<In>, unit: BatchUnit, facts: Facts): StandstillError | undefined {
    const { cause, in: input } = item.input;
    unit.begin(cause);
    if (item.timer) unit.cancelTimer(item.timer.name, item.timer.id, item.timer.dueAtMs);
    if (cause.command && unit.get(answers, cause.command.id)) return undefined;
    try {
      this.#stage.decide(input, unit, facts);
      return undefined;
    } catch (error) {
      unit.rollback();
      return new StandstillError(cause.id, (item.nextOffset ?? this.#checkpoint.offset + 1) - 1, messageOf(error));
    }
  }

  #pass(item: Passed, unit: BatchUnit): undefined {
    if (!item.dead) return undefined;
    const { record, reason } = item.dead;
    const deadLetterId = `${this.#stage.topic}/${this.#partition}/${record.offset}`;
    const atMs = this.#context.clock.nowMs();
    const letter: DeadLetter = {
      deadLetterId,
      stage: this.#stage.name,
      topic: this.#stage.topic,
      partition: this.#partition,
      offset: record.offset,
      key: record.key,
      reason: reason.slice(0, 2_000),
      atMs,
      value: record.bytes ? Buffer.from(record.bytes).toString('base64') : record.value,
      valueEncoding: record.bytes ? 'base64' : 'utf8',
    };
    unit.begin({
      id: `dead:${deadLetterId}`,
      nowMs: atMs,
      subject: record.key,
      traceparent: undefined,
      command: undefined,
    });
    unit.insert(deadLetters, letter);
    unit.emit(deadLettered, record.key, letter);
    this.#context.observer.deadLetter({
      stage: this.#stage.name,
      partition: this.#partition,
      offset: record.offset,
      reason,
    });
    return undefined;
  }

  /** Appends until the log has it. While the lease is held nothing else can be sent to those partitions by this owner. */
  async #publish(pendings: readonly Pending[], lease: Lease): Promise<void> {
    if (pendings.length === 0) return;
    const sends = pendings.flatMap((pending) => pending.sends);
    await this.#retry('publish', lease, () => this.#context.log.append(sends));
  }

  async #retry<Result>(step: string, lease: Lease, task: () => Promise<Result>): Promise<Result> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await task();
      } catch (error) {
        if (!(error instanceof AppError) || !error.retry || !lease.held()) throw error;
        await this.#pause(step, error, attempt, lease);
      }
    }
  }

  async #pause(step: string, error: AppError, attempt: number, lease: Lease): Promise<void> {
    this.#context.observer.retry({ stage: this.#stage.name, partition: this.#partition, step, reason: error.message });
    await this.#context.sleep(Math.min(limits.retryDelayMinMs * 2 ** Math.min(attempt, 10), limits.retryDelayMaxMs));
    await lease.renew();
  }

  async #firstDueMs(): Promise<number> {
    const [first] = await dueTimers(this.#context.store, this.owner, undefined, 1);
    return first?.dueAtMs ?? Number.POSITIVE_INFINITY;
  }

  /** Writes down why the partition stands still, for whoever looks; the partition stays where it is. */
  async #standstill(error: StandstillError): Promise<StandstillError> {
    const { store, clock, observer } = this.#context;
    const doc = {
      owner: this.owner,
      stage: this.#stage.name,
      topic: this.#stage.topic,
      partition: this.#partition,
      offset: error.offset,
      eventId: error.eventId,
      reason: error.message.slice(0, 2_000),
      atMs: clock.nowMs(),
    };
    observer.standstill({
      stage: this.#stage.name,
      partition: this.#partition,
      offset: error.offset,
      eventId: error.eventId,
      reason: error.message,
    });
    // Naming the owner keeps the note beside the checkpoint, where the next claim clears it. If the store is down too, the log line above remains.
    await store
      .commit({
        writes: [{ op: 'put', collection: standstills, doc }],
        outbox: { owner: this.owner, add: [], remove: [] },
      })
      .catch(() => undefined);
    return error;
  }
}

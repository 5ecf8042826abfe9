import type { Batch, Lease, ReadRecord, Step } from '@creditroll/event-log';
import { AppError, invariant } from '@creditroll/kernel';
import { type Checkpoint, noCheckpoint, type Pending } from '@creditroll/store';
import { type Assignment, limits, pause, type ProcessingContext, retry } from './assignment.ts';
import { assertInsideLog, leftoversOf, raiseEpoch } from './claim.ts';
import { answers } from './collections.ts';
import { type Decided, decidePlan } from './decide-plan.ts';
import type { Decoder } from './decode.ts';
import { type Outgoing, outgoingOf } from './outgoing.ts';
import { type Plan, planOf } from './plan.ts';
import { publish } from './publish.ts';
import { recordedMs } from './recorded-time.ts';
import type { DueTimer, Stage } from './stage.ts';
import { noteStandstill, StandstillError } from './standstill.ts';
import { dueTimers, firstDueMs } from './timers.ts';
import { BatchUnit, unitReader } from './unit.ts';

/** How far an owner is. Times are those of its clock. */
export interface OwnerProgress {
  readonly nextOffset: number;
  /** Recorded time of the oldest event that was given to the owner and is not finished (committed, and what it says in the log). */
  readonly waitingSinceMs: number | undefined;
  /** Since when the oldest event waits that is committed and not known to be in the log. */
  readonly unpublishedSinceMs: number | undefined;
}

/**
 * The single writer of one partition of one stage: claims it, then turns each batch into one commit
 * (plan, read, decide, commit, publish). Everything that it believes about the partition is confirmed by the
 * compare-and-swap of the checkpoint.
 */
export class PartitionOwner<In, Facts> {
  readonly owner: string;
  readonly #assignment: Assignment<In, Facts>;
  readonly #decoder: Decoder<In>;
  #checkpoint: Checkpoint = noCheckpoint;
  /** Outbox documents that are in the log and wait to be deleted by the next commit. */
  #published: readonly string[] = [];
  /** Not later than the first timer's due time. */
  #nextDueMs = Number.POSITIVE_INFINITY;
  #waitingSinceMs: number | undefined;
  #unpublishedSinceMs: number | undefined;
  #claimed = false;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(stage: Stage<In, Facts>, partition: number, context: ProcessingContext, decoder: Decoder<In>) {
    this.owner = `${stage.name}/${partition}`;
    this.#assignment = { owner: this.owner, stage, partition, context };
    this.#decoder = decoder;
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

  /** How far this owner is, from memory. */
  progress(): OwnerProgress {
    return {
      nextOffset: this.#checkpoint.offset,
      waitingSinceMs: this.#waitingSinceMs,
      unpublishedSinceMs: this.#unpublishedSinceMs,
    };
  }

  /** Takes the partition over: raises the epoch, publishes what the owner before left behind, and says where to start. */
  claim(lease: Lease): Promise<Step> {
    return this.#serially(() => retry(this.#assignment, 'claim', lease, () => this.#claim(lease)));
  }

  /** Handles one batch. Throws `StandstillError` when the partition cannot go on. */
  handle(batch: Batch, lease: Lease): Promise<Step> {
    return this.#serially(async () => {
      this.#waitFor(batch.records[0]);
      try {
        const step = await this.#persist(batch.records, lease);
        this.#waitingSinceMs = undefined;
        return step;
      } catch (error) {
        // What was before the event that failed is committed.
        this.#waitFor(batch.records.find(({ offset }) => offset === this.#checkpoint.offset));
        throw error;
      }
    });
  }

  /** Fires due timers and deletes published outbox documents when no batch comes. Does nothing while one is in hand. */
  tick(lease: Lease): Promise<Step> {
    return this.#serially(() => this.#persist([], lease));
  }

  #waitFor(record: ReadRecord | undefined): void {
    this.#waitingSinceMs = recordedMs(record) ?? this.#assignment.context.clock.nowMs();
  }

  /** One task after the other; each that ends in a standstill leaves a note of it. */
  #serially<Result>(task: () => Promise<Result>): Promise<Result> {
    const noting = async (): Promise<Result> => {
      try {
        return await task();
      } catch (error) {
        if (error instanceof StandstillError) await noteStandstill(this.#assignment, error);
        throw error;
      }
    };
    const run = this.#tail.then(noting, noting);
    this.#tail = run.catch(() => undefined);
    return run;
  }

  async #claim(lease: Lease): Promise<Step> {
    this.#claimed = false;
    this.#checkpoint = await raiseEpoch(this.#assignment);
    const { epoch, offset } = this.#checkpoint;
    const leftovers = await leftoversOf(this.#assignment, epoch);
    await this.#publish(leftovers, recordedMs(leftovers[0]?.sends[0]?.records[0]), lease);
    await assertInsideLog(this.#assignment, offset);
    await this.#lookForTimers();
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
        if (!(error instanceof AppError) || !error.retry) throw error;
        // The outcome of a commit may be unknown: only the store can say where we stand.
        this.#claimed = false;
        await pause(this.#assignment, 'batch', error, attempt, lease);
      }
    }
    return { nextOffset: this.#checkpoint.offset };
  }

  async #runOnce(records: readonly ReadRecord[], lease: Lease): Promise<'done' | 'lost'> {
    const { stage, partition, context } = this.#assignment;
    const startedAtMs = context.clock.nowMs();
    const began = performance.now();
    const due = await this.#due(startedAtMs);
    const plan = planOf(stage, this.#decoder, due, records, this.#checkpoint.seen);
    const unit = new BatchUnit(this.owner);
    const facts = await this.#read(plan, unit);
    const afterRead = performance.now();

    const decided = decidePlan(this.#assignment, this.#checkpoint, plan, unit, facts);
    if (decided.count === 0 && this.#published.length === 0) {
      if (decided.stop) throw decided.stop;
      await this.#lookForTimers();
      return 'done';
    }
    const outgoing = outgoingOf(unit, stage.folds ?? [], stage.name, this.owner, this.#checkpoint, context.log);
    const writes = unit.writes();
    const afterDecide = performance.now();
    if ((await this.#commit(decided, writes, outgoing)) === 'stale') return 'lost';
    const afterCommit = performance.now();
    await this.#publish(outgoing.pendings, startedAtMs, lease);
    if (due.length > 0 || unit.earliestTimerMs < this.#nextDueMs) await this.#lookForTimers();
    context.observer.batch({
      stage: stage.name,
      partition,
      events: records.length,
      timers: due.length,
      writes: writes.length,
      emitted: unit.emissions().length,
      startedAtMs,
      traceparents: tracesOf(plan),
      readMs: afterRead - began,
      decideMs: afterDecide - afterRead,
      commitMs: afterCommit - afterDecide,
      publishMs: performance.now() - afterCommit,
    });
    if (decided.stop) throw decided.stop;
    return 'done';
  }

  /** Appends until the log has it; the next commit deletes what is in the log. `sinceMs`: since when it waits for that. */
  async #publish(pendings: readonly Pending[], sinceMs: number | undefined, lease: Lease): Promise<void> {
    if (pendings.length > 0) this.#unpublishedSinceMs = sinceMs;
    await publish(this.#assignment, pendings, lease);
    this.#unpublishedSinceMs = undefined;
    this.#published = pendings.map(({ id }) => id);
  }

  #due(nowMs: number): Promise<readonly DueTimer[]> | readonly DueTimer[] {
    if (this.#nextDueMs > nowMs) return [];
    return dueTimers(this.#assignment.context.store, this.owner, nowMs, limits.timersPerBatchMax);
  }

  async #lookForTimers(): Promise<void> {
    this.#nextDueMs = await firstDueMs(this.#assignment.context.store, this.owner);
  }

  /** What the stage wants to know, and the answers that its commands have had already. */
  async #read(plan: Plan<In>, unit: BatchUnit): Promise<Facts> {
    const { stage, context } = this.#assignment;
    const inputs = plan.work.flatMap((item) => (item.input ? [item.input] : []));
    const reader = unitReader(context.store, unit);
    const commands = inputs.flatMap(({ cause }) => (cause.command ? [cause.command.id] : []));
    const [facts] = await Promise.all([stage.read(inputs, reader), reader.getMany(answers, commands)]);
    return facts;
  }

  /** All of the batch or nothing of it. After `ok`, the checkpoint stands behind the batch and its events are to be published. */
  async #commit(
    decided: Decided,
    writes: ReturnType<BatchUnit['writes']>,
    { pendings, out }: Outgoing,
  ): Promise<'ok' | 'stale'> {
    const next: Checkpoint = {
      ...this.#checkpoint,
      version: this.#checkpoint.version + 1,
      offset: decided.nextOffset,
      out,
      seen: decided.seen,
    };
    const answer = await this.#assignment.context.store.commit({
      writes,
      checkpoint: { owner: this.owner, expected: this.#checkpoint, next },
      outbox: { owner: this.owner, add: pendings, remove: this.#published },
    });
    if (answer === 'stale') return 'stale';
    invariant(answer === 'ok', `${this.owner}: a document that this partition owns was written by somebody else`);
    this.#checkpoint = next;
    this.#published = [];
    return 'ok';
  }
}

/** Traces that a batch's span leads to, at most. */
const tracesPerBatchMax = 8;

const tracesOf = (plan: Plan<unknown>): string[] =>
  plan.work
    .flatMap(({ input }) => (input?.cause.traceparent ? [input.cause.traceparent] : []))
    .slice(0, tracesPerBatchMax);

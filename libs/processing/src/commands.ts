import { type EventDefinition, eventOf, type TopicName, topics } from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { AppError, type Clock, digestOf, errorCodes, type ErrorCode, toldAtOnce } from '@creditroll/kernel';
import { collection, type Collection, type Store, type Write } from '@creditroll/store';
import { z } from 'zod';
import { answers } from './collections.ts';
import type { CommandResult } from './unit.ts';

/**
 * The two ways in which a person's wish becomes a change:
 * `askOwner` for what a stage owns (it travels as an event, the stage decides, the answer is stored);
 * `commitDirectly` for documents that only commands write.
 * Both answer the same key and input with the same answer, and the same key with another input by `idempotency_mismatch`.
 */
export interface CommandContext {
  readonly log: EventLog;
  readonly store: Store;
  readonly clock: Clock;
}

const answerPollMs = 4;

/** Sends a command to the owner of `subject` and waits for its stored answer. */
export async function askOwner<Data>(
  context: CommandContext,
  command: {
    readonly definition: EventDefinition<Data>;
    readonly id: string;
    readonly subject: string;
    readonly source: string;
    readonly data: Data;
    readonly traceparent?: string | undefined;
  },
  deadlineMs: number,
): Promise<unknown> {
  const { log, store, clock } = context;
  const { definition, id, subject, source, data, traceparent } = command;
  const inputHash = digestOf(data);
  const known = await answerOf(store, id, inputHash);
  if (known) return valueOf(known);
  const envelope = eventOf(definition, { id, source, subject, atMs: clock.nowMs(), traceparent }, data);
  const checked = definition.envelope.safeParse(envelope);
  if (!checked.success) {
    const fields = checked.error.issues.map((issue) => ({
      field: issue.path.slice(1).join('.'),
      problem: issue.message,
    }));
    throw new AppError('invalid_input', toldAtOnce(fields), { fields });
  }
  await log.append([
    {
      topic: definition.topic,
      partition: partitionOf(subject, log.partitions(definition.topic)),
      records: [{ key: subject, value: JSON.stringify(envelope) }],
    },
  ]);
  const until = performance.now() + deadlineMs;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, answerPollMs));
    const answer = await answerOf(store, id, inputHash);
    if (answer) return valueOf(answer);
  }
  throw new AppError(
    'deadline',
    `no answer within ${Math.round(deadlineMs)} ms; repeat the call with the same idempotency key`,
  );
}

async function answerOf(store: Store, id: string, inputHash: string): Promise<CommandResult | undefined> {
  const doc = (await store.getMany(answers, [id])).get(id);
  if (!doc) return undefined;
  if (doc.inputHash !== inputHash) throw usedBefore();
  return doc.result.ok
    ? { ok: true, value: doc.result.value }
    : { ok: false, code: errorCodeOf(doc.result.code), message: doc.result.message };
}

const usedBefore = () =>
  new AppError(
    'idempotency_mismatch',
    'this idempotency key was used before with another input; send a new one for another change',
  );

const errorCodeOf = (code: string): ErrorCode => (Object.hasOwn(errorCodes, code) ? (code as ErrorCode) : 'bug');

function valueOf(result: CommandResult): unknown {
  if (result.ok) return result.value;
  throw new AppError(result.code, result.message);
}

/** What a direct command decided. */
export interface DirectOutcome<Value> {
  readonly value: Value;
  readonly writes: readonly Write[];
  /** Facts that others must hear; published after the commit, and again after a crash. */
  readonly facts: readonly { readonly definition: EventDefinition; readonly subject: string; readonly data: unknown }[];
}

const receiptSchema = z.object({ key: z.string(), inputHash: z.string(), atMs: z.int(), value: z.unknown() });

/** Receipts of direct commands. */
export const receipts: Collection<z.infer<typeof receiptSchema>> = collection({
  name: 'processing.receipts',
  schema: receiptSchema,
  key: (doc) => doc.key,
  indexes: {},
});

const conflictRetriesMax = 8;

/** Commits documents that only commands write. `decide` may run again when somebody else was faster. */
export class DirectCommands {
  readonly #context: CommandContext;
  readonly #owner: string;

  /** `owner` names the outbox, e.g. `campaigns.commands`; several processes may share it, because facts carry a revision. */
  constructor(context: CommandContext, owner: string) {
    this.#context = context;
    this.#owner = owner;
  }

  async run<Value>(
    key: string,
    input: unknown,
    decide: (nowMs: number) => Promise<DirectOutcome<Value>>,
  ): Promise<Value> {
    const { store, clock } = this.#context;
    const receiptKey = `${this.#owner}:${key}`;
    const inputHash = digestOf(input);
    for (let attempt = 0; attempt < conflictRetriesMax; attempt++) {
      const known = (await store.getMany(receipts, [receiptKey])).get(receiptKey);
      if (known && known.inputHash !== inputHash) throw usedBefore();
      // The receipt holds what this same `decide` answered before.
      if (known) return known.value as Value;
      const nowMs = clock.nowMs();
      const outcome = await decide(nowMs);
      const pending = this.#pending(receiptKey, nowMs, outcome);
      const receipt = { key: receiptKey, inputHash, atMs: nowMs, value: outcome.value };
      const answer = await store.commit({
        writes: [...outcome.writes, { op: 'insert', collection: receipts, doc: receipt }],
        outbox: { owner: this.#owner, add: pending.sends.length > 0 ? [pending] : [], remove: [] },
      });
      if (answer === 'ok') {
        if (pending.sends.length > 0) await this.#publish([pending]);
        return outcome.value;
      }
    }
    throw new AppError(
      'conflict',
      'others kept changing it at the same time; repeat the call with the same idempotency key',
    );
  }

  /** Publishes what a crash left behind; call at start, before the first command. */
  async relayLeftovers(): Promise<void> {
    await this.#publish(await this.#context.store.outbox(this.#owner));
  }

  async #publish(pendings: Awaited<ReturnType<Store['outbox']>>): Promise<void> {
    if (pendings.length === 0) return;
    await this.#context.log.append(pendings.flatMap((pending) => pending.sends));
    await this.#context.store.commit({
      writes: [],
      outbox: { owner: this.#owner, add: [], remove: pendings.map((pending) => pending.id) },
    });
  }

  #pending(
    receiptKey: string,
    nowMs: number,
    outcome: DirectOutcome<unknown>,
  ): Awaited<ReturnType<Store['outbox']>>[number] {
    const { log } = this.#context;
    const sends = outcome.facts.map(({ definition, subject, data }, index) => {
      const topic: TopicName = definition.topic;
      if (topics[topic].doors) throw new TypeError(`${definition.type} is not a fact of ours`);
      const said = { id: `${receiptKey}/${index}`, source: this.#owner, subject, atMs: nowMs };
      const envelope = eventOf(definition, said, data);
      return {
        topic,
        partition: partitionOf(subject, log.partitions(topic)),
        records: [{ key: subject, value: JSON.stringify(envelope) }],
      };
    });
    return { id: `${nowMs.toString().padStart(15, '0')}-${digestOf(receiptKey).slice(0, 16)}`, sends };
  }
}

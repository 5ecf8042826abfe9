import type { Command__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/Command';
import { AppError } from '@creditroll/kernel';
import { type CommandContext, DirectCommands } from '@creditroll/processing';
import type { Collection, Write } from '@creditroll/store';
import { toCommandKey } from './inbound/command.ts';
import type { Fact } from './outbound/facts.ts';

export const commandsOwner = 'campaigns.commands';
const relayIntervalMs = 1_000;

export interface Change<Value> {
  readonly value: Value;
  readonly writes: readonly Write[];
  readonly facts: readonly Fact[];
}

interface Asked {
  readonly command: Command__Output | null;
}

/** Runs commands, and publishes what was committed and not published: after a crash, or while the log did not answer. */
export class Commands {
  readonly #direct: DirectCommands;
  #timer: NodeJS.Timeout | undefined;
  #relaying: Promise<void> | undefined;

  constructor(context: CommandContext) {
    this.#direct = new DirectCommands(context, commandsOwner);
  }

  /**
   * The call's name belongs to the input, so one key serves one call. Keys belong to their person: nobody can
   * block another's by guessing them.
   */
  async run<Value>(call: string, request: Asked, decide: (nowMs: number) => Promise<Change<Value>>): Promise<Value> {
    const { command, ...input } = request;
    const { idempotencyKey, personId } = toCommandKey(command);
    return this.#direct.run(`${idempotencyKey} ${personId}`, { call, input }, decide);
  }

  async start(): Promise<void> {
    await this.relay();
    this.#timer = setInterval(() => void (this.#relaying ??= this.#relayOnce()), relayIntervalMs).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#relaying;
  }

  /** A fact may be published twice or after a later one; readers go by its revision. */
  async relay(): Promise<void> {
    try {
      await this.#direct.relayLeftovers();
    } catch (error) {
      // The log or the store does not answer now: the facts stay where they are until the next turn.
      if (!(error instanceof AppError && error.retry)) throw error;
    }
  }

  async #relayOnce(): Promise<void> {
    await this.relay();
    this.#relaying = undefined;
  }
}

/** Writes a document that had `before` when it was read, or was absent; anything else meanwhile is a conflict. */
export function written<Doc extends { readonly revision: number }>(
  collection: Collection<Doc>,
  before: Doc | undefined,
  doc: Doc,
): Write {
  return before ? { op: 'replace', collection, doc, ifRevision: before.revision } : { op: 'insert', collection, doc };
}

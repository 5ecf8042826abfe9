import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';
import { Bell } from '../bell.ts';

/**
 * Tells readers about appends: those of this log at once, those in other threads of the process through a
 * BroadcastChannel, and those in other processes by a poll of one number.
 */
export class Doorbell {
  readonly #bells = new Map<string, Set<Bell>>();
  readonly #channel: BroadcastChannel;
  readonly #lastTxnId: () => number;
  readonly #pollIntervalMs: number;
  #poll: NodeJS.Timeout | undefined;
  #seenTxnId = 0;

  constructor(dir: string, lastTxnId: () => number, pollIntervalMs: number) {
    this.#lastTxnId = lastTxnId;
    this.#pollIntervalMs = pollIntervalMs;
    this.#channel = new BroadcastChannel(`creditroll.event-log ${realpathSync(dir)}`);
    this.#channel.onmessage = (message: { data?: unknown }) => {
      if (Array.isArray(message.data)) this.#ring(message.data);
    };
    // The poll alone keeps the process alive, and only while somebody reads.
    this.#channel.unref();
  }

  /** `names` are `topic/partition`. */
  appended(names: readonly string[]): void {
    this.#ring(names);
    this.#channel.postMessage(names);
  }

  listen(name: string): Bell {
    const bell = new Bell();
    const bells = this.#bells.get(name) ?? new Set();
    this.#bells.set(name, bells.add(bell));
    this.#poll ??= setInterval(() => this.#look(), this.#pollIntervalMs);
    return bell;
  }

  forget(name: string, bell: Bell): void {
    const bells = this.#bells.get(name);
    bells?.delete(bell);
    if (bells?.size === 0) this.#bells.delete(name);
    if (this.#bells.size === 0) this.#stopPoll();
  }

  close(): void {
    this.#stopPoll();
    this.#channel.close();
  }

  #ring(names: readonly string[]): void {
    for (const name of names) for (const bell of this.#bells.get(name) ?? []) bell.ring();
  }

  #look(): void {
    const txnId = this.#lastTxnId();
    if (txnId === this.#seenTxnId) return;
    this.#seenTxnId = txnId;
    this.#ring([...this.#bells.keys()]);
  }

  #stopPoll(): void {
    clearInterval(this.#poll);
    this.#poll = undefined;
  }
}

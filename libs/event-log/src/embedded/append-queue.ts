import { AppError } from '@creditroll/kernel';
import { waitingBytesMax, type Chunk } from '../sizes.ts';

interface Pending {
  readonly chunks: readonly Chunk[];
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Bounds how long one commit holds the thread. */
const COMMIT_BYTES_MAX = 8_000_000;

/**
 * Gathers the appends of one turn of the event loop into one commit: a sync costs about 0.2 ms whether it carries
 * one append or ten. Each append is whole in one commit, in the order of the calls.
 */
export class AppendQueue {
  readonly #commit: (chunks: readonly Chunk[]) => void;
  #waiting: Pending[] = [];
  #waitingBytes = 0;
  #scheduled = false;
  #drained: (() => void)[] = [];

  constructor(commit: (chunks: readonly Chunk[]) => void) {
    this.#commit = commit;
  }

  append(chunks: readonly Chunk[]): Promise<void> {
    const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
    if (this.#waitingBytes > 0 && this.#waitingBytes + bytes > waitingBytesMax) {
      throw new AppError('unavailable', `${this.#waitingBytes} bytes wait to be appended already`);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ chunks, bytes, resolve, reject });
      this.#waitingBytes += bytes;
      this.#schedule();
    });
  }

  async drained(): Promise<void> {
    if (this.#waiting.length > 0) await new Promise<void>((resolve) => this.#drained.push(resolve));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    const group = this.#nextGroup();
    try {
      this.#commit(group.flatMap(({ chunks }) => chunks));
      for (const { resolve } of group) resolve();
    } catch (error) {
      // What waits behind a failure must not overtake it: the caller will append that again, and then this.
      const behind = this.#waiting.splice(0);
      this.#waitingBytes = 0;
      for (const { reject } of [...group, ...behind]) reject(error);
    }
    if (this.#waiting.length > 0) return this.#schedule();
    for (const resolve of this.#drained.splice(0)) resolve();
  }

  #nextGroup(): Pending[] {
    let bytes = 0;
    const beyond = this.#waiting.findIndex((pending, index) => {
      bytes += pending.bytes;
      return index > 0 && bytes > COMMIT_BYTES_MAX;
    });
    const group = this.#waiting.splice(0, beyond === -1 ? this.#waiting.length : beyond);
    this.#waitingBytes -= group.reduce((sum, pending) => sum + pending.bytes, 0);
    return group;
  }
}

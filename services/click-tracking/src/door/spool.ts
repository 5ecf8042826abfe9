import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type Clock } from '@creditroll/kernel';

const spoolLimits = {
  fileBytesMax: 8_000_000,
  /** Some three million clicks; beyond it the door refuses. */
  spoolBytesMax: 2_000_000_000,
  linesPerAppendMax: 1_000,
} as const;

const filePattern = /^clicks-\d{15}-[0-9a-f]{8}\.jsonl$/;

interface OpenFile {
  readonly path: string;
  readonly handle: FileHandle;
  bytes: number;
}

/**
 * Clicks on the local disk while the log does not take them: files of one JSON text a line, synced before anybody is
 * told that a click is safe. The directory belongs to one process.
 */
export class Spool {
  readonly #directory: string;
  readonly #clock: Clock;
  #current: OpenFile | undefined;
  /** Paths of files that are complete, oldest first. */
  readonly #closed: string[] = [];
  #bytes = 0;
  #tail: Promise<unknown> = Promise.resolve();

  constructor({ directory, clock }: { readonly directory: string; readonly clock: Clock }) {
    this.#directory = directory;
    this.#clock = clock;
  }

  /** Finds what an earlier process left. */
  async start(): Promise<void> {
    await mkdir(this.#directory, { recursive: true });
    const names = (await readdir(this.#directory)).filter((name) => filePattern.test(name)).sort();
    for (const name of names) {
      const path = join(this.#directory, name);
      this.#bytes += (await stat(path)).size;
      this.#closed.push(path);
    }
  }

  get empty(): boolean {
    return this.#closed.length === 0 && this.#current === undefined;
  }

  /** Resolves when the lines are synced. */
  write(lines: readonly string[]): Promise<void> {
    return this.#serially(async () => {
      const text = Buffer.from(`${lines.join('\n')}\n`);
      if (this.#bytes + text.length > spoolLimits.spoolBytesMax)
        throw new AppError('unavailable', `the spool has reached ${spoolLimits.spoolBytesMax} bytes`);
      const file = (this.#current ??= await this.#create());
      try {
        await file.handle.writeFile(text);
        await file.handle.datasync();
      } catch (error) {
        // Half a line may stand at its end: nothing more may follow it.
        await this.#close();
        throw error;
      }
      file.bytes += text.length;
      this.#bytes += text.length;
      if (file.bytes >= spoolLimits.fileBytesMax) await this.#close();
    });
  }

  /** Hands over all lines, oldest first, and deletes each file that was taken whole. Stops at the first refusal. */
  async drain(append: (lines: readonly string[]) => Promise<void>): Promise<void> {
    for (;;) {
      if (this.#closed.length === 0) await this.#serially(() => this.#close());
      const path = this.#closed[0];
      if (path === undefined) return;
      const bytes = await readFile(path);
      const text = bytes.toString('utf8');
      // A last line without its end was never synced, and its click never answered.
      const lines = text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line !== '');
      for (let at = 0; at < lines.length; at += spoolLimits.linesPerAppendMax)
        await append(lines.slice(at, at + spoolLimits.linesPerAppendMax));
      await unlink(path);
      this.#closed.shift();
      this.#bytes -= bytes.length;
    }
  }

  async stop(): Promise<void> {
    await this.#serially(() => this.#close());
  }

  async #create(): Promise<OpenFile> {
    const name = `clicks-${this.#clock.nowMs().toString().padStart(15, '0')}-${randomBytes(4).toString('hex')}.jsonl`;
    const path = join(this.#directory, name);
    const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND);
    // The file's name is safe only when its directory is.
    const directory = await open(this.#directory, 'r');
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
    return { path, handle, bytes: 0 };
  }

  async #close(): Promise<void> {
    const file = this.#current;
    if (!file) return;
    this.#current = undefined;
    this.#closed.push(file.path);
    await file.handle.close();
  }

  #serially<Result>(task: () => Promise<Result>): Promise<Result> {
    const run = this.#tail.then(task, task);
    this.#tail = run.catch(() => undefined);
    return run;
  }
}

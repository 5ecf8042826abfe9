import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const startMsMax = 60_000;
const linesKept = 40;

/** A process of ours, and the last that it said. */
export class Child {
  readonly name: string;
  readonly lines: string[] = [];
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;

  private constructor(name: string, process: ChildProcess) {
    this.name = name;
    this.#process = process;
    this.#ended = once(process, 'exit');
  }

  /** Starts `node` and waits for a line that `ready` recognises; answers what it found there. */
  static async start<Found>(
    name: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    ready: (line: string) => Found | undefined,
    cwd = root,
  ): Promise<{ child: Child; found: Found }> {
    const process_ = spawn(process.execPath, [...args], {
      cwd,
      env: { ...cleanEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const child = new Child(name, process_);
    const found = await new Promise<Found>((resolve, reject) => {
      const failed = (why: string): void => reject(new Error(`${name} ${why}:\n${child.lines.join('\n')}`));
      const timer = setTimeout(() => failed(`did not start within ${startMsMax} ms`), startMsMax);
      process_.once('exit', (code) => failed(`ended with ${code}`));
      for (const stream of [process_.stdout, process_.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          child.lines.push(line);
          if (child.lines.length > linesKept) child.lines.shift();
          const seen = ready(line);
          if (seen === undefined) return;
          clearTimeout(timer);
          resolve(seen);
        });
      }
    }).catch(async (error: unknown) => {
      await child.kill();
      throw error;
    });
    return { child, found };
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process.kill(signal);
  }

  /** kill -9. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** Asks it to end; answers its exit code. */
  async stop(): Promise<number | null> {
    this.#process.kill('SIGTERM');
    await this.#ended;
    return this.#process.exitCode;
  }
}

/** Jest's own options are not for children. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, JEST_WORKER_ID: __, ...rest } = process.env;
  return { ...rest, NODE_ENV: 'production', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', OTEL_SDK_DISABLED: 'true' };
}

import { Worker } from 'node:worker_threads';
import { AppError } from '@creditroll/kernel';
import type { Part, StageReading } from '@creditroll/service-kit';

/** What a thread is given. */
export interface StageThreadData {
  readonly dir: string;
  /** The partitions of every topic whose stages run there. */
  readonly partitions: readonly number[];
  /** Where services are asked. */
  readonly grpcAddress: string;
  readonly networkKeySecret: string;
  readonly logLevel: string;
  readonly batchEventsMax?: number | undefined;
  readonly settleAfterMs?: number | undefined;
}

/** To a thread, each with the number of its answer. */
export interface ThreadRequest {
  readonly id: number;
  readonly ask: 'start' | 'idle' | 'readings' | 'stop';
}

export interface ThreadAnswer {
  readonly id: number;
  /** Of `idle`. */
  readonly idle?: boolean;
  /** Of `readings`. */
  readonly readings?: readonly StageReading[];
  readonly error?: string;
}

/** How partitions are shared out among workers, of which the first is the thread with the doors. */
export const partitionsOf = (worker: number, workers: number, partitions: number): number[] =>
  Array.from({ length: partitions }, (_, partition) => partition).filter((one) => one % workers === worker);

/** Threads that run stages for partitions of their own, beside the one that has the doors. */
export interface StageThreads extends Part {
  /** True when their stages have handled all there is. Throws when one of them stands still. */
  idle(): Promise<boolean>;
  /** How far behind each of their partitions is. */
  readings(): Promise<readonly StageReading[]>;
}

/** A thread does not take the loader of its process, so it registers it by itself. Names would be looked for where the process was started. */
const bootstrap = `const { loader, program } = require('node:worker_threads').workerData;
import(loader).then(({ register }) => {
  register();
  return import(program);
});`;
const program = new URL('stage-thread.ts', import.meta.url).href;

/** A thread that ends by itself ends the process: its partitions have no other owner, and a restart claims them. */
export function stageThreads(data: readonly StageThreadData[]): StageThreads {
  let threads: readonly StageThread[] = [];
  const all = (ask: ThreadRequest['ask']): Promise<ThreadAnswer[]> =>
    Promise.all(threads.map((thread) => thread.request(ask)));
  return {
    name: 'stage threads',
    async start() {
      threads = data.map((one) => new StageThread(one));
      await all('start');
    },
    async stop() {
      await all('stop');
      threads = [];
    },
    idle: async () => (await all('idle')).every(({ idle }) => idle),
    readings: async () => (await all('readings')).flatMap(({ readings = [] }) => readings),
  };
}

class StageThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(answer: ThreadAnswer): void; reject(error: Error): void }>();
  #lastId = 0;

  constructor(data: StageThreadData) {
    const loader = import.meta.resolve('tsx/esm/api');
    this.#worker = new Worker(bootstrap, { eval: true, workerData: { ...data, loader, program } });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#answered(answer));
    this.#worker.on('error', (error) => {
      throw error;
    });
  }

  request(ask: ThreadRequest['ask']): Promise<ThreadAnswer> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ask } satisfies ThreadRequest);
    });
  }

  #answered(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (answer.error === undefined) waiting?.resolve(answer);
    else waiting?.reject(new AppError('bug', answer.error));
  }
}

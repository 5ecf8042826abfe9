import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '@creditroll/kernel';
import { appendBytesMax, recordBytesMax } from '../port.ts';
import type { Consumption, ConsumeOptions, EventLog, ReadRecord, Send, TopicSpec } from '../port.ts';
import { byPartition, chunksOf, type Chunk } from '../sizes.ts';
import { checkTopicSpec, KnownTopics } from '../topics.ts';
import type { LogFaults } from './faults.ts';
import type { Group, Member } from './group.ts';
import { World } from './world.ts';

export interface SimulatedLogOptions {
  /** The same seed and the same calls give the same run. */
  readonly seed: number;
  readonly faults?: LogFaults | undefined;
}

/** The log in memory, as one process sees it, and what a test does to it. */
export interface SimulatedLog extends EventLog {
  /** Another process on the same records, groups and dice. */
  client(): SimulatedLog;
  /** From now on other things go wrong; `{}` calms everything, for all clients. */
  setFaults(faults: LogFaults): void;
  /** Resolves when no client appends, and every consumer has read to the end and has nothing in hand. */
  quiesce(): Promise<void>;
  /**
   * SIGSTOP: the groups give the partitions away, appends stand still. What a handler has in hand runs on, since no
   * code can be stopped in the middle: that is a stale owner.
   */
  pause(): void;
  revive(): void;
  /** kill -9: no callback is called any more, appends reject. Go on with another `client()`. */
  crash(): void;
}

export function simulatedLog({ seed, faults = {} }: SimulatedLogOptions): SimulatedLog {
  return new SimulatedClient(new World(seed, faults));
}

class SimulatedClient implements SimulatedLog {
  readonly #world: World;
  readonly #topics = new KnownTopics();
  readonly #members = new Map<Member, Group>();
  /** Per partition the last append, so that appends of one client keep their order in each partition. */
  readonly #tails = new Map<string, Promise<void>>();
  #state: 'running' | 'paused' | 'gone' = 'running';

  constructor(world: World) {
    this.#world = world;
  }

  client(): SimulatedLog {
    return new SimulatedClient(this.#world);
  }

  setFaults(faults: LogFaults): void {
    this.#world.faults = faults;
  }

  quiesce(): Promise<void> {
    return this.#world.quiesce();
  }

  pause(): void {
    this.#checkRunning();
    this.#state = 'paused';
    this.#rebalance(false);
  }

  revive(): void {
    if (this.#state !== 'paused') return;
    this.#state = 'running';
    this.#rebalance(true);
  }

  crash(): void {
    this.#state = 'gone';
    for (const [member, group] of this.#members) group.crash(member);
    this.#members.clear();
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    this.#checkRunning();
    topics.forEach(checkTopicSpec);
    for (const topic of topics) this.#world.ensureTopic(topic);
    this.#topics.add(topics);
  }

  partitions(topic: string): number {
    return this.#topics.partitions(topic);
  }

  async append(sends: readonly Send[]): Promise<void> {
    this.#checkRunning();
    const chunks = chunksOf(sends, this.#topics, { recordBytesMax, appendBytesMax });
    this.#world.appendsInFlight += 1;
    try {
      await this.#append(chunks);
    } finally {
      this.#world.appendsInFlight -= 1;
    }
  }

  async range(topic: string, partition: number): Promise<{ low: number; high: number }> {
    this.#topics.checkPartition(topic, partition);
    return { low: 0, high: this.#world.records(topic, partition).length };
  }

  async read(topic: string, partition: number, fromOffset: number, eventsMax: number): Promise<readonly ReadRecord[]> {
    this.#topics.checkPartition(topic, partition);
    return this.#world.records(topic, partition).slice(fromOffset, fromOffset + eventsMax);
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.#checkRunning();
    for (const partition of options.only ?? []) this.#topics.checkPartition(options.topic, partition);
    this.partitions(options.topic);
    const group = this.#world.group(options.topic, options.group);
    const member: Member = { options, alive: true };
    this.#members.set(member, group);
    group.join(member);
    return {
      stop: async () => {
        if (this.#members.delete(member)) await group.leave(member);
      },
    };
  }

  async close(): Promise<void> {
    if (this.#state === 'gone') return;
    const members = [...this.#members];
    this.#members.clear();
    await Promise.all(members.map(([member, group]) => group.leave(member)));
    await Promise.allSettled(this.#tails.values());
    this.#state = 'gone';
  }

  async #append(chunks: readonly Chunk[]): Promise<void> {
    const { random, faults } = this.#world;
    if (random.chance(faults.appendRefused)) throw lost('refused');
    const partial = random.chance(faults.appendPartial);
    const stored = [...byPartition(chunks)].map(([name, own]) =>
      this.#inOrder(name, partial ? own.slice(0, random.integer(0, own.length)) : own),
    );
    await Promise.all(stored);
    if (partial) throw lost('stored in part');
    if (random.chance(faults.appendUnacknowledged)) throw lost('stored, but not acknowledged');
  }

  async #inOrder(name: string, chunks: readonly Chunk[]): Promise<void> {
    const before = this.#tails.get(name);
    const own = this.#store(before, chunks);
    this.#tails.set(
      name,
      own.catch(() => undefined),
    );
    await own;
  }

  async #store(before: Promise<void> | undefined, chunks: readonly Chunk[]): Promise<void> {
    await before;
    await this.#world.delay();
    while (this.#state === 'paused') await nextTurn();
    this.#checkRunning();
    for (const { topic, partition, records } of chunks) this.#world.store(topic, partition, records);
    await this.#world.delay();
  }

  #rebalance(alive: boolean): void {
    for (const [member, group] of this.#members) {
      member.alive = alive;
      group.rebalance(true);
    }
  }

  #checkRunning(): void {
    if (this.#state === 'gone') throw new AppError('unavailable', 'this client of the simulated log is closed');
  }
}

const lost = (what: string): AppError => new AppError('unavailable', `simulated: the append was ${what}`);

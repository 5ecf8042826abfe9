import { setImmediate as nextTurn } from 'node:timers/promises';
import { InvariantError, Random } from '@creditroll/kernel';
import { Bell } from '../bell.ts';
import type { LogRecord, ReadRecord, TopicSpec } from '../port.ts';
import { checkSamePartitions } from '../topics.ts';
import { DELAY_TURNS_MAX, type LogFaults } from './faults.ts';
import { Group } from './group.ts';

/** Turns without any activity after which the world counts as quiet: a handler may pause between two appends. */
const QUIET_TURNS = 25;
const QUIESCE_TURNS_MAX = 5_000_000;

/** What all processes of a simulation share: the records, the groups, and the dice. */
export class World {
  readonly random: Random;
  faults: LogFaults;
  appendsInFlight = 0;
  readonly #topics = new Map<string, number>();
  readonly #records = new Map<string, ReadRecord[]>();
  readonly #bells = new Map<string, Set<Bell>>();
  readonly #groups = new Map<string, Group>();

  constructor(seed: number, faults: LogFaults) {
    this.random = new Random(seed);
    this.faults = faults;
  }

  ensureTopic(topic: TopicSpec): void {
    const existing = this.#topics.get(topic.name);
    if (existing !== undefined) checkSamePartitions(topic, existing);
    this.#topics.set(topic.name, topic.partitions);
  }

  records(topic: string, partition: number): readonly ReadRecord[] {
    return this.#records.get(`${topic}/${partition}`) ?? [];
  }

  store(topic: string, partition: number, records: readonly LogRecord[]): void {
    const name = `${topic}/${partition}`;
    const stored = this.#records.get(name) ?? [];
    this.#records.set(name, stored);
    // Text goes through UTF-8 here as it does on every other adapter.
    for (const { key, value } of records) {
      stored.push({ offset: stored.length, key: throughUtf8(key), value: throughUtf8(value) });
    }
    for (const bell of this.#bells.get(name) ?? []) bell.ring();
  }

  listen(topic: string, partition: number): Bell {
    const name = `${topic}/${partition}`;
    const bell = new Bell();
    this.#bells.set(name, (this.#bells.get(name) ?? new Set()).add(bell));
    return bell;
  }

  forget(topic: string, partition: number, bell: Bell): void {
    this.#bells.get(`${topic}/${partition}`)?.delete(bell);
  }

  group(topic: string, name: string): Group {
    const key = `${topic} ${name}`;
    const group = this.#groups.get(key) ?? new Group(this, topic, this.#topics.get(topic) ?? 0);
    this.#groups.set(key, group);
    return group;
  }

  /** Mostly one turn of the event loop; sometimes a few. */
  async delay(): Promise<void> {
    const turns = this.random.chance(this.faults.delay) ? this.random.integer(1, DELAY_TURNS_MAX + 1) : 1;
    for (let turn = 0; turn < turns; turn++) await nextTurn();
  }

  async quiesce(): Promise<void> {
    let quietTurns = 0;
    for (let turn = 0; turn < QUIESCE_TURNS_MAX; turn++) {
      const quiet = this.appendsInFlight === 0 && [...this.#groups.values()].every((group) => group.idle);
      quietTurns = quiet ? quietTurns + 1 : 0;
      if (quietTurns >= QUIET_TURNS) return;
      await nextTurn();
    }
    throw new InvariantError(`the simulated log is still busy after ${QUIESCE_TURNS_MAX} turns`);
  }
}

const throughUtf8 = (text: string): string => Buffer.from(text).toString();

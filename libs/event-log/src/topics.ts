import { AppError, InvariantError } from '@creditroll/kernel';
import type { TopicSpec } from './port.ts';

/** Generous: a cluster has 64 by default. Beyond it somebody has mistaken a unit. */
const partitionsMax = 1_024;

/** Kafka's rule for names, so that a topic of one adapter is a topic of all. */
const validName = /^[a-zA-Z0-9._-]{1,249}$/;

/** Topics that `ensureTopics` has seen in this process. */
export class KnownTopics {
  readonly #partitions = new Map<string, number>();

  add(topics: readonly TopicSpec[]): void {
    for (const topic of topics) this.#partitions.set(topic.name, topic.partitions);
  }

  partitions(topic: string): number {
    const count = this.#partitions.get(topic);
    if (count === undefined) throw new InvariantError(`topic ${topic} is unknown: ensureTopics has not seen it`);
    return count;
  }

  checkPartition(topic: string, partition: number): void {
    const count = this.partitions(topic);
    if (Number.isInteger(partition) && partition >= 0 && partition < count) return;
    throw new InvariantError(`topic ${topic} has ${count} partitions, there is no partition ${partition}`);
  }
}

export function checkTopicSpec({ name, partitions }: TopicSpec): void {
  if (!validName.test(name)) {
    throw new AppError('invalid_input', `${JSON.stringify(name)} is no name for a topic: 1-249 of a-z A-Z 0-9 . _ -`);
  }
  if (!(Number.isInteger(partitions) && partitions >= 1 && partitions <= partitionsMax)) {
    throw new AppError('invalid_input', `topic ${name} needs 1-${partitionsMax} partitions, not ${partitions}`);
  }
}

/** Growth is a new generation of a topic; a living one keeps its count, or keys would move. */
export function checkSamePartitions(wanted: TopicSpec, existing: number): void {
  if (wanted.partitions === existing) return;
  throw new AppError(
    'wrong_state',
    `topic ${wanted.name} exists with ${existing} partitions, ${wanted.partitions} are configured; ` +
      'the number never changes: make a new generation of the topic and drain the old one',
  );
}

import { realpathSync } from 'node:fs';
import { AppError } from '@creditroll/kernel';

/** Who reads what in this thread. Two readers of one group and partition would do all work twice. */
const claimed = new Set<string>();

/** Claims all partitions or none; answers how to release them. */
export function claimPartitions(dir: string, topic: string, group: string, partitions: readonly number[]): () => void {
  const place = realpathSync(dir);
  const names = partitions.map((partition) => JSON.stringify([place, topic, group, partition]));
  const taken = partitions.filter((_, index) => claimed.has(names[index] ?? ''));
  if (taken.length > 0 || new Set(names).size < names.length) {
    throw new AppError(
      'already_exists',
      `group ${group} already consumes partition ${[...taken].join(', ')} of ${topic} here; stop that consumption first, ` +
        'or give each its own partitions by `only`',
    );
  }
  for (const name of names) claimed.add(name);
  return () => {
    for (const name of names) claimed.delete(name);
  };
}

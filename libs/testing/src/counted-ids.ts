import type { Ids } from '@creditroll/kernel';

/** Ids that count, so that a test can foretell them. */
export function countedIds(): Ids {
  let count = 0;
  return { mint: (prefix) => `${prefix}_${(++count).toString().padStart(6, '0')}` };
}

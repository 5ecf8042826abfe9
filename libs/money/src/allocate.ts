import { invariant } from '@creditroll/kernel';
import { safeMinor } from './money.ts';

/** One who takes part in a division. `weight` is a non-negative safe integer; only ratios matter. */
export interface Share {
  readonly id: string;
  readonly weight: number;
}

/**
 * Divides an amount by weights so that the parts add up to it exactly: largest remainder first, ties by id.
 * The result does not depend on the order of the shares; parts come back in the order given. A negative amount is
 * divided as its mirror image, so that taking back what was given takes the same parts.
 * All weights nought with a non-zero amount is a bug of the caller.
 */
export function allocate(amountMinor: number, shares: readonly Share[]): number[] {
  const total = shares.reduce((sum, share) => sum + BigInt(share.weight), 0n);
  if (amountMinor === 0) return shares.map(() => 0);
  invariant(total > 0n, 'an amount cannot be divided among nobody');
  const magnitude = BigInt(Math.abs(amountMinor));
  const parts = shares.map((share, index) => {
    const exact = magnitude * BigInt(share.weight);
    return { index, id: share.id, floor: exact / total, rest: exact % total };
  });
  let left = magnitude - parts.reduce((sum, part) => sum + part.floor, 0n);
  const result = parts.map((part) => part.floor);
  const byRemainder = parts.toSorted((a, b) => (a.rest === b.rest ? compareIds(a.id, b.id) : a.rest > b.rest ? -1 : 1));
  for (const part of byRemainder) {
    if (left === 0n) break;
    result[part.index] = part.floor + 1n;
    left -= 1n;
  }
  return result.map((part) => safeMinor(amountMinor < 0 ? -part : part));
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { invariant } from '@creditroll/kernel';
import { mulDiv } from './mul-div.ts';

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
  const total = shares.reduce((sum, share) => sum + share.weight, 0);
  if (amountMinor === 0) return shares.map(() => 0);
  invariant(total > 0, 'an amount cannot be divided among nobody');
  invariant(Number.isSafeInteger(total), 'the weights of a division add up to more than can be held exactly');
  const magnitude = Math.abs(amountMinor);
  const parts = shares.map((share, index) => {
    const { floor, rest } = mulDiv(magnitude, share.weight, total);
    return { index, id: share.id, floor, rest };
  });
  let left = magnitude - parts.reduce((sum, part) => sum + part.floor, 0);
  const result = parts.map((part) => part.floor);
  const byRemainder = parts.toSorted((a, b) => (a.rest === b.rest ? compareIds(a.id, b.id) : b.rest - a.rest));
  for (const part of byRemainder) {
    if (left === 0) break;
    result[part.index] = part.floor + 1;
    left -= 1;
  }
  return amountMinor < 0 ? result.map((part) => (part === 0 ? 0 : -part)) : result;
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

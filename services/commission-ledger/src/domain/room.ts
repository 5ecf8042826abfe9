import { allocate } from '@creditroll/money';
import type { LockedTerms, ZeroReason } from './book.ts';

/** What a group of credits would earn on a line. */
export interface Wish {
  /** Of the group. */
  readonly id: string;
  readonly terms: LockedTerms;
  /** Of its credits together. */
  readonly weight: number;
  readonly wantedMinor: number;
}

/** Decides how much of what the groups of a line want they get. */
export interface Room {
  /** In the order of the wishes. */
  take(wishes: readonly Wish[]): readonly number[];
  /** Why a group got nothing of what it wanted. */
  whyNothing(terms: LockedTerms): ZeroReason;
}

/**
 * What the caps of terms leave of one order. Its lines take from it in the shop's order, and the last is clamped; groups of
 * one line share by weight what is left for it.
 */
export class OrderRoom implements Room {
  readonly #taken = new Map<string, number>();
  /** What was wanted and not given so far. */
  cappedMinor = 0;

  take(wishes: readonly Wish[]): readonly number[] {
    const given = wishes.map(({ wantedMinor }) => wantedMinor);
    wishes.forEach(({ terms: { termsId, orderCap } }, first) => {
      if (!orderCap || wishes.findIndex(({ terms }) => terms.termsId === termsId) < first) return;
      const under = wishes.filter(({ terms }) => terms.termsId === termsId);
      const wantedMinor = under.reduce((sum, wish) => sum + wish.wantedMinor, 0);
      const takenMinor = this.#taken.get(termsId) ?? 0;
      const leftMinor = Math.min(wantedMinor, orderCap.amountMinor - takenMinor);
      this.#taken.set(termsId, takenMinor + leftMinor);
      this.cappedMinor += wantedMinor - leftMinor;
      if (leftMinor === wantedMinor) return;
      const parts = sharedByWeight(leftMinor, under);
      wishes.forEach(({ id }, index) => (given[index] = parts.get(id) ?? given[index] ?? 0));
    });
    return given;
  }

  whyNothing(): ZeroReason {
    return 'order_cap_reached';
  }
}

/** Less than all want, by weight: largest remainder, ties by id. What one does not want of its part goes to the others. */
function sharedByWeight(amountMinor: number, wishes: readonly Wish[]): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  let leftMinor = amountMinor;
  let open = wishes;
  for (;;) {
    const shares = allocate(leftMinor, open);
    const satisfied = open.filter(({ wantedMinor }, index) => wantedMinor <= (shares[index] ?? 0));
    if (satisfied.length === 0) {
      open.forEach(({ id }, index) => parts.set(id, shares[index] ?? 0));
      return parts;
    }
    for (const { id, wantedMinor } of satisfied) {
      parts.set(id, wantedMinor);
      leftMinor -= wantedMinor;
    }
    open = open.filter((wish) => !satisfied.includes(wish));
    if (open.length === 0) return parts;
  }
}

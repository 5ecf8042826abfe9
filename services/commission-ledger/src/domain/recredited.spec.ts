import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookProblem } from './audit.ts';
import type { Attributed } from './commissions.ts';
import { given } from './given.fixture.ts';
import { attributed, balancesOf, credit, decided, decision, line, locked, order, play, rate } from './story.fixture.ts';

const agreed = { recomputeId: 'rc_1', reason: 'as agreed', requestedBy: 'person-1', approvedBy: 'person-2' };
const terms = rate(100_000);
const shares = (revision: number, weights: readonly number[], refundedQuantity = 0): Attributed =>
  attributed(
    order([line('1', { refundedQuantity })]),
    [
      decision(
        '1',
        weights.flatMap((weight, index) => (weight > 0 ? [credit(['ada', 'bea', 'cyd'][index] ?? 'dot', weight)] : [])),
      ),
    ],
    revision,
  );
const recomputed = (fact: Attributed): Attributed => ({ ...fact, recompute: agreed });

describe('an order that a recompute credits otherwise', () => {
  it('is posted as one entry of the recompute, with payable items for what was released', () => {
    const outcome = given(decided(shares(1, [1]), terms), locked)
      .when(decided(recomputed(shares(2, [0, 1])), terms))
      .thenMoves({ 'creator:ada:payable:GBP': -520, 'creator:bea:payable:GBP': 520 });
    const { book, entry, payables } = outcome;
    expect(entry).toMatchObject({ kind: 'recompute', entryId: 'order-1#000003' });
    expect(payables.map(({ payeeId, item }) => [payeeId, item.amountMinor])).toEqual([
      ['bea', 520],
      ['ada', -520],
    ]);
    expect(book?.lines[0]?.recomputes).toMatchObject([
      {
        ...agreed,
        entryId: 'order-1#000003',
        replaced: [],
        credited: [{ creatorId: 'ada', campaignId: 'campaign-1', weight: 1 }],
      },
    ]);
  });

  it('names no line where nothing changes', () => {
    const { book } = play(decided(shares(1, [1]), terms), decided(recomputed(shares(2, [1])), terms));
    expect(book?.lines[0]).not.toHaveProperty('recomputes');
  });

  it('holds what it should, told once or again, and its books can be verified', () => {
    const weights = fc.array(fc.nat(5), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(weights, weights, fc.nat(2), fc.boolean(), (before, after, refunded, isLocked) => {
        const start = [decided(shares(1, before), terms), ...(isLocked ? [locked] : [])];
        const once = play(...start, decided(recomputed(shares(2, after)), terms));
        const twice = play(
          ...start,
          decided(recomputed(shares(2, after)), terms),
          decided(recomputed(shares(2, after)), terms),
          decided(shares(3, after), terms),
        );
        expect(balancesOf(twice)).toEqual(balancesOf(once));
        const entries = (of: typeof once) => of.outcomes.flatMap(({ entry }) => entry ?? []);
        expect(once.book && bookProblem(once.book, entries(once))).toBeUndefined();
        // As if it had been credited so from the start, refunds considered.
        const straight = play(decided(shares(1, after), terms), ...(isLocked ? [locked] : []));
        expect(balancesOf(once)).toEqual(balancesOf(straight));
        const later = [decided(shares(4, after, refunded), terms)];
        expect(balancesOf(play(...start, decided(recomputed(shares(2, after)), terms), ...later))).toEqual(
          balancesOf(play(decided(shares(1, after), terms), ...(isLocked ? [locked] : []), ...later)),
        );
      }),
    );
  });
});

import type { LineDecision } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Book, LockedTerms } from './book.ts';
import type { Attributed, TermsOf } from './commissions.ts';
import { PreviewTally } from './preview.ts';
import { recompute, type Relocked } from './recompute.ts';
import { moneyOf } from './shadow-money.ts';
import { relockedOf, shadowOf } from './shadow.ts';
import { ShadowQuotas } from './shadow-quotas.ts';
import {
  attributed,
  balancesOf,
  credit,
  decided,
  decision,
  line,
  locked,
  order,
  play,
  rate,
  type Step,
} from './story.fixture.ts';

const creators = ['ada', 'bea', 'cyd', 'dot'];
const draftIds = new Set(['draft/1']);

interface World {
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly weights: readonly number[];
  readonly ratePpm: number;
  readonly draftPpm: number;
  readonly operatorFeePpm: number;
  /** Of the creators, for whom the draft is. */
  readonly drafted: number;
  readonly refunds: readonly number[];
  readonly lockedAfter: number;
}

const world: fc.Arbitrary<World> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 50 }),
    unitPriceMinor: fc.integer({ min: 0, max: 9_999_999 }),
    weights: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 }),
    ratePpm: fc.integer({ min: 0, max: 900_000 }),
    draftPpm: fc.integer({ min: 0, max: 900_000 }),
    operatorFeePpm: fc.integer({ min: 0, max: 300_000 }),
    drafted: fc.integer({ min: 1, max: 4 }),
    lockedAfter: fc.nat(4),
  })
  .chain((one) =>
    fc.array(fc.integer({ min: 0, max: one.quantity }), { maxLength: 4 }).map((refunds) => ({ ...one, refunds })),
  );

const factOf = ({ quantity, unitPriceMinor, weights }: World, revision: number, refundedQuantity = 0): Attributed =>
  attributed(
    order([line('1', { quantity, unitPriceMinor, refundedQuantity })]),
    [
      decision(
        '1',
        weights.map((weight, index) => credit(creators[index] ?? 'eve', weight)),
      ),
    ],
    revision,
  );

const inForceOf = ({ ratePpm, operatorFeePpm }: World): LockedTerms => rate(ratePpm, { operatorFeePpm });
const inForce =
  (at: World): TermsOf =>
  ({ creatorId, campaignId }) => ({ ...inForceOf(at), creatorId, campaignId });
const drafted =
  (at: World): TermsOf =>
  (question) =>
    creators.indexOf(question.creatorId) < at.drafted
      ? { ...inForce(at)(question), termsId: 'draft/1', ratePpm: at.draftPpm }
      : inForce(at)(question);

const historyOf = (at: World): Step[] => {
  const steps: Step[] = [0, ...at.refunds].map((refund, index) =>
    decided(factOf(at, index + 1, refund), inForceOf(at)),
  );
  return at.lockedAfter < steps.length ? steps.toSpliced(at.lockedAfter + 1, 0, locked) : steps;
};

function bookOf(at: World): Book {
  const { book } = play(...historyOf(at));
  if (!book) throw new Error('there is no book');
  return book;
}

const lastFact = (at: World): Attributed => factOf(at, at.refunds.length + 1, at.refunds.at(-1));

const shadow = (
  at: World,
  answers = { inForce: inForce(at), drafted: drafted(at) },
  draftedLines?: readonly LineDecision[],
) => {
  const replayed = { fact: lastFact(at), draftedLines };
  const before = bookOf(at);
  const made = shadowOf(before, replayed, { answers, draftIds }, new ShadowQuotas());
  return { ...made, relocked: relockedOf(before, replayed, { answers, draftIds }) };
};

const recomputed =
  ({ relocked }: { readonly relocked: readonly Relocked[] }, recomputeId = 'rc_1'): Step =>
  (book, atMs) =>
    book && recompute(book, { recomputeId, reason: 'r', requestedBy: 'p1', approvedBy: 'p2', terms: relocked }, atMs);

/** What parties hold, without those who hold nothing. */
const held = ({ lines }: Book): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { parties } of lines)
    for (const { creatorId, postedMinor } of parties) {
      const holder = creatorId ?? 'fee';
      sums[holder] = (sums[holder] ?? 0) + postedMinor;
    }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
};

const byHolder = (balances: Record<string, number>): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const [account, sum] of Object.entries(balances)) {
    const holder = account.startsWith('operator:') ? 'fee' : (account.split(':')[1] ?? '');
    if (!account.startsWith('brand:')) sums[holder] = (sums[holder] ?? 0) + sum;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
};

describe('laws of the shadow run', () => {
  it('a draft of what is in force changes nothing, in terms and in attribution', () => {
    fc.assert(
      fc.property(world, (at) => {
        const { before, after, relocked } = shadow(at, { inForce: inForce(at), drafted: inForce(at) });
        expect(after).toBe(before);
        expect(relocked).toEqual([]);
        const sameLines = shadow(at, { inForce: inForce(at), drafted: inForce(at) }, lastFact(at).lines);
        expect(held(sameLines.after)).toEqual(held(sameLines.before));
      }),
    );
  });

  it('the sum of changes is after less before, and what a recompute posts', () => {
    fc.assert(
      fc.property(world, (at) => {
        const order1 = shadow(at);
        const tally = new PreviewTally();
        tally.add(order1);
        const [totals] = tally.totals();
        const told = tally.creators().reduce((sum, { beforeMinor, afterMinor }) => sum + afterMinor - beforeMinor, 0);
        expect(told).toBe((totals?.after.commissionMinor ?? 0) - (totals?.before.commissionMinor ?? 0));
        const outcome = recomputed(order1)(order1.before, 0);
        const moved = byHolder(balancesOf({ outcomes: outcome ? [outcome] : [] }));
        const { fee = 0, ...creatorsMoved } = moved;
        expect(fee).toBe((totals?.after.operatorFeeMinor ?? 0) - (totals?.before.operatorFeeMinor ?? 0));
        expect(creatorsMoved).toEqual(
          Object.fromEntries(tally.creators().map((one) => [one.id, one.afterMinor - one.beforeMinor])),
        );
      }),
    );
  });

  it('told line by line and party by party, the money adds up to what the books hold', () => {
    fc.assert(
      fc.property(world, (at) => {
        const order1 = shadow(at);
        const sums = (side: 'beforeMinor' | 'afterMinor'): Record<string, number> => {
          const all: Record<string, number> = {};
          for (const { parties } of moneyOf(order1))
            for (const { payeeId, ...party } of parties)
              all[payeeId ?? 'fee'] = (all[payeeId ?? 'fee'] ?? 0) + party[side];
          return Object.fromEntries(Object.entries(all).filter(([, sum]) => sum !== 0));
        };
        expect(sums('beforeMinor')).toEqual(held(order1.before));
        expect(sums('afterMinor')).toEqual(held(order1.after));
      }),
    );
  });

  it('a recompute makes the book that was previewed, and once more makes nothing', () => {
    fc.assert(
      fc.property(world, (at) => {
        const order1 = shadow(at);
        const history = play(...historyOf(at), recomputed(order1));
        expect(byHolder(balancesOf(history))).toEqual(held(order1.after));
        const again = relockedOf(
          history.book ?? order1.before,
          { fact: lastFact(at), draftedLines: undefined },
          { answers: { inForce: inForce(at), drafted: drafted(at) }, draftIds },
        );
        expect(again).toEqual([]);
        expect(recomputed(order1, 'rc_2')(history.book, 1)).toBeUndefined();
      }),
    );
  });

  it('a draft of what is in force undoes a recompute of all creators', () => {
    fc.assert(
      fc.property(world, (any) => {
        const at = { ...any, drafted: creators.length };
        const order1 = shadow(at);
        const mistaken = play(...historyOf(at), recomputed(order1));
        const asAgreed: TermsOf = (question) => ({ ...inForce(at)(question), termsId: 'draft/1' });
        const relocked = relockedOf(
          mistaken.book ?? order1.before,
          { fact: lastFact(at), draftedLines: undefined },
          { answers: { inForce: inForce(at), drafted: asAgreed }, draftIds },
        );
        const undone = play(...historyOf(at), recomputed(order1), recomputed({ relocked }, 'rc_2'));
        expect(byHolder(balancesOf(undone))).toEqual(held(order1.before));
      }),
    );
  });

  it('refunds after a recompute, in any split, come to the last total, and a full one leaves nothing', () => {
    fc.assert(
      fc.property(world, fc.array(fc.nat(50), { maxLength: 4 }), (at, more) => {
        const order1 = shadow(at);
        const refunds = more.map((pieces) => Math.min(pieces, at.quantity));
        const after = (pieces: readonly number[]): Step[] =>
          pieces.map((piece, index) => decided(factOf(at, 100 + index, piece), inForceOf(at)));
        const split = play(...historyOf(at), recomputed(order1), ...after([...refunds, 1]));
        const whole = play(...historyOf(at), recomputed(order1), ...after([1]));
        expect(balancesOf(split)).toEqual(balancesOf(whole));
        expect(balancesOf(play(...historyOf(at), recomputed(order1), ...after([...refunds, at.quantity])))).toEqual({});
      }),
    );
  });
});

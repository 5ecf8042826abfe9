import type { Currency } from '@creditroll/money';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LockedTerms } from './book.ts';
import type { Attributed } from './commissions.ts';
import { legSum } from './entries.ts';
import { figureChanges } from './figures.ts';
import {
  attributed,
  balancesOf,
  credit,
  decided,
  decision,
  fixed,
  type History,
  line,
  locked,
  order,
  play,
  rate,
  type Step,
} from './story.fixture.ts';

const currencies = ['JPY', 'GBP', 'KWD'] as const satisfies readonly Currency[];
const creators = ['ada', 'bea', 'cyd', 'dot'];

interface World {
  readonly currency: Currency;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly discountMinor: number;
  readonly weights: readonly number[];
  readonly revisedWeights: readonly number[];
  readonly terms: LockedTerms;
}

const world: fc.Arbitrary<World> = fc.record({
  currency: fc.constantFrom(...currencies),
  quantity: fc.integer({ min: 1, max: 50 }),
  unitPriceMinor: fc.integer({ min: 0, max: 9_999_999 }),
  discountMinor: fc.integer({ min: 0, max: 5_000 }),
  weights: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 }),
  revisedWeights: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 0, maxLength: 4 }),
  terms: fc.oneof(
    fc
      .record({ ratePpm: fc.integer({ min: 0, max: 900_000 }), operatorFeePpm: fc.integer({ min: 0, max: 300_000 }) })
      .map(({ ratePpm, operatorFeePpm }) => rate(ratePpm, { operatorFeePpm })),
    fc
      .record({ each: fc.integer({ min: 0, max: 5_000 }), operatorFeePpm: fc.integer({ min: 0, max: 300_000 }) })
      .map(({ each, operatorFeePpm }) => fixed(each, 'GBP', { operatorFeePpm })),
  ),
});

interface Refund {
  readonly pieces: number;
  readonly moneyMinor: number;
}

/** Totals so far, as an order carries them. */
const refundsUpTo = (quantity: number): fc.Arbitrary<Refund[]> =>
  fc.array(
    fc.record({ pieces: fc.integer({ min: 0, max: quantity }), moneyMinor: fc.integer({ min: 0, max: 2_000 }) }),
    { maxLength: 6 },
  );

const fact = (at: World, revision: number, refund: Refund, weights = at.weights): Attributed => {
  const { currency, quantity, unitPriceMinor, discountMinor } = at;
  const made = order(
    [
      line('1', {
        quantity,
        unitPriceMinor,
        discountMinor,
        refundedQuantity: refund.pieces,
        refundedMinor: refund.moneyMinor,
      }),
    ],
    { currency },
  );
  return attributed(
    made,
    [
      decision(
        '1',
        weights.map((weight, index) => credit(creators[index] ?? 'eve', weight)),
      ),
    ],
    revision,
  );
};

const none: Refund = { pieces: 0, moneyMinor: 0 };
const worldWithRefunds = world.chain((at) =>
  refundsUpTo(at.quantity).map((refunds) => ({
    at: { ...at, terms: { ...at.terms, fixedCurrency: at.terms.ratePpm === null ? at.currency : null } },
    refunds,
  })),
);

/** All that a history says to others: postings, payables and figures. */
const said = (steps: readonly Step[]) => {
  const history = play(...steps);
  return { history, balances: balancesOf(history), payables: payablesOf(history), figures: figuresOf(history) };
};

const payablesOf = ({ outcomes }: History): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { payables } of outcomes)
    for (const { payeeId, item } of payables) sums[payeeId] = (sums[payeeId] ?? 0) + item.amountMinor;
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
};

const figuresOf = ({ outcomes }: History): Record<string, number> => {
  const sums: Record<string, number> = {};
  outcomes.forEach(({ book }, index) => {
    for (const { subject, slice } of figureChanges(outcomes[index - 1]?.book, book)) {
      for (const [name, value] of Object.entries(slice.figures))
        sums[`${subject} ${name}`] = (sums[`${subject} ${name}`] ?? 0) + value;
    }
  });
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
};

const stepsOf = (at: World, refunds: readonly Refund[]): Step[] =>
  [none, ...refunds].map((refund, index) => decided(fact(at, index + 1, refund), at.terms));

describe('laws of commissions', () => {
  it('every entry sums to nought, in every currency', () => {
    fc.assert(
      fc.property(worldWithRefunds, ({ at, refunds }) => {
        const { outcomes } = play(
          ...stepsOf(at, refunds),
          locked,
          decided(fact(at, 99, none, at.revisedWeights), at.terms),
        );
        for (const { entry } of outcomes) expect(entry ? legSum(entry.legs) : 0).toBe(0);
      }),
    );
  });

  it('the parts of a line add up to its commission', () => {
    fc.assert(
      fc.property(worldWithRefunds, ({ at }) => {
        const [first] = play(decided(fact(at, 1, none), at.terms)).outcomes;
        const parts = first?.book.lines[0]?.parties ?? [];
        const base = first?.book.lines[0]?.baseMinor ?? 0;
        const bases = parts
          .filter((party) => party.creatorId !== null)
          .reduce((sum, party) => sum + party.baseMinor, 0);
        expect(bases).toBe(base);
        for (const party of parts) expect(party.postedMinor).toBe(party.creditMinor);
      }),
    );
  });

  it('partial refunds in any order and any split come to the last total', () => {
    fc.assert(
      fc.property(worldWithRefunds, ({ at, refunds }) => {
        const last = refunds.at(-1) ?? none;
        const split = said(stepsOf(at, refunds));
        const whole = said(stepsOf(at, [last]));
        expect(split.balances).toEqual(whole.balances);
        expect(split.figures).toEqual(whole.figures);
      }),
    );
  });

  it('a full refund leaves nothing, whatever was refunded before', () => {
    fc.assert(
      fc.property(worldWithRefunds, ({ at, refunds }) => {
        expect(said(stepsOf(at, [...refunds, { pieces: at.quantity, moneyMinor: 0 }])).balances).toEqual({});
      }),
    );
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(worldWithRefunds, ({ at, refunds }) => {
        const steps = [...stepsOf(at, refunds), locked];
        expect(said(steps.flatMap((step) => [step, step]))).toMatchObject({
          balances: said(steps).balances,
          payables: said(steps).payables,
          figures: said(steps).figures,
        });
        const booked = (all: readonly Step[]): number => play(...all).outcomes.length;
        expect(booked([...steps, ...steps])).toBe(booked(steps));
      }),
    );
  });

  it('revision then refund is refund then revision', () => {
    fc.assert(
      fc.property(worldWithRefunds, ({ at, refunds }) => {
        const refund = refunds[0] ?? none;
        const end = decided(fact(at, 3, refund, at.revisedWeights), at.terms);
        const first = decided(fact(at, 1, none), at.terms);
        const revised = said([first, decided(fact(at, 2, none, at.revisedWeights), at.terms), end]);
        const refunded = said([first, decided(fact(at, 2, refund), at.terms), end]);
        expect(revised.balances).toEqual(refunded.balances);
        expect(revised.figures).toEqual(refunded.figures);
      }),
    );
  });

  it('what can be paid is what is on payable, before and after release', () => {
    fc.assert(
      fc.property(worldWithRefunds, fc.nat(6), ({ at, refunds }, place) => {
        const steps = stepsOf(at, refunds);
        const { balances, payables } = said([...steps.slice(0, place + 1), locked, ...steps.slice(place + 1)]);
        const payable = Object.entries(balances).flatMap(([account, sum]) =>
          account.includes(':payable:') ? [[account.split(':')[1], sum]] : [],
        );
        expect(payables).toEqual(Object.fromEntries(payable));
        expect(Object.keys(balances).some((account) => account.includes(':pending:'))).toBe(false);
      }),
    );
  });
});

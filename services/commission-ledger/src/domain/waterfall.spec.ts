import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { given } from './given.fixture.ts';
import {
  attributed,
  balancesOf,
  credit,
  decided,
  decision,
  fixed,
  line,
  locked,
  order,
  play,
  rate,
} from './story.fixture.ts';
import { legSum } from './entries.ts';
import { attribute, type Attributed } from './commissions.ts';
import type { LockedTerms } from './book.ts';
import { waterfall, withCohosts } from './waterfall.ts';

const agencies = [
  { agencyId: 'mcn', splitPpm: 100_000 },
  { agencyId: 'sub', splitPpm: 200_000 },
];
const throughAgency = rate(100_000, {
  operatorFeePpm: 50_000,
  splits: agencies,
  cohosts: [{ creatorId: 'bea', sharePpm: 250_000 }],
});
const sold = (more = {}, revision = 1, weights: readonly (readonly [string, number])[] = [['ada', 1]]) =>
  attributed(
    order([line('1', { quantity: 2, unitPriceMinor: 5_000, ...more })]),
    [
      decision(
        '1',
        weights.map(([creatorId, weight]) => credit(creatorId, weight)),
      ),
    ],
    revision,
  );

describe('a commission through an agency', () => {
  it('runs from the gross to the fee, the agency, the sub-agency, the creator and the co-host', () => {
    // 1,000 gross; fee 50; agency 95 of 950; sub-agency 171 of 855; of 684 the co-host has a quarter.
    given().when(decided(sold(), throughAgency)).thenMoves({
      'brand:brand-1:receivable:GBP': -1_000,
      'operator:fee:GBP': 50,
      'agency:mcn:pending:GBP': 95,
      'agency:sub:pending:GBP': 171,
      'creator:ada:pending:GBP': 513,
      'creator:bea:pending:GBP': 171,
    });
  });

  it('is released to all of them, each as a payee', () => {
    const { payables } = given(decided(sold(), throughAgency)).when(locked).thenMoves({
      'agency:mcn:pending:GBP': -95,
      'agency:mcn:payable:GBP': 95,
      'agency:sub:pending:GBP': -171,
      'agency:sub:payable:GBP': 171,
      'creator:ada:pending:GBP': -513,
      'creator:ada:payable:GBP': 513,
      'creator:bea:pending:GBP': -171,
      'creator:bea:payable:GBP': 171,
    });
    expect(payables.map(({ payeeId, item }) => [payeeId, item.amountMinor, item.campaignId])).toEqual([
      ['ada', 513, 'campaign-1'],
      ['bea', 171, 'campaign-1'],
      ['agency:mcn', 95, 'campaign-1'],
      ['agency:sub', 171, 'campaign-1'],
    ]);
  });

  it('is taken back from each in proportion, also after release', () => {
    given(decided(sold(), throughAgency), locked)
      .when(decided(sold({ refundedQuantity: 1 }, 2), throughAgency))
      .thenMoves({
        'brand:brand-1:receivable:GBP': 501,
        'operator:fee:GBP': -25,
        'agency:mcn:payable:GBP': -48,
        'agency:sub:payable:GBP': -86,
        'creator:ada:payable:GBP': -256,
        'creator:bea:payable:GBP': -86,
      });
  });

  it('goes by pieces where it is a fixed amount', () => {
    const perItem = fixed(500, 'GBP', { splits: agencies.slice(0, 1) });
    given().when(decided(sold(), perItem)).thenMoves({
      'brand:brand-1:receivable:GBP': -1_000,
      'agency:mcn:pending:GBP': 100,
      'creator:ada:pending:GBP': 900,
    });
  });
});

const ppm = (max: number) => fc.integer({ min: 0, max });
const splits = fc
  .array(ppm(900_000), { maxLength: 3 })
  .map((list) => list.map((splitPpm, index) => ({ agencyId: `agency-${index}`, splitPpm })));
const cohosts = fc
  .array(ppm(100_000), { maxLength: 9 })
  .map((list) => list.map((sharePpm, index) => ({ creatorId: `cohost-${index}`, sharePpm: sharePpm + 1 })));
const members = fc
  .array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 6 })
  .map((weights) => weights.map((weight, index) => ({ id: `creator-${index}`, weight })));

describe('laws of the waterfall', () => {
  it('the parts add up to the gross, and none is negative', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000_000),
        ppm(300_000),
        splits,
        members,
        cohosts,
        (gross, operatorFeePpm, of, among, others) => {
          const { feeMinor, agencyMinors, memberMinors } = waterfall(gross, { operatorFeePpm, splits: of }, among);
          const parts = memberMinors.flatMap((minor) => {
            const { hostMinor, cohostMinors } = withCohosts(minor, 'host', others);
            return [hostMinor, ...cohostMinors];
          });
          const all = [feeMinor, ...agencyMinors, ...parts];
          expect(all.reduce((sum, part) => sum + part, 0)).toBe(gross);
          expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('the order of the creators changes nobody’s part', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), splits, members, (gross, of, among) => {
        const partsOf = (list: typeof among) => {
          const { memberMinors } = waterfall(gross, { operatorFeePpm: 50_000, splits: of }, list);
          return Object.fromEntries(list.map(({ id }, index) => [id, memberMinors[index]]));
        };
        expect(partsOf(among.toReversed())).toEqual(partsOf(among));
      }),
    );
  });

  const terms = fc
    .record({ ratePpm: ppm(900_000), operatorFeePpm: ppm(300_000), splits, cohosts })
    .map(({ ratePpm, ...more }) => rate(ratePpm, more));
  const refunds = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 5 });
  const weights = [
    ['ada', 2],
    ['bob', 1],
  ] as const;

  it('partial refunds in any order and any split come to the last total, for every party; a full one leaves nothing', () => {
    fc.assert(
      fc.property(terms, refunds, fc.boolean(), (of, pieces, releasedFirst) => {
        const at = (refundedQuantity: number, revision: number) =>
          decided(sold({ quantity: 7, refundedQuantity }, revision, weights), of);
        const steps = pieces.map((refundedQuantity, index) => at(refundedQuantity, index + 2));
        const begin = [at(0, 1), ...(releasedFirst ? [locked] : [])];
        const split = play(...begin, ...steps);
        for (const { entry } of split.outcomes) expect(entry ? legSum(entry.legs) : 0).toBe(0);
        expect(balancesOf(split)).toEqual(balancesOf(play(...begin, at(pieces.at(-1) ?? 0, 99))));
        expect(balancesOf(play(...begin, ...steps, at(7, 99)))).toEqual({});
      }),
    );
  });

  it('a raise for one creator changes no other’s number', () => {
    fc.assert(
      fc.property(terms, ppm(900_000), (of, raised) => {
        const withRate = (fact: Attributed, own: (creatorId: string) => LockedTerms) =>
          attribute(undefined, fact, ({ creatorId, campaignId }) => ({ ...own(creatorId), creatorId, campaignId }), 0);
        const ofBob = (outcome: ReturnType<typeof withRate>) =>
          outcome?.book.lines[0]?.parties.filter(({ creatorId, hostId }) => (hostId ?? creatorId) === 'bob');
        const adas = (ratePpm: number) => ({ ...of, ratePpm, termsId: 'ada-own' });
        const fact = sold({ quantity: 7 }, 1, weights);
        const before = withRate(fact, (creatorId) => (creatorId === 'ada' ? adas(100_000) : of));
        const after = withRate(fact, (creatorId) => (creatorId === 'ada' ? adas(raised) : of));
        expect(ofBob(after)).toEqual(ofBob(before));
      }),
    );
  });

  it('a cap on an order gives the smaller of the cap and what its lines would have, whatever they are', () => {
    const prices = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 40_000 }), fc.boolean(), (list, amountMinor, twoCreators) => {
        const fact = attributed(
          order(list.map((unitPriceMinor, index) => line(`${index}`, { quantity: 1, unitPriceMinor }))),
          list.map((_, index) =>
            decision(`${index}`, twoCreators ? [credit('ada', 2), credit('bob')] : [credit('ada')]),
          ),
        );
        const owed = (of: LockedTerms) => -(balancesOf(play(decided(fact, of)))['brand:brand-1:receivable:GBP'] ?? 0);
        const open = rate(123_456, { operatorFeePpm: 50_000 });
        const capped = { ...open, orderCap: { amountMinor, currency: 'GBP' } };
        expect(owed(capped)).toBe(Math.min(amountMinor, owed(open)));
      }),
    );
  });

  it('decided again from the same facts is the same', () => {
    fc.assert(
      fc.property(terms, refunds, (of, pieces) => {
        const steps = pieces.map((refundedQuantity, index) =>
          decided(sold({ quantity: 7, refundedQuantity }, index + 1, weights), of),
        );
        expect(play(...steps, locked)).toEqual(play(...steps, locked));
      }),
    );
  });
});

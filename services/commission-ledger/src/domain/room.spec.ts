import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OrderRoom, type Wish } from './room.ts';
import { attributed, balancesOf, credit, decided, decision, line, order, play, rate } from './story.fixture.ts';

const cap = (amountMinor: number, termsId = 'terms-1') =>
  rate(100_000, { termsId, orderCap: { amountMinor, currency: 'GBP' } });

describe('terms with a cap on one order', () => {
  const atMost = (amountMinor: number, currency = 'GBP') => rate(100_000, { orderCap: { amountMinor, currency } });
  const threeLines = (more = {}, revision = 1) =>
    attributed(
      order(['1', '2', '3'].map((id) => line(id, { quantity: 1, unitPriceMinor: 4_000, ...more }))),
      ['1', '2', '3'].map((id) => decision(id, [credit('ada')])),
      revision,
    );
  const creditsOf = (amountMinor: number, currency?: string) =>
    play(decided(threeLines(), atMost(amountMinor, currency))).book?.lines.map(({ parties: [party], cappedMinor }) => [
      party?.creditMinor,
      party?.reason,
      cappedMinor,
    ]);

  it('give it to the lines in the shop’s order, and clamp the last', () => {
    expect(creditsOf(1_000)).toEqual([
      [400, null, 0],
      [400, null, 0],
      [200, null, 200],
    ]);
    expect(creditsOf(400)).toEqual([
      [400, null, 0],
      [0, 'order_cap_reached', 400],
      [0, 'order_cap_reached', 400],
    ]);
    expect(creditsOf(1_200)).toEqual(Array.from({ length: 3 }, () => [400, null, 0]));
  });

  it('are not reckoned into another currency', () => {
    expect(creditsOf(1_000, 'USD')?.[0]).toEqual([0, 'terms_in_other_currency', 0]);
  });

  it('give no line what the refund of another freed', () => {
    const refunded = attributed(
      order([
        line('1', { quantity: 1, unitPriceMinor: 4_000, refundedQuantity: 1 }),
        line('2', { quantity: 1, unitPriceMinor: 4_000 }),
      ]),
      ['1', '2'].map((id) => decision(id, [credit('ada')])),
    );
    expect(balancesOf(play(decided(refunded, atMost(500))))).toEqual({
      'brand:brand-1:receivable:GBP': -100,
      'creator:ada:pending:GBP': 100,
    });
  });

  it('leave nothing after a full refund', () => {
    const all = play(
      decided(threeLines(), atMost(1_000)),
      decided(threeLines({ refundedQuantity: 1 }, 2), atMost(1_000)),
    );
    expect(balancesOf(all)).toEqual({});
  });
});

describe('the cap of an order inside one line', () => {
  it('is shared by weight by those who have a commission each', () => {
    const campaigns = [credit('ada', 3, { campaignId: 'campaign-1' }), credit('bea', 1, { campaignId: 'campaign-2' })];
    const terms = { ...cap(1_000), splits: [{ agencyId: 'mcn', splitPpm: 100_000 }] };
    const sold = order([line('1', { quantity: 1, unitPriceMinor: 16_000 })]);
    expect(balancesOf(play(decided(attributed(sold, [decision('1', campaigns)]), terms)))).toEqual({
      'creator:ada:pending:GBP': 675,
      'creator:bea:pending:GBP': 225,
      'agency:mcn:pending:GBP': 100,
      'brand:brand-1:receivable:GBP': -1_000,
    });
  });

  it('leaves terms without a cap, and with one of their own, as they are', () => {
    const wish = (id: string, terms: Wish['terms']): Wish => ({ id, terms, weight: 1, wantedMinor: 400 });
    const room = new OrderRoom();
    expect(
      room.take([
        wish('a', cap(600)),
        wish('b', rate(1, { termsId: 'terms-3' })),
        wish('c', cap(100, 'terms-2')),
        wish('d', cap(600)),
      ]),
    ).toEqual([300, 400, 100, 300]);
    expect(room.cappedMinor).toBe(500);
  });
});

describe('laws of the cap of an order', () => {
  const wishes = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,3}$/),
      weight: fc.integer({ min: 1, max: 1_000 }),
      wantedMinor: fc.nat(5_000),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
  );

  it('gives all that is left or wanted, nobody more than they want, in whichever order they come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000 }), fc.array(wishes, { maxLength: 3 }), (amountMinor, lines) => {
        const terms = cap(amountMinor);
        const [room, mirrored] = [new OrderRoom(), new OrderRoom()];
        let leftMinor = amountMinor;
        for (const made of lines) {
          const all = made.map((wish) => ({ ...wish, terms }));
          const given = room.take(all);
          const wantedMinor = all.reduce((sum, wish) => sum + wish.wantedMinor, 0);
          const givenMinor = given.reduce((sum, minor) => sum + minor, 0);
          expect(givenMinor).toBe(Math.min(leftMinor, wantedMinor));
          all.forEach((wish, index) => expect(given[index] ?? 0).toBeLessThanOrEqual(wish.wantedMinor));
          expect(mirrored.take(all.toReversed())).toEqual(given.toReversed());
          leftMinor -= givenMinor;
        }
      }),
    );
  });
});

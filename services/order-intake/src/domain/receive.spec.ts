import { describe, expect, it } from '@jest/globals';
import type { Order } from '@creditroll/contracts';
import fc from 'fast-check';
import type { Delivery } from './delivery.ts';
import { delivery, line, noon, orderFacts, pieces, refund } from './given.fixture.ts';
import type { OrderState } from './order-state.ts';
import { orderOf } from './order-view.ts';
import { type Change, receive } from './receive.ts';

/** What is said when these deliveries come in this order, and where it ends. */
function told(...deliveries: readonly Delivery[]) {
  let state: OrderState | undefined;
  const said: (Change | 'nothing')[] = [];
  for (const one of deliveries) {
    const received = receive(state, one);
    state = received?.state ?? state;
    said.push(received?.said?.change ?? 'nothing');
  }
  return { said, state, order: state && orderOf(state) };
}

const placed = delivery({ order: orderFacts() }, 'placed');

describe('what an order’s deliveries come to', () => {
  it('says a repeated delivery once', () => {
    expect(told(placed, placed).said).toEqual(['placed', 'nothing']);
  });

  it('says nothing when another delivery tells the same', () => {
    expect(told(placed, delivery({ order: orderFacts(), versionMs: noon + 1 })).said).toEqual(['placed', 'nothing']);
  });

  it('does not take a newer field back when an older version comes late', () => {
    const newer = delivery({ order: orderFacts({ name: '#1001-B' }), versionMs: noon + 2 });
    const older = delivery({ order: orderFacts({ name: '#1001-A' }), versionMs: noon + 1 });
    const { said, order } = told(placed, newer, older);
    expect(said).toEqual(['placed', 'changed', 'nothing']);
    expect(order?.name).toBe('#1001-B');
  });

  it('keeps its currency, and hears what else a delivery in another says', () => {
    const other = orderFacts({ currency: 'USD', customerKind: 'new' });
    const { said, order } = told(
      placed,
      delivery({ order: other, versionMs: noon + 1 }),
      delivery({ order: other, versionMs: noon + 2, cancelledAtMs: noon + 2 }),
    );
    expect(said).toEqual(['placed', 'nothing', 'cancelled']);
    expect(order).toMatchObject({ currency: 'GBP', customerKind: null, cancelledAtMs: noon + 2 });
  });

  it('keeps a refund that comes before its order', () => {
    const early = delivery({ refunds: [refund('r1', { lines: [pieces('1', 1)] })] });
    const { said, order } = told(early, placed);
    expect(said).toEqual(['nothing', 'placed']);
    expect(order?.lines.map(({ refundedQuantity }) => refundedQuantity)).toEqual([1, 0]);
  });

  it('counts a refund once, however often it is told', () => {
    const once = refund('r1', { lines: [pieces('1', 1)] });
    const { said, order } = told(
      placed,
      delivery({ refunds: [once] }),
      delivery({ order: orderFacts(), versionMs: noon + 1, refunds: [once] }),
    );
    expect(said).toEqual(['placed', 'refunded', 'nothing']);
    expect(order?.lines[0]?.refundedQuantity).toBe(1);
  });

  it('never refunds more pieces or money than a line has', () => {
    const { order } = told(
      placed,
      delivery({ refunds: [refund('r1', { lines: [{ lineId: '1', quantity: 9, amountMinor: 9_000 }] })] }),
    );
    expect(order?.lines[0]).toMatchObject({ refundedQuantity: 2, refundedMinor: 2_000 });
  });

  it('spreads money without a line by what was paid, to the last penny, and not beyond the goods', () => {
    const order = orderFacts({
      lines: [line('1', { discountMinor: 500 }), line('2', { unitPriceMinor: 250 }), line('3', { unitPriceMinor: 0 })],
    });
    const part = told(delivery({ order }), delivery({ refunds: [refund('r1', { amountMinor: 101 })] })).order;
    expect(part?.lines.map(({ refundedMinor }) => refundedMinor)).toEqual([76, 25, 0]);
    const all = told(delivery({ order }), delivery({ refunds: [refund('r1', { amountMinor: 99_999 })] })).order;
    expect(all?.lines.map(({ refundedMinor }) => refundedMinor)).toEqual([1_500, 500, 0]);
  });

  it('leaves out an amount in another currency than the order’s', () => {
    const { order } = told(placed, delivery({ refunds: [refund('r1', { amountMinor: 500, currency: 'USD' })] }));
    expect(order?.lines[0]?.refundedMinor).toBe(0);
  });

  it('names the most important of several changes', () => {
    const everything = delivery({
      versionMs: noon + 1,
      order: orderFacts({ name: 'x' }),
      refunds: [refund('r1', { lines: [pieces('1', 1)] })],
      cancelledAtMs: noon,
      deliveredAtMs: noon,
    });
    expect(told(placed, everything).said).toEqual(['placed', 'cancelled']);
    expect(told(everything).said).toEqual(['placed']);
  });

  it('keeps what an earlier delivery said of the buyer when a newer one does not say it', () => {
    const telling = delivery({ order: orderFacts({ customerKind: 'returning' }), versionMs: noon + 1 });
    const silent = delivery({ order: orderFacts({ name: '#1001-B' }), versionMs: noon + 2 });
    expect(told(telling, silent).order).toMatchObject({ name: '#1001-B', customerKind: 'returning' });
    const late = told(silent, telling);
    expect(late.order).toMatchObject({ name: '#1001-B', customerKind: 'returning' });
    expect(late.said).toEqual(['placed', 'changed']);
  });

  it('keeps the first time of cancelling and delivery', () => {
    const { order, said } = told(
      placed,
      delivery({ cancelledAtMs: noon + 9, deliveredAtMs: noon + 9 }),
      delivery({ cancelledAtMs: noon + 5 }),
      delivery({ order: orderFacts(), versionMs: noon + 20 }),
    );
    expect(order).toMatchObject({ cancelledAtMs: noon + 5, deliveredAtMs: noon + 9 });
    expect(said).toEqual(['placed', 'cancelled', 'changed', 'nothing']);
  });

  it('raises the revision with each thing that is said', () => {
    expect(told(placed, placed, delivery({ cancelledAtMs: noon })).order?.revision).toBe(2);
  });

  it('writes nothing for a delivery that says nothing', () => {
    expect(receive(undefined, delivery({}))).toBeUndefined();
  });
});

const currencies = ['GBP', 'JPY'] as const;

const deliveryIn = (...told: readonly (typeof currencies)[number][]) =>
  fc
    .record({
      versionMs: fc.integer({ min: noon, max: noon + 4 }),
      order: fc.option(
        fc.record({
          name: fc.constantFrom('a', 'b', 'c'),
          customerKind: fc.constantFrom('new' as const, 'returning' as const, null),
          quantity: fc.integer({ min: 1, max: 5 }),
          currency: fc.constantFrom(...told),
        }),
        { nil: undefined },
      ),
      refunds: fc.array(
        fc.record({
          refundId: fc.constantFrom('r1', 'r2', 'r3'),
          versionMs: fc.integer({ min: noon, max: noon + 2 }),
          quantity: fc.integer({ min: 0, max: 3 }),
          amountMinor: fc.integer({ min: 0, max: 900 }),
        }),
        { maxLength: 3 },
      ),
      cancelledAtMs: fc.option(fc.integer({ min: noon, max: noon + 9 }), { nil: undefined }),
      deliveredAtMs: fc.option(fc.integer({ min: noon, max: noon + 9 }), { nil: undefined }),
    })
    .map(
      ({ order, refunds, ...facts }) =>
        (deliveryId: string) =>
          delivery(
            {
              ...facts,
              order:
                order &&
                orderFacts({
                  name: order.name,
                  customerKind: order.customerKind,
                  currency: order.currency,
                  lines: [line('1', { quantity: order.quantity }), line('2')],
                }),
              refunds: refunds.map(({ quantity, ...more }) =>
                refund(more.refundId, { ...more, lines: [pieces('1', quantity)] }),
              ),
            },
            deliveryId,
          ),
    );

describe('what contradicts what is known of an order', () => {
  /** What is put aside of each of these deliveries. */
  function aside(...deliveries: readonly Delivery[]) {
    let state: OrderState | undefined;
    return deliveries.map((one) => {
      const received = receive(state, one);
      state = received?.state ?? state;
      return received?.notCounted;
    });
  }
  const inDollars = delivery({ order: orderFacts({ currency: 'USD' }), versionMs: noon + 1, cancelledAtMs: noon });
  const unknownLine = delivery({ refunds: [refund('r1', { lines: [pieces('1', 1), pieces('9', 1)] })] });
  const otherCurrency = delivery({ refunds: [refund('r2', { amountMinor: 500, currency: 'USD' })] });

  it('is told with the reason, and once', () => {
    expect(aside(placed, inDollars, unknownLine, unknownLine, otherCurrency)).toEqual([
      undefined,
      'order.currency: the order is in GBP since it was first described, a description in USD does not count',
      'refund r1: the order has no line 9, what it says of that does not count',
      undefined,
      'refund r2: is in USD and the order in GBP, it does not count',
    ]);
    expect(aside(placed, delivery({ order: orderFacts({ currency: 'USD' }) }))[1]).toContain('order.currency');
  });

  it('is told when the order comes after its refund', () => {
    expect(aside(unknownLine, otherCurrency, placed)).toEqual([
      undefined,
      undefined,
      'refund r1: the order has no line 9, what it says of that does not count; refund r2: is in USD and the order in GBP, it does not count',
    ]);
  });

  it('is no refund of a line that an edit takes out, then or later', () => {
    const of = refund('r1', { lines: [pieces('2', 2)] });
    const edited = (versionMs: number) =>
      delivery({ order: orderFacts({ lines: [line('1')] }), versionMs, refunds: [{ ...of, versionMs }] });
    expect(aside(placed, edited(noon + 1), edited(noon + 2))).toEqual([undefined, undefined, undefined]);
  });
});

describe('law', () => {
  it('any order of arrival, with repeats, ends in the same order', () => {
    // A shop tells an order in one currency.
    const ofOneOrder = fc
      .constantFrom(...currencies)
      .chain((currency) => fc.array(deliveryIn(currency), { minLength: 1, maxLength: 7 }));
    const arrivals = ofOneOrder.chain((makers) => {
      const deliveries = makers.map((make, index) => make(`d${index}`));
      const again = fc.array(fc.constantFrom(...deliveries), { maxLength: 5 });
      return fc.record({
        straight: fc.constant(deliveries),
        shuffled: again.chain((repeats) =>
          fc.shuffledSubarray([...deliveries, ...repeats], { minLength: deliveries.length + repeats.length }),
        ),
      });
    });
    fc.assert(
      fc.property(arrivals, ({ straight, shuffled }) => {
        const without = (state: OrderState | undefined) => state && { ...state, revision: 0, deliveryIds: [] };
        const [one, other] = [told(...straight).state, told(...shuffled).state];
        expect(without(other)).toEqual(without(one));
        expect({ ...(other && orderOf(other)), revision: 0 }).toEqual({ ...(one && orderOf(one)), revision: 0 });
      }),
      { numRuns: 500 },
    );
  });

  it('what was said last is the order as it stands, and all that was said is in one currency', () => {
    fc.assert(
      fc.property(fc.array(deliveryIn(...currencies), { maxLength: 7 }), (makers) => {
        let state: OrderState | undefined;
        const said: Order[] = [];
        for (const [index, make] of makers.entries()) {
          const received = receive(state, make(`d${index}`));
          state = received?.state ?? state;
          if (received?.said) said.push(received.said.order);
        }
        expect(said.at(-1)).toEqual(state && orderOf(state));
        expect(new Set(said.map(({ currency }) => currency)).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

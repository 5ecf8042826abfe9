import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf, frozenBatch, paidOut } from './money.ts';

interface Sale {
  readonly currency: Currency;
  readonly priceMinor: number;
  /** 10 %, half to even. */
  readonly grossMinor: number;
  /** Less 3 % of it. */
  readonly creditMinor: number;
  readonly written: string;
}

const sales: readonly Sale[] = [
  { currency: 'IDR', priceMinor: 28_900_000, grossMinor: 2_890_000, creditMinor: 2_803_300, written: '28033.00' },
  { currency: 'JPY', priceMinor: 1_999, grossMinor: 200, creditMinor: 194, written: '194' },
  { currency: 'KWD', priceMinor: 12_345, grossMinor: 1_234, creditMinor: 1_197, written: '1.197' },
];

describe('three currencies', () => {
  let on: Journey;
  let maren: string;
  const brands = new Map<Currency, Brand>();
  beforeAll(async () => {
    on = await journey();
    maren = await on.cast.creator('Maren');
    for (const { currency } of sales)
      brands.set(currency, await on.cast.brand({ name: `Shop${currency}`, currency, source: 'generic' }));
  });
  afterAll(() => on?.close());

  const brandOf = (currency: Currency): Brand => {
    const brand = brands.get(currency);
    if (!brand) throw new Error(`no brand sells in ${currency}`);
    return brand;
  };

  test('each line is reckoned in its own minor units', async () => {
    for (const [index, { currency, priceMinor, grossMinor, creditMinor }] of sales.entries()) {
      const { cast } = on;
      const brand = brandOf(currency);
      const link = await cast.link(brand, await cast.campaign(brand, { creators: [maren] }), maren);
      const buyers = new Buyers(on, brand);
      const clickId = await buyers.follow(link, index);
      const placed = await buyers.buy({ number: index + 1, lines: [{ priceMinor }], clickId });
      const { line, explanation } = await buyers.explained(placed);
      expect(explanation.order.currency).toBe(currency);
      expect(line).toMatchObject({
        baseMinor: priceMinor,
        grossMinor,
        operatorFeeMinor: grossMinor - creditMinor,
        parts: [{ postedMinor: creditMinor }],
      });
      expect(explanation.commission?.entries.map((entry) => entry.currency)).toEqual([currency]);
    }
  });

  test('nothing adds them up', async () => {
    await on.pass(3 * DAY_MS);
    const rows = sales.map(({ currency, creditMinor }) => ({
      currency,
      pendingMinor: 0,
      heldMinor: 0,
      payableMinor: creditMinor,
      inTransitMinor: 0,
      paidMinor: 0,
    }));
    expect(await balancesOf(on.cast.admin, maren)).toEqual(rows);
    const report = z.object({
      totals: z.array(
        z.object({ currency: z.string(), figures: z.object({ salesMinor: z.int(), accruedMinor: z.int() }) }),
      ),
    });
    const { totals } = await on.cast.admin.get(`/v1/creators/${maren}/earnings`, report);
    const earned = totals
      .filter(({ figures }) => figures.accruedMinor !== 0)
      .map(({ currency, figures }) => [currency, figures.accruedMinor]);
    expect(earned).toEqual(sales.map(({ currency, creditMinor }) => [currency, creditMinor]));
    const liability = await on.cast.drafter.get(
      '/v1/liability',
      z.object({ items: z.array(z.object({ currency: z.string(), payableMinor: z.int() })) }),
    );
    expect(liability.items).toEqual(
      sales.map(({ currency, creditMinor }) => ({ currency, payableMinor: creditMinor })),
    );
  });

  test('a payout has one currency, written with its own decimals', async () => {
    for (const { currency, creditMinor, written } of sales) {
      const { batch, rows } = await paidOut(on.cast, await frozenBatch(on.cast, currency));
      expect(batch).toMatchObject({ currency, state: 'settled', totalMinor: creditMinor });
      expect(rows.map((row) => [row[4], row[5]])).toEqual([[currency, written]]);
    }
    const books = await on.verify();
    expect(books.payout).toMatchObject({ batches: 3, items: 3, lines: 3 });
    expect((await balancesOf(on.cast.admin, maren)).map(({ paidMinor }) => paidMinor)).toEqual(
      sales.map(({ creditMinor }) => creditMinor),
    );
  });
});

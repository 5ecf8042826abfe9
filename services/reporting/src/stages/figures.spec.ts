import { afterEach, describe, expect, it } from '@jest/globals';
import { figuresChanged } from '@creditroll/contracts';
import { type Testbed, testbed } from '@creditroll/testing';
import { quarterKey, quarters, totalKey, totals } from '../collections.ts';
import { figuresStage } from './figures.ts';

const change = (quarterAtMs: number, accruedMinor: number, currency: 'GBP' | 'USD' = 'GBP') => ({
  subject: 'creator:cr',
  brandId: null,
  slices: [{ quarterAtMs, currency, figures: { orders: 1, accruedMinor } }],
});

let bed: Testbed;
afterEach(() => bed.close());

describe('figures', () => {
  it('add up by quarter and in total, each currency for itself', async () => {
    bed = await testbed({ stages: [figuresStage()] });
    for (const data of [change(0, 520), change(0, -120), change(900_000, 7), change(0, 3, 'USD')])
      await bed.send(figuresChanged, data.subject, data);
    await bed.settle();
    expect((await bed.doc(quarters, quarterKey('creator:cr', 0, 'GBP')))?.figures).toEqual({
      orders: 2,
      accruedMinor: 400,
    });
    expect((await bed.doc(totals, totalKey('creator:cr', 'GBP')))?.figures).toEqual({ orders: 3, accruedMinor: 407 });
    expect((await bed.doc(totals, totalKey('creator:cr', 'USD')))?.figures).toEqual({ orders: 1, accruedMinor: 3 });
  });
});

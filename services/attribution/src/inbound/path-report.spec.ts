import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { click, noonMs, order } from '../domain/story.ts';
import { storyBed } from '../stages/story-bed.fixture.ts';
import { pathReport } from './path-report.ts';

let on: Awaited<ReturnType<typeof storyBed>>;
beforeEach(async () => {
  on = await storyBed();
});
afterEach(() => on.bed.close());

describe('PathReport', () => {
  const ask = (more: object = {}) =>
    pathReport(on.bed.store)(
      {
        brandId: 'brand-1',
        fromMs: noonMs - 8 * DAY_MS,
        belowMs: noonMs + DAY_MS,
        model: 'linear',
        order: 0,
        halfLifeHours: 0,
        by: 'creator',
        currency: 'GBP',
        ...more,
      },
      { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined },
    );
  const rows = async (more?: object) =>
    Object.fromEntries(((await ask(more)).rows ?? []).map(({ name, conversions }) => [name, conversions]));

  beforeEach(async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', 3 * HOUR_MS));
    await on.clicked(click('t2', 'ben', 2 * HOUR_MS));
    // Too old to count, a robot's, and two visitors who bought nothing.
    await on.clicked(click('t3', 'cai', 7 * DAY_MS + 1));
    await on.clicked(click('t4', 'cai', HOUR_MS, { invalidBy: 'robot' }));
    await on.clicked(click('t5', 'ana', HOUR_MS, { visitorId: 'visitor-2' }));
    await on.clicked(click('t6', 'ben', HOUR_MS, { visitorId: 'visitor-3', invalidBy: 'robot' }));
    await on.bed.settle();
    await on.placed(order());
    await on.placed(order({ orderId: 'order-2', joinKeys: [] }));
    await on.placed(order({ orderId: 'order-3', test: true }));
    await on.placed(order({ orderId: 'order-4', currency: 'EUR' }));
    await on.bed.settle();
  });

  it('takes the touches that counted, whoever was credited, and leaves other currencies and tests out', async () => {
    const told = await ask();
    expect(told).toMatchObject({ orders: 2, ordersWithoutTouch: 1, nullJourneys: 1, hasRemovalEffects: false });
    expect(told.rows?.map(({ name, conversions, valueMinor }) => [name, conversions, valueMinor])).toEqual([
      ['ana', 0.5, 1_300],
      ['ben', 0.5, 1_300],
    ]);
  });

  it('knows every model and every node', async () => {
    expect(await rows({ model: 'last' })).toEqual({ ana: 0, ben: 1 });
    expect(await rows({ model: 'time_decay', halfLifeHours: 1 })).toEqual({ ana: 1 / 3, ben: 2 / 3 });
    expect(await rows({ by: 'channel' })).toEqual({ tiktok: 1 });
    // Of two who came to ana one bought; without ben nobody does, and without ana neither.
    const markov = await ask({ model: 'markov' });
    expect(markov.rows?.map(({ name, removalEffectConversions }) => [name, removalEffectConversions])).toEqual([
      ['ana', 1],
      ['ben', 1],
    ]);
  });

  it('has nothing of another time or brand', async () => {
    expect(await rows({ belowMs: noonMs })).toEqual({ ana: 0, ben: 0, cai: 0 });
    expect(await rows({ brandId: 'brand-2' })).toEqual({});
  });

  it.each([
    [{ brandId: '' }, 'brandId is missing'],
    [{ model: 'best' }, 'model must be one of first, last,'],
    [{ by: 'colour' }, 'by must be one of channel, creator, campaign, content'],
    [{ belowMs: 0 }, 'belowMs must be later than fromMs'],
    [{ order: 2 }, 'order is for the model markov; leave it out for linear'],
    [{ halfLifeHours: 24 }, 'halfLifeHours is for the model time_decay; leave it out for linear'],
    [{ model: 'markov', order: 4 }, 'order must be from 1 to 3'],
    [{ currency: 'POUND' }, '"POUND" is not an ISO 4217 code'],
  ])('refuses %j', async (more, message) => {
    await expect(ask(more)).rejects.toThrow(message);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { playWeek, type Week } from '@creditroll/standalone/week';
import { z } from 'zod';
import type { Door } from './door.ts';
import { type Installation, installation, startMs, verifiedBooks } from './harness.ts';

const totals = z.array(z.object({ currency: z.string(), changedOrders: z.int(), deltaCostMinor: z.int() }));
const previewSchema = z.object({
  totals,
  creators: z.array(z.object({ id: z.string(), deltaMinor: z.int() })),
  digest: z.string(),
});
const recomputeSchema = z.object({
  recomputeId: z.string(),
  state: z.string(),
  digest: z.string(),
  totals,
  ordersSeen: z.int(),
  ordersChanged: z.int(),
  ordersLeftOut: z.int(),
});

/** A week is long where a shared machine runs the engines, too. */
const weekMsMax = 300_000;

describe('the week of the demo', () => {
  let on: Installation;
  let week: Week;
  let as: (role: string, which?: number) => Door;
  beforeAll(async () => {
    on = await installation();
    const secret = (name: string): string => `the ${name} of this week, which is long enough`;
    week = await playWeek({ ...on, secret, seed: 7, days: 7, orders: 120 });
    as = (role, which = 0) => {
      const person = week.set.people.filter((one) => one.role === role)[which];
      if (!person) throw new Error(`nobody is ${role}`);
      return on.door.as(person);
    };
  }, weekMsMax);
  afterAll(() => on?.close());

  test('is played whole, and its books balance', async () => {
    expect(week.played.orders).toBe(120);
    expect(week.desk).toMatchObject({ disputesAccepted: 1, recompute: { currency: 'GBP' } });
    expect(week.desk.recompute?.changedOrders).toBeGreaterThan(0);
    expect(week.desk.deposits).toBeGreaterThan(0);
    expect(week.desk.holdsReleased).toBeGreaterThan(0);
    expect(new Set(week.batches.map(({ currency }) => currency))).toEqual(new Set(['GBP', 'USD', 'IDR']));
    await verifiedBooks(as('admin'));
  });

  test(
    'a drafted rate is previewed on it, agreed by a second person, and changes nothing when it is asked for again',
    async () => {
      const [brandId] = week.set.brandIds;
      const [campaignId] = week.set.campaignIds;
      const path = (end: string): string => `/v1/brands/${brandId}/${end}`;
      const wish = {
        fromMs: startMs,
        belowMs: on.clock.nowMs(),
        terms: [{ campaignId, rate: { ratePpm: 125_000 } }],
      };
      const seen = await as('brand').post(path('previews'), wish, previewSchema);
      const [cost] = seen.totals;
      expect(cost?.changedOrders).toBeGreaterThan(0);
      expect(cost?.deltaCostMinor).toBeGreaterThan(0);
      // Who has a better rate of their own keeps it.
      expect(seen.creators.map(({ id }) => id)).not.toContain(week.set.creatorIds[0]);
      expect(seen.creators.every(({ deltaMinor }) => deltaMinor > 0)).toBe(true);

      const apply = async (): Promise<z.output<typeof recomputeSchema>> => {
        const asked = await as('brand').post(
          path('recomputes'),
          { ...wish, reason: 'Agreed in the spring' },
          recomputeSchema,
        );
        await as('finance', 1).post(
          path(`recomputes/${asked.recomputeId}/approve`),
          { digest: asked.digest },
          recomputeSchema,
        );
        await on.settle();
        const done = await as('brand').get(path(`recomputes/${asked.recomputeId}`), recomputeSchema);
        expect(done).toMatchObject({ state: 'applied', ordersLeftOut: 0 });
        return { ...done, totals: asked.totals };
      };
      const first = await apply();
      expect(first.totals).toEqual(seen.totals.map((total) => expect.objectContaining(total)));
      expect(first.ordersChanged).toBe(cost?.changedOrders);
      const books = await verifiedBooks(as('admin'));

      const again = await apply();
      expect(again.ordersChanged).toBe(0);
      expect(again.totals).toMatchObject([{ changedOrders: 0, deltaCostMinor: 0 }]);
      expect(await verifiedBooks(as('admin'))).toEqual(books);
    },
    weekMsMax,
  );
});

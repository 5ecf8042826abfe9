import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import type { Door } from './door.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

const countsSchema = z.object({
  items: z.array(
    z.object({
      salesMinor: z.int(),
      steps: z.array(z.object({ bonusMinor: z.int(), state: z.string() })),
      sentences: z.array(z.string()),
    }),
  ),
});

const boardsSchema = z.object({
  items: z.array(
    z.object({
      decided: z.boolean(),
      standings: z.array(z.object({ place: z.int(), creatorId: z.string(), salesMinor: z.int() })),
      own: z.object({ place: z.int().nullable(), prizeMinor: z.int() }).nullable(),
      sentences: z.array(z.string()),
    }),
  ),
});

describe('a campaign with bonuses', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Lumen' });
    buyers = new Buyers(on, brand);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  /** A sale by a code, and a minute. */
  const sale = async (number: number, code: string, priceMinor: number) => {
    const placed = await buyers.buy({ number, lines: [{ priceMinor }], code });
    on.clock.advance(MINUTE_MS);
    return placed;
  };
  const countsOf = async (door: Door, path: string) => (await door.get(`/v1/${path}/bonuses`, countsSchema)).items;

  test('credits a creator whose sales reach a threshold, and takes it back with refunds', async () => {
    const { cast, clock } = on;
    const ada = await cast.creator('Ada');
    const campaign = await cast.campaign(brand, { creators: [ada] });
    await cast.coupon(campaign, ada, 'ADA10');
    const bonuses = [{ period: 'campaign', currency: 'GBP', steps: [{ salesMinor: 15_000, bonusMinor: 2_000 }] }];
    expect(await cast.admin.put(`/v1/campaigns/${campaign}/bonuses`, { bonuses }, z.unknown())).toEqual({ bonuses });
    const twice = { bonuses: [...bonuses, ...bonuses] };
    expect((await cast.admin.ask('PUT', `/v1/campaigns/${campaign}/bonuses`, twice)).status).toBe(400);
    clock.advance(MINUTE_MS);

    // 100.00 less 16.67 tax is 83.33; 10 % of it less 3 % fee is 8.08.
    await sale(1, 'ADA10', 10_000);
    expect((await countsOf(cast.admin, `creators/${ada}`))[0]?.sentences).toEqual([
      '20.00 GBP when your sales of the whole campaign reach 150.00 GBP: 83.33 GBP so far, 66.67 GBP to go.',
    ]);
    const second = await sale(2, 'ADA10', 10_000);
    const [reached] = await countsOf(cast.admin, `campaigns/${campaign}`);
    expect(reached).toMatchObject({ salesMinor: 16_666, steps: [{ bonusMinor: 2_000, state: 'pending' }] });
    expect(reached?.sentences[0]).toContain('because your sales of the whole campaign reached 150.00 GBP');
    expect(await balancesOf(cast.admin, ada)).toEqual([expect.objectContaining({ pendingMinor: 3_616 })]);

    clock.advance(40 * DAY_MS);
    await on.settle();
    expect(await balancesOf(cast.admin, ada)).toEqual([
      expect.objectContaining({ pendingMinor: 0, payableMinor: 3_616 }),
    ]);
    expect((await countsOf(cast.admin, `creators/${ada}`))[0]?.steps[0]?.state).toBe('payable');

    await buyers.giveBack(second);
    expect((await countsOf(cast.admin, `creators/${ada}`))[0]).toMatchObject({
      salesMinor: 8_333,
      steps: [{ state: 'open' }],
    });
    expect(await balancesOf(cast.admin, ada)).toEqual([expect.objectContaining({ payableMinor: 808 })]);
  });

  test('has a leaderboard whose prizes are decided once, after refunds had their time', async () => {
    const { cast, clock } = on;
    const [bea, cas] = [await cast.creator('Bea'), await cast.creator('Cas')];
    const campaign = await cast.campaign(brand, { creators: [bea, cas] });
    const path = `/v1/campaigns/${campaign}/leaderboard`;
    await cast.coupon(campaign, bea, 'BEA10');
    await cast.coupon(campaign, cas, 'CAS10');
    const endsAtMs = clock.nowMs() + 10 * DAY_MS;
    const rule = { period: 'campaign', currency: 'GBP', prizesMinor: [5_000], endsAtMs, settlingDays: 5 };
    await cast.admin.put(path, { leaderboard: [rule] }, z.unknown());
    expect((await cast.admin.ask('PUT', path, { leaderboard: [rule, rule] })).status).toBe(400);
    clock.advance(MINUTE_MS);

    await sale(11, 'BEA10', 10_000);
    const most = await sale(12, 'CAS10', 30_000);
    const boardOf = async (door: Door, query = '') => (await door.get(`${path}${query}`, boardsSchema)).items[0];
    expect((await boardOf(cast.admin))?.standings).toEqual([{ place: 1, creatorId: cas, salesMinor: 25_000 }]);
    const asBea = await cast.viewer('bea', { role: 'creator', creatorId: bea });
    const behind = await boardOf(asBea);
    expect(behind).toMatchObject({ decided: false, standings: [], own: { place: 2, prizeMinor: 0 } });
    expect(behind?.sentences[0]).toContain('Your place in the whole campaign is 2, with sales of 83.33 GBP.');
    const stranger = await cast.viewer('dan', { role: 'creator', creatorId: await cast.creator('Dan') });
    expect((await stranger.ask('GET', path)).status).toBe(404);

    await buyers.giveBack(most);
    await on.pass(16 * DAY_MS);
    const [won, inChinese] = [await boardOf(asBea), await boardOf(asBea, '?language=zh')];
    expect(won).toMatchObject({ decided: true, own: { place: 1, prizeMinor: 5_000 } });
    expect(won?.sentences[0]).toContain('the prize of 50.00 GBP is yours');
    expect(inChinese?.sentences[0]).toContain('获得奖金');
    const statement = `/v1/creators/${bea}/statement?account=${encodeURIComponent(`creator:${bea}:payable:GBP`)}`;
    const postings = z.object({ items: z.array(z.object({ kind: z.string(), amountMinor: z.int() })) });
    expect((await asBea.get(statement, postings)).items).toContainEqual({ kind: 'prize', amountMinor: 5_000 });
  });

  test('of a brand that pays ahead is drawn on its deposit, and held and told so until that covers it', async () => {
    const { cast, clock } = on;
    const ahead = await cast.brand({ name: 'Nox' });
    const own = await cast.viewer('nox', { role: 'brand', brandId: ahead.brandId });
    const eve = await cast.creator('Eve');
    const asEve = await cast.viewer('eve', { role: 'creator', creatorId: eve });
    const campaign = await cast.campaign(ahead, { creators: [eve] });
    await cast.coupon(campaign, eve, 'EVE10');
    const bonuses = [{ period: 'campaign', currency: 'GBP', steps: [{ salesMinor: 8_000, bonusMinor: 2_000 }] }];
    await own.put(`/v1/campaigns/${campaign}/bonuses`, { bonuses }, z.unknown());
    await cast.drafter.put(`/v1/brands/${ahead.brandId}/funding`, { funding: 'prefunded' }, z.unknown());
    const paysIn = (amountMinor: number, reference: string) =>
      cast.drafter.post(
        `/v1/brands/${ahead.brandId}/deposits`,
        { amount: { amountMinor, currency: 'GBP' }, reference },
        z.unknown(),
      );
    const depositOf = async () => {
      const schema = z.object({ deposits: z.array(z.object({ availableMinor: z.int(), unfundedMinor: z.int() })) });
      return (await own.get(`/v1/brands/${ahead.brandId}/deposits`, schema)).deposits[0];
    };
    await paysIn(1_000, 'wire-1');
    clock.advance(MINUTE_MS);
    const ofAhead = new Buyers(on, ahead);
    const placed = await ofAhead.buy({ number: 21, lines: [{ priceMinor: 10_000 }], code: 'EVE10' });

    // 83.33 earn 8.33, of which 3 % are the operator's; the rest of the deposit does not cover the bonus.
    const words = 'It is held until the brand tops up its deposit, which does not cover it yet.';
    for (const [door, path] of [
      [asEve, `creators/${eve}`],
      [own, `campaigns/${campaign}`],
    ] as const) {
      const [told] = await countsOf(door, path);
      expect(told).toMatchObject({ steps: [{ state: 'held' }], sentences: [expect.stringContaining(words)] });
    }
    expect(await balancesOf(cast.admin, eve)).toEqual([
      expect.objectContaining({ pendingMinor: 808, heldMinor: 2_000 }),
    ]);
    expect(await depositOf()).toEqual({ availableMinor: 167, unfundedMinor: 2_000 });

    await paysIn(2_000, 'wire-2');
    await on.settle();
    expect((await countsOf(asEve, `creators/${eve}`))[0]?.steps[0]?.state).toBe('pending');
    expect(await balancesOf(cast.admin, eve)).toEqual([expect.objectContaining({ pendingMinor: 2_808, heldMinor: 0 })]);
    expect(await depositOf()).toEqual({ availableMinor: 167, unfundedMinor: 0 });

    await ofAhead.giveBack(placed);
    expect((await countsOf(asEve, `creators/${eve}`))[0]?.steps[0]?.state).toBe('open');
    expect(await depositOf()).toEqual({ availableMinor: 3_000, unfundedMinor: 0 });
  });
});

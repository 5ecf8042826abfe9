import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf } from './money.ts';

describe('an order that nobody is credited for says why', () => {
  let on: Journey;
  let brand: Brand;
  let buyers: Buyers;
  let maren: string;
  let campaign: string;
  let link: string;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Hollow' });
    buyers = new Buyers(on, brand);
    maren = await on.cast.creator('Maren');
    campaign = await on.cast.campaign(brand, { creators: [maren], clickWindowMs: DAY_MS });
    link = await on.cast.link(brand, campaign, maren);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  const bought = async (number: number, clickId?: string) =>
    buyers.explained(await buyers.buy({ number, lines: [{ priceMinor: 1_200 }], clickId }));

  test('nobody was there', async () => {
    const { decided, line, explanation } = await bought(1);
    expect(decided).toMatchObject({ reason: 'no_candidate', rule: 'nobody', candidates: [] });
    expect(line).toMatchObject({ reason: 'no_candidate', parts: [] });
    expect(explanation.commission?.entries).toEqual([]);
  });

  test('the click was too long ago, and its creator is told', async () => {
    const clickId = await buyers.follow(link, 1, DAY_MS + 1);
    const { decided, explanation } = await bought(2, clickId);
    expect(decided).toMatchObject({
      reason: 'outside_window',
      candidates: [{ creatorId: maren, credited: false, reason: 'outside_window' }],
    });
    expect(explanation.stories[0]?.sentences.length).toBeGreaterThan(1);
    const { items } = await on.cast.admin.get(
      `/v1/creators/${maren}/lines`,
      z.object({
        items: z.array(
          z.object({
            orderId: z.string(),
            line: z.object({
              reason: z.string(),
              parts: z.array(z.object({ creatorId: z.string(), state: z.string(), postedMinor: z.int() })),
            }),
          }),
        ),
      }),
    );
    expect(items).toEqual([
      {
        orderId: explanation.order.orderId,
        line: { reason: 'outside_window', parts: [{ creatorId: maren, state: 'declined', postedMinor: 0 }] },
      },
    ]);
  });

  test('at the last millisecond of the window it counts', async () => {
    const clickId = await buyers.follow(link, 2, DAY_MS - 1);
    expect((await bought(3, clickId)).decided).toMatchObject({ reason: '', rule: 'single_touch' });
  });

  test('a pause counts at once, for what is bought from then on', async () => {
    const before = await balancesOf(on.cast.admin, maren);
    const clickId = await buyers.follow(link, 3);
    expect((await bought(4, clickId)).decided).toMatchObject({ reason: '' });
    on.clock.advance(1);
    await on.cast.admin.put(`/v1/campaigns/${campaign}/state`, { state: 'paused' }, z.unknown());
    on.clock.advance(1);
    const paused = await bought(5, clickId);
    expect(paused.decided).toMatchObject({
      reason: 'campaign_not_active',
      candidates: [{ creatorId: maren, reason: 'campaign_not_active' }],
    });
    const after = await balancesOf(on.cast.admin, maren);
    // 12.00 − 2.00 tax; 10 % is 1.00, less 0.03 for the operator: once, for the order before the pause.
    expect((after[0]?.pendingMinor ?? 0) - (before[0]?.pendingMinor ?? 0)).toBe(97);

    on.clock.advance(1);
    await on.cast.admin.put(`/v1/campaigns/${campaign}/state`, { state: 'active' }, z.unknown());
    on.clock.advance(1);
    expect((await bought(6, clickId)).decided).toMatchObject({ reason: '' });
    // What was bought during the pause stays as it was.
    await on.pass(3 * DAY_MS);
    expect((await explainedLine(on.cast.admin, paused.explanation.order.orderId)).decided.reason).toBe(
      'campaign_not_active',
    );
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ExplainDefinition } from '@creditroll/contracts/grpc/creditroll/gateway/v1/Explain';
import { HOUR_MS } from '@creditroll/kernel';
import { createGrpcClient, loadProto } from '@creditroll/service-kit';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Brand } from './cast.ts';
import { type Door, problemOf } from './door.ts';
import { type Journey, journey } from './harness.ts';

const toldSchema = z.object({
  language: z.string(),
  direction: z.string(),
  stories: z.array(
    z.object({ lineId: z.string(), state: z.string(), summary: z.string(), sentences: z.array(z.string()) }),
  ),
});
type Told = z.output<typeof toldSchema>;

/** An amount as Arabic isolates it, and as it never breaks. */
const isolated = (amount: string): string => `\u2066${amount.replace(' ', '\u00a0')}\u2069`;
const unbroken = (amount: string): string => amount.replace(' ', '\u00a0');

describe('an order told to whom it concerns, in their language', () => {
  let on: Journey;
  let brand: Brand;
  let [ada, bea, orderId] = ['', '', ''];
  let doors: { readonly ada: Door; readonly bea: Door; readonly brand: Door };

  /** Two clicks by one visitor: the last one, Bea's, has the line. One kettle of two came back; the rug is nobody's. */
  beforeAll(async () => {
    on = await journey();
    const { cast } = on;
    brand = await cast.brand({ name: 'Hollow' });
    [ada, bea] = [await cast.creator('Ada'), await cast.creator('Bea')];
    const { campaignId } = await cast.admin.post(
      '/v1/campaigns',
      {
        brandId: brand.brandId,
        name: 'Spring',
        kind: 'open',
        productIds: ['kettle', 'lamp'],
        policy: { model: 'last', clickWindowMs: 7 * 24 * HOUR_MS, couponPolicy: 'coupon_wins' },
        rate: { ratePpm: 100_000 },
      },
      z.object({ campaignId: z.string() }),
    );
    for (const creatorId of [ada, bea])
      await cast.admin.post(`/v1/campaigns/${campaignId}/memberships`, { creatorId }, z.unknown());
    const buyers = new Buyers(on, brand);
    await buyers.follow(await cast.link(brand, campaignId, ada), 7, HOUR_MS);
    const clickId = await buyers.follow(await cast.link(brand, campaignId, bea), 7);
    const placed = await buyers.buy({
      number: 1,
      lines: [
        { priceMinor: 2_600, quantity: 2, productId: 'kettle' },
        { priceMinor: 1_200, productId: 'lamp' },
        { priceMinor: 9_000, productId: 'rug' },
      ],
      clickId,
    });
    await buyers.giveBack(placed);
    orderId = await buyers.orderId(placed);
    doors = {
      ada: await cast.viewer('ada-herself', { role: 'creator', creatorId: ada }),
      bea: await cast.viewer('bea-herself', { role: 'creator', creatorId: bea }),
      brand: await cast.viewer('brand-manager', { role: 'brand', brandId: brand.brandId }),
    };
  });
  afterAll(() => on?.close());

  const ask = (door: Door, query: string): Promise<Told> =>
    door.get(`/v1/orders/${encodeURIComponent(orderId)}/explanation?${query}`, toldSchema);
  const summaries = async (door: Door, language: string): Promise<string[]> =>
    (await ask(door, `language=${language}`)).stories.map(({ summary }) => summary);

  test('the creator who has it hears what is left, and how it came about', async () => {
    // 52.00 − 8.67 tax = 43.33; 10 % is 4.33, less 0.13 for the operator; half of it went back.
    expect(await summaries(doors.bea, 'en')).toEqual([
      'You get 2.10 GBP: 10 % of 43.33, less 0.13 operator’s fee, less 2.10 for what came back.',
      'You get 0.97 GBP: 10 % of 10.00, less 0.03 operator’s fee.',
      'You get nothing, because the product is not one that the campaign or the link is for.',
    ]);
    const { stories } = await ask(doors.bea, 'language=en&timeZone=Asia/Riyadh');
    expect(stories.map(({ state }) => state)).toEqual(['Pending', 'Pending', 'Nothing']);
    expect(stories[0]?.sentences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Your click on 2 March 2026, 13:00 UTC\+03:00 .* It counts, with the whole credit\.$/),
        'Clicks, views or coupons of others were looked at, too.',
        'Of all clicks that count, the last has the whole credit.',
        'The commission is reckoned from 43.33 GBP = 2 × 26.00 − 0.00 − 8.67 (price × quantity − discounts − tax inside the price; standard_v1).',
        '1 of 2 came back: −2.10 GBP (4.20 × 21.66 of the 43.33 base), which leaves 2.10 GBP.',
        expect.stringMatching(/^It may change until .* UTC\+03:00 and is released then\.$/),
      ]),
    );
    const [inChinese] = await summaries(doors.bea, 'zh');
    expect(inChinese).toBe(`您获得 ${unbroken('2.10 GBP')}：43.33 的 10%，减去运营方服务费 0.13，减去退货部分 2.10。`);
    const [inArabic] = await summaries(doors.bea, 'ar');
    expect(inArabic).toContain(`تحصل على ${isolated('2.10 GBP')}`);
  });

  test('the creator who lost hears why, and nothing of the winner', async () => {
    const lost = {
      en: 'You get nothing, because the campaign’s rule chose another click, view or coupon.',
      zh: '您没有获得佣金：按活动规则选择了另一次点击、观看或优惠码。',
      ar: 'لا تحصل على شيء. السبب: اختارت قاعدة الحملة نقرة أو مشاهدة أو قسيمة أخرى.',
    };
    for (const [language, summary] of Object.entries(lost)) {
      const told = await ask(doors.ada, `language=${language}`);
      expect(told.stories[0]?.summary).toBe(summary);
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`${bea}|Bea|2\\.10|4\\.33|operator`));
    }
  });

  test('the brand hears of both, of what it owes and why the rug is nobody’s', async () => {
    expect(await summaries(doors.brand, 'en')).toEqual([
      'Bea gets 2.10 GBP.',
      'Bea gets 0.97 GBP.',
      'Nobody is credited because the product is not one that the campaign or the link is for.',
    ]);
    const { stories } = await ask(doors.brand, 'language=en');
    expect(stories[0]?.sentences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Ada’s click .* It does not count, because the campaign’s rule chose another/),
        'Before refunds the brand owes 4.33 GBP for this line: 4.20 to creators and 0.13 operator’s fee.',
      ]),
    );
    expect((await summaries(doors.brand, 'zh'))[2]).toBe('这一行不归属任何创作者：该商品不在活动或链接的范围内。');
    expect((await summaries(doors.brand, 'ar'))[2]).toContain('لا يُنسب هذا البند إلى أحد');
  });

  test('the browser’s language is spoken unless another is asked for', async () => {
    const path = `/v1/orders/${encodeURIComponent(orderId)}/explanation`;
    const answer = await doors.bea.ask('GET', path, undefined, { 'accept-language': 'fr, ar-EG;q=0.9, en;q=0.1' });
    expect(answer.headers.get('content-language')).toBe('ar');
    expect(toldSchema.parse(JSON.parse(answer.text))).toMatchObject({ language: 'ar', direction: 'rtl' });
    for (const wrong of ['language=fr', 'timeZone=Mars/Base'])
      expect(problemOf(await doors.bea.ask('GET', `${path}?${wrong}`))).toEqual({ status: 400, code: 'invalid_input' });
  });

  test('other services ask by gRPC and get the same words', async () => {
    const definition = loadProto('creditroll/gateway/v1/gateway.proto').service('creditroll.gateway.v1.Explain');
    const client = createGrpcClient<ExplainDefinition>({ definition, address: on.grpcAddress, timeoutMs: 15_000 });
    try {
      for (const language of ['en', 'zh', 'ar']) {
        const { stories } = await client.call.ExplainOrder({
          orderId,
          language,
          timeZone: 'UTC',
          audience: { role: 'creator', creatorId: ada, brandId: '' },
        });
        expect(stories.map(({ summary }) => summary?.text)).toEqual(await summaries(doors.ada, language));
      }
    } finally {
      await client.stop();
    }
  });
});

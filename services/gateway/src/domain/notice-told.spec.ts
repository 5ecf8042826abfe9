import { describe, expect, it } from '@jest/globals';
import { type Language } from '../words/catalogues.ts';
import { speak } from '../words/speak.ts';
import { type NoticeFacts, noticeSentences } from './notice-told.ts';

const notice: NoticeFacts = {
  campaignName: 'Spring',
  movedProductId: '',
  collectionId: '',
  channel: '',
  customer: '',
  changes: [
    {
      productId: '',
      before: { rate: { ppm: 100_000 }, orderCap: undefined },
      after: { rate: { ppm: 60_000 }, orderCap: undefined },
    },
  ],
  productsMore: 0,
  cutAtMs: Date.UTC(2026, 2, 2, 10),
  untilMs: Date.UTC(2026, 3, 1, 10),
};
const said = (more: Partial<NoticeFacts> = {}, language: Language = 'en') =>
  noticeSentences({ ...notice, ...more }).map((one) => speak(one, { language, timeZone: 'UTC' }));

describe('a notice in words', () => {
  it('says what ends, when, and what comes then', () => {
    expect(said()).toEqual([
      'In the campaign Spring the rate from before the cut of 2 March 2026, 10:00 UTC is kept until 1 April 2026, 10:00 UTC: 10 %. Then it is 6 %.',
    ]);
  });

  it('names products, amounts, caps, and which orders it is about', () => {
    const fixedPerItem = { amountMinor: 250, currency: 'GBP' as const };
    const before = { rate: { fixedPerItem }, orderCap: { amountMinor: 1_000, currency: 'GBP' as const } };
    const changes = [{ productId: 'mug', before, after: undefined }];
    expect(said({ changes, productsMore: 2, channel: 'tiktok', customer: 'new' })).toEqual([
      'In the campaign Spring the rate for the product mug from before the cut of 2 March 2026, 10:00 UTC is kept until 1 April 2026, 10:00 UTC: 2.50 GBP per item, at most 10.00 GBP per order. Then it is nothing, because no terms are in force.',
      '2 more products change in other ways.',
      'This is about orders placed on TikTok only.',
      'This is about orders of new customers only.',
    ]);
    expect(said({ collectionId: 'gifts' })[0]).toContain('for the collection gifts');
    expect(said({ movedProductId: 'mug' })[1]).toBe('The brand’s catalogue put the product mug in other collections.');
  });

  it('tells rates by volume tier by tier', () => {
    const tiers = [
      { from: { amountMinor: 0, currency: 'GBP' as const }, ppm: 50_000 },
      { from: { amountMinor: 100_000, currency: 'GBP' as const }, ppm: 80_000 },
    ];
    const [change] = notice.changes;
    const changes = change ? [{ ...change, after: { rate: { tiers }, orderCap: undefined } }] : [];
    expect(said({ changes })[0]).toMatch(/Then it is by volume: 5 % from 0.00 GBP on, 8 % from 1000.00 GBP on.$/);
  });

  it.each(['zh', 'ar'] as const)('is told in %s', (language) => {
    const [sentence = ''] = said({}, language);
    expect(sentence).toContain('Spring');
    expect(sentence).not.toContain('campaign');
  });
});

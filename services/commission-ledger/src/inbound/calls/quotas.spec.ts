import { afterEach, describe, expect, it } from '@jest/globals';
import { line, order } from '../../domain/story.fixture.ts';
import { closeBeds, ledger } from '../../stages/ledger.fixture.ts';
import { listQuotas } from './quotas.ts';

afterEach(closeBeds);

const tiers = [
  { fromMinor: 0, ratePpm: 100_000 },
  { fromMinor: 50_000, ratePpm: 200_000 },
];
const both = (creatorId: string, campaignId: string) => ({
  ratePpm: null,
  volume: { owner: `creator:${creatorId}:${campaignId}`, span: 'volume:c0ffee:2026-03', currency: 'GBP', tiers },
  quotas: [
    { owner: `creator:${creatorId}:${campaignId}`, span: '2026-03', limitMinor: 900, currency: 'GBP' },
    { owner: `campaign:${campaignId}`, span: 'all', limitMinor: 5_000, currency: 'GBP' },
  ],
});
const cap = (per: string, span: string, amountMinor: number) => ({
  per,
  campaignId: 'campaign-1',
  span,
  limit: { amountMinor, currency: 'GBP' },
});
const page = { limit: 0, cursor: '' };

async function sold() {
  const on = await ledger(1_000, { quotasOf: both });
  for (const [orderId, creatorId] of [
    ['a', 'ada'],
    ['b', 'bea'],
  ] as const) {
    const made = order([line('1', { quantity: 1, unitPriceMinor: 8_000 })], { orderId });
    await on.attribute(made, 1, () => creatorId);
  }
  await on.at.settle();
  return on.at.store;
}

describe('what is left', () => {
  it('is listed for a campaign: its own spans first, then those of its creators', async () => {
    const store = await sold();
    const asked = { campaignId: 'campaign-1', creatorId: '', running: [], page: { ...page, limit: 3 } };
    const first = await listQuotas(store, asked);
    const rest = await listQuotas(store, { ...asked, page: { limit: 3, cursor: first.next ?? '' } });
    const all = [...(first.quotas ?? []), ...(rest.quotas ?? [])];
    expect(
      all.map(({ creatorId, span, limitMinor, usedMinor, leftMinor }) => [
        creatorId,
        span,
        limitMinor,
        usedMinor,
        leftMinor,
      ]),
    ).toEqual([
      ['', 'all', 5_000, 1_600, 3_400],
      ['ada', '2026-03', 900, 800, 100],
      ['ada', '2026-03', 0, 8_000, 0],
      ['bea', '2026-03', 900, 800, 100],
      ['bea', '2026-03', 0, 8_000, 0],
    ]);
    expect(all[2]?.volume).toEqual({ termsId: 'terms-1', tiers, ratePpm: 100_000, untilNextMinor: 42_000 });
    expect(await listQuotas(store, { ...asked, campaignId: 'campaign-2' })).toMatchObject({ quotas: [], next: '' });
  });

  it('of one creator is only theirs; caps in force count with their limit of now, sold or not', async () => {
    const store = await sold();
    const running = [cap('creator', '2026-03', 700), cap('creator', '2026-04', 700), cap('campaign', 'all', 5_000)];
    const of = (creatorId: string) => listQuotas(store, { campaignId: 'campaign-1', creatorId, running, page });
    const ada = await of('ada');
    expect(
      ada.running?.map(({ span, limitMinor, usedMinor, leftMinor }) => [span, limitMinor, usedMinor, leftMinor]),
    ).toEqual([
      ['2026-03', 700, 800, 0],
      ['2026-04', 700, 0, 700],
    ]);
    expect(ada.quotas?.map(({ creatorId }) => creatorId)).toEqual(['ada', 'ada']);
    expect((await of('cyd')).quotas).toEqual([]);
    expect((await of('')).running).toEqual([expect.objectContaining({ per: 'campaign', usedMinor: 1_600 })]);
  });
});

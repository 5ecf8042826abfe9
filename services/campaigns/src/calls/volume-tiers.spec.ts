import { DAY_MS } from '@creditroll/kernel';
import { testNoonMs } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { ask, desk, refused, settled, share } from '../campaigns.fixture.ts';

const tiered = (period: string, ...tiers: readonly { fromMinor: number; ratePpm: number }[]) => ({
  kind: 'volumeTiers' as const,
  volumeTiers: { period, currency: 'GBP', tiers: [...tiers] },
});
const twoTiers = [
  { fromMinor: 0, ratePpm: 100_000 },
  { fromMinor: 50_000, ratePpm: 150_000 },
];

describe('terms with tiers', () => {
  it('are answered with what counts a sale: campaign, scope and span', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, { rate: tiered('month', ...twoTiers) });
    const asked = (atMs: number) => ask.question({ brandId, campaignId, creatorId: hanna, atMs });
    const resolve = async (...instants: number[]) =>
      (await on.calls.ResolveTerms({ questions: instants.map(asked), distinctAnswers: false })).answers ?? [];
    const [march, april] = await resolve(testNoonMs, testNoonMs + 31 * DAY_MS);
    expect(march?.rate).toEqual({ volumeTiers: { period: 'month', currency: 'GBP', tiers: twoTiers } });
    expect(march?.volume).toMatchObject({ campaignId, span: '2026-03' });
    expect(april?.volume).toEqual({ ...march?.volume, span: '2026-04' });

    on.clock.advance(DAY_MS);
    const raised = tiered('month', ...twoTiers, { fromMinor: 90_000, ratePpm: 200_000 });
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, rate: raised }));
    const [later] = await resolve(testNoonMs + 2 * DAY_MS);
    expect(later?.termsId).not.toBe(march?.termsId);
    expect(later?.volume).toEqual(march?.volume);
  });

  it('of the brand count in each campaign by itself, and a plain rate counts nothing', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, { rate: null });
    const { campaignId: other = '' } = await on.calls.CreateCampaign(ask.campaign(brandId, { rate: null }));
    await on.calls.AddTerms(ask.terms(brandId, { rate: tiered('campaign', ...twoTiers) }));
    await on.calls.AddTerms(ask.terms(brandId, { campaignId: other, productId: 'mug', rate: share(1) }));
    const { answers } = await on.calls.ResolveTerms({
      questions: [
        ask.question({ brandId, campaignId, creatorId: hanna }),
        ask.question({ brandId, campaignId: other, creatorId: hanna }),
        ask.question({ brandId, campaignId: other, creatorId: hanna, productId: 'mug' }),
      ],
      distinctAnswers: true,
    });
    expect(answers?.map(({ volume }) => volume && [volume.campaignId, volume.span])).toEqual([
      [campaignId, 'all'],
      [other, 'all'],
      null,
    ]);
  });

  it('are refused with the field, in a campaign’s first terms, too', async () => {
    const on = await desk();
    const { brandId, campaignId } = await settled(on);
    const wrong = tiered('month', { fromMinor: 5, ratePpm: 1 });
    const fields = ['rate.volumeTiers.tiers[0].fromMinor'];
    expect(await refused(on.calls.AddTerms(ask.terms(brandId, { campaignId, rate: wrong })))).toMatchObject({ fields });
    expect(await refused(on.calls.CreateCampaign(ask.campaign(brandId, { rate: wrong })))).toMatchObject({ fields });
  });
});

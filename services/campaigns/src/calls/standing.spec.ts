import { describe, expect, it } from '@jest/globals';
import { ask, type Desk, desk, type Question, refused, settled, share } from '../campaigns.fixture.ts';

async function answered(on: Desk, question: Question) {
  const { answers: [answer] = [] } = await on.calls.ResolveTerms({ questions: [question], distinctAnswers: false });
  return answer;
}

async function inCampaign(on: Desk, brandId: string, kind: string, creatorId: string, ratePpm: number) {
  const exclusive = kind === 'exclusive' ? { creatorId, productIds: ['mug'] } : {};
  const { campaignId = '' } = await on.calls.CreateCampaign(
    ask.campaign(brandId, { kind, rate: share(ratePpm), ...exclusive }),
  );
  await on.calls.InviteCreator(ask.membership(campaignId, creatorId));
  await on.calls.JoinCampaign(ask.membership(campaignId, creatorId));
  return campaignId;
}

describe('campaigns that go before others', () => {
  it('answer with their terms for their members, lower or not, and say so', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    const targeted = await inCampaign(on, brandId, 'target', hanna, 50_000);
    on.clock.advance(1_000);
    const question = ask.question({ brandId, campaignId, creatorId: hanna, productId: 'mug', atMs: on.clock.nowMs() });
    expect(await answered(on, question)).toMatchObject({
      rate: { ratePpm: 50_000 },
      because: [{ code: 'superseded_by_campaign', subject: targeted }],
      lost: [{ scope: 'campaign', reason: 'superseded_by_campaign' }],
    });
    expect(await answered(on, { ...question, creatorId: tom })).toMatchObject({
      rate: { ratePpm: 100_000 },
      because: [],
    });
  });

  it('give nothing to others for what is exclusively somebody’s', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    const alone = await inCampaign(on, brandId, 'exclusive', hanna, 200_000);
    const about = (creatorId: string, productId: string) =>
      answered(on, ask.question({ brandId, campaignId, creatorId, productId, atMs: on.clock.nowMs() + 1_000 }));
    expect(await about(hanna, 'mug')).toMatchObject({ found: true, rate: { ratePpm: 200_000 } });
    expect(await about(tom, 'mug')).toMatchObject({
      found: false,
      because: [{ code: 'exclusive_elsewhere', subject: alone }],
      lost: [{ scope: 'campaign', reason: 'exclusive_elsewhere' }],
    });
    expect(await about(tom, 'cup')).toMatchObject({ found: true, rate: { ratePpm: 100_000 } });
    expect(
      await refused(on.calls.CreateCampaign(ask.campaign(brandId, { kind: 'exclusive', creatorId: tom }))),
    ).toMatchObject({ code: 'overlap', fields: ['productIds'], message: expect.stringContaining(alone) });
  });

  it('of one brand concern no other brand', async () => {
    const on = await desk();
    const one = await settled(on);
    await inCampaign(on, one.brandId, 'target', one.hanna, 50_000);
    const { brandId, campaignId } = await settled(on);
    const question = ask.question({ brandId, campaignId, creatorId: one.hanna, atMs: on.clock.nowMs() });
    expect(await answered(on, question)).toMatchObject({ rate: { ratePpm: 100_000 }, because: [] });
  });
});

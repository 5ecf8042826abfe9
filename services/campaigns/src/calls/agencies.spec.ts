import { describe, expect, it } from '@jest/globals';
import { ask, command, type Desk, desk, page, type Question, refused, settled } from '../campaigns.fixture.ts';

const added = async (on: Desk, name: string, splitPpm: number, parentAgencyId = '') =>
  (await on.calls.CreateAgency({ command: command(), name, parentAgencyId, splitPpm })).agencyId ?? '';
const place = (on: Desk, agencyId: string, creatorId: string) =>
  on.calls.PlaceCreator({ command: command(), agencyId, creatorId });

async function answered(on: Desk, question: Question) {
  const { answers: [answer] = [] } = await on.calls.ResolveTerms({ questions: [question], distinctAnswers: false });
  return answer;
}

/** An agency with a sub-agency that Hanna is with, and its campaign. */
async function withAgency(on: Desk) {
  const { brandId, hanna, tom } = await settled(on);
  const mcn = await added(on, 'North Stars', 100_000);
  const sub = await added(on, 'Little Stars', 200_000, mcn);
  await place(on, sub, hanna);
  const { campaignId = '' } = await on.calls.CreateCampaign(ask.campaign(brandId, { kind: 'agency', agencyId: mcn }));
  return { brandId, campaignId, hanna, tom, mcn, sub };
}

describe('agencies', () => {
  it('let their creators, and those of their sub-agencies, into their campaigns', async () => {
    const on = await desk();
    const { campaignId, hanna, tom, mcn } = await withAgency(on);
    expect((await on.calls.JoinCampaign(ask.membership(campaignId, hanna))).state).toBe('active');
    expect(await refused(on.calls.JoinCampaign(ask.membership(campaignId, tom)))).toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining(mcn),
    });
    await place(on, mcn, tom);
    expect((await on.calls.JoinCampaign(ask.membership(campaignId, tom))).state).toBe('active');
  });

  it('take their splits in the order of the waterfall, as they were when the order was placed', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom, mcn, sub } = await withAgency(on);
    const question = ask.question({ brandId, campaignId, creatorId: hanna, atMs: on.clock.nowMs() + 1 });
    expect((await answered(on, question))?.splits).toEqual([
      { agencyId: mcn, splitPpm: 100_000 },
      { agencyId: sub, splitPpm: 200_000 },
    ]);
    expect((await answered(on, { ...question, creatorId: tom }))?.splits).toEqual([
      { agencyId: mcn, splitPpm: 100_000 },
    ]);
    on.clock.advance(1_000);
    await on.calls.SetAgencySplit({ command: command(), agencyId: mcn, splitPpm: 0 });
    await on.calls.ReleaseCreator({ command: command(), agencyId: sub, creatorId: hanna });
    expect((await answered(on, question))?.splits).toHaveLength(2);
    expect((await answered(on, { ...question, atMs: on.clock.nowMs() }))?.splits).toEqual([]);
  });

  it('have a creator one at a time, and no sub-agencies of sub-agencies', async () => {
    const on = await desk();
    const { brandId, hanna, mcn, sub } = await withAgency(on);
    expect((await refused(place(on, mcn, hanna))).code).toBe('wrong_state');
    await on.calls.ReleaseCreator({ command: command(), agencyId: sub, creatorId: hanna });
    await place(on, mcn, hanna);
    const { placements = [] } = await on.calls.ListPlacements({ agencyId: mcn, page: page() });
    expect(placements.map(({ creatorId }) => creatorId)).toEqual([hanna]);
    expect((await refused(added(on, 'Tiny Stars', 1, sub))).fields).toEqual(['parentAgencyId']);
    expect((await refused(added(on, 'Greedy', 900_001))).fields).toEqual(['splitPpm']);
    const ofSub = ask.campaign(brandId, { kind: 'agency', agencyId: sub });
    expect((await refused(on.calls.CreateCampaign(ofSub))).fields).toEqual(['agencyId']);
    expect((await refused(on.calls.CreateCampaign(ask.campaign(brandId, { kind: 'agency' })))).fields).toEqual([
      'agencyId',
    ]);
  });

  it('concern no other campaign', async () => {
    const on = await desk();
    const { hanna } = await withAgency(on);
    const { brandId, campaignId } = await settled(on);
    const question = ask.question({ brandId, campaignId, creatorId: hanna, atMs: on.clock.nowMs() + 1 });
    expect(await answered(on, question)).toMatchObject({ found: true, splits: [], cohosts: [] });
  });
});

describe('co-hosts', () => {
  const set = (on: Desk, campaignId: string, creatorId: string, cohosts: { creatorId: string; sharePpm: number }[]) =>
    on.calls.SetCohosts({ command: command(), campaignId, creatorId, cohosts });

  it('get their share of orders from then on', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    on.clock.advance(1_000);
    const { cohosts } = await set(on, campaignId, hanna, [{ creatorId: tom, sharePpm: 250_000 }]);
    expect(cohosts).toEqual([{ creatorId: tom, sharePpm: 250_000 }]);
    const question = ask.question({ brandId, campaignId, creatorId: hanna, atMs: on.clock.nowMs() });
    expect((await answered(on, question))?.cohosts).toEqual([{ creatorId: tom, sharePpm: 250_000 }]);
    expect((await answered(on, { ...question, atMs: question.atMs - 1 }))?.cohosts).toEqual([]);
    expect((await answered(on, { ...question, creatorId: tom }))?.cohosts).toEqual([]);
    on.clock.advance(1_000);
    await set(on, campaignId, hanna, []);
    expect((await answered(on, { ...question, atMs: on.clock.nowMs() }))?.cohosts).toEqual([]);
  });

  it('are others, known, and leave the host something', async () => {
    const on = await desk();
    const { campaignId, hanna, tom } = await settled(on);
    const refusal = (cohosts: { creatorId: string; sharePpm: number }[]) =>
      refused(set(on, campaignId, hanna, cohosts));
    expect((await refusal([{ creatorId: hanna, sharePpm: 1 }])).fields).toEqual(['cohosts[0].creatorId']);
    expect((await refusal([{ creatorId: 'creator-x', sharePpm: 1 }])).fields).toEqual(['cohosts[0].creatorId']);
    expect((await refusal([{ creatorId: tom, sharePpm: 900_001 }])).fields).toEqual(['cohosts[0].sharePpm', 'cohosts']);
    await on.calls.LeaveCampaign(ask.membership(campaignId, hanna));
    expect((await refusal([{ creatorId: tom, sharePpm: 1 }])).code).toBe('wrong_state');
  });
});

import { DAY_MS } from '@creditroll/kernel';
import { testNoonMs } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { ask, command, desk, refused, settled, share } from '../campaigns.fixture.ts';

const cap = (per: string, period: string, amountMinor: number) => ({
  per,
  period,
  amount: { amountMinor, currency: 'GBP' },
});

describe('SetCaps', () => {
  it('holds for orders from now on, and the answer about terms names owner, span and limit', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    on.clock.advance(DAY_MS);
    const request = {
      command: command(),
      campaignId,
      caps: [cap('campaign', 'month', 9_000), cap('creator', 'week', 500)],
    };
    const changed = await on.calls.SetCaps(request);
    expect(changed.caps).toEqual([cap('creator', 'week', 500), cap('campaign', 'month', 9_000)]);
    expect(await on.calls.SetCaps(request)).toEqual(changed);
    const question = { brandId, campaignId, creatorId: hanna };
    const { answers, answerOf } = await on.calls.ResolveTerms({
      questions: [
        ask.question({ ...question, atMs: testNoonMs }),
        ask.question({ ...question, atMs: testNoonMs + DAY_MS }),
        ask.question({ ...question, atMs: testNoonMs + DAY_MS + 1 }),
      ],
      distinctAnswers: true,
    });
    expect(answerOf).toEqual([0, 1, 1]);
    expect(answers?.map(({ caps }) => caps)).toEqual([
      [],
      [
        { per: 'creator', campaignId, span: '2026-W10', limit: { amountMinor: 500, currency: 'GBP' } },
        { per: 'campaign', campaignId, span: '2026-03', limit: { amountMinor: 9_000, currency: 'GBP' } },
      ],
    ]);
  });

  it('are told in the spans that run now', async () => {
    const on = await desk();
    const { brandId, campaignId } = await settled(on, {
      caps: [cap('campaign', 'campaign', 9), cap('creator', 'month', 5)],
    });
    on.clock.advance(31 * DAY_MS);
    expect(await on.calls.GetCaps({ campaignId })).toEqual({
      brandId,
      caps: [
        { per: 'creator', campaignId, span: '2026-04', limit: { amountMinor: 5, currency: 'GBP' } },
        { per: 'campaign', campaignId, span: 'all', limit: { amountMinor: 9, currency: 'GBP' } },
      ],
    });
  });

  it('are of the campaign whose terms hold', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, { caps: [cap('campaign', 'campaign', 1)] });
    const target = await on.calls.CreateCampaign(
      ask.campaign(brandId, { kind: 'target', rate: share(200_000), caps: [cap('creator', 'campaign', 700)] }),
    );
    await on.calls.InviteCreator(ask.membership(target.campaignId ?? '', hanna));
    await on.calls.JoinCampaign(ask.membership(target.campaignId ?? '', hanna));
    const question = ask.question({ brandId, campaignId, creatorId: hanna, atMs: testNoonMs + 1_000 });
    const { answers } = await on.calls.ResolveTerms({ questions: [question], distinctAnswers: false });
    expect(answers?.[0]?.caps).toEqual([
      { per: 'creator', campaignId: target.campaignId, span: 'all', limit: { amountMinor: 700, currency: 'GBP' } },
    ]);
  });

  it('names what is wrong', async () => {
    const on = await desk();
    const { campaignId } = await settled(on);
    const caps = [{ per: 'creator', period: 'week', amount: null }];
    expect(await refused(on.calls.SetCaps({ command: command(), campaignId, caps }))).toMatchObject({
      code: 'invalid_input',
      fields: ['caps[0].amount.amountMinor', 'caps[0].amount.currency'],
    });
  });
});

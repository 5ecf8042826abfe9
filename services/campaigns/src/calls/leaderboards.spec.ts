import { DAY_MS } from '@creditroll/kernel';
import { testNoonMs } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { ask, command, desk, settled } from '../campaigns.fixture.ts';

describe('SetLeaderboard', () => {
  it('holds for orders from now on, and the answer about terms says what the sale counts for', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    on.clock.advance(DAY_MS);
    const endsAtMs = testNoonMs + 9 * DAY_MS;
    const prizes = { currency: 'GBP', prizesMinor: [5_000, 3_000], minSalesMinor: 1_000, public: true };
    const leaderboard = [{ period: 'campaign', ...prizes, settlingDays: 2, endsAtMs }];
    const request = { command: command(), campaignId, leaderboard };
    const changed = await on.calls.SetLeaderboard(request);
    expect(changed.leaderboard).toEqual(leaderboard);
    expect(await on.calls.SetLeaderboard(request)).toEqual(changed);
    const question = { brandId, campaignId, creatorId: hanna };
    const { answers, answerOf } = await on.calls.ResolveTerms({
      questions: [0, DAY_MS, 9 * DAY_MS].map((ms) => ask.question({ ...question, atMs: testNoonMs + ms })),
      distinctAnswers: true,
    });
    expect(answerOf).toEqual([0, 1, 0]);
    const { currency, ...rule } = prizes;
    const board = { campaignId, ...rule, endsAtMs, decidesAtMs: endsAtMs + 2 * DAY_MS };
    const bonusId = `${campaignId}:board:campaign:${testNoonMs + DAY_MS}`;
    expect(answers?.map((answer) => answer.bonuses)).toEqual([
      [],
      [{ bonusId, span: 'all', currency, steps: [], board }],
    ]);
  });
});

import { DAY_MS } from '@creditroll/kernel';
import { testNoonMs } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { ask, command, desk, settled } from '../campaigns.fixture.ts';

describe('SetBonuses', () => {
  it('holds for orders from now on, and the answer about terms names version, span and steps', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    on.clock.advance(DAY_MS);
    const bonuses = [{ period: 'month', currency: 'GBP', steps: [{ salesMinor: 5_000, bonusMinor: 300 }] }];
    const request = { command: command(), campaignId, bonuses };
    const changed = await on.calls.SetBonuses(request);
    expect(changed.bonuses).toEqual(bonuses);
    expect(await on.calls.SetBonuses(request)).toEqual(changed);
    const question = { brandId, campaignId, creatorId: hanna };
    const { answers, answerOf } = await on.calls.ResolveTerms({
      questions: [0, DAY_MS, DAY_MS + 1].map((ms) => ask.question({ ...question, atMs: testNoonMs + ms })),
      distinctAnswers: true,
    });
    expect(answerOf).toEqual([0, 1, 1]);
    const bonusId = `${campaignId}:month:${testNoonMs + DAY_MS}`;
    expect(answers?.map((answer) => answer.bonuses)).toEqual([
      [],
      [{ bonusId, span: '2026-03', currency: 'GBP', steps: bonuses[0]?.steps, board: null }],
    ]);
  });
});

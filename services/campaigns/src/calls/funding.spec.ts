import { DAY_MS } from '@creditroll/kernel';
import { testNoonMs } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { ask, command, desk, refused, settled } from '../campaigns.fixture.ts';

describe('SetFunding', () => {
  it('holds for orders from now on, and the answer about terms says so', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    on.clock.advance(DAY_MS);
    const request = { command: command(), brandId, funding: 'prefunded' };
    const changed = await on.calls.SetFunding(request);
    expect(changed.funding).toBe('prefunded');
    expect(await on.calls.SetFunding(request)).toEqual(changed);
    expect((await on.calls.GetBrand({ brandId })).funding).toBe('prefunded');
    on.clock.advance(DAY_MS);
    await on.calls.SetFunding({ command: command(), brandId, funding: 'receivable' });
    const question = { brandId, campaignId, creatorId: hanna };
    const { answers, answerOf } = await on.calls.ResolveTerms({
      questions: [0, 1, 2].map((days) => ask.question({ ...question, atMs: testNoonMs + days * DAY_MS + 1 })),
      distinctAnswers: true,
    });
    expect(answerOf?.map((index) => answers?.[index]?.prefunded)).toEqual([false, true, false]);
  });

  it('that is the same changes nothing, and what there is not is refused', async () => {
    const on = await desk();
    const { brandId } = await settled(on);
    const before = await on.calls.GetBrand({ brandId });
    expect(await on.calls.SetFunding({ command: command(), brandId, funding: 'receivable' })).toEqual(before);
    expect(await refused(on.calls.SetFunding({ command: command(), brandId, funding: 'credit' }))).toMatchObject({
      code: 'invalid_input',
      fields: ['funding'],
    });
  });
});

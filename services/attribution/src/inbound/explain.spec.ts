import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { click, order } from '../domain/story.ts';
import { storyBed } from '../stages/story-bed.fixture.ts';
import { explain } from './explain.ts';

let on: Awaited<ReturnType<typeof storyBed>>;
beforeEach(async () => {
  on = await storyBed();
});
afterEach(() => on.bed.close());

describe('Explain', () => {
  const ask = (orderId: string) =>
    explain(on.bed.store)(
      { orderId },
      { signal: new AbortController().signal, deadlineMs: 0, header: () => undefined },
    );

  it('tells decisions newest first, with everybody who was looked at', async () => {
    await on.givenMembers('ana', 'ben');
    await on.clicked(click('t1', 'ana', 2 * HOUR_MS));
    await on.bed.settle();
    await on.placed(order());
    await on.clicked(click('t2', 'ben', HOUR_MS));
    await on.bed.advance(31 * DAY_MS);
    const { decisions: told = [] } = await ask('order-1');
    expect(told.map(({ revision, locked }) => [revision, locked])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(told[0]?.lines?.[0]).toMatchObject({
      lineId: 'line-1',
      reason: '',
      model: 'last',
      policyId: 'social-1',
      rule: 'last_click',
      lastClickCreatorId: 'ben',
      candidates: [
        { touchId: 't2', creatorId: 'ben', credited: true, weight: 1, reason: '', joinKey: 'visitor', ageMs: HOUR_MS },
        { touchId: 't1', creatorId: 'ana', credited: false, weight: 0, reason: 'not_chosen' },
      ],
    });
    expect(told[0]?.lines?.[0]?.inputDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('tells of an order that nobody is credited for', async () => {
    await on.placed(order());
    await on.bed.settle();
    expect((await ask('order-1')).decisions?.[0]?.lines?.[0]).toMatchObject({
      reason: 'no_candidate',
      rule: 'nobody',
      candidates: [],
    });
  });

  it('tells what the fraud rules found, with the thresholds that they went by', async () => {
    await on.givenMembers('ana');
    await on.clicked(click('t1', 'ana', HOUR_MS));
    await on.clicked(click('t2', 'ana', 1_000));
    await on.bed.settle();
    await on.placed(order());
    await on.bed.settle();
    const told = (await ask('order-1')).decisions?.[0];
    expect(told?.fraud).toEqual([
      {
        rule: 'duplicate_click',
        effect: 'invalid',
        creatorId: 'ana',
        touchId: 't2',
        parameters: '{"duplicateClickMs":3600000}',
        evidence: '{"countedTouchId":"t1","afterMs":3599000}',
      },
    ]);
    expect(told?.lines?.[0]?.candidates?.map(({ touchId, reason, invalidBy }) => [touchId, reason, invalidBy])).toEqual(
      [
        ['t2', 'invalid', 'duplicate_click'],
        ['t1', '', ''],
      ],
    );
  });

  it('knows no other order', async () => {
    await expect(ask('order-2')).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask('')).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

import { type Traffic, trafficCounted } from '@creditroll/contracts';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { timers } from '@creditroll/processing';
import { testbed, testNoonMs, type Testbed } from '@creditroll/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { campaignFigures, figures, uncounted, verdicts } from '../figures-collections.ts';
import { stepLimits } from './figures-facts.ts';
import { figuresStage } from './figures.ts';

describe('a look at a large campaign', () => {
  let bed: Testbed;
  beforeEach(async () => {
    bed = await testbed({ stages: [figuresStage()] });
  });
  afterEach(() => bed.close());

  const counted = (campaignId: string, creatorIds: readonly string[], counts: Traffic) =>
    bed.send(trafficCounted, campaignId, {
      campaignId,
      brandId: 'brand-1',
      rows: creatorIds.map((creatorId) => ({
        creatorId,
        couponId: null,
        slotAtMs: testNoonMs - (testNoonMs % DAY_MS),
        ...counts,
      })),
    });

  it('adds up every message and judges every creator, some at a time', async () => {
    const creatorIds = Array.from({ length: stepLimits.judgedMax + 20 }, (_, index) => `creator-${index}`);
    const messages = stepLimits.messagesMax * 2 + 5;
    for (let message = 0; message < messages; message++) await counted('spring', creatorIds, { orders: 1 });
    // The last ones are refunded, so they are judged in the last step.
    const refunded = creatorIds.slice(-3);
    for (let message = 0; message < messages; message++) await counted('spring', refunded, { refundedOrders: 1 });
    await bed.settle();
    expect(await bed.docs(figures)).toEqual([]);
    await bed.advance(HOUR_MS);
    expect(await bed.docs(uncounted)).toEqual([]);
    const all = await bed.docs(figures);
    expect(all).toHaveLength(creatorIds.length);
    expect(new Set(all.map(({ slots }) => slots[0]?.counts.orders))).toEqual(new Set([messages]));
    expect(new Set((await bed.docs(verdicts)).map(({ creatorId }) => creatorId))).toEqual(new Set(refunded));
  });

  it('waits for its turn where many campaigns are looked at', async () => {
    const campaignIds = Array.from({ length: stepLimits.timersMax * 2 + 5 }, (_, index) => `campaign-${index}`);
    for (const campaignId of campaignIds) await counted(campaignId, ['ana'], { clicks: 1 });
    await bed.advance(2 * HOUR_MS);
    expect(await bed.docs(uncounted)).toEqual([]);
    expect(await bed.docs(figures)).toHaveLength(campaignIds.length);
    expect((await bed.docs(campaignFigures)).filter(({ judgeAtMs }) => judgeAtMs !== null)).toEqual([]);
    expect(await bed.docs(timers)).toEqual([]);
  });
});

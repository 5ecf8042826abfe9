import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  clickReceived,
  deadLettered,
  figuresChanged,
  type Touch,
  touchRecorded,
  viewReceived,
} from '@creditroll/contracts';
import { testbed, testNoonMs, type Testbed } from '@creditroll/testing';
import { seenTouches } from '../collections.ts';
import { clicks } from './clicks.ts';
import { touches } from './touches.ts';

let bed: Testbed;
beforeEach(async () => {
  bed = await testbed({ stages: [clicks(), touches()] });
});
afterEach(() => bed.close());

const click = (touchId: string, more: { invalidBy?: string; atMs?: number; key?: string; creatorId?: string } = {}) => {
  const atMs = more.atMs ?? testNoonMs;
  return bed.send(
    clickReceived,
    more.key ?? touchId,
    {
      touchId,
      brandId: 'brand_1',
      campaignId: 'camp_1',
      creatorId: more.creatorId ?? 'ada',
      contentId: 'video_1',
      channel: 'tiktok',
      kind: 'click',
      match: 'deterministic',
      linkCode: 'abc',
      clickId: touchId,
      visitorId: 'v_1',
      productIds: null,
      occurredAtMs: atMs,
      receivedAtMs: atMs,
      invalidBy: more.invalidBy ?? null,
    },
    { id: touchId },
  );
};

const view = (touchId: string, kind: Touch['kind'], invalidBy: string | null = null) =>
  bed.send(
    viewReceived,
    touchId,
    {
      touchId,
      brandId: 'brand_1',
      campaignId: 'camp_1',
      creatorId: 'ada',
      contentId: 'video_1',
      channel: 'tiktok',
      kind,
      match: 'deterministic',
      linkCode: 'abc',
      clickId: null,
      visitorId: 'v_1',
      productIds: null,
      occurredAtMs: testNoonMs,
      receivedAtMs: testNoonMs,
      invalidBy,
    },
    { id: touchId },
  );

/** Sums of a subject over all messages, by quarter. */
async function figuresOf(subject: string) {
  const sums: Record<string, readonly [number, number]> = {};
  for (const { data } of await bed.emitted(figuresChanged)) {
    if (data.subject !== subject) continue;
    for (const { quarterAtMs, currency, figures } of data.slices) {
      expect(currency).toBeNull();
      const [valid, invalid] = sums[quarterAtMs] ?? [0, 0];
      sums[quarterAtMs] = [valid + (figures.clicks ?? 0), invalid + (figures.invalidClicks ?? 0)];
    }
  }
  return sums;
}

describe('click-tracking', () => {
  it('brings clicks of any partition to their visitor, and counts them by quarter of an hour', async () => {
    await click('c_1');
    await click('c_2', { invalidBy: 'robot' });
    await click('c_3', { atMs: testNoonMs + 15 * 60_000, creatorId: 'ben' });
    await bed.settle();
    const recorded = await bed.emitted(touchRecorded);
    expect(recorded.map(({ subject, data }) => `${subject} ${data.touchId}`).sort()).toEqual([
      'v_1 c_1',
      'v_1 c_2',
      'v_1 c_3',
    ]);
    expect(await figuresOf('creator:ada')).toEqual({ [testNoonMs]: [1, 1] });
    for (const subject of ['brand:brand_1', 'campaign:camp_1', 'content:video_1']) {
      expect(await figuresOf(subject)).toEqual({ [testNoonMs]: [1, 1], [testNoonMs + 900_000]: [1, 0] });
    }
    expect(await bed.doc(seenTouches, 'c_2')).toEqual({
      touchId: 'c_2',
      linkCode: 'abc',
      visitorId: 'v_1',
      occurredAtMs: testNoonMs,
      invalidBy: 'robot',
    });
  });

  it('counts a click once, on whichever partitions and in whichever batch it comes again', async () => {
    for (const key of ['a', 'b', 'c', 'd']) await click('c_1', { key });
    await bed.settle();
    await click('c_1', { key: 'e' });
    await bed.settle();
    expect(await figuresOf('brand:brand_1')).toEqual({ [testNoonMs]: [1, 0] });
  });

  it('counts each view once, engaged ones as views as well, and none that is invalid or of a product', async () => {
    for (const id of ['p_1', 'p_1', 'p_2']) await view(id, 'view');
    await view('p_3', 'engaged_view');
    await view('p_4', 'live_view');
    await view('p_5', 'product_view');
    await view('p_6', 'view', 'robot');
    await bed.settle();
    const ofAda = (await bed.emitted(figuresChanged)).filter(({ data }) => data.subject === 'creator:ada');
    const slices = ofAda.flatMap(({ data }) => data.slices);
    const sum = (name: 'views' | 'engagedViews' | 'liveViews' | 'clicks') =>
      slices.reduce((total, { figures }) => total + (figures[name] ?? 0), 0);
    expect([sum('views'), sum('engagedViews'), sum('liveViews'), sum('clicks')]).toEqual([3, 1, 1, 0]);
  });

  it('puts aside what is no click', async () => {
    await bed.sendRaw('clicks', 'x', '{"specversion":"1.0"');
    await click('c_1');
    await bed.settle();
    expect(await bed.emitted(deadLettered)).toHaveLength(1);
    expect(await figuresOf('brand:brand_1')).toEqual({ [testNoonMs]: [1, 0] });
  });
});

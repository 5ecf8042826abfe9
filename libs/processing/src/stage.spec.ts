import { afterEach, describe, expect, it } from '@jest/globals';
import { attributionLocked, clickReceived, deadLettered, touchRecorded } from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { type Testbed, testbed, testNoonMs } from '@creditroll/testing';
import { z } from 'zod';
import { click } from './click.fixture.ts';
import { deadLetters, inbound, type Stage, stage } from './index.ts';

const counted = z.object({ visitorId: z.string(), clicks: z.int(), ripeAtMs: z.int().nullable() });
const counts = collection<z.infer<typeof counted>>({
  name: 'test.counts',
  schema: counted,
  key: (doc) => doc.visitorId,
  indexes: {},
});

type In = { kind: 'click'; visitorId: string; clickId: string } | { kind: 'ripe'; visitorId: string };

/** Counts clicks of a visitor and says a touch for each; an hour after the first it says that it is ripe. */
const clicks = stage<In, void>({
  name: 'test.clicks',
  topic: 'clicks',
  collections: [counts],
  inbound: [
    inbound(clickReceived, (data): In => ({ kind: 'click', visitorId: data.visitorId, clickId: data.touchId })),
  ],
  timers: { ripe: (timer): In => ({ kind: 'ripe', visitorId: timer.subject }) },
  async read(inputs, reader) {
    await reader.getMany(
      counts,
      inputs.map((input) => input.in.visitorId),
    );
  },
  decide(input, unit) {
    const before = unit.get(counts, input.visitorId);
    if (input.kind === 'ripe') {
      if (before) unit.put(counts, { ...before, ripeAtMs: unit.cause.nowMs });
      unit.emit(attributionLocked, input.visitorId, { orderId: input.visitorId, lockedAtMs: unit.cause.nowMs });
      return;
    }
    if (input.clickId === 'broken') throw new Error('a rule of ours failed');
    if (!before) unit.setTimer('ripe', input.visitorId, unit.cause.nowMs + 3_600_000);
    unit.put(counts, { visitorId: input.visitorId, clicks: (before?.clicks ?? 0) + 1, ripeAtMs: null });
    unit.emit(touchRecorded, input.visitorId, click(input.visitorId, input.clickId));
  },
});

/** Counts touches, to see that nothing arrives twice or never. */
const touches = (name = 'test.touches'): Stage =>
  stage<{ visitorId: string }, void>({
    name,
    topic: 'touches',
    collections: [touchCounts],
    inbound: [inbound(touchRecorded, (data) => ({ visitorId: data.visitorId }))],
    async read(inputs, reader) {
      await reader.getMany(
        touchCounts,
        inputs.map((input) => input.in.visitorId),
      );
    },
    decide({ visitorId }, unit) {
      unit.put(touchCounts, { visitorId, clicks: (unit.get(touchCounts, visitorId)?.clicks ?? 0) + 1, ripeAtMs: null });
    },
  });
const touchCounts = collection({ ...counts, name: 'test.touch_counts' });

let bed: Testbed;
afterEach(() => bed.close());

describe('a stage', () => {
  it('turns each event into documents and events, once', async () => {
    bed = await testbed({ stages: [clicks, touches()] });
    for (let n = 0; n < 300; n++) await bed.send(clickReceived, `k${n}`, click(`v${n % 7}`, `t${n}`));
    // Clicks of one visitor come over several partitions in life; here they are keyed by visitor.
    await bed.settle();
    expect((await bed.emitted(touchRecorded)).length).toBe(300);
    expect((await bed.docs(touchCounts)).reduce((sum, doc) => sum + doc.clicks, 0)).toBe(300);
  });

  it('numbers what it says without a hole per target', async () => {
    bed = await testbed({ stages: [clicks], partitions: 1 });
    for (let n = 0; n < 25; n++) await bed.send(clickReceived, 'k', click(`v${n}`, `t${n}`));
    await bed.settle();
    expect((await bed.emitted(touchRecorded)).map((event) => event.seq)).toEqual(
      Array.from({ length: 25 }, (_, n) => n + 1),
    );
  });

  it('fires a timer once, when it is due', async () => {
    bed = await testbed({ stages: [clicks] });
    await bed.send(clickReceived, 'v', click('v', 't1'));
    await bed.advance(3_599_999);
    expect(await bed.doc(counts, 'v')).toMatchObject({ ripeAtMs: null });
    await bed.advance(1);
    await bed.advance(3_600_000);
    expect(await bed.doc(counts, 'v')).toMatchObject({ ripeAtMs: testNoonMs + 3_600_000 });
    expect((await bed.emitted(attributionLocked)).length).toBe(1);
  });

  it('keeps what it cannot read from outside, with the reason, and goes on', async () => {
    bed = await testbed({ stages: [clicks], partitions: 1 });
    await bed.sendRaw('clicks', 'k', 'not json');
    await bed.send(clickReceived, 'k', click('v', 't1'));
    await bed.sendRaw('clicks', 'k', JSON.stringify({ type: 'ClickReceived', id: 'x' }));
    await bed.settle();
    expect((await bed.docs(deadLetters)).map((letter) => letter.value)).toEqual([
      'not json',
      '{"type":"ClickReceived","id":"x"}',
    ]);
    expect((await bed.emitted(deadLettered)).length).toBe(2);
    expect(await bed.doc(counts, 'v')).toMatchObject({ clicks: 1 });
  });

  it('stands still at an event of ours that it cannot read, having handled those before it', async () => {
    bed = await testbed({ stages: [touches()], partitions: 1 });
    await bed.send(touchRecorded, 'v', click('v', 't1'));
    await bed.sendRaw('touches', 'v', JSON.stringify({ type: 'TouchReconsidered', id: 'ev-7', from: 's/0/i', seq: 1 }));
    await expect(bed.settle()).rejects.toThrow(/ev-7/);
    expect(await bed.doc(touchCounts, 'v')).toMatchObject({ clicks: 1 });
  });

  it('stands still at a gap in a sender’s numbers', async () => {
    bed = await testbed({ stages: [touches()], partitions: 1 });
    const envelope = (seq: number) =>
      JSON.stringify({
        specversion: '1.0',
        id: `e${seq}`,
        source: 's',
        type: 'TouchRecorded',
        time: '2026-03-01T12:00:00.000Z',
        subject: 'v',
        dataschema: touchRecorded.dataschema,
        from: 's/0/i',
        seq,
        data: click('v', `t${seq}`),
      });
    await bed.sendRaw('touches', 'v', envelope(1));
    await bed.sendRaw('touches', 'v', envelope(1));
    await bed.sendRaw('touches', 'v', envelope(3));
    await expect(bed.settle()).rejects.toThrow(/gap.*from 1 to 3/);
    expect(await bed.doc(touchCounts, 'v')).toMatchObject({ clicks: 1 });
  });

  it('stands still when a rule of ours throws, and half of that event is nowhere', async () => {
    bed = await testbed({ stages: [clicks], partitions: 1 });
    await bed.send(clickReceived, 'k', click('v', 't1'));
    await bed.send(clickReceived, 'k', click('v', 'broken'), { id: 'the-broken-one' });
    await bed.send(clickReceived, 'k', click('v', 't2'));
    await expect(bed.settle()).rejects.toThrow(/the-broken-one/);
    expect(await bed.doc(counts, 'v')).toMatchObject({ clicks: 1 });
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { attributionLocked } from '@creditroll/contracts';
import { type Testbed, testbed, testNoonMs } from '@creditroll/testing';
import { HandledUntil, inbound, stage } from './index.ts';

describe('how far another stage is', () => {
  let gate = Promise.resolve();
  let bed: Testbed;
  const slow = stage<string, void>({
    name: 'test.slow',
    topic: 'attributions',
    collections: [],
    inbound: [inbound(attributionLocked, ({ orderId }) => orderId)],
    read: () => gate,
    decide: () => {},
  });
  const observer = () => new HandledUntil({ log: bed.log, store: bed.store, clock: bed.clock, stage: slow });
  const say = (orderId: string) => bed.send(attributionLocked, orderId, { orderId, lockedAtMs: testNoonMs });
  const hold = (): (() => void) => {
    let release = (): void => {};
    gate = new Promise((resolve) => (release = resolve));
    return release;
  };
  beforeEach(async () => {
    gate = Promise.resolve();
    bed = await testbed({ stages: [slow] });
  });
  afterEach(() => bed.close());

  it('is now when it has handled all there is', async () => {
    const stored = observer();
    expect(await stored.reach(testNoonMs)).toBe(testNoonMs);
    await say('a');
    await bed.settle();
    bed.clock.advance(60_000);
    expect(await stored.reach(testNoonMs + 60_000)).toBe(testNoonMs + 60_000);
  });

  it('is not asked for what is known', async () => {
    const stored = observer();
    await stored.reach(testNoonMs);
    bed.clock.advance(60_000);
    expect(await stored.reach(testNoonMs)).toBe(testNoonMs);
  });

  it('is waited for while it is catching up', async () => {
    const release = hold();
    await say('a');
    setTimeout(release, 50);
    expect(await observer().reach(testNoonMs)).toBe(testNoonMs);
  });

  it('stays at the last moment at which it had handled all, and nobody waits twice in vain', async () => {
    const stored = observer();
    await stored.reach(testNoonMs);
    const release = hold();
    await say('a');
    bed.clock.advance(60_000);
    expect(await stored.reach(testNoonMs + 60_000)).toBe(testNoonMs);
    const began = performance.now();
    expect(await stored.reach(testNoonMs + 60_000)).toBe(testNoonMs);
    expect(performance.now() - began).toBeLessThan(500);
    release();
  });

  it('is the beginning of time for an observer who has only seen it behind', async () => {
    const release = hold();
    await say('a');
    expect(await observer().reach(testNoonMs)).toBe(0);
    release();
  });

  it('comes as far as the first look once what was there then is handled, whatever came since', async () => {
    const stored = observer();
    const first = hold();
    await say('a');
    await stored.reach(testNoonMs);
    first();
    await bed.settle();
    const second = hold();
    bed.clock.advance(60_000);
    await say('a');
    expect(await stored.reach(testNoonMs + 60_000)).toBe(testNoonMs);
    second();
  });
});

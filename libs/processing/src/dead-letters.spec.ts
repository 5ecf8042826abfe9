import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { attributionLocked, clickReceived } from '@creditroll/contracts';
import { type Testbed, testbed } from '@creditroll/testing';
import { click } from './click.fixture.ts';
import { type DeadLetter, deadLetters, fatesOf, inbound, Poison, replay, stage } from './index.ts';

/** Understands clicks of shops that it knows. */
const understanding = (known: Set<string>, gate: () => Promise<void>) =>
  stage<string, void>({
    name: 'test.clicks',
    topic: 'clicks',
    collections: [],
    inbound: [
      inbound(clickReceived, ({ brandId, touchId }) => {
        if (!known.has(brandId)) throw new Poison(`brand ${brandId} is not known`);
        return touchId;
      }),
    ],
    read: gate,
    decide: (touchId, unit) =>
      unit.emit(attributionLocked, touchId, { orderId: touchId, lockedAtMs: unit.cause.nowMs }, 'attributions'),
  });

describe('a record that its stage puts aside', () => {
  /** Counts the first click of a shopper, and puts the others aside. */
  const first = stage<string, void>({
    name: 'test.clicks',
    topic: 'clicks',
    collections: [],
    inbound: [inbound(clickReceived, ({ touchId }) => touchId)],
    read: () => Promise.resolve(),
    decide(touchId, unit) {
      unit.emit(attributionLocked, touchId, { orderId: touchId, lockedAtMs: unit.cause.nowMs }, 'attributions');
      if (touchId !== 't1') unit.setAside(`${touchId} counts in part`);
    },
  });

  it('is a dead letter with the reason, and what counts of it is said all the same', async () => {
    const bed = await testbed({ stages: [first] });
    for (const touchId of ['t1', 't2', 't3']) await bed.send(clickReceived, 'k', click('v', touchId, 'brand'));
    await bed.settle();
    const kept = await bed.docs(deadLetters);
    expect(kept.map(({ reason }) => reason)).toEqual(['t2 counts in part', 't3 counts in part']);
    expect(kept.map(({ value }) => JSON.parse(value).data.touchId)).toEqual(['t2', 't3']);
    expect((await bed.emitted(attributionLocked)).length).toBe(3);
    await bed.close();
  });
});

describe('a dead letter that is replayed', () => {
  const known = new Set<string>();
  let gate = Promise.resolve();
  let bed: Testbed;
  beforeEach(async () => {
    known.clear();
    gate = Promise.resolve();
    bed = await testbed({ stages: [understanding(known, () => gate)] });
  });
  afterEach(() => bed.close());

  const letters = () => bed.docs(deadLetters);
  const come = async (letter: DeadLetter | undefined): Promise<void> => {
    const writes = await replay(bed.log, letter ? [letter] : [], bed.clock.nowMs());
    await bed.store.commit({ writes });
  };
  const fates = async () =>
    Object.fromEntries(
      [...(await fatesOf(bed.store, await letters()))].map(([id, { outcome, againAs }]) => [id, [outcome, againAs]]),
    );
  const said = async () => (await bed.emitted(attributionLocked)).length;

  it('has no fate before', async () => {
    await bed.send(clickReceived, 'k', click('v', 't1', 'new'));
    await bed.settle();
    expect(await fates()).toEqual({});
  });

  it('waits, and is understood after a fix', async () => {
    await bed.send(clickReceived, 'k', click('v', 't1', 'new'));
    await bed.settle();
    const [letter] = await letters();
    known.add('new');
    let open = (): void => {};
    gate = new Promise((resolve) => (open = resolve));
    await come(letter);
    expect(await fates()).toEqual({ [letter?.deadLetterId ?? '']: ['waiting', undefined] });
    open();
    await bed.settle();
    expect(await fates()).toEqual({ [letter?.deadLetterId ?? '']: ['understood', undefined] });
    expect(await said()).toBe(1);
  });

  it('names the letter that it became again, and only that of the newest replay', async () => {
    await bed.send(clickReceived, 'k', click('v', 't1', 'new'));
    await bed.send(clickReceived, 'k', click('v', 't2', 'another'));
    await bed.settle();
    const [first] = await letters();
    await come(first);
    await bed.settle();
    expect((await letters()).length).toBe(3);
    const again = (await letters()).at(-1);
    expect(await fates()).toEqual({ [first?.deadLetterId ?? '']: ['dead_again', again?.deadLetterId] });
    known.add('new');
    await come(first);
    await bed.settle();
    expect(await fates()).toEqual({ [first?.deadLetterId ?? '']: ['understood', undefined] });
  });
});

import { describe, expect, it } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import fc from 'fast-check';
import { click, noonMs } from '../story.ts';
import { clickIdsBetween } from './click-times.ts';
import type { DisputeInput } from './commands.ts';
import { isOpen } from './dispute.ts';
import { adding, clicked, Desk, filing, lookAt, says, verdict, withdrawing } from './disputes.fixture.ts';

const stored = [1, 2, 3].map((n) => click(`t-${n}`, 'zoe', n * HOUR_MS));
const look = lookAt({ joined: [click('t-ana', 'ana', 4 * HOUR_MS)], stored });
const pieces = [...stored.map(({ touchId }) => clicked(touchId)), says({ text: 'ask the buyer' }), clicked('t-none')];

describe('disputes', () => {
  it('filed any number of times are one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('d1', 'd2', 'd3'), { minLength: 1 }), (ids) => {
        const desk = new Desk(() => look);
        for (const id of new Set(ids)) desk.say(filing(id));
        expect([...desk.disputes.values()].filter(isOpen)).toHaveLength(1);
        expect(desk.claimant.open).toHaveLength(1);
      }),
    );
  });

  it('come to the same in whatever order the evidence is brought', () => {
    const comparisonOf = (order: typeof pieces) => {
      const desk = new Desk(() => look);
      const [first = says(), ...rest] = order;
      desk.say(filing('d1', { evidence: first }));
      for (const piece of rest) desk.say(adding(piece));
      return desk.disputes.get('d1')?.comparison;
    };
    const expected = comparisonOf(pieces);
    expect(expected?.gains).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces, { minLength: pieces.length }), (order) =>
        expect(comparisonOf(order)).toEqual(expected),
      ),
    );
  });

  it('admit evidence once at most, and stay as they were closed', () => {
    const input = fc.constantFrom<DisputeInput>(
      verdict(true, { side: 'finance' }),
      verdict(false, { side: 'finance' }),
      withdrawing,
      ...pieces.map(adding),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(input, fc.constant('time' as const))), (inputs) => {
        const desk = new Desk(() => look);
        desk.say(filing('d1', { evidence: clicked('t-1') }));
        let closed: unknown;
        for (const one of inputs) {
          const before = desk.disputes.get('d1');
          if (one !== 'time') desk.say(one);
          else if (before?.timer) desk.wake();
          const after = desk.disputes.get('d1');
          if (closed) expect(after).toBe(closed);
          if (after && !isOpen(after)) closed = after;
        }
        const accepted = desk.disputes.get('d1')?.state === 'accepted';
        expect(desk.admissions).toHaveLength(accepted ? 1 : 0);
      }),
    );
  });

  it('look for clicks in a range of ids that holds the whole time and little more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 45 - 1 }),
        fc.integer({ min: 0, max: MINUTE_MS }),
        (fromMs, spanMs) => {
          const { from, below } = clickIdsBetween(fromMs, fromMs + spanMs);
          const idAt = (atMs: number): string => clickIdsBetween(atMs, atMs).from;
          for (const atMs of [fromMs, fromMs + spanMs]) expect(from <= idAt(atMs) && idAt(atMs) < below).toBe(true);
          expect(idAt(fromMs + spanMs + 16) < below).toBe(false);
          if (fromMs > 16) expect(idAt(fromMs - 16) < from).toBe(true);
        },
      ),
    );
    expect(noonMs).toBeLessThan(2 ** 45);
  });
});

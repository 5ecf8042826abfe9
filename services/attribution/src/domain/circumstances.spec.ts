import { HOUR_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circumstancesOf, mostInAnHour, noCircumstances } from './circumstances.ts';

describe('circumstances', () => {
  it('are nothing where nothing is known, and leave out what is not', () => {
    expect(circumstancesOf({ crowds: [], emailDomain: undefined })).toBe(noCircumstances);
    expect(circumstancesOf({ crowds: [], ordersWithCard: 2 })).toEqual({ ordersWithCard: 2 });
  });
});

describe('the most clicks in an hour with one of them', () => {
  it('counts an hour to either side, both ends included', () => {
    expect(mostInAnHour([0, HOUR_MS, HOUR_MS + 1, 2 * HOUR_MS], HOUR_MS)).toBe(3);
    expect(mostInAnHour([0, HOUR_MS + 1], 0)).toBe(1);
  });

  it('is what trying each hour finds', () => {
    const some = fc.array(fc.integer({ min: 0, max: 4 * HOUR_MS }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(some, (unsorted) => {
        const times = unsorted.toSorted((a, b) => a - b);
        const [withMs = 0] = unsorted;
        const counts = times
          .filter((fromMs) => fromMs <= withMs && withMs - fromMs <= HOUR_MS)
          .map((fromMs) => times.filter((atMs) => atMs >= fromMs && atMs - fromMs <= HOUR_MS).length);
        expect(mostInAnHour(times, withMs)).toBe(Math.max(...counts));
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { Random } from './random.ts';

describe('a seeded generator', () => {
  it('tells the same story for a seed, for ever', () => {
    const random = new Random(7);
    const drawn = [1, 2, 3, 4].map(() => random.next() * 2 ** 32);
    expect(drawn).toEqual([50_271_532, 266_108_690, 4_195_786_334, 3_002_305_430]);
  });

  it('draws whole numbers with both ends possible', () => {
    const dice = new Random(7);
    expect(Array.from({ length: 8 }, () => dice.integer(1, 6))).toEqual([1, 1, 6, 5, 4, 3, 3, 2]);
  });

  it('draws by weight', () => {
    const random = new Random(7);
    const drawn = Array.from({ length: 6 }, () =>
      random.weighted([
        ['a', 1],
        ['b', 3],
      ]),
    );
    expect(drawn.join('')).toBe('aabbbb');
  });

  it('draws nothing for a chance that is off', () => {
    const random = new Random(7);
    expect([random.chance(0), random.chance(undefined)]).toEqual([false, false]);
    expect(random.next() * 2 ** 32).toBe(50_271_532);
  });
});

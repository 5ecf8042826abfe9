import { describe, expect, it } from '@jest/globals';
import { rate } from './schemas.ts';

const share = { ratePpm: 200_000 };
const fixed = { fixedPerItem: { amountMinor: 500, currency: 'GBP' } };
const tiers = {
  volumeTiers: { period: 'month', currency: 'GBP', tiers: [{ fromMinor: 0, ratePpm: 100_000 }] },
};

const problemOf = (given: object): string | undefined => rate.safeParse(given).error?.issues[0]?.message;

describe('a rate', () => {
  it.each([share, fixed, tiers])('is of one kind: %j', (given) => {
    expect(rate.parse(given)).toEqual(given);
  });

  it.each([{ ...share, ...fixed }, { ...share, ...tiers }, { ...fixed, ...tiers }, {}, { ratePpm: 12.5 }])(
    'is refused with what it must be: %j',
    (given) => {
      expect(problemOf(given)).toMatch(/^must be exactly one of ratePpm .*, fixedPerItem .*, volumeTiers /);
    },
  );

  it('that is too high is refused by its own limit', () => {
    expect(rate.safeParse({ ratePpm: 900_001 }).error?.issues[0]?.path).toEqual(['ratePpm']);
  });
});

import { DAY_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { type BonusDraft, bonusesAt } from './bonuses.ts';
import { withBonuses } from './campaign.ts';
import { campaign, noonMs, refusalOf } from './domain.fixture.ts';

const bonus = (period: string, ...steps: readonly (readonly [number, number])[]): BonusDraft => ({
  period,
  currency: 'GBP',
  steps: steps.map(([salesMinor, bonusMinor]) => ({ salesMinor, bonusMinor })),
});

const problemsOf = (...bonuses: BonusDraft[]): string[] => {
  const { fields } = refusalOf(() => withBonuses(campaign(), bonuses, noonMs + 1));
  return fields.map(({ field, problem }) => `${field} ${problem}`);
};

describe('bonuses of a campaign', () => {
  it('are those in force when the order was placed, each version with a name of its own', () => {
    const first = withBonuses(campaign(), [bonus('month', [1_000, 50])], noonMs + 10);
    const second = withBonuses(first, [bonus('month', [2_000, 50]), bonus('campaign', [9_000, 500])], noonMs + DAY_MS);
    const at = (atMs: number) =>
      bonusesAt(second.bonuses, { campaignId: 'campaign-1', timeZone: 'Europe/London', atMs }).map(
        ({ bonusId, span }) => `${bonusId} ${span}`,
      );
    expect(at(noonMs + 9)).toEqual([]);
    expect(at(noonMs + 10)).toEqual([`campaign-1:month:${noonMs + 10} 2026-03`]);
    expect(at(noonMs + DAY_MS)).toEqual([
      `campaign-1:month:${noonMs + DAY_MS} 2026-03`,
      `campaign-1:campaign:${noonMs + DAY_MS} all`,
    ]);
    expect(withBonuses(second, [bonus('month', [2_000, 50]), bonus('campaign', [9_000, 500])], noonMs)).toBe(second);
  });

  it('that overlap are refused, and the other is named', () => {
    expect(problemsOf(bonus('week', [1, 1]), bonus('month', [1, 1]), bonus('week', [2, 1]))).toEqual([
      'bonuses[2].period is that of bonuses[0]: one sale would count twice; put the steps of both into one',
    ]);
  });

  it('that are impossible are refused with the field and the fix', () => {
    expect(problemsOf(bonus('week', [500, 1], [500, 2]))).toEqual([
      'bonuses[0].steps[1].salesMinor must be more than that of steps[0], 500',
    ]);
    expect(problemsOf(bonus('year'))).toEqual([
      'bonuses[0].period must be one of campaign, month, week',
      'bonuses[0].steps must be 1 to 10',
    ]);
    expect(problemsOf({ ...bonus('week', [1, 1]), currency: 'EUR' }, bonus('month', [1, 1]))).toEqual([
      'bonuses must all have the same currency: amounts in two are never compared',
    ]);
    expect(problemsOf({ ...bonus('week', [1, 1]), currency: 'XXX' })).toEqual([
      'bonuses[0].currency must be an ISO 4217 code that we know, not "XXX"',
    ]);
  });
});

import { DAY_MS } from '@creditroll/kernel';
import type { StatisticalRule } from './rule.ts';

export const couponLeak: StatisticalRule = {
  says: 'A code is suddenly used far more than on the days before: strangers have it.',
  parameters: ['leakDaysMin', 'leakRedemptionsMin', 'leakSigmas'],
  // The day of a leak becomes one of the days before; strangers have the code all the same.
  lastsMs: 28 * DAY_MS,
  finding({ couponId, redemptionsLastDay, redemptionsByDay }, { leakDaysMin, leakRedemptionsMin, leakSigmas }) {
    const days = redemptionsByDay.length;
    if (couponId === null || days < leakDaysMin || redemptionsLastDay < leakRedemptionsMin) return undefined;
    const sum = redemptionsByDay.reduce((total, count) => total + count, 0);
    const squares = redemptionsByDay.reduce((total, count) => total + count * count, 0);
    // x > mean + k σ, with both sides times the days and squared: whole numbers, so no root and no rounding.
    const above = redemptionsLastDay * days - sum;
    const squaredSigma = days * squares - sum * sum;
    return above > 0 && above * above > leakSigmas * leakSigmas * squaredSigma
      ? { couponId, redemptionsLastDay, days, redemptionsBefore: sum }
      : undefined;
  },
};

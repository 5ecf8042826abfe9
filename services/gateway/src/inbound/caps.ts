import { z } from 'zod';
import { currency, money } from './schemas.ts';

/** The most that a campaign gives in a period, of gross commissions. */
export const cap = z.object({
  per: z.enum(['creator', 'campaign']).describe('Whose earnings count: those of each creator, or of all together'),
  period: z.enum(['campaign', 'month', 'week']).describe('The whole time of the campaign, or by the brand’s calendar'),
  amount: z.object({ amountMinor: z.int().positive(), currency }),
});
export const capView = z.object({ per: z.string(), period: z.string(), amount: money.nullable() });

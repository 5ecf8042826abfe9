import { AppError } from '@creditroll/kernel';
import type { Brand } from './brand.ts';
import { appended, inForceAt, requireRoom, started } from './dated.ts';

/** How a brand pays commissions: afterwards, or ahead by a deposit that they are drawn on. */
export const fundings = ['receivable', 'prefunded'] as const;
export type Funding = (typeof fundings)[number];

/** A brand pays afterwards until it is said otherwise. */
export const fundingAt = ({ funding }: Brand, atMs: number): Funding =>
  funding.length === 0 ? 'receivable' : (inForceAt(funding, atMs) ?? 'receivable');

export const fundingNow = ({ funding }: Brand): Funding => funding.at(-1)?.value ?? 'receivable';

/** Orders before now are paid as they were. */
export function withFunding(brand: Brand, wished: string, nowMs: number): Brand {
  const value = fundings.find((known) => known === wished);
  if (!value) {
    const problem = `must be one of ${fundings.join(', ')}`;
    throw new AppError('invalid_input', `funding ${problem}`, { fields: [{ field: 'funding', problem }] });
  }
  if (value === fundingNow(brand)) return brand;
  requireRoom(brand.funding, `the funding of brand ${brand.brandId}`);
  const funding = brand.funding.length === 0 ? started(value, nowMs) : appended(brand.funding, value, nowMs);
  return { ...brand, funding, revision: brand.revision + 1 };
}

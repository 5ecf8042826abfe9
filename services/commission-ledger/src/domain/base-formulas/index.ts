import type { Channel, OrderLine } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import { standardV1 } from './standard-v1.ts';
import { subsidyInV1 } from './subsidy-in-v1.ts';
import { tiktokV1 } from './tiktok-v1.ts';

export interface PricedLine extends Pick<
  OrderLine,
  'quantity' | 'unitPriceMinor' | 'discountMinor' | 'platformDiscountMinor' | 'taxMinor' | 'taxIncluded' | 'earns'
> {
  /** What of `discountMinor` codes gave. */
  readonly couponMinor: number;
}

/** How much of a line commissions are reckoned from. A version never changes; a change is a new one. */
export interface BaseFormula {
  baseMinor(line: PricedLine): number;
  /** The same in numbers that a person can follow. */
  arithmetic(line: PricedLine, currency: Currency): string;
}

export const baseFormulas = {
  standard_v1: standardV1,
  subsidy_in_v1: subsidyInV1,
  tiktok_v1: tiktokV1,
} satisfies Record<string, BaseFormula>;

export type FormulaName = keyof typeof baseFormulas;

/** What of an order's line codes gave, and what commissions are reckoned from. */
export function reckonedFrom(
  line: Omit<PricedLine, 'couponMinor'> & Pick<OrderLine, 'codes'>,
  formula: FormulaName,
): { readonly couponMinor: number; readonly baseMinor: number } {
  const couponMinor = line.codes.reduce((sum, code) => sum + code.discountMinor, 0);
  return { couponMinor, baseMinor: baseFormulas[formula].baseMinor({ ...line, couponMinor }) };
}

interface Assignment {
  /** For orders placed from here on, until the next one. */
  readonly fromMs: number;
  readonly formula: FormulaName;
}

/** Channels that do not reckon by the standard, each by time. A line keeps the formula that it began with. */
const formulasByChannel: Partial<Record<Channel, readonly Assignment[]>> = {
  tiktok: [{ fromMs: 0, formula: 'tiktok_v1' }],
  // Their vouchers are paid to the seller by the platform.
  shopee: [{ fromMs: 0, formula: 'subsidy_in_v1' }],
  lazada: [{ fromMs: 0, formula: 'subsidy_in_v1' }],
};

export const formulaOf = (channel: Channel, orderAtMs: number): FormulaName =>
  formulasByChannel[channel]?.findLast(({ fromMs }) => fromMs <= orderAtMs)?.formula ?? 'standard_v1';

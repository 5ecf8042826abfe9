import type { Channel, OrderLine } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import { standardV1 } from './standard-v1.ts';

export type PricedLine = Pick<
  OrderLine,
  'quantity' | 'unitPriceMinor' | 'discountMinor' | 'taxMinor' | 'taxIncluded' | 'earns'
>;

/** How much of a line commissions are reckoned from. A version never changes; a change is a new one. */
export interface BaseFormula {
  baseMinor(line: PricedLine): number;
  /** The same in numbers that a person can follow. */
  arithmetic(line: PricedLine, currency: Currency): string;
}

export const baseFormulas = { standard_v1: standardV1 } satisfies Record<string, BaseFormula>;

export type FormulaName = keyof typeof baseFormulas;

/** Channels that do not reckon by the standard. A line keeps the formula that it began with. */
const formulaByChannel: Partial<Record<Channel, FormulaName>> = {};

export const formulaOf = (channel: Channel): FormulaName => formulaByChannel[channel] ?? 'standard_v1';

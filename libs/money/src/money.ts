import { AppError, invariant } from '@creditroll/kernel';
import { type Currency, currencyExponents } from './currencies.ts';

/** An amount in minor units (pence, cents, fils) with its currency. Never a float, never without its currency. */
export interface Money {
  /** Safe integer; negative for what is taken back. */
  readonly amountMinor: number;
  readonly currency: Currency;
}

export const money = (amountMinor: number, currency: Currency): Money => ({
  amountMinor: safeMinor(BigInt(amountMinor)),
  currency,
});

/** The integer as a number, or a broken invariant: beyond 2^53 a number would lie about the last units. */
export function safeMinor(amount: bigint): number {
  const number = Number(amount);
  invariant(Number.isSafeInteger(number), `${amount} minor units are beyond what can be held exactly`);
  return number;
}

/** Sum of amounts of one currency; two currencies in one sum are a bug. */
export function sum(currency: Currency, amounts: Iterable<Money>): Money {
  let total = 0n;
  for (const amount of amounts) {
    invariant(amount.currency === currency, `${amount.currency} cannot be summed with ${currency}`);
    total += BigInt(amount.amountMinor);
  }
  return { amountMinor: safeMinor(total), currency };
}

/**
 * Reads a decimal as people and shops write it ("12.50", "-3") into minor units.
 * Digits beyond the currency's exponent must be noughts: money is never rounded on its way in.
 */
export function parseDecimal(text: string, currency: Currency): Money {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) throw new AppError('invalid_input', `${JSON.stringify(text)} is not a decimal amount`);
  const [, sign = '', whole = '0', fraction = ''] = match;
  const exponent = currencyExponents[currency];
  if (/[1-9]/.test(fraction.slice(exponent))) {
    throw new AppError('invalid_input', `${text} has more decimals than ${currency} has (${exponent})`);
  }
  const digits = whole + fraction.slice(0, exponent).padEnd(exponent, '0');
  const amount = BigInt(digits);
  return { amountMinor: safeMinor(sign === '-' ? -amount : amount), currency };
}

/** "12.50", "-0.07", "1200" (no decimals), "1.234" (three): as many digits as the currency has. */
export function formatDecimal({ amountMinor, currency }: Money): string {
  const exponent = currencyExponents[currency];
  const digits = Math.abs(amountMinor)
    .toString()
    .padStart(exponent + 1, '0');
  const cut = digits.length - exponent;
  const sign = amountMinor < 0 ? '-' : '';
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

import { AppError } from '@creditroll/kernel';

/**
 * ISO 4217 minor-unit exponents of the currencies that we pay and bill in (list one of SIX, 2024-06-25 edition).
 * Our own table, because `Intl` gives HUF, IDR and others the digits that people write, not those that banks book.
 */
export const currencyExponents = {
  AED: 2,
  AUD: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  COP: 2,
  CZK: 2,
  DKK: 2,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  MAD: 2,
  MXN: 2,
  MYR: 2,
  NGN: 2,
  NOK: 2,
  NZD: 2,
  OMR: 3,
  PHP: 2,
  PKR: 2,
  PLN: 2,
  QAR: 2,
  RON: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TND: 3,
  TRY: 2,
  TWD: 2,
  UAH: 2,
  USD: 2,
  VND: 0,
  ZAR: 2,
} as const;

export type Currency = keyof typeof currencyExponents;

export const currencies = Object.keys(currencyExponents).sort() as readonly string[] as readonly Currency[];

export const isCurrency = (code: string): code is Currency => Object.hasOwn(currencyExponents, code);

/** The currency of a code, or `invalid_input` that names it. */
export function currencyOf(code: string): Currency {
  if (isCurrency(code)) return code;
  throw new AppError('invalid_input', `${JSON.stringify(code)} is not an ISO 4217 code that we know`);
}

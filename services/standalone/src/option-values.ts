import { type Currency, currencyExponents, isCurrency } from '@creditroll/money';
import { AppError } from '@creditroll/kernel';
import { InvalidArgumentError } from 'commander';

/** A day or an instant with its zone; without one it would be another instant on each machine. */
export function instant(text: string): number {
  const atMs = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (!Number.isFinite(atMs))
    throw new InvalidArgumentError('must be a day such as 2026-03-01 (UTC) or an instant such as 2026-03-01T06:00:00Z');
  return atMs;
}

const ppmPerPercent = 10_000;

/** Per cent of the base, in parts per million. */
export function percent(text: string): number {
  if (!/^\d{1,2}(\.\d{1,4})?$/.test(text) || Number(text) > 90)
    throw new InvalidArgumentError('must be per cent from 0 to 90 with at most 4 decimals, such as 12.5');
  return Math.round(Number(text) * ppmPerPercent);
}

export interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
}

/** An amount with its currency, in minor units. */
export function amount(text: string): Amount {
  const [, decimal = '', currency = ''] = /^(\d{1,7}(?:\.\d{1,4})?)([A-Z]{3})$/.exec(text) ?? [];
  const [whole = '', fraction = ''] = decimal.split('.');
  if (!isCurrency(currency) || fraction.length > currencyExponents[currency])
    throw new InvalidArgumentError('must be an amount with its currency, such as 1.50GBP');
  return { amountMinor: Number(whole + fraction.padEnd(currencyExponents[currency], '0')), currency };
}

export interface Tiers {
  readonly period: 'campaign' | 'month' | 'week';
  readonly currency: Currency;
  readonly tiers: { readonly fromMinor: number; readonly ratePpm: number }[];
}

const periods = ['campaign', 'month', 'week'] as const;

/** Rates by volume, such as month:0.00GBP=10,500.00GBP=12.5. Whether they ascend is left to campaigns. */
export function tiers(text: string): Tiers {
  const [name, list = ''] = text.split(':');
  const period = periods.find((known) => known === name);
  const given = list.split(',').map((tier) => tier.split('='));
  const all = given.map(([from = '', rate = '']) => ({ from: amount(from), ratePpm: percent(rate) }));
  const [currency] = new Set(all.map(({ from }) => from.currency));
  if (!period || currency === undefined || !isCurrency(currency) || all.some(({ from }) => from.currency !== currency))
    throw new InvalidArgumentError(
      'must be a period and tiers of one currency, such as month:0.00GBP=10,500.00GBP=12.5',
    );
  return { period, currency, tiers: all.map(({ from, ratePpm }) => ({ fromMinor: from.amountMinor, ratePpm })) };
}

/** For options that may be given several times. */
export const each = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** `halfLife` as a person writes it: `--half-life`. */
export const optionName = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export function requireRange({
  from,
  to,
}: {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}): void {
  if (from !== undefined && to !== undefined && to <= from)
    throw new AppError('invalid_input', '--to must be later than --from');
}

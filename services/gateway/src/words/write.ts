import { formatDecimal, type Money } from '@creditroll/money';
import type { Words } from './catalogues.ts';

const minus = '−';
const fromLeft = '\u2066';
const fromItself = '\u2068';
const end = '\u2069';

/** Keeps what reads from the left in one piece where the language reads from the right. */
export const leftToRight = (text: string, { direction }: Words): string =>
  direction === 'rtl' ? `${fromLeft}${text}${end}` : text;

const rightToLeftScript = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name in whatever script, so that it cannot turn the sentence around it. */
export const isolated = (text: string, { direction }: Words): string =>
  direction === 'rtl' || rightToLeftScript.test(text) ? `${fromItself}${text}${end}` : text;

/** "1234.50", "−0.07": digits by our own table of exponents; a real minus sign touches them. */
const decimal = (money: Money): string => formatDecimal(money).replace('-', minus);

export const writeDigits = (money: Money, words: Words): string => leftToRight(decimal(money), words);

export const writeAmount = (money: Money, words: Words): string =>
  leftToRight(words.say('write.amount', { number: decimal(money), unit: money.currency }), words);

/** "12.5 %" of parts per million; never rounded. */
export const writePercent = (ppm: number, words: Words): string =>
  leftToRight(words.say('write.percent', { number: ppm / 10_000 }), words);

/** "60 %", "1/3" where no short percentage is exact, and "about 36.79 %" where the fraction would tell nobody anything. */
export function writeShare(weight: number, weightSum: number, words: Words): string {
  const hundredths = (weight * 10_000) / weightSum;
  if (Number.isInteger(hundredths)) return writePercent(hundredths * 100, words);
  const divisor = commonDivisor(weight, weightSum);
  const parts = weightSum / divisor;
  return parts > partsMax
    ? words.say('write.about', { number: Math.round(hundredths) / 100 })
    : leftToRight(`${weight / divisor}/${parts}`, words);
}

/** A line has 200 touches at most, so that shares by counting never have more parts; shares by age have billions. */
const partsMax = 1_000;

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** "3 March 2026, 14:05 UTC+01:00": of the zone that was asked for, which it names. */
export function writeInstant(atMs: number, timeZone: string, words: Words): string {
  const { date, clock } = formattersOf(words.intl, timeZone);
  const at = new Date(atMs);
  const parts = clock.formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return words.say('write.instant', {
    date: date.format(at),
    time: leftToRight(`${part('hour')}:${part('minute')}`, words),
    offset: leftToRight(part('timeZoneName').replace(/^GMT(\+00:00)?/, 'UTC'), words),
  });
}

interface Formatters {
  readonly date: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
}

/** Making one takes far longer than using it. */
const formatters = new Map<string, Formatters>();
const formattersMax = 1_000;

function formattersOf(intl: string, timeZone: string): Formatters {
  const key = `${intl} ${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size >= formattersMax) formatters.clear();
  const made = {
    date: new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone }),
    clock: new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'longOffset',
    }),
  };
  formatters.set(key, made);
  return made;
}

const spans = [
  ['days', 86_400_000],
  ['hours', 3_600_000],
  ['minutes', 60_000],
  ['seconds', 1_000],
] as const;

/** The two largest units: "2 days 1 hour". */
export function writeDuration(durationMs: number, words: Words): string {
  let rest = durationMs;
  const written: string[] = [];
  for (const [unit, unitMs] of spans) {
    const count = Math.floor(rest / unitMs);
    rest -= count * unitMs;
    if (count > 0) written.push(words.say(`write.${unit}`, { count }));
    else if (written.length > 0) break;
  }
  const [longer, shorter] = written;
  if (longer === undefined) return words.say('write.moment');
  return shorter === undefined ? longer : words.say('write.duration', { longer, shorter });
}

/** "Ada", "Ada and Bea", "Ada, Bea and Cy". */
export function writeList(items: readonly string[], joined: 'and' | 'comma', words: Words): string {
  const [first = '', ...others] = items;
  if (others.length === 0) return first;
  const rest = writeList(others, joined, words);
  if (joined === 'comma') return words.say('write.comma', { first, rest });
  return others.length === 1
    ? words.say('write.and_two', { first, second: rest })
    : words.say('write.and_more', { first, rest });
}

import { DAY_MS, invariant } from '@creditroll/kernel';

/** `campaign`: its whole time. Months and weeks are those of the calendar in the brand's time zone; weeks begin on Monday. */
export const capPeriods = ['campaign', 'month', 'week'] as const;
export type CapPeriod = (typeof capPeriods)[number];

/** By time zone: one costs far more to make than to use, and brands have few. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The period of an instant by name: `all`, `2026-03`, or the ISO week `2026-W10`. */
export function spanOf(period: CapPeriod, timeZone: string, atMs: number): string {
  if (period === 'campaign') return 'all';
  const { year, month, day } = dateIn(timeZone, atMs);
  return period === 'month' ? `${year}-${two(month)}` : weekOf(Date.UTC(year, month - 1, day));
}

/** Spans by name that were looked for: an end costs some thirty dates. */
const ends = new Map<string, number>();
const endsMax = 1_000;

/** When the month or week of an instant is over: the first instant of the next one. */
export function spanEndMs(period: Exclude<CapPeriod, 'campaign'>, timeZone: string, atMs: number): number {
  const span = spanOf(period, timeZone, atMs);
  const key = `${period}|${timeZone}|${span}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  let within = atMs;
  let after = atMs + (period === 'month' ? 32 : 8) * DAY_MS;
  while (after - within > 1) {
    const middle = Math.floor((within + after) / 2);
    if (spanOf(period, timeZone, middle) === span) within = middle;
    else after = middle;
  }
  if (ends.size >= endsMax) ends.clear();
  ends.set(key, after);
  return after;
}

function dateIn(timeZone: string, atMs: number): Record<'year' | 'month' | 'day', number> {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const [year, month, day] = format.format(atMs).split('-').map(Number);
  invariant(year !== undefined && month !== undefined && day !== undefined, `${atMs} has no date in ${timeZone}`);
  return { year, month, day };
}

/** The ISO week belongs to the year that its Thursday is in. */
function weekOf(dayMs: number): string {
  const sinceMonday = (new Date(dayMs).getUTCDay() + 6) % 7;
  const thursdayMs = dayMs + (3 - sinceMonday) * DAY_MS;
  const year = new Date(thursdayMs).getUTCFullYear();
  const week = Math.floor((thursdayMs - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${two(week)}`;
}

const two = (count: number): string => count.toString().padStart(2, '0');

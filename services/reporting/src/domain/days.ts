import { added, type Figures } from './figures.ts';

/** What was counted in one quarter of an hour, in one currency (null: counts that have none). */
export interface Quarter {
  readonly quarterAtMs: number;
  readonly currency: string | null;
  readonly figures: Figures;
}

export interface DayFigures {
  /** YYYY-MM-DD in the time zone asked for. */
  readonly day: string;
  readonly currency: string | null;
  readonly figures: Figures;
}

/**
 * Sums quarters of an hour into the days of a time zone, one row per day and currency. Every zone's day begins on a
 * quarter of an hour, so no quarter is ever split between two days.
 */
export function byDay(quarters: Iterable<Quarter>, dayOf: (instantMs: number) => string): DayFigures[] {
  const days = new Map<string, DayFigures>();
  for (const { quarterAtMs, currency, figures } of quarters) {
    const day = dayOf(quarterAtMs);
    const id = `${day} ${currency ?? ''}`;
    days.set(id, { day, currency, figures: added(days.get(id)?.figures ?? {}, figures) });
  }
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figures]) => figures);
}

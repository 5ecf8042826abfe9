import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byDay } from './days.ts';
import { calendarDay } from '../inbound/calendar-day.ts';

const at = (iso: string) => Date.parse(iso);
const quarter = (iso: string, clicks: number) => ({ quarterAtMs: at(iso), currency: null, figures: { clicks } });

describe('days of a time zone', () => {
  it('cuts where the zone’s midnight is, half hours and quarters included', () => {
    const quarters = [quarter('2026-03-01T18:15:00Z', 1), quarter('2026-03-01T18:30:00Z', 2)];
    expect(byDay(quarters, calendarDay('Asia/Kolkata')).map(({ day, figures }) => [day, figures.clicks])).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 2],
    ]);
    expect(
      byDay(
        [quarter('2026-03-01T18:00:00Z', 1), quarter('2026-03-01T18:15:00Z', 2)],
        calendarDay('Asia/Kathmandu'),
      ).map(({ day }) => day),
    ).toEqual(['2026-03-01', '2026-03-02']);
  });

  it('knows days of 23 and 25 hours', () => {
    const day = (iso: string) => calendarDay('Europe/London')(at(iso));
    expect([
      day('2026-03-28T23:45:00Z'),
      day('2026-03-29T00:00:00Z'),
      day('2026-03-29T22:45:00Z'),
      day('2026-03-29T23:00:00Z'),
    ]).toEqual(['2026-03-28', '2026-03-29', '2026-03-29', '2026-03-30']);
  });

  it('never sums across currencies', () => {
    const rows = byDay(
      [
        { quarterAtMs: 0, currency: 'GBP', figures: { salesMinor: 1 } },
        { quarterAtMs: 0, currency: 'USD', figures: { salesMinor: 2 } },
      ],
      calendarDay('UTC'),
    );
    expect(rows.map(({ currency, figures }) => [currency, figures.salesMinor])).toEqual([
      ['GBP', 1],
      ['USD', 2],
    ]);
  });

  it('loses nothing, whatever the zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Chatham', 'Europe/Berlin');
    fc.assert(
      fc.property(
        zones,
        fc.array(fc.record({ q: fc.integer({ min: 0, max: 2_000_000 }), clicks: fc.integer({ min: 1, max: 9 }) })),
        (zone, list) => {
          const rows = byDay(
            list.map(({ q, clicks }) => ({ quarterAtMs: q * 900_000, currency: null, figures: { clicks } })),
            calendarDay(zone),
          );
          expect(rows.reduce((sum, row) => sum + (row.figures.clicks ?? 0), 0)).toBe(
            list.reduce((sum, { clicks }) => sum + clicks, 0),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appended, datedEntriesMax, inForceAt, latest, requireRoom, started } from './dated.ts';
import { noonMs, refusalOf } from './domain.fixture.ts';

describe('a dated list', () => {
  const list = appended(started('active', noonMs), 'paused', noonMs + 1_000);

  it('has a value in force from its instant on, inclusive', () => {
    expect(inForceAt(list, noonMs - 1)).toBeUndefined();
    expect(inForceAt(list, noonMs)).toBe('active');
    expect(inForceAt(list, noonMs + 999)).toBe('active');
    expect(inForceAt(list, noonMs + 1_000)).toBe('paused');
  });

  it('puts a second change of one millisecond 1 ms later, and so a change after the clock stepped back', () => {
    expect(appended(list, 'active', noonMs + 1_000).at(-1)).toEqual({ fromMs: noonMs + 1_001, value: 'active' });
    expect(appended(list, 'active', noonMs).at(-1)).toEqual({ fromMs: noonMs + 1_001, value: 'active' });
  });

  it('keeps all that was, in strict order of time, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (readings) => {
        let grown = started(-1, 10);
        for (const [index, nowMs] of readings.entries()) {
          const before = grown;
          grown = appended(grown, index, nowMs);
          expect(grown.slice(0, -1)).toEqual(before);
          expect(latest(grown)).toBe(index);
        }
        expect(grown.every((entry, at) => at === 0 || entry.fromMs > (grown[at - 1]?.fromMs ?? 0))).toBe(true);
      }),
    );
  });

  it('keeps room to stop and close what is open', () => {
    const full = Array.from({ length: datedEntriesMax - 2 }, (_, at) => ({ fromMs: at, value: 'active' }));
    expect(refusalOf(() => requireRoom(full, 'it')).code).toBe('wrong_state');
    expect(() => requireRoom(full.slice(1), 'it')).not.toThrow();
  });
});

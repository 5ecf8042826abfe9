import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import fc from 'fast-check';
import { correctedAtMs, invalidByOf, kindOf, type Sender, type ViewSighting } from './beacon.ts';

const noonMs = 1_772_366_400_000;
const sender = (more: Partial<Sender> = {}): Sender => ({
  visitorId: 'v_1',
  sentAtMs: noonMs,
  receivedAtMs: noonMs,
  robot: false,
  ...more,
});

describe('the time of a sighting', () => {
  it('is ours, less what passed in the page until it was sent', () => {
    // The page's clock is an hour behind.
    expect(correctedAtMs(noonMs - HOUR_MS - 5_000, sender({ sentAtMs: noonMs - HOUR_MS }))).toBe(noonMs - 5_000);
  });
  it('is never after it was received, nor before time began', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (occurredAtMs, sentAtMs, receivedAtMs) => {
        const atMs = correctedAtMs(occurredAtMs, sender({ sentAtMs, receivedAtMs }));
        expect(atMs >= 0 && atMs <= receivedAtMs).toBe(true);
      }),
    );
  });
  it('is not believed from a clock that is more than a day wrong', () => {
    expect(invalidByOf(sender({ sentAtMs: noonMs - DAY_MS }))).toBeNull();
    expect(invalidByOf(sender({ sentAtMs: noonMs - DAY_MS - 1 }))).toBe('clock_skew');
    expect(invalidByOf(sender({ sentAtMs: noonMs + DAY_MS + 1 }))).toBe('clock_skew');
    expect(invalidByOf(sender({ robot: true }))).toBe('robot');
  });
});

describe('what a sighting counts as', () => {
  const seen = (kind: ViewSighting['kind'], durationMs: number) =>
    kindOf({ kind, durationMs, productId: null, eventId: 'event-1', occurredAtMs: noonMs });
  it.each([
    ['view', 1_999, undefined],
    ['view', 2_000, 'view'],
    ['view', 9_999, 'view'],
    ['view', 10_000, 'engaged_view'],
    ['live_leave', 29_999, undefined],
    ['live_leave', 30_000, 'live_view'],
    ['product_view', 0, 'product_view'],
  ] as const)('%s of %i ms', (kind, durationMs, counts) => expect(seen(kind, durationMs)).toBe(counts));
});

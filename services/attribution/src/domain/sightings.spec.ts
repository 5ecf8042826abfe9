import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS } from '@creditroll/kernel';
import { type Sighting, sharedPlaceOf, sightingLimits, type Sightings, withSighting } from './sightings.ts';

const noonMs = Date.UTC(2026, 2, 1, 12);
const seen = (atMs: number, networkKey: string | null, visitorId: string | null = null): Sighting => ({
  creatorId: 'ana',
  atMs,
  networkKey,
  visitorId,
});
const after = (sightings: readonly Sighting[]): Sightings | undefined =>
  sightings.reduce<Sightings | undefined>(withSighting, undefined);
const nobody = new Set<string>();
const shared = (sightings: readonly Sighting[], networkKey: string | undefined, visitors = nobody) => {
  const known = after(sightings);
  return known && sharedPlaceOf(known, networkKey, noonMs, visitors);
};

describe('where a creator was seen', () => {
  it('is one stay as long as no day goes by without it', () => {
    const days = [0, 1, 2, 4].map((day) => seen(noonMs + day * DAY_MS, 'home'));
    expect(after([...days, seen(noonMs, 'office')])?.stays).toEqual([
      { networkKey: 'office', fromMs: noonMs, toMs: noonMs },
      { networkKey: 'home', fromMs: noonMs, toMs: noonMs + 2 * DAY_MS },
      { networkKey: 'home', fromMs: noonMs + 4 * DAY_MS, toMs: noonMs + 4 * DAY_MS },
    ]);
  });

  it('keeps the newest stays and browsers', () => {
    const many = Array.from({ length: 60 }, (_, n) => seen(noonMs + n, `network-${n}`, `visitor-${n}`));
    const known = after(many);
    expect(known?.stays).toHaveLength(sightingLimits.staysMax);
    expect(known?.stays[0]?.networkKey).toBe('network-10');
    expect(known?.devices.map(({ visitorId }) => visitorId)).toEqual(
      many.slice(-sightingLimits.devicesMax).map(({ visitorId }) => visitorId),
    );
  });

  it('is the same in whatever order and however often it is told', () => {
    const sighting = fc.record({
      creatorId: fc.constant('ana'),
      atMs: fc.integer({ min: 0, max: 10 * DAY_MS }),
      networkKey: fc.option(fc.constantFrom('home', 'office')),
      visitorId: fc.option(fc.constantFrom('phone', 'desk')),
    });
    fc.assert(
      fc.property(
        fc.array(sighting, { minLength: 1, maxLength: 15 }).chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray([...told, ...told.slice(0, 5)], {
              minLength: told.length + Math.min(5, told.length),
            }),
          ),
        ),
        ([told, again]) => expect(after(again)).toEqual(after(told)),
      ),
    );
  });
});

describe('an order', () => {
  it('shares a network address a day before and after the creator was there, and not a millisecond more', () => {
    const away = (ms: number) => shared([seen(noonMs - ms, 'home')], 'home');
    expect(away(0)).toEqual({ creatorId: 'ana', networkAwayMs: 0 });
    expect(away(DAY_MS)).toEqual({ creatorId: 'ana', networkAwayMs: DAY_MS });
    expect(away(-DAY_MS)).toEqual({ creatorId: 'ana', networkAwayMs: DAY_MS });
    expect(away(DAY_MS + 1)).toBeUndefined();
    expect(away(-DAY_MS - 1)).toBeUndefined();
  });

  it('falls into a stay, is near to the nearest of several, and shares nothing with another address or none', () => {
    const around = [seen(noonMs - 10 * HOUR_MS, 'home'), seen(noonMs + 10 * HOUR_MS, 'home')];
    expect(shared(around, 'home')).toEqual({ creatorId: 'ana', networkAwayMs: 0 });
    const apart = [seen(noonMs - 20 * HOUR_MS, 'home'), seen(noonMs + 5 * HOUR_MS, 'home')];
    expect(shared(apart, 'home')).toEqual({ creatorId: 'ana', networkAwayMs: 5 * HOUR_MS });
    expect(shared(around, 'office')).toBeUndefined();
    expect(shared(around, undefined)).toBeUndefined();
  });

  it('shares a browser at any time', () => {
    const phone = [seen(noonMs - 100 * DAY_MS, null, 'visitor-1')];
    expect(shared(phone, undefined, new Set(['visitor-1', 'visitor-2']))).toEqual({ creatorId: 'ana', device: true });
    expect(shared(phone, undefined, new Set(['visitor-2']))).toBeUndefined();
  });
});

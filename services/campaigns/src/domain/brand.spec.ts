import { describe, expect, it } from '@jest/globals';
import { newBrand } from './brand.ts';
import { noonMs, refusedFields } from './domain.fixture.ts';

const draft = { name: 'Acme', timeZone: 'Europe/London', destinationHosts: ['shop.acme.test'], operatorFeePpm: 50_000 };
const make = (more: Partial<typeof draft>) => newBrand({ ...draft, ...more }, 'brand-1', noonMs);

describe('a brand', () => {
  it('is made as it was asked for', () => {
    expect(make({ name: ' Acme ' })).toEqual({
      ...draft,
      brandId: 'brand-1',
      feeWaivers: [],
      funding: [],
      revision: 1,
      createdAtMs: noonMs,
    });
  });

  it.each(['UTC', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])('lives in %s', (timeZone) => {
    expect(make({ timeZone }).timeZone).toBe(timeZone);
  });

  it.each(['', 'Mars/Olympus', '+01:00', 'London'])('does not live in %j', (timeZone) => {
    expect(refusedFields(() => make({ timeZone }))).toEqual(['timeZone']);
  });

  it.each(['localhost', '127.0.0.1', 'a.b-c.example'])('may send people to %s', (host) => {
    expect(make({ destinationHosts: [host] }).destinationHosts).toEqual([host]);
  });

  it.each([
    'Shop.acme.test',
    'https://acme.test',
    'acme.test:8080',
    'acme.test/x',
    '-a.test',
    'a..b',
    '',
    '*.acme.test',
    'a@b.test',
  ])('may not send people to %j', (host) => {
    expect(refusedFields(() => make({ destinationHosts: [host] }))).toEqual(['destinationHosts[0]']);
  });

  it('hears of everything that is wrong at once', () => {
    const wrong = { name: '', timeZone: 'nowhere', destinationHosts: ['a.test', 'a.test'], operatorFeePpm: 300_001 };
    expect(refusedFields(() => make(wrong))).toEqual(['name', 'timeZone', 'operatorFeePpm', 'destinationHosts[1]']);
  });

  it.each([-1, 300_001, 0.5])('has no operator fee of %d ppm', (operatorFeePpm) => {
    expect(refusedFields(() => make({ operatorFeePpm }))).toEqual(['operatorFeePpm']);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identityId, identityLimits, type IdentityLink, type LinksOf, reach, shopperOf } from './identity.ts';
import { noonMs, order } from './story.ts';

const link = (linkId: string, ids: readonly string[], more: Partial<IdentityLink> = {}): IdentityLink => ({
  linkId,
  source: 'order',
  subject: linkId,
  brandId: 'brand-1',
  ids,
  atMs: noonMs,
  withdrawnAtMs: null,
  ...more,
});
const graph =
  (links: readonly IdentityLink[]): LinksOf =>
  (id) =>
    links.filter(({ ids }) => ids.includes(id));

const visitor = (name: string) => identityId('visitor', name);
const customer = identityId('customer', 'c1');

describe('a shopper', () => {
  const placed = order({
    joinKeys: [
      { kind: 'checkout_token', value: 'tok' },
      { kind: 'customer', value: 'c1' },
      { kind: 'email_hash', value: 'hash' },
    ],
  });

  it('is whom the links lead to, each visitor by the strongest key', () => {
    const links = [
      link('l1', [visitor('v1'), identityId('checkout_token', 'tok'), identityId('click', 'c_1')]),
      link('l2', [visitor('v1'), customer]),
      link('l3', [visitor('v2'), customer]),
      link('l4', [visitor('v3'), identityId('email_hash', 'hash')]),
      link('l5', [visitor('v9'), identityId('customer', 'another')]),
    ];
    const found = shopperOf(placed, [], graph(links));
    expect([...found.visitors]).toEqual([
      ['v1', 'checkout_token'],
      ['v2', 'checkout_token'],
      ['v3', 'email_hash'],
    ]);
    expect([...found.clickIds]).toEqual([['c_1', 'checkout_token']]);
    expect(found.tooWide).toEqual([]);
  });

  it('is told as one when the order says something new, and only then', () => {
    const checkout = link('l1', [visitor('v1'), identityId('checkout_token', 'tok')]);
    const found = shopperOf(placed, ['v2'], graph([checkout]));
    expect(found.link).toEqual([customer, identityId('email_hash', 'hash'), visitor('v1'), visitor('v2')]);
    expect(shopperOf(placed, ['v2'], graph([checkout, link('l2', found.link)])).link).toEqual([]);
    expect(shopperOf({ ...placed, test: true }, ['v2'], graph([checkout])).link).toEqual([]);
    expect(shopperOf(order(), [], graph([])).link).toEqual([]);
  });

  it('is no longer one with what was withdrawn', () => {
    const links = [link('l1', [visitor('v1'), customer], { withdrawnAtMs: noonMs })];
    expect([...shopperOf(placed, [], graph(links)).visitors]).toEqual([]);
  });

  it('is nobody where too many ids hang together', () => {
    const crowd = (size: number) =>
      Array.from({ length: size - 1 }, (_, index) => link(`l${index}`, [customer, visitor(`v${index}`)]));
    expect(shopperOf(placed, [], graph(crowd(50))).visitors.size).toBe(49);
    const flagged = shopperOf(placed, [], graph(crowd(51)));
    expect([flagged.visitors.size, flagged.tooWide]).toEqual([0, ['customer']]);
  });

  it('never has an id that is too long to be kept', () => {
    const long = 'x'.repeat(101);
    expect(identityId('customer', long)).toMatch(/^customer#[0-9a-f]{64}$/);
  });
});

describe('what links lead to', () => {
  const names = fc.constantFrom(...Array.from({ length: 8 }, (_, index) => visitor(`v${index}`)));
  const someLinks = fc
    .array(fc.uniqueArray(names, { minLength: 2, maxLength: 3 }), { maxLength: 8 })
    .map((all) => all.map((ids, index) => link(`l${index}`, ids)));

  it('does not depend on the order in which they came, nor on repeats', () => {
    fc.assert(
      fc.property(someLinks, names, (links, start) => {
        const sorted = (some: readonly IdentityLink[]) => [...reach([start], graph(some)).ids].sort();
        expect(sorted([...links.toReversed(), ...links])).toEqual(sorted(links));
      }),
    );
  });

  it('leads back, within the hops that are followed', () => {
    fc.assert(
      fc.property(someLinks, names, names, (links, a, b) => {
        expect(reach([a], graph(links)).ids.has(b)).toBe(reach([b], graph(links)).ids.has(a));
      }),
    );
  });

  it('is never more than a component may have', () => {
    fc.assert(
      fc.property(someLinks, names, (links, start) => {
        expect(reach([start], graph(links)).ids.size).toBeLessThanOrEqual(identityLimits.componentIdsMax);
      }),
    );
  });
});

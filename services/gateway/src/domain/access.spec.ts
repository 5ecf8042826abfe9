import { describe, expect, it } from '@jest/globals';
import { accessTo, ownersFor, type Role, type Thing, type Viewer } from './access.ts';

const viewer = (role: Role): Viewer => ({
  personId: 'p',
  role,
  creatorId: role === 'creator' ? 'cr1' : undefined,
  brandId: role === 'brand' ? 'b1' : undefined,
});
const own: Thing = { kind: 'creator', creatorId: 'cr1' };
const foreign: Thing = { kind: 'creator', creatorId: 'cr2' };
const ownBrand: Thing = { kind: 'brand', brandId: 'b1' };
const foreignBrand: Thing = { kind: 'brand', brandId: 'b2' };
const order = (brandId: string, ...creatorIds: string[]): Thing => ({ kind: 'order', brandId, creatorIds });

describe('access', () => {
  it.each([
    ['creator', own, 'allowed'],
    ['creator', foreign, 'not_found'],
    ['creator', ownBrand, 'not_found'],
    ['creator', order('b1', 'cr1', 'cr2'), 'allowed'],
    ['creator', order('b1', 'cr2'), 'not_found'],
    ['brand', own, 'not_found'],
    ['brand', ownBrand, 'allowed'],
    ['brand', foreignBrand, 'not_found'],
    ['brand', order('b1'), 'allowed'],
    ['brand', order('b2', 'cr1'), 'not_found'],
    ['finance', foreign, 'allowed'],
    ['finance', foreignBrand, 'allowed'],
    ['finance', order('b2'), 'allowed'],
    ['admin', foreign, 'allowed'],
    ['admin', foreignBrand, 'allowed'],
    ['admin', order('b2'), 'allowed'],
  ] as const)('%s and %j: %s', (role, thing, answer) => expect(accessTo(viewer(role), thing)).toBe(answer));

  it('shows nothing to a creator or brand person that acts for nobody', () => {
    expect(accessTo({ ...viewer('creator'), creatorId: undefined }, order('b1'))).toBe('not_found');
    expect(accessTo({ ...viewer('brand'), brandId: undefined }, ownBrand)).toBe('not_found');
  });
});

describe('a list', () => {
  const asked = { brandId: 'b2', creatorId: 'cr2' };
  it.each([
    ['brand', { brandId: 'b1', creatorId: 'cr2' }],
    ['creator', { brandId: 'b2', creatorId: 'cr1' }],
    ['finance', asked],
    ['admin', asked],
  ] as const)('tells a %s of its own, whatever it asks for', (role, owners) => {
    expect(ownersFor(viewer(role), asked)).toEqual(owners);
  });
});

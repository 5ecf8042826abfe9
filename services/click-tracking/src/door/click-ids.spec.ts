import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClickIds, verifyClickId } from './click-ids.ts';

const key = 'a signing key of thirty-two characters';
const ids = new ClickIds(key);
const instant = fc.integer({ min: 0, max: 253_402_300_799_999 });

describe('click ids', () => {
  it('tell their time to whoever has the key, and to nobody else', () => {
    fc.assert(
      fc.property(instant, (atMs) => {
        const clickId = ids.mint(atMs);
        expect(clickId).toMatch(/^c_[0-9a-z]{32}$/);
        expect(verifyClickId(key, clickId)).toEqual({ atMs });
        expect(verifyClickId(`${key}!`, clickId)).toBeUndefined();
      }),
    );
  });

  it('cannot be changed in any place', () => {
    const clickId = ids.mint(1_772_366_400_000);
    for (let at = 2; at < clickId.length; at++) {
      const other = clickId.charAt(at) === '0' ? '1' : '0';
      expect(verifyClickId(key, clickId.slice(0, at) + other + clickId.slice(at + 1))).toBeUndefined();
    }
    expect(verifyClickId(key, 'c_1')).toBeUndefined();
    expect(verifyClickId(key, '')).toBeUndefined();
  });

  it('are signed with keys of any length', () => {
    for (const length of [1, 63, 64, 65, 200]) {
      const long = 'k'.repeat(length);
      expect(verifyClickId(long, new ClickIds(long).mint(7))).toEqual({ atMs: 7 });
    }
  });

  it('sort by time as text', () => {
    fc.assert(fc.property(instant, instant, (a, b) => a === b || ids.mint(a) < ids.mint(b) === a < b));
  });

  it('do not come twice', () => {
    const minted = Array.from({ length: 5_000 }, () => [ids.mint(1), ids.mintVisitor()]).flat();
    expect(new Set(minted).size).toBe(10_000);
    expect(minted[1]).toMatch(/^v_[A-Za-z0-9_-]{22}$/);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  applyingPerBrandMax,
  begun,
  type BrandRecomputes,
  ended,
  latelyPerBrandMax,
  noRecomputes,
  type OfBrand,
  overtaken,
} from './brand-recomputes.ts';

const none = noRecomputes('brand-1');
const of = (recomputeId: string, fromMs: number, belowMs: number, appliedBefore = 0): OfBrand => ({
  recomputeId,
  brandId: 'brand-1',
  fromMs,
  belowMs,
  appliedBefore,
});
const first = of('rc_1', 10, 20);
const applied = (brand: BrandRecomputes, one: OfBrand): BrandRecomputes => ended(begun(brand, one), one);

describe('what a brand has recomputed', () => {
  it('lets a recompute be approved when no other was since it was requested', () => {
    expect(overtaken(none, first)).toBeUndefined();
    expect(overtaken(applied(none, first), of('rc_2', 10, 20, 1))).toBeUndefined();
  });

  it('refuses what overlaps with one that is being applied, whenever it was requested', () => {
    const brand = begun(none, first);
    expect(overtaken(brand, of('rc_2', 19, 30))).toMatchObject({ code: 'outdated' });
    expect(overtaken(brand, of('rc_2', 0, 11))?.message).toContain('request it anew once rc_1 is applied');
    expect(overtaken(brand, of('rc_2', 20, 30))).toBeUndefined();
    expect(overtaken(brand, of('rc_2', 0, 10))).toBeUndefined();
  });

  it('refuses what overlaps with one that was applied since it was requested', () => {
    const brand = applied(applied(none, of('rc_0', 0, 5)), first);
    expect(overtaken(brand, of('rc_2', 0, 30, 1))).toMatchObject({ code: 'outdated' });
    expect(overtaken(brand, of('rc_2', 0, 30, 1))?.message).toContain('reject rc_2 and request it anew');
    expect(overtaken(brand, of('rc_2', 0, 5, 1))).toBeUndefined();
    expect(overtaken(brand, of('rc_2', 0, 5, 0))).toMatchObject({ code: 'outdated' });
  });

  it('keeps a bounded past, and refuses what is older than it', () => {
    let brand = none;
    for (let at = 0; at <= latelyPerBrandMax; at++) brand = applied(brand, of(`rc_${at}`, at, at + 1));
    expect(brand.lately).toHaveLength(latelyPerBrandMax);
    expect(overtaken(brand, of('rc_new', 1_000, 1_001, 1))).toBeUndefined();
    expect(overtaken(brand, of('rc_new', 1_000, 1_001, 0))).toMatchObject({ code: 'outdated' });
  });

  it('applies a bounded number at once', () => {
    let brand = none;
    for (let at = 0; at < applyingPerBrandMax; at++) brand = begun(brand, of(`rc_${at}`, at, at + 1));
    expect(overtaken(brand, of('rc_new', 1_000, 1_001))).toMatchObject({ code: 'too_large' });
    expect(overtaken(ended(brand, of('rc_0', 0, 1)), of('rc_new', 1_000, 1_001, 1))).toBeUndefined();
  });
});

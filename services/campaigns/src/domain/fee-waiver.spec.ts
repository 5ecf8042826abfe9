import { describe, expect, it } from '@jest/globals';
import { type Brand, newBrand } from './brand.ts';
import { noonMs, refusalOf, refusedFields } from './domain.fixture.ts';
import { waiverAt, withFeeWaiver } from './fee-waiver.ts';

const brand = newBrand(
  { name: 'Acme', timeZone: 'Europe/London', destinationHosts: [], operatorFeePpm: 50_000 },
  'brand-1',
  noonMs,
);
const waive = (fromMs: number | undefined, belowMs: number, before: Brand = brand) =>
  withFeeWaiver(before, { fromMs, belowMs, reason: 'Opening week' }, `waiver-${fromMs ?? 'now'}`, noonMs);

describe('a waiver of the operator’s fee', () => {
  it('runs from its begin to before its end', () => {
    const waived = waive(noonMs + 10, noonMs + 20);
    expect([9, 10, 19, 20].map((step) => waiverAt(waived, noonMs + step)?.waiverId)).toEqual([
      undefined,
      `waiver-${noonMs + 10}`,
      `waiver-${noonMs + 10}`,
      undefined,
    ]);
    expect(waive(undefined, noonMs + 5).feeWaivers[0]?.fromMs).toBe(noonMs);
  });

  it('never reaches back, and ends', () => {
    expect(refusedFields(() => waive(noonMs - 1, noonMs + 20))).toEqual(['fromMs']);
    expect(refusedFields(() => waive(noonMs, noonMs))).toEqual(['belowMs']);
  });

  it('does not overlap another, which is named', () => {
    const once = waive(noonMs + 10, noonMs + 20);
    expect(refusalOf(() => waive(noonMs + 19, noonMs + 30, once))).toMatchObject({
      code: 'overlap',
      message: expect.stringContaining(`waiver-${noonMs + 10}`),
    });
    expect(waive(noonMs + 20, noonMs + 30, once).feeWaivers).toHaveLength(2);
  });
});

import { describe, expect, it } from '@jest/globals';
import { noonMs, refusalOf, refusedFields } from './domain.fixture.ts';
import {
  candidateIds,
  emptyHead,
  newTerms,
  requireProductIn,
  type TermsDraft,
  termsIdOf,
  versionsAtOnceMax,
  versionsPerHeadMax,
} from './terms.ts';

const scope = { brandId: 'brand-1', campaignId: 'campaign-1', creatorId: 'creator-1', productId: null };
const draft = (more: Partial<TermsDraft> = {}): TermsDraft => ({
  scope,
  rate: { ratePpm: 150_000 },
  fromMs: undefined,
  ...more,
});
const make = (more: Partial<TermsDraft> = {}, taken: readonly string[] = [], revision = 0) =>
  newTerms(draft(more), {
    head: { ...emptyHead('brand-1', 'campaign-1'), revision },
    taken: new Set(taken),
    nowMs: noonMs,
  });

describe('a version of terms', () => {
  it('is in force from now on unless told, and is counted', () => {
    expect(make({}, [], 4)).toEqual({
      terms: {
        termsId: termsIdOf(scope, noonMs),
        ...scope,
        rate: { kind: 'share', ratePpm: 150_000 },
        fromMs: noonMs,
        createdAtMs: noonMs,
        number: 5,
      },
      head: { brandId: 'brand-1', campaignId: 'campaign-1', revision: 5 },
    });
  });

  it('never reaches back; the refusal tells the field and the fix', () => {
    expect(refusalOf(() => make({ fromMs: noonMs - 1 }))).toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'fromMs', problem: expect.stringContaining('send 0 for now') }],
    });
    expect(make({ fromMs: noonMs }).terms.fromMs).toBe(noonMs);
  });

  it('does not begin when another of its scope does; that one is named', () => {
    const other = termsIdOf(scope, noonMs + 9);
    expect(refusalOf(() => make({ fromMs: noonMs + 9 }, [other]))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(other),
    });
    expect(make({ fromMs: noonMs + 9, scope: { ...scope, creatorId: 'creator-2' } }, [other]).terms.fromMs).toBe(
      noonMs + 9,
    );
  });

  it('that begins now gives way by 1 ms to one of the same reading of the clock', () => {
    const candidates = candidateIds(draft(), noonMs);
    expect(make({}, candidates.slice(0, 2)).terms.fromMs).toBe(noonMs + 2);
    expect(candidates).toHaveLength(versionsAtOnceMax);
    expect(refusalOf(() => make({}, candidates)).code).toBe('conflict');
  });

  it.each([0, 900_000])('may have a rate of %d ppm', (ratePpm) => {
    expect(make({ rate: { ratePpm } }).terms.rate).toEqual({ kind: 'share', ratePpm });
  });

  it.each([-1, 900_001, 1.5])('may not have a rate of %d ppm', (ratePpm) => {
    expect(refusedFields(() => make({ rate: { ratePpm } }))).toEqual(['rate.ratePpm']);
  });

  it('may have a fixed amount, positive and of a currency that we know', () => {
    const fixed = (amountMinor: number, currency: string) =>
      make({ rate: { fixedPerItem: { amountMinor, currency } } });
    expect(fixed(1, 'JPY').terms.rate).toEqual({ kind: 'fixed_per_item', amountMinor: 1, currency: 'JPY' });
    expect(refusedFields(() => fixed(0, 'XXX'))).toEqual([
      'rate.fixedPerItem.amountMinor',
      'rate.fixedPerItem.currency',
    ]);
  });

  it('has a rate', () => {
    expect(refusedFields(() => make({ rate: undefined }))).toEqual(['rate']);
    expect(refusedFields(() => make({ rate: {} }))).toEqual(['rate']);
  });

  it('is one of a limited number', () => {
    expect(refusalOf(() => make({}, [], versionsPerHeadMax)).code).toBe('wrong_state');
  });

  it('is for a product of its campaign', () => {
    expect(refusedFields(() => requireProductIn(['p1'], 'p2'))).toEqual(['productId']);
    expect(() => requireProductIn(['p1'], 'p1')).not.toThrow();
    expect(() => requireProductIn(null, 'p2')).not.toThrow();
  });
});

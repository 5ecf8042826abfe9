import { describe, expect, it } from '@jest/globals';
import { noonMs, refusalOf, refusedFields, terms } from './domain.fixture.ts';
import { termsIdOf } from './scope.ts';
import {
  candidateIds,
  newTerms,
  requireProductIn,
  type Terms,
  type TermsDraft,
  versionsAtOnceMax,
  versionsPerHeadMax,
} from './terms.ts';
import { TermsBook } from './terms-book.ts';

const scope = {
  brandId: 'brand-1',
  campaignId: 'campaign-1',
  creatorId: 'creator-1',
  productId: null,
  collectionId: null,
  channel: null,
  customer: null,
};
const draft = (more: Partial<TermsDraft> = {}): TermsDraft => ({
  scope,
  rate: { ratePpm: 150_000 },
  fromMs: undefined,
  belowMs: undefined,
  ...more,
});
function bookOf(versions: readonly Terms[]): TermsBook {
  const book = new TermsBook();
  book.add(versions.map((version, index) => ({ ...version, number: index + 1 })));
  return book;
}
const make = (more: Partial<TermsDraft> = {}, taken: readonly string[] = [], versions: readonly Terms[] = []) =>
  newTerms(draft(more), {
    book: bookOf(versions),
    taken: new Set(taken),
    channels: ['tiktok', 'web'],
    nowMs: noonMs,
  });

describe('a version of terms', () => {
  it('is in force from now on unless told, and is counted', () => {
    expect(make({}, [], [terms(), terms({ fromMs: noonMs + 1 })])).toEqual({
      termsId: termsIdOf(scope, noonMs, false),
      ...scope,
      rate: { kind: 'share', ratePpm: 150_000 },
      orderCap: null,
      fromMs: noonMs,
      belowMs: null,
      createdAtMs: noonMs,
      number: 3,
    });
  });

  it('never reaches back; the refusal tells the field and the fix', () => {
    expect(refusalOf(() => make({ fromMs: noonMs - 1 }))).toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'fromMs', problem: expect.stringContaining('send 0 for now') }],
    });
    expect(make({ fromMs: noonMs }).fromMs).toBe(noonMs);
  });

  it('does not begin when another of its scope does; that one is named', () => {
    const other = termsIdOf(scope, noonMs + 9, false);
    expect(refusalOf(() => make({ fromMs: noonMs + 9 }, [other]))).toMatchObject({
      code: 'overlap',
      message: expect.stringContaining(other),
    });
    expect(make({ fromMs: noonMs + 9, scope: { ...scope, creatorId: 'creator-2' } }, [other]).fromMs).toBe(noonMs + 9);
  });

  it('that begins now gives way by 1 ms to one of the same reading of the clock', () => {
    const candidates = candidateIds(draft(), noonMs);
    expect(make({}, candidates.slice(0, 2)).fromMs).toBe(noonMs + 2);
    expect(candidates).toHaveLength(versionsAtOnceMax);
    expect(refusalOf(() => make({}, candidates)).code).toBe('conflict');
  });

  it.each([0, 900_000])('may have a rate of %d ppm', (ratePpm) => {
    expect(make({ rate: { ratePpm } }).rate).toEqual({ kind: 'share', ratePpm });
  });

  it.each([-1, 900_001, 1.5])('may not have a rate of %d ppm', (ratePpm) => {
    expect(refusedFields(() => make({ rate: { ratePpm } }))).toEqual(['rate.ratePpm']);
  });

  it('may have a fixed amount, positive and of a currency that we know', () => {
    const fixed = (amountMinor: number, currency: string) =>
      make({ rate: { fixedPerItem: { amountMinor, currency } } });
    expect(fixed(1, 'JPY').rate).toEqual({ kind: 'fixed_per_item', amountMinor: 1, currency: 'JPY' });
    expect(refusedFields(() => fixed(0, 'XXX'))).toEqual([
      'rate.fixedPerItem.amountMinor',
      'rate.fixedPerItem.currency',
    ]);
  });

  it('may give at most an amount on one order, in the currency of its fixed amount', () => {
    const capped = (amountMinor: number, currency: string) =>
      make({ rate: { fixedPerItem: { amountMinor: 100, currency: 'GBP' } }, orderCap: { amountMinor, currency } });
    expect(capped(5_000, 'GBP').orderCap).toEqual({ amountMinor: 5_000, currency: 'GBP' });
    expect(refusedFields(() => capped(5_000, 'USD'))).toEqual(['orderCap.currency']);
    expect(refusedFields(() => capped(0, 'XXX'))).toEqual(['orderCap.amountMinor', 'orderCap.currency']);
  });

  it('has a rate', () => {
    expect(refusedFields(() => make({ rate: undefined }))).toEqual(['rate']);
    expect(refusedFields(() => make({ rate: {} }))).toEqual(['rate']);
  });

  it('is one of a limited number', () => {
    expect(
      refusalOf(() =>
        make(
          {},
          [],
          Array.from({ length: versionsPerHeadMax }, (_, fromMs) => terms({ fromMs })),
        ),
      ).code,
    ).toBe('wrong_state');
  });

  it('is for a product of its campaign', () => {
    expect(refusedFields(() => requireProductIn(['p1'], 'p2'))).toEqual(['productId']);
    expect(() => requireProductIn(['p1'], 'p1')).not.toThrow();
    expect(() => requireProductIn(null, 'p2')).not.toThrow();
  });
});

describe('terms that no order could fit, or two would', () => {
  it.each([
    [{ productId: 'p1', collectionId: 'c1' }, ['collectionId']],
    [{ creatorId: 'ada', collectionId: 'c1' }, ['collectionId']],
    [{ channel: 'telegraph' }, ['channel']],
    [{ customer: 'rich' }, ['customer']],
  ])('are refused: %j', (more, fields) => {
    expect(refusedFields(() => make({ scope: { ...scope, creatorId: null, ...more } }))).toEqual(fields);
  });

  it('end after they begin', () => {
    expect(refusedFields(() => make({ fromMs: noonMs + 50, belowMs: noonMs + 50 }))).toEqual(['belowMs']);
    expect(make({ fromMs: noonMs + 50, belowMs: noonMs + 90 }).belowMs).toBe(noonMs + 90);
  });

  it('with an end do not overlap another of their scope, which is named', () => {
    const week = make({ fromMs: noonMs + 100, belowMs: noonMs + 200 });
    const during = (fromMs: number, belowMs: number | undefined, more = {}) =>
      make({ scope: { ...scope, ...more }, fromMs: noonMs + fromMs, belowMs: belowMs && noonMs + belowMs }, [], [week]);
    expect(refusalOf(() => during(199, 300))).toMatchObject({
      code: 'overlap',
      message: expect.stringContaining(week.termsId),
      fields: [{ field: 'fromMs' }],
    });
    expect(during(200, 300).fromMs).toBe(noonMs + 200);
    expect(during(50, 100).fromMs).toBe(noonMs + 50);
    expect(during(150, undefined).belowMs).toBeNull();
    expect(during(150, 300, { productId: 'p1' }).productId).toBe('p1');
  });

  it('of a channel and of a customer do not stand together before it is said what holds for both', () => {
    const onTiktok = make({ scope: { ...scope, channel: 'tiktok' } });
    const forNew = (versions: readonly Terms[]) => make({ scope: { ...scope, customer: 'new' } }, [], versions);
    expect(refusalOf(() => forNew([onTiktok]))).toMatchObject({
      code: 'overlap',
      message: expect.stringContaining(`${onTiktok.termsId} (channel tiktok)`),
      fields: [{ field: 'customer', problem: expect.stringContaining('first add terms for channel tiktok and new') }],
    });
    const both = make({ scope: { ...scope, channel: 'tiktok', customer: 'new' } }, [], [onTiktok]);
    expect(forNew([onTiktok, both]).customer).toBe('new');
  });
});

import { describe, expect, it } from '@jest/globals';
import { checkDrafts, type DraftTerms, draftsMax, withDrafts } from './draft-terms.ts';
import { noonMs, refusalOf, refusedFields, terms } from './domain.fixture.ts';
import { contendersOf, resolve } from './precedence.ts';
import { TermsBook } from './terms-book.ts';

const dayMs = 86_400_000;
const key = 'brand-1/campaign-1';
const mug = { creatorId: 'hanna', productId: 'mug', collectionIds: [], channel: null, customer: null };

const draft = (more: Partial<DraftTerms> = {}): DraftTerms => ({
  termsId: 'draft/1',
  brandId: 'brand-1',
  campaignId: 'campaign-1',
  creatorId: null,
  productId: null,
  collectionId: null,
  channel: null,
  customer: null,
  rate: { ratePpm: 200_000 },
  orderCap: undefined,
  fromMs: noonMs - dayMs,
  belowMs: noonMs + dayMs,
  ...more,
});

function bookOf(...versions: readonly ReturnType<typeof terms>[]): TermsBook {
  const book = new TermsBook();
  book.add(versions.map((version, index) => ({ ...version, number: index + 1 })));
  return book;
}

const wonAt = (book: TermsBook | undefined, atMs: number): string | undefined =>
  book && resolve(contendersOf([book, new TermsBook()], mug), atMs).won?.terms.termsId;

describe('a draft of terms', () => {
  it('goes before the lasting terms of its scope as long as it runs, though it begins in the past', () => {
    const book = bookOf(terms({ termsId: 'agreed', fromMs: noonMs - 5 * dayMs }), terms({ termsId: 'later' }));
    const drafted = withDrafts(new Map([[key, book]]), [draft()]).get(key);
    expect([-2, -1, 0, 1].map((day) => wonAt(drafted, noonMs + day * dayMs))).toEqual([
      'agreed',
      'draft/1',
      'draft/1',
      'later',
    ]);
  });

  it('leaves the shared book as it is', () => {
    const book = bookOf(terms({ termsId: 'agreed' }));
    withDrafts(new Map([[key, book]]), [draft()]);
    expect([book.size, wonAt(book, noonMs)]).toEqual([1, 'agreed']);
  });

  it('does not change what is more specific', () => {
    const book = bookOf(terms({ termsId: 'hers', creatorId: 'hanna' }));
    expect(wonAt(withDrafts(new Map([[key, book]]), [draft()]).get(key), noonMs)).toBe('hers');
  });

  it('is refused where it overlaps terms with an end, another draft included', () => {
    const promotion = terms({ fromMs: noonMs, belowMs: noonMs + 2 * dayMs });
    expect(refusalOf(() => withDrafts(new Map([[key, bookOf(promotion)]]), [draft()])).code).toBe('overlap');
    expect(refusalOf(() => withDrafts(new Map([[key, bookOf()]]), [draft(), draft()])).code).toBe('overlap');
  });

  it('is told which draft and field is wrong', () => {
    const wrong = draft({ rate: { ratePpm: 900_001 }, belowMs: noonMs - dayMs });
    expect(refusedFields(() => checkDrafts([draft(), wrong], []))).toEqual([
      'terms[1].rate.ratePpm',
      'terms[1].belowMs',
    ]);
    const many = Array.from({ length: draftsMax + 1 }, () => draft());
    expect(refusalOf(() => checkDrafts(many, [])).code).toBe('too_large');
  });
});

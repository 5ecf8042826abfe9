import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alwaysOf, courseOf, resolveIn } from './course.ts';
import { noonMs, refusedFields, terms } from './domain.fixture.ts';
import { contendersOf } from './precedence.ts';
import { Problems } from './problems.ts';
import { cutBefore, defaultPromise, type Incumbent, isAtLeast, keptAt, promiseOf, validUntil } from './promise.ts';
import type { Rate } from './rate.ts';
import type { Terms } from './terms.ts';
import { TermsBook } from './terms-book.ts';

const share = (ratePpm: number): Rate => ({ kind: 'share', ratePpm });
const pence = (amountMinor: number): Rate => ({ kind: 'fixed_per_item', amountMinor, currency: 'GBP' });

/** Versions by the instant, from noon, at which they begin. */
function contenders(versions: readonly (Partial<Terms> & { readonly at: number })[]) {
  const book = new TermsBook();
  book.add(
    versions.map(({ at, ...more }, index) =>
      terms({ termsId: `t${at}`, ...more, fromMs: noonMs + at, number: index + 1 }),
    ),
  );
  return alwaysOf(contendersOf([book, new TermsBook()], sale));
}
const sale = { creatorId: 'hanna', productId: 'mug', collectionIds: [], channel: null, customer: null };
const rates = (...list: readonly (readonly [at: number, rate: Rate])[]) =>
  contenders(list.map(([at, rate]) => ({ at, rate })));

const keepMs = 30;
const joined: Incumbent = { joinedMs: noonMs + 5, productMs: undefined };
/** Which version holds at an instant from noon, for somebody who joined at 5. */
const holding = (of: ReturnType<typeof rates>, at: number, incumbent = joined): string | undefined =>
  (keptAt(of, incumbent, keepMs, noonMs + at)?.won ?? resolveIn(of, noonMs + at).won)?.terms.termsId;

describe('a rate promise', () => {
  const cut = rates([0, share(200_000)], [10, share(150_000)]);

  it('keeps the old rate after a cut, until the time is over', () => {
    expect([9, 10, 39, 40].map((at) => holding(cut, at))).toEqual(['t0', 't0', 't0', 't10']);
    expect(keptAt(cut, joined, keepMs, noonMs + 10)).toMatchObject({
      won: { terms: { termsId: 't0' } },
      waiting: { terms: { termsId: 't10' } },
      untilMs: noonMs + 40,
    });
  });

  it('is for those who were there before', () => {
    expect(holding(cut, 10, { joinedMs: noonMs + 10, productMs: undefined })).toBe('t10');
    expect(holding(cut, 10, { joinedMs: noonMs + 9, productMs: undefined })).toBe('t0');
  });

  it('lets a raise through at once', () => {
    const raise = rates([0, share(200_000)], [10, share(250_000)]);
    expect([9, 10].map((at) => holding(raise, at))).toEqual(['t0', 't10']);
    const outdone = rates([0, share(200_000)], [10, share(150_000)], [12, share(210_000)], [14, share(100_000)]);
    expect([11, 12, 14, 43, 44].map((at) => holding(outdone, at))).toEqual(['t0', 't12', 't12', 't12', 't14']);
  });

  it('of a second cut does not make the first one longer', () => {
    const twice = rates([0, share(200_000)], [10, share(150_000)], [20, share(100_000)]);
    expect([39, 40, 49, 50].map((at) => holding(twice, at))).toEqual(['t0', 't10', 't10', 't20']);
  });

  it('stays while a smaller raise changes what waits', () => {
    const partly = rates([0, share(200_000)], [10, share(150_000)], [20, share(180_000)]);
    expect([20, 39, 40].map((at) => holding(partly, at))).toEqual(['t0', 't0', 't20']);
  });

  it('takes a change from a share to an amount, or between currencies, for a cut: they are never compared', () => {
    const kinds = rates([0, share(10_000)], [10, pence(500)]);
    expect([10, 39, 40].map((at) => holding(kinds, at))).toEqual(['t0', 't0', 't10']);
    const offer = (rate: Rate, capMinor?: number) =>
      terms({ rate, orderCap: capMinor === undefined ? null : { amountMinor: capMinor, currency: 'GBP' } });
    expect(isAtLeast(offer(pence(500)), offer({ kind: 'fixed_per_item', amountMinor: 1, currency: 'JPY' }))).toBe(
      false,
    );
    expect(isAtLeast(offer(pence(500)), offer(pence(500)))).toBe(true);
    // A cap is part of the promise.
    expect(isAtLeast(offer(share(500), 100), offer(share(500)))).toBe(false);
    expect(isAtLeast(offer(share(500), 100), offer(share(400), 100))).toBe(true);
    expect(isAtLeast(offer(share(500)), offer(share(500), 100))).toBe(true);
  });

  it('says nothing about the end of terms that had one from the start', () => {
    const week = contenders([
      { at: 0, rate: share(100_000) },
      { at: 8, rate: share(200_000), belowMs: noonMs + 20 },
    ]);
    expect([8, 19, 20].map((at) => holding(week, at))).toEqual(['t8', 't8', 't0']);
  });

  it('does not outlast terms that had an end from the start', () => {
    const promotion = contenders([
      { at: 0, rate: share(100_000) },
      { at: 2, rate: share(200_000), belowMs: noonMs + 20 },
      { at: 10, rate: share(150_000), creatorId: 'hanna' },
    ]);
    expect([9, 10, 19, 20].map((at) => holding(promotion, at))).toEqual(['t2', 't2', 't2', 't10']);
  });

  it('for what a product has of its own begins when the product is added', () => {
    const ofMug = contenders([
      { at: 0, rate: share(200_000), productId: 'mug' },
      { at: 10, rate: share(100_000), productId: 'mug' },
    ]);
    expect(holding(ofMug, 12)).toBe('t10');
    expect(holding(ofMug, 12, { ...joined, productMs: noonMs + 9 })).toBe('t0');
    expect(holding(ofMug, 12, { ...joined, productMs: noonMs + 11 })).toBe('t10');
  });

  it('tells until when a rate holds, as far as is known', () => {
    expect(validUntil(cut, joined, keepMs, noonMs + 6)).toBe(noonMs + 40);
    expect(validUntil(cut, joined, keepMs, noonMs + 40)).toBeUndefined();
    const raise = rates([0, share(200_000)], [10, share(250_000)]);
    expect(validUntil(raise, joined, keepMs, noonMs + 6)).toBeUndefined();
  });

  it('is fixed by a campaign within limits', () => {
    const problems = (more: object) => () => {
      const found = new Problems();
      promiseOf({ ...defaultPromise, ...more }, found);
      found.refuse();
    };
    expect(refusedFields(problems({ rateLock: 'never' }))).toEqual(['promise.rateLock']);
    expect(refusedFields(problems({ keepMs: -1 }))).toEqual(['promise.keepMs', 'promise.noticeMs']);
    expect(refusedFields(problems({ noticeMs: defaultPromise.keepMs + 1 }))).toEqual(['promise.noticeMs']);
  });
});

describe('a product that the catalogue moves', () => {
  const versions = [
    { termsId: 'all', rate: share(100_000) },
    { termsId: 'gifts', rate: share(300_000), collectionId: 'gifts' },
    { termsId: 'sale', rate: share(50_000), collectionId: 'sale' },
  ];
  const moved = (...listed: readonly (readonly [at: number, ...collections: string[]])[]) => {
    const book = new TermsBook();
    book.add(versions.map((more, index) => terms({ ...more, fromMs: noonMs, number: index + 1 })));
    return courseOf(
      [book, new TermsBook()],
      sale,
      listed.map(([at, ...value]) => ({ fromMs: noonMs + at, value })),
    );
  };
  const added: Incumbent = { ...joined, productMs: noonMs + 6 };

  it('out of a collection of a higher rate is a cut for those who added it before', () => {
    const out = moved([0, 'gifts'], [10, 'toys']);
    expect([9, 10, 39, 40].map((at) => holding(out, at, added))).toEqual(['gifts', 'gifts', 'gifts', 'all']);
    expect([9, 10].map((at) => holding(out, at))).toEqual(['gifts', 'all']);
    expect([9, 10].map((at) => holding(out, at, { ...joined, productMs: noonMs + 10 }))).toEqual(['gifts', 'all']);
    expect(validUntil(out, added, keepMs, noonMs + 12)).toBe(noonMs + 40);
  });

  it('into one of a lower rate than the campaign’s is a cut for every member', () => {
    const into = moved([0, 'toys'], [10, 'sale']);
    expect([9, 10, 39, 40].map((at) => holding(into, at))).toEqual(['all', 'all', 'all', 'sale']);
    expect(holding(into, 10, { joinedMs: noonMs + 10, productMs: undefined })).toBe('sale');
  });

  it('into one of a higher rate is a raise, which ends what was kept', () => {
    const back = moved([0, 'gifts'], [10, 'sale'], [20, 'sale', 'gifts'], [30, 'gifts', 'sale'], [50]);
    // Put back behind another collection, it is the other one’s rate that waits.
    expect([10, 20, 29, 30].map((at) => holding(back, at, added))).toEqual(['gifts', 'gifts', 'gifts', 'gifts']);
    expect([49, 50, 79, 80].map((at) => holding(back, at, added))).toEqual(['gifts', 'gifts', 'gifts', 'all']);
    expect([29, 30].map((at) => holding(back, at))).toEqual(['sale', 'gifts']);
  });

  it('between collections that have no terms of their own changes nothing', () => {
    expect(moved([0, 'toys'], [10, 'kitchen'], [20])).toHaveLength(1);
  });
});

describe('laws of rate promises', () => {
  const history = fc
    .uniqueArray(fc.record({ at: fc.nat(80), ppm: fc.integer({ min: 0, max: 9 }), amount: fc.boolean() }), {
      selector: ({ at }) => at,
      minLength: 1,
      maxLength: 12,
    })
    .map((list) =>
      rates(
        ...list
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, ppm, amount }) => [at, amount ? pence(ppm) : share(ppm)] as const),
      ),
    );
  const instants = fc.record({ at: fc.nat(160), joinedAt: fc.nat(80) });

  it('what is kept is never known to be less than what is in force', () => {
    fc.assert(
      fc.property(history, instants, (of, { at, joinedAt }) => {
        const incumbent = { joinedMs: noonMs + Math.min(joinedAt, at), productMs: undefined };
        const kept = keptAt(of, incumbent, keepMs, noonMs + at);
        const inForce = resolveIn(of, noonMs + at).won?.terms;
        if (kept && inForce) expect(isAtLeast(inForce, kept.won.terms)).toBe(false);
      }),
    );
  });

  it('an old rate is kept only within `keepMs` of a cut, so looking for one finds everybody', () => {
    fc.assert(
      fc.property(history, instants, (of, { at, joinedAt }) => {
        const incumbent = { joinedMs: noonMs + Math.min(joinedAt, at), productMs: undefined };
        const kept = keptAt(of, incumbent, keepMs, noonMs + at);
        if (!kept) return;
        expect(kept.untilMs).toBeGreaterThan(noonMs + at);
        expect(cutBefore(of, keepMs, noonMs + at)).toBe(true);
        // What the answer goes by: the last change before, and not the instant itself.
        expect(cutBefore(of, keepMs, resolveIn(of, noonMs + at).fromMs)).toBe(true);
      }),
    );
  });

  it('a move that is heard of later changes no answer about the time before it', () => {
    const collections = fc.subarray(['gifts', 'sale', 'toys']);
    const moves = fc.uniqueArray(fc.record({ at: fc.nat(80), collections }), {
      selector: ({ at }) => at,
      maxLength: 6,
    });
    const rated = fc.array(
      fc.record({ at: fc.nat(80), ppm: fc.nat(9), collectionId: fc.constantFrom('gifts', 'sale', null) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        rated,
        moves,
        collections,
        fc.nat(80),
        instants,
        (versions, list, later, productAt, { at, joinedAt }) => {
          const book = new TermsBook();
          const ordered = versions.toSorted((a, b) => a.at - b.at);
          book.add(
            ordered.map(({ at: from, ppm, collectionId }, index) =>
              terms({ termsId: `t${index}`, fromMs: noonMs + from, rate: share(ppm), collectionId, number: index + 1 }),
            ),
          );
          const known = list
            .toSorted((a, b) => a.at - b.at)
            .map((move) => ({ fromMs: noonMs + move.at, value: move.collections }));
          const more = [...known, { fromMs: Math.max(noonMs + at, known.at(-1)?.fromMs ?? 0) + 1, value: later }];
          const incumbent = { joinedMs: noonMs + Math.min(joinedAt, at), productMs: noonMs + Math.min(productAt, at) };
          const [before, after] = [known, more].map((listed) => {
            const course = courseOf([book, new TermsBook()], sale, listed);
            return [resolveIn(course, noonMs + at).won, keptAt(course, incumbent, keepMs, noonMs + at)];
          });
          expect(after).toEqual(before);
        },
      ),
    );
  });
});

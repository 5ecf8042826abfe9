import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { campaign, noonMs, terms } from './domain.fixture.ts';
import { courseOf, type Listed, resolveIn } from './course.ts';
import { type Cause, type Cut, mayCut, noticeDueMs, noticesFor } from './notice.ts';
import { keptAt } from './promise.ts';
import { newQuote, type Quote } from './quote.ts';
import { TermsBook } from './terms-book.ts';
import type { Terms } from './terms.ts';

const keepMs = 30;
const noticeMs = 2;
const at = (ms: number): number => noonMs + ms;
const share = (ratePpm: number) => ({ kind: 'share' as const, ratePpm });

function bookOf(versions: readonly Partial<Terms>[]): readonly Terms[] {
  return versions.map((version, index) => terms({ ...version, number: index + 1 }));
}

function cutBy(versions: readonly Terms[], cause: Cause, listed: Readonly<Record<string, Listed>> = {}): Cut {
  const book = new TermsBook();
  book.add(versions);
  return {
    cause,
    campaign: { ...campaign(), promise: { rateLock: 'order', keepMs, noticeMs } },
    books: [book, new TermsBook()],
    listed: new Map(Object.entries(listed)),
  };
}

function cutOf(versions: readonly Partial<Terms>[], which: string, listed: Readonly<Record<string, Listed>> = {}): Cut {
  const all = bookOf(versions);
  const version = all.find(({ termsId }) => termsId === which);
  if (!version) throw new Error(`no version ${which}`);
  return cutBy(all, { kind: 'version', version }, listed);
}

const moveAt = (versions: readonly Partial<Terms>[], ms: number, listed: Readonly<Record<string, Listed>>): Cut =>
  cutBy(bookOf(versions), { kind: 'move', productId: 'mug', fromMs: at(ms) }, listed);
const inCollections = (...list: readonly (readonly [ms: number, ...collections: string[]])[]): Listed =>
  list.map(([ms, ...value]) => ({ fromMs: at(ms), value }));

const quote = (productId: string | null, mintedAtMs: number): Quote =>
  newQuote(
    {
      membershipId: 'campaign-1:hanna',
      brandId: 'brand-1',
      campaignId: 'campaign-1',
      creatorId: 'hanna',
      states: [],
      cohosts: [],
      revision: 1,
    },
    productId,
    { won: undefined, lost: [], fromMs: 0, belowMs: 0 },
    mintedAtMs,
  );
const joined = (ms: number): readonly Quote[] => [quote(null, at(ms))];
const noticesOf = (cut: Cut, quotes: readonly Quote[]) => {
  const { fromMs } = cut.cause.kind === 'version' ? cut.cause.version : cut.cause;
  return noticesFor(cut, 'hanna', quotes, fromMs + keepMs - noticeMs);
};
const told = (cut: Cut, quotes: readonly Quote[]) =>
  noticesOf(cut, quotes)[0]?.changes.map(({ productId, before, after }) => [productId, before.termsId, after?.termsId]);

const rate = (termsId: string, fromMs: number, ratePpm: number): Partial<Terms> => ({
  termsId,
  fromMs: at(fromMs),
  rate: share(ratePpm),
});
const twoCuts = [rate('t1', 0, 200_000), rate('t2', 10, 150_000), rate('t3', 20, 100_000)];

describe('the notice of a rate cut', () => {
  it('is due before the old rate ends, in campaigns whose members keep one', () => {
    expect(noticeDueMs({ rateLock: 'order', keepMs: 30, noticeMs: 2 }, 100)).toBe(128);
    expect(noticeDueMs({ rateLock: 'click', keepMs: 0, noticeMs: 0 }, 100)).toBeUndefined();
    expect(noticeDueMs({ rateLock: 'join', keepMs: 30, noticeMs: 2 }, 100)).toBeUndefined();
  });

  it('tells what ends and what holds then, cut by cut', () => {
    expect(told(cutOf(twoCuts, 't2'), joined(5))).toEqual([[null, 't1', 't2']]);
    expect(told(cutOf(twoCuts, 't3'), joined(5))).toEqual([[null, 't2', 't3']]);
    expect(told(cutOf(twoCuts, 't1'), joined(5))).toBeUndefined();
  });

  it('is for those who were there before the cut, and not for who left and came again', () => {
    expect(told(cutOf(twoCuts, 't2'), joined(10))).toBeUndefined();
    expect(told(cutOf(twoCuts, 't2'), [...joined(5), ...joined(12)])).toBeUndefined();
    expect(told(cutOf(twoCuts, 't2'), [])).toBeUndefined();
  });

  it.each([12, 38, 40])('is not sent when a raise to the old rate begins at %d ms', (raisedAt) => {
    const raised = [rate('t1', 0, 200_000), rate('t2', 10, 150_000), rate('t3', raisedAt, 200_000)];
    expect(told(cutOf(raised, 't2'), joined(5))).toBeUndefined();
  });

  it('is sent when the raise comes too late or stays below the old rate', () => {
    const late = [rate('t1', 0, 200_000), rate('t2', 10, 150_000), rate('t3', 41, 200_000)];
    expect(told(cutOf(late, 't2'), joined(5))).toEqual([[null, 't1', 't2']]);
    const low = [rate('t1', 0, 200_000), rate('t2', 10, 100_000), rate('t3', 12, 150_000)];
    expect(told(cutOf(low, 't2'), joined(5))).toEqual([[null, 't1', 't3']]);
  });

  it('tells of a lower order cap as well', () => {
    const capped = { ...rate('t2', 10, 200_000), orderCap: { amountMinor: 500, currency: 'GBP' as const } };
    expect(told(cutOf([rate('t1', 0, 200_000), capped], 't2'), joined(5))).toEqual([[null, 't1', 't2']]);
  });

  it('tells of a product only those who added it', () => {
    const ofProduct = [
      { ...rate('t1', 0, 200_000), productId: 'mug' },
      { ...rate('t2', 10, 150_000), productId: 'mug' },
    ];
    expect(told(cutOf(ofProduct, 't2'), joined(5))).toBeUndefined();
    expect(told(cutOf(ofProduct, 't2'), [...joined(5), quote('cup', at(6))])).toBeUndefined();
    expect(told(cutOf(ofProduct, 't2'), [...joined(5), quote('mug', at(6))])).toEqual([['mug', 't1', 't2']]);
  });

  it('tells of a collection those who added any product', () => {
    const ofCollection = [
      { ...rate('t1', 0, 200_000), collectionId: 'gifts' },
      { ...rate('t2', 10, 150_000), collectionId: 'gifts' },
    ];
    expect(told(cutOf(ofCollection, 't2'), joined(5))).toBeUndefined();
    expect(told(cutOf(ofCollection, 't2'), [...joined(5), quote('cup', at(6))])).toEqual([[null, 't1', 't2']]);
  });

  it('tells of a collection, product by product, those who added one that the catalogue has in it', () => {
    const ofCollection = [
      rate('t0', 0, 100_000),
      { ...rate('t1', 0, 200_000), collectionId: 'gifts' },
      { ...rate('t2', 10, 150_000), collectionId: 'gifts' },
    ];
    const listed = { mug: inCollections([0, 'gifts']), cup: inCollections([0, 'gifts'], [9, 'toys']) };
    const cut = cutOf(ofCollection, 't2', listed);
    expect(told(cut, [...joined(5), quote('mug', at(6)), quote('cup', at(7))])).toEqual([['mug', 't1', 't2']]);
    expect(told(cut, [...joined(5), quote('cup', at(6))])).toBeUndefined();
    // Of what is not in the catalogue only the shop knows the collections.
    expect(told(cut, [...joined(5), quote('plate', at(6))])).toEqual([[null, 't1', 't2']]);
    expect(told(cut, [...joined(5), quote('mug', at(10))])).toBeUndefined();
  });

  it('tells members of a campaign’s lower terms for them what their products had by a collection', () => {
    const ofCollection = [
      rate('t0', 0, 100_000),
      { ...rate('t1', 0, 200_000), collectionId: 'gifts' },
      { ...rate('t2', 10, 150_000), creatorId: 'hanna' },
    ];
    const cut = cutOf(ofCollection, 't2', { mug: inCollections([0, 'gifts']) });
    expect(told(cut, [...joined(5), quote('mug', at(6))])).toEqual([['mug', 't1', 't2']]);
  });

  it('names products apart only where they change in another way than everything', () => {
    const withProduct = [
      rate('t1', 0, 100_000),
      { ...rate('t2', 0, 300_000), productId: 'mug' },
      { ...rate('t3', 10, 80_000), creatorId: 'hanna' },
    ];
    const added = [...joined(5), quote('cup', at(6)), quote('mug', at(7))];
    expect(told(cutOf(withProduct, 't3'), added)).toEqual([
      [null, 't1', 't3'],
      ['mug', 't2', 't3'],
    ]);
  });

  it('is law: whenever less is given after an old rate ended, one version or one move told of it', () => {
    const collectionId = fc.constantFrom(null, 'gifts', 'sale');
    const instant = fc.nat(40);
    const history = fc
      .uniqueArray(fc.record({ fromMs: instant, ratePpm: fc.integer({ min: 1, max: 5 }), collectionId }), {
        selector: ({ fromMs, collectionId: of }) => `${fromMs} ${of}`,
        minLength: 1,
        maxLength: 6,
      })
      .map((list) =>
        list.map(({ fromMs, ratePpm, collectionId: of }, index) => ({
          ...rate(`t${index}`, fromMs, ratePpm),
          collectionId: of,
        })),
      );
    const moves = fc
      .uniqueArray(fc.tuple(instant, fc.subarray(['gifts', 'sale', 'toys'])), { selector: ([ms]) => ms, maxLength: 4 })
      .map((list) => inCollections(...list.toSorted(([a], [b]) => a - b).map(([ms, ids]) => [ms, ...ids] as const)));
    fc.assert(
      fc.property(history, moves, instant, instant, (versions, mug, joinedMs, waitedMs) => {
        const productMs = joinedMs + waitedMs;
        const listed = { mug };
        const quotes = [...joined(joinedMs), quote('mug', at(productMs))];
        const cuts = [
          ...versions.map(({ termsId = '' }) => cutOf(versions, termsId, listed)),
          ...mug.map(({ fromMs }) => moveAt(versions, fromMs - noonMs, listed)),
        ];
        const endsOf = (isAbout: (productId: string | null) => boolean): readonly number[] =>
          cuts.flatMap((one) => {
            const found = noticesOf(one, quotes);
            if (found.length > 0) expect(mayCut(one)).toBe(true);
            return found.flatMap(({ changes, untilMs }) =>
              changes.some(({ productId }) => isAbout(productId)) && untilMs > at(productMs) ? [untilMs] : [],
            );
          });
        const [cut] = cuts;
        if (!cut) return;
        const subject = { creatorId: 'hanna', productId: 'mug', collectionIds: [], channel: null, customer: null };
        const course = courseOf(cut.books, subject, mug);
        const ppmAt = (ms: number): number => {
          const incumbent = { joinedMs: at(joinedMs), productMs: ms < productMs ? undefined : at(productMs) };
          const kept = keptAt(course, incumbent, keepMs, at(ms));
          const given = (kept?.won ?? resolveIn(course, at(ms)).won)?.terms.rate;
          return given?.kind === 'share' ? given.ratePpm : 0;
        };
        const falls: number[] = [];
        // What is relied on from the adding of the product is kept from then on.
        for (let ms = productMs + 1; ms < 120; ms++) if (ppmAt(ms) < ppmAt(ms - 1)) falls.push(at(ms));
        expect(endsOf(() => true)).toEqual(expect.arrayContaining(falls));
        expect(falls).toEqual(expect.arrayContaining([...endsOf((productId) => productId === 'mug')]));
      }),
    );
  });
});

describe('the notice of a move in the catalogue', () => {
  const versions = [
    rate('t0', 0, 100_000),
    { ...rate('t1', 0, 300_000), collectionId: 'gifts' },
    { ...rate('t2', 0, 50_000), collectionId: 'sale' },
  ];
  const added = [...joined(5), quote('mug', at(6))];

  it('tells who added a product that it left the better collection', () => {
    const left = { mug: inCollections([0, 'gifts'], [10]) };
    const cut = moveAt(versions, 10, left);
    expect(noticesOf(cut, added)).toMatchObject([
      { termsId: null, movedProductId: 'mug', collectionId: null, cutAtMs: at(10), untilMs: at(40) },
    ]);
    expect(told(cut, added)).toEqual([['mug', 't1', 't0']]);
    expect(told(cut, joined(5))).toBeUndefined();
    expect(
      told(moveAt(versions, 10, { mug: inCollections([0, 'gifts'], [10], [20, 'gifts']) }), added),
    ).toBeUndefined();
  });

  it('tells every member that it came into a worse one', () => {
    expect(told(moveAt(versions, 10, { mug: inCollections([10, 'sale']) }), joined(5))).toEqual([['mug', 't0', 't2']]);
  });

  it('is looked for only where a move may have cut, in campaigns that have the product', () => {
    const may = (...list: readonly (readonly [ms: number, ...collections: string[]])[]) =>
      mayCut(moveAt(versions, 10, { mug: inCollections(...list) }));
    expect([may([0, 'gifts'], [10]), may([10, 'sale'])]).toEqual([true, true]);
    expect([may([10, 'gifts']), may([0, 'toys'], [10, 'kitchen']), may([0, 'sale'], [10])]).toEqual([
      false,
      false,
      false,
    ]);
    const cut = moveAt(versions, 10, { mug: inCollections([10, 'sale']) });
    expect(mayCut({ ...cut, campaign: { ...cut.campaign, productIds: ['cup'] } })).toBe(false);
  });

  it('tells apart of orders of a channel for which a collection has terms', () => {
    const onTiktok = [rate('t0', 0, 100_000), { ...rate('t1', 0, 300_000), collectionId: 'gifts', channel: 'tiktok' }];
    const cut = moveAt(onTiktok, 10, { mug: inCollections([0, 'gifts'], [10]) });
    expect(noticesOf(cut, added)).toMatchObject([{ channel: 'tiktok', changes: [{ productId: 'mug' }] }]);
    const alsoPlain = [...onTiktok, { ...rate('t2', 0, 200_000), collectionId: 'gifts' }];
    const both = noticesOf(moveAt(alsoPlain, 10, { mug: inCollections([0, 'gifts'], [10]) }), added);
    expect(both.map(({ channel, changes }) => [channel, changes[0]?.before.termsId])).toEqual([
      [null, 't2'],
      ['tiktok', 't1'],
    ]);
    expect(new Set(both.map(({ noticeId }) => noticeId)).size).toBe(2);
  });
});

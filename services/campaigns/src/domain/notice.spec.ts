import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { campaign, noonMs, terms } from './domain.fixture.ts';
import { type Cut, mayCut, noticeDueMs, noticeFor } from './notice.ts';
import { contendersOf, resolve } from './precedence.ts';
import { keptAt } from './promise.ts';
import { newQuote, type Quote } from './quote.ts';
import { TermsBook } from './terms-book.ts';
import type { Terms } from './terms.ts';

const keepMs = 30;
const noticeMs = 2;
const at = (ms: number): number => noonMs + ms;
const share = (ratePpm: number) => ({ kind: 'share' as const, ratePpm });

function cutOf(versions: readonly Partial<Terms>[], which: string): Cut {
  const book = new TermsBook();
  const all = versions.map((version, index) => terms({ ...version, number: index + 1 }));
  book.add(all);
  const version = all.find(({ termsId }) => termsId === which);
  if (!version) throw new Error(`no version ${which}`);
  return {
    version,
    campaign: { ...campaign(), promise: { rateLock: 'order', keepMs, noticeMs } },
    books: [book, new TermsBook()],
  };
}

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
const told = (cut: Cut, quotes: readonly Quote[]) =>
  noticeFor(cut, 'hanna', quotes, cut.version.fromMs + keepMs - noticeMs)?.changes.map(
    ({ productId, before, after }) => [productId, before.termsId, after?.termsId],
  );

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

  it('is law: whenever less is given after an old rate ended, one version told of it', () => {
    const history = fc
      .uniqueArray(fc.record({ fromMs: fc.nat(40), ratePpm: fc.integer({ min: 1, max: 5 }) }), {
        selector: ({ fromMs }) => fromMs,
        minLength: 1,
        maxLength: 6,
      })
      .map((list) => list.map(({ fromMs, ratePpm }, index) => rate(`t${index}`, fromMs, ratePpm)));
    fc.assert(
      fc.property(history, fc.nat(40), (versions, joinedMs) => {
        const cuts = versions.map(({ termsId = '' }) => cutOf(versions, termsId));
        const notices = cuts.flatMap((cut) => {
          const notice = noticeFor(cut, 'hanna', joined(joinedMs), cut.version.fromMs + keepMs - noticeMs);
          if (notice) expect(mayCut(cut)).toBe(true);
          return notice ?? [];
        });
        const [cut] = cuts;
        if (!cut) return;
        const subject = { creatorId: 'hanna', productId: null, collectionIds: [], channel: null, customer: null };
        const contenders = contendersOf(cut.books, subject);
        const incumbent = { joinedMs: at(joinedMs), productMs: undefined };
        const ppmAt = (instant: number): number => {
          const kept = keptAt(contenders, incumbent, keepMs, instant);
          const given = (kept?.won ?? resolve(contenders, instant).won)?.terms.rate;
          return given?.kind === 'share' ? given.ratePpm : 0;
        };
        const falls: number[] = [];
        for (let ms = joinedMs + 1; ms < 90; ms++) if (ppmAt(at(ms)) < ppmAt(at(ms - 1))) falls.push(at(ms));
        expect(notices.map(({ untilMs }) => untilMs).toSorted((a, b) => a - b)).toEqual(falls);
      }),
    );
  });
});

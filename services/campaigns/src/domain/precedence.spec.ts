import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noonMs, terms } from './domain.fixture.ts';
import { alwaysOf, resolver } from './course.ts';
import { contendersOf, lostMax, resolve, type Resolution, type Subject } from './precedence.ts';
import type { Terms } from './terms.ts';
import { TermsBook } from './terms-book.ts';

function bookOf(versions: readonly Terms[]): TermsBook {
  const book = new TermsBook();
  book.add(versions.map((version, index) => ({ ...version, number: index + 1 })));
  return book;
}

const mug: Subject = { creatorId: 'hanna', productId: 'mug', collectionIds: [], channel: null, customer: null };

function answer(
  all: readonly Terms[],
  { atMs = noonMs, ...subject }: Partial<Subject> & { readonly atMs?: number } = {},
): Resolution {
  const ofCampaign = bookOf(all.filter(({ campaignId }) => campaignId !== null));
  const ofBrand = bookOf(all.filter(({ campaignId }) => campaignId === null));
  return resolve(contendersOf([ofCampaign, ofBrand], { ...mug, ...subject }), atMs);
}

const told = ({ won, lost }: Resolution) => [
  won && `${won.scope} ${won.terms.termsId}`,
  ...lost.map(({ terms: { termsId }, scope, reason }) => `${scope} ${termsId} ${reason}`),
];

/** Every scope, most specific first; the rates fall the other way, so that "the highest wins" would always be wrong. */
const ladder: readonly (Partial<Terms> & { readonly scope: string })[] = [
  { scope: 'creator_product', creatorId: 'hanna', productId: 'mug' },
  { scope: 'creator_product', creatorId: 'hanna', productId: 'mug', campaignId: null },
  { scope: 'creator', creatorId: 'hanna' },
  { scope: 'creator', creatorId: 'hanna', campaignId: null },
  { scope: 'product', productId: 'mug' },
  { scope: 'product', productId: 'mug', campaignId: null },
  { scope: 'collection', collectionId: 'gifts' },
  { scope: 'collection', collectionId: 'gifts', campaignId: null },
  { scope: 'campaign' },
  { scope: 'brand', campaignId: null },
];
const rungs = ladder.map(({ scope, ...more }, index) => ({
  scope,
  terms: terms({ ...more, termsId: `t${index}`, rate: { kind: 'share', ratePpm: index * 90_000 } }),
}));

describe('precedence of terms', () => {
  it.each(rungs.map(({ scope }, index) => [index, scope] as const))(
    'rung %d, %s, wins over all below it',
    (index, scope) => {
      const present = rungs.slice(index);
      expect(told(answer(present.map((rung) => rung.terms).reverse(), { collectionIds: ['gifts'] }))).toEqual([
        `${scope} t${index}`,
        ...present.slice(1).map((lower, below) => `${lower.scope} t${index + 1 + below} less_specific`),
      ]);
    },
  );

  it('passes over terms of others', () => {
    const others = [
      terms({ creatorId: 'tom' }),
      terms({ productId: 'cup' }),
      terms({ creatorId: 'hanna', productId: 'cup' }),
      terms({ creatorId: 'tom', productId: 'mug' }),
    ];
    expect(told(answer(others))).toEqual([undefined]);
  });

  it('asks about nobody or nothing in particular by leaving it out', () => {
    const all = rungs.map((rung) => rung.terms);
    expect(answer(all, { creatorId: null }).won?.scope).toBe('product');
    expect(answer(all, { productId: null }).won?.scope).toBe('creator');
    expect(answer(all, { creatorId: null, productId: null }).won?.scope).toBe('campaign');
  });

  it('takes ids as they are, whatever is in them', () => {
    const tricky = [
      terms({ termsId: 'a', creatorId: 'x","y' }),
      terms({ termsId: 'b', creatorId: 'x', productId: 'y' }),
    ];
    expect(answer(tricky, { creatorId: 'x', productId: 'y' }).won?.terms.termsId).toBe('b');
    expect(answer(tricky, { creatorId: 'x","y', productId: null }).won?.terms.termsId).toBe('a');
  });
});

describe('terms in time', () => {
  const old = terms({ termsId: 'old', fromMs: noonMs });
  const next = terms({ termsId: 'next', fromMs: noonMs + 100 });

  it.each([
    [-1, [undefined, 'campaign old not_yet_in_force', 'campaign next not_yet_in_force']],
    [0, ['campaign old', 'campaign next not_yet_in_force']],
    [99, ['campaign old', 'campaign next not_yet_in_force']],
    [100, ['campaign next', 'campaign old superseded']],
    [101, ['campaign next', 'campaign old superseded']],
  ])('at %d ms', (step, expected) => {
    expect(told(answer([next, old], { atMs: noonMs + step }))).toEqual(expected);
  });

  it('let the campaign’s hold until the creator’s begin', () => {
    const own = terms({ termsId: 'own', creatorId: 'hanna', fromMs: noonMs + 50 });
    expect(told(answer([old, own], { atMs: noonMs + 49 }))).toEqual(['campaign old', 'creator own not_yet_in_force']);
    expect(told(answer([old, own], { atMs: noonMs + 50 }))).toEqual(['creator own', 'campaign old less_specific']);
  });

  it('name a limited number of losers, those in force and those nearest in time first', () => {
    const many = rungs.flatMap((rung, index) =>
      Array.from({ length: 20 }, (_, step) => ({ ...rung.terms, termsId: `t${index}.${step}`, fromMs: noonMs + step })),
    );
    const { won, lost } = answer(many, { atMs: noonMs + 10, collectionIds: ['gifts'] });
    expect(won?.terms.termsId).toBe('t0.10');
    expect(lost).toHaveLength(lostMax);
    expect(lost.slice(0, 9).map(({ terms: { termsId } }) => termsId)).toEqual([
      't1.10',
      't2.10',
      't3.10',
      't4.10',
      't5.10',
      't6.10',
      't7.10',
      't8.10',
      't9.10',
    ]);
  });
});

const creators = ['hanna', 'tom', null];
const anyTerms = fc.record({
  creatorId: fc.constantFrom(...creators),
  productId: fc.constantFrom('mug', 'cup', null),
  campaignId: fc.constantFrom('campaign-1', null),
  fromMs: fc.integer({ min: 0, max: 8 }),
  channel: fc.constantFrom('tiktok', null),
  ratePpm: fc.integer({ min: 0, max: 900_000 }),
});
/** One version per scope and instant, as the store keeps them. */
const anyBook = fc
  .uniqueArray(anyTerms, {
    selector: ({ creatorId, productId, campaignId, channel, fromMs }) =>
      JSON.stringify([creatorId, productId, campaignId, channel, fromMs]),
    maxLength: 40,
  })
  .map((list) =>
    list.map(({ ratePpm, ...more }, index) =>
      terms({ ...more, termsId: `t${index}`, rate: { kind: 'share', ratePpm } }),
    ),
  );
const question = {
  creatorId: fc.constantFrom('hanna', null),
  productId: fc.constantFrom('mug', 'cup', null),
  channel: fc.constantFrom('tiktok', 'shopee', null),
  atMs: fc.integer({ min: -1, max: 9 }),
};

describe('terms for a channel or a kind of customer', () => {
  const plain = terms({ termsId: 'plain' });
  const onTiktok = terms({ termsId: 'tiktok', channel: 'tiktok', rate: { kind: 'share', ratePpm: 10_000 } });
  const forNew = terms({ termsId: 'new', customer: 'new', rate: { kind: 'share', ratePpm: 20_000 } });
  const both = terms({ termsId: 'both', channel: 'tiktok', customer: 'new', rate: { kind: 'share', ratePpm: 1_000 } });

  it('go before the others of their scope, those with both conditions first', () => {
    const order = { channel: 'tiktok', customer: 'new' };
    expect(told(answer([plain, onTiktok], order))).toEqual(['campaign tiktok', 'campaign plain less_specific']);
    expect(answer([plain, onTiktok, forNew, both], order).won?.terms.termsId).toBe('both');
  });

  it.each([
    [{ channel: 'shopee' }, 'other_channel'],
    [{}, 'channel_unknown'],
  ])('do not hold for %j, and that is said', (order, reason) => {
    expect(told(answer([plain, onTiktok], order))).toEqual(['campaign plain', `campaign tiktok ${reason}`]);
  });

  it.each([
    [{ customer: 'returning' }, 'other_customer'],
    [{}, 'customer_unknown'],
  ])('of a customer do not hold for %j, and that is said', (order, reason) => {
    expect(told(answer([plain, forNew], order))).toEqual(['campaign plain', `campaign new ${reason}`]);
  });

  it('never go before a more specific scope', () => {
    const own = terms({ termsId: 'own', creatorId: 'hanna' });
    expect(answer([both, own], { channel: 'tiktok', customer: 'new' }).won?.terms.termsId).toBe('own');
  });
});

describe('terms for collections', () => {
  it('hold in the order in which the shop names the collections', () => {
    const gifts = terms({ termsId: 'gifts', collectionId: 'gifts', rate: { kind: 'share', ratePpm: 1 } });
    const sale = terms({ termsId: 'sale', collectionId: 'sale', rate: { kind: 'share', ratePpm: 2 } });
    expect(told(answer([sale, gifts], { collectionIds: ['gifts', 'sale'] }))).toEqual([
      'collection gifts',
      'collection sale collection_named_later',
    ]);
    expect(told(answer([gifts], { collectionIds: ['sale'] }))).toEqual([undefined]);
  });
});

describe('terms with an end', () => {
  const old = terms({ termsId: 'old' });
  const week = terms({ termsId: 'week', fromMs: noonMs + 10, belowMs: noonMs + 20 });
  const next = terms({ termsId: 'next', fromMs: noonMs + 15 });

  it.each([
    [9, ['campaign old', 'campaign next not_yet_in_force', 'campaign week not_yet_in_force']],
    [10, ['campaign week', 'campaign old limited_go_first', 'campaign next not_yet_in_force']],
    [15, ['campaign week', 'campaign next limited_go_first', 'campaign old superseded']],
    [19, ['campaign week', 'campaign next limited_go_first', 'campaign old superseded']],
    [20, ['campaign next', 'campaign old superseded', 'campaign week ended']],
  ])('run from their begin to before their end: at %d ms', (step, expected) => {
    expect(told(answer([old, week, next], { atMs: noonMs + step }))).toEqual(expected);
  });
});

describe('laws of terms', () => {
  it('a raise for somebody else changes nobody’s answer', () => {
    fc.assert(
      fc.property(anyBook, fc.record(question), fc.array(fc.tuple(anyTerms, fc.nat())), (book, asked, raises) => {
        const others = raises.map(([{ ratePpm, ...more }, at]) => ({
          at,
          raise: terms({ ...more, creatorId: 'somebody else', rate: { kind: 'share', ratePpm } }),
        }));
        const grown = others.reduce((list, { at, raise }) => list.toSpliced(at % (list.length + 1), 0, raise), book);
        expect(told(answer(grown, asked))).toEqual(told(answer(book, asked)));
      }),
    );
  });

  it('the order of making changes no winner, and neither does the rate', () => {
    fc.assert(
      fc.property(anyBook, fc.record(question), fc.integer({ min: 0, max: 900_000 }), (book, asked, ratePpm) => {
        const expected = told(answer(book, asked));
        expect(told(answer(book.toReversed(), asked))).toEqual(expected);
        expect(
          told(
            answer(
              book.map((version) => ({ ...version, rate: { kind: 'share', ratePpm } })),
              asked,
            ),
          ),
        ).toEqual(expected);
      }),
    );
  });

  it('a version that begins later changes no answer about the time before it', () => {
    fc.assert(
      fc.property(anyBook, fc.record(question), anyTerms, (book, asked, { ratePpm, ...more }) => {
        const later = terms({ ...more, fromMs: asked.atMs + 1, rate: { kind: 'share', ratePpm } });
        expect(answer([...book, later], asked).won?.terms.termsId).toBe(answer(book, asked).won?.terms.termsId);
      }),
    );
  });

  it('an answer is the same for every instant that it says it is for', () => {
    fc.assert(
      fc.property(anyBook, fc.array(question.atMs), (book, instants) => {
        const ofCampaign = bookOf(book.filter(({ campaignId }) => campaignId !== null));
        const ofBrand = bookOf(book.filter(({ campaignId }) => campaignId === null));
        const contenders = contendersOf([ofCampaign, ofBrand], mug);
        const remembering = resolver(alwaysOf(contenders));
        for (const atMs of instants) expect(remembering(atMs)).toEqual(resolve(contenders, atMs));
      }),
    );
  });
});

describe('a raise', () => {
  const creators = ['hanna', 'tom', 'zoe'];
  const version = fc.record({
    campaignId: fc.constantFrom<string | null>('campaign-1', null),
    creatorId: fc.constantFrom<string | null>(null, ...creators),
    productId: fc.constantFrom<string | null>(null, 'mug', 'rug'),
    ratePpm: fc.integer({ min: 0, max: 900_000 }),
    atMs: fc.integer({ min: noonMs - 50, max: noonMs + 50 }),
  });
  const versionsOf = (drawn: readonly (typeof version extends fc.Arbitrary<infer One> ? One : never)[]): Terms[] =>
    drawn
      .map(({ ratePpm, atMs, ...scope }, index) =>
        terms({ ...scope, termsId: `t${index}`, fromMs: atMs, rate: { kind: 'share', ratePpm } }),
      )
      .toSorted((a, b) => a.fromMs - b.fromMs);

  it('of one creator changes nobody else’s terms, on any product at any time', () => {
    fc.assert(
      fc.property(
        fc.array(version, { maxLength: 12 }),
        fc.record({
          productId: fc.constantFrom<string | null>(null, 'mug', 'rug'),
          atMs: fc.integer({ min: -60, max: 60 }),
        }),
        (drawn, raise) => {
          const before = versionsOf(drawn);
          const raised = terms({
            creatorId: 'zoe',
            productId: raise.productId,
            termsId: 'raise',
            fromMs: noonMs + raise.atMs,
            rate: { kind: 'share', ratePpm: 900_000 },
          });
          const after = [...before, raised].toSorted((a, b) => a.fromMs - b.fromMs);
          for (const creatorId of ['hanna', 'tom'])
            for (const productId of ['mug', 'rug', 'jug'])
              for (const atMs of [noonMs - 20, noonMs, noonMs + 60])
                expect(told(answer(after, { creatorId, productId, atMs }))).toEqual(
                  told(answer(before, { creatorId, productId, atMs })),
                );
        },
      ),
      { numRuns: 60 },
    );
  });
});

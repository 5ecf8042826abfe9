import { volumeTier } from '@creditroll/contracts';
import { examplesIn } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { courseOf, resolveIn } from './course.ts';
import { terms } from './domain.fixture.ts';
import { contendersOf, resolve } from './precedence.ts';
import { keptAt } from './promise.ts';
import type { Rate } from './rate.ts';
import { TermsBook } from './terms-book.ts';

const version = z.strictObject({
  ratePpm: z.int(),
  brandWide: z.boolean().default(false),
  creatorId: z.string().nullable().default(null),
  productId: z.string().nullable().default(null),
  collectionId: z.string().nullable().default(null),
  channel: z.string().nullable().default(null),
  customer: z.string().nullable().default(null),
  fromMs: z.int().default(0),
  belowMs: z.int().nullable().default(null),
});
const precedence = z.strictObject({
  terms: z.record(z.string(), version),
  sale: z.strictObject({
    creatorId: z.string(),
    productId: z.string(),
    collectionIds: z.array(z.string()).default([]),
    channel: z.string().nullable().default(null),
    customer: z.string().nullable().default(null),
  }),
  atMs: z.int().default(0),
  wins: z.string(),
  lost: z.record(z.string(), z.string()),
});

type Version = z.output<typeof version>;

const scopeOf = ({
  creatorId,
  productId,
  collectionId,
  channel,
  customer,
}: Pick<Version, 'creatorId' | 'productId' | 'collectionId' | 'channel' | 'customer'>) => ({
  creatorId,
  productId,
  collectionId,
  channel,
  customer,
});

function bookOf(versions: z.output<typeof precedence>['terms'], brandWide: boolean): TermsBook {
  const book = new TermsBook();
  const chosen = Object.entries(versions).filter(([, one]) => one.brandWide === brandWide);
  book.add(
    chosen.map(([termsId, { ratePpm, fromMs, belowMs, ...scope }], index) =>
      terms({ ...scopeOf(scope), termsId, fromMs, belowMs, rate: { kind: 'share', ratePpm }, number: index + 1 }),
    ),
  );
  return book;
}

const promised = z.strictObject({
  keepMs: z.int(),
  joinedMs: z.int(),
  /** When the creator added the product. */
  addedMs: z.int().optional(),
  /** Where the brand's catalogue has it. */
  catalogue: z.array(z.strictObject({ fromMs: z.int(), collectionIds: z.array(z.string()) })).default([]),
  versions: z.record(
    z.string(),
    z.strictObject({
      fromMs: z.int(),
      collectionId: z.string().nullable().default(null),
      ratePpm: z.int().optional(),
      amountMinor: z.int().optional(),
      tiers: z.array(volumeTier).optional(),
    }),
  ),
  holds: z.array(z.strictObject({ atMs: z.int(), terms: z.string(), untilMs: z.int().nullable().default(null) })),
});

function rateOf({ ratePpm, amountMinor = 0, tiers }: z.output<typeof promised>['versions'][string]): Rate {
  if (tiers) return { kind: 'volume_tiers', period: 'month', currency: 'GBP', tiers };
  return ratePpm === undefined ? { kind: 'fixed_per_item', amountMinor, currency: 'GBP' } : { kind: 'share', ratePpm };
}

describe('docs/reference/terms.md', () => {
  const examples = examplesIn('docs/reference/terms.md', 'precedence', (value) => precedence.parse(value));

  it.each(examples)('is true: $title', ({ example }) => {
    const books = [bookOf(example.terms, false), bookOf(example.terms, true)];
    const { won, lost } = resolve(contendersOf(books, example.sale), example.atMs);
    expect(won?.terms.termsId).toBe(example.wins);
    expect(lost.map(({ terms: { termsId }, reason }) => [termsId, reason])).toEqual(Object.entries(example.lost));
  });

  const promises = examplesIn('docs/reference/terms.md', 'promise', (value) => promised.parse(value));

  it.each(promises)('is true: $title', ({ example }) => {
    const { keepMs, joinedMs, addedMs: productMs, catalogue, versions, holds } = example;
    const book = new TermsBook();
    book.add(
      Object.entries(versions).map(([termsId, version], index) =>
        terms({
          termsId,
          fromMs: version.fromMs,
          collectionId: version.collectionId,
          rate: rateOf(version),
          number: index + 1,
        }),
      ),
    );
    const sale = { creatorId: 'hanna', productId: 'mug', collectionIds: [], channel: null, customer: null };
    const listed = catalogue.map(({ fromMs, collectionIds }) => ({ fromMs, value: collectionIds }));
    const course = courseOf([book, new TermsBook()], sale, listed);
    for (const { atMs, terms: expected, untilMs } of holds) {
      const kept = keptAt(course, { joinedMs, productMs }, keepMs, atMs);
      expect([atMs, (kept?.won ?? resolveIn(course, atMs).won)?.terms.termsId]).toEqual([atMs, expected]);
      expect([atMs, kept?.untilMs ?? null]).toEqual([atMs, untilMs]);
    }
  });

  it('has examples', () => {
    expect([examples.length, promises.length]).toEqual([4, 5]);
  });
});

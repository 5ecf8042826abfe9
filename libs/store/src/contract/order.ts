/** The law of order, by property: pages of any size along any part of an index against a model that sorts in memory. */
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  collection,
  type Collection,
  type IndexValue,
  prefixId,
  type Query,
  type Store,
  type Stretch,
} from '../port.ts';
import type { Adapter } from './adapters.ts';
import { ids, inserts, insertSpread, order, orders } from './documents.ts';
import { inOnePlace } from './reads.ts';

type Value = IndexValue | undefined;

interface Sorted {
  id: string;
  run: string;
  a?: Value;
  b?: Value | IndexValue[];
}

const paths = { run: 'run', a: 'a', b: 'b' } as const;
const sorted = (name: string, a: z.ZodType<Value>, b: z.ZodType<Value | IndexValue[]>): Collection<Sorted> =>
  collection<Sorted>({
    name: `contract.${name}`,
    schema: z.object({ id: z.string(), run: z.string(), a: a.optional(), b: b.optional() }),
    key: (doc) => doc.id,
    indexes: { byBoth: [paths.run, paths.a, paths.b] },
  });

const anything = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'binary', minLength: 60, maxLength: 90 }),
  fc.constantFrom(
    '',
    '\0',
    '\0\0',
    'a',
    'a\0',
    'a\0b',
    'a\u0001',
    'ab',
    '\u001b',
    '\uffff',
    '\u{10000}',
    'x'.repeat(63),
    'x'.repeat(64),
    'x'.repeat(65),
  ),
);
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0.1, -0.1, 5e-324, Number.MAX_VALUE),
);
const scalar: fc.Arbitrary<Value> = fc.oneof(fc.constantFrom(null, undefined, false, true), number, text);

const cases = [
  { name: 'mixed', of: sorted('mixed', anything, anything), a: scalar, b: scalar },
  {
    name: 'numbers-texts',
    of: sorted('numbers-texts', z.number().nullable(), z.string().nullable()),
    a: orNothing(number),
    b: orNothing(text),
  },
  {
    name: 'booleans-numbers',
    of: sorted('booleans-numbers', z.boolean().nullable(), z.number().nullable()),
    a: orNothing(fc.boolean()),
    b: orNothing(number),
  },
  {
    name: 'arrays',
    of: sorted('arrays', z.string().nullable(), z.union([z.array(anything), anything])),
    a: orNothing(text),
    b: fc.oneof(
      scalar,
      fc.array(
        scalar.map((value) => value ?? null),
        { maxLength: 4 },
      ),
    ),
  },
];

function orNothing<T extends Value>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> {
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(null, undefined) }, { weight: 4, arbitrary: values });
}

// The model: what the comment of `IndexValue` says, in as few words as possible.
const rank = (value: Value): number =>
  value === null || value === undefined
    ? 0
    : value === false
      ? 1
      : value === true
        ? 2
        : typeof value === 'number'
          ? 3
          : 4;
function compare(x: Value, y: Value): number {
  if (typeof x === 'number' && typeof y === 'number') return x < y ? -1 : x > y ? 1 : 0;
  if (typeof x === 'string' && typeof y === 'string') return Buffer.compare(Buffer.from(x), Buffer.from(y));
  return rank(x) - rank(y);
}
const compareAll = (x: readonly Value[], y: readonly Value[]): number =>
  x.map((value, at) => compare(value, y[at])).find((result) => result !== 0) ?? 0;

function modelled(docs: readonly Sorted[], query: Query): string[] {
  const entries = docs.flatMap((doc) => {
    const last = Array.isArray(doc.b) ? [...new Set(doc.b)] : [doc.b];
    return last.map((b) => [doc.run, doc.a, b, doc.id] as const);
  });
  const at = query.equals.length;
  const chosen = entries
    .filter((entry) => query.equals.every((value, path) => compare(entry[path], value) === 0))
    .filter((entry) => query.from === undefined || compare(entry[at], query.from) >= 0)
    .filter((entry) => query.below === undefined || compare(entry[at], query.below) < 0)
    .sort(compareAll);
  return (query.order === 'descending' ? chosen.reverse() : chosen).map(([, , , id]) => id);
}

/** More than the documents of a run have; a cursor that stands still would go round for ever. */
const entriesMax = 200;

async function paged(store: Store, of: Collection<Sorted>, query: Query): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await store.find(of, 'byBoth', { ...query, cursor });
    expect(page.docs.length).toBeLessThanOrEqual(query.limit);
    found.push(...ids(page.docs));
    expect(found.length).toBeLessThanOrEqual(entriesMax);
    cursor = page.next;
    if (cursor === undefined) return found;
  }
}

export function orderLaw(adapter: Adapter, runs: number): void {
  const { store } = inOnePlace(adapter);
  beforeAll(() => store().ensure(cases.map(({ of }) => of)));

  test.each(cases)('pages follow the law of order: $name', async ({ name, of, a, b }) => {
    let run = 0;
    const query = fc.record({
      depth: fc.constantFrom(1, 1, 2),
      at: fc.nat(),
      from: fc.option(a, { nil: undefined }),
      below: fc.option(a, { nil: undefined }),
      order: fc.constantFrom('ascending' as const, 'descending' as const, undefined),
      limit: fc.constantFrom(1, 2, 3, 7, 1_000),
    });
    const docs = fc.array(fc.record({ a, b }, { requiredKeys: [] }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(docs, fc.array(query, { minLength: 1, maxLength: 3 }), async (values, queries) => {
        run += 1;
        const stored = values.map((value, at): Sorted => ({
          id: `${name}-${run}-${(at * 7) % 25}`,
          run: `run-${run}`,
          ...value,
        }));
        await insertSpread(store(), of, stored);
        for (const { depth, at, from, below, ...rest } of queries) {
          const second = stored[at % Math.max(1, stored.length)]?.a ?? null;
          const whole: Query = {
            equals: depth === 1 ? [`run-${run}`] : [`run-${run}`, second],
            ...(depth === 1 ? { from, below } : {}),
            ...rest,
          };
          expect(await paged(store(), of, whole)).toEqual(modelled(stored, whole));
        }
        // All of them in one round trip, of which some may reach into others.
        const limit = queries[0]?.limit ?? 1;
        const stretches = queries.map(({ from, below }): Stretch => ({ equals: [`run-${run}`], from, below }));
        const found = await store().findMany(of, 'byBoth', stretches, limit);
        for (const stretch of stretches)
          expect(ids(found.get(prefixId(stretch)))).toEqual(modelled(stored, { ...stretch, limit }).slice(0, limit));
      }),
      { numRuns: runs, seed: 20_261, endOnFailure: false },
    );
  });

  test.each(['ascending', 'descending'] as const)(
    'no document twice or left out while others are inserted and removed behind: %s',
    async (direction) => {
      const of = orders(`cursor-${direction}`);
      await store().ensure([of]);
      const id = (number: number): string => `o-${String(number).padStart(3, '0')}`;
      const at = (number: number): number => Math.floor(number / 4);
      const stored = Array.from({ length: 100 }, (_, number) =>
        order(id(number * 2), { customer: 'c', dueAt: at(number * 2) }),
      );
      await insertSpread(store(), of, stored);
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store().find(of, 'byCustomer', { equals: ['c'], order: direction, limit: 9, cursor });
        found.push(...ids(page.docs));
        expect(found.length).toBeLessThanOrEqual(entriesMax);
        cursor = page.next;
        const last = Number(found.at(-1)?.slice(2));
        const behind = direction === 'ascending' ? last - 1 : last + 1;
        await store().commit({
          writes: [
            ...(behind < 0 || behind > 199
              ? []
              : inserts(of, [order(id(behind), { customer: 'c', dueAt: at(behind) })])),
          ],
        });
        // The document that the cursor stands on goes away, too: by the owner that inserted it.
        const inserter = `spread/${stored.findIndex((doc) => doc.id === id(last)) % 3}`;
        await store().commit({
          writes: [{ op: 'remove', collection: of, key: id(last) }],
          outbox: { owner: inserter, add: [], remove: [] },
        });
      } while (cursor !== undefined);
      expect(found).toEqual(direction === 'ascending' ? ids(stored) : ids(stored).reverse());
    },
  );
}

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { noCheckpoint, prefixId, type Store, type Stretch } from '../port.ts';
import type { Adapter, Place } from './adapters.ts';
import { commitOf, everything, ids, inserts, insertSpread, order, orders, type Order } from './documents.ts';

/** MongoDB drops a database only when the transaction of a writer that was killed has ended, 60 s unless configured. */
const discardMsMax = 90_000;

/** Opens one place for a group of tests; each test names its own collection. */
export function inOnePlace(adapter: Adapter): { store(): Store; place(): Place } {
  let place: Place | undefined;
  let store: Store | undefined;
  beforeAll(async () => {
    place = await adapter.place();
    store = await place.open();
  });
  afterAll(async () => {
    await store?.close();
    await place?.discard();
  }, discardMsMax);
  const opened = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the place did not open');
    return value;
  };
  return { store: () => opened(store), place: () => opened(place) };
}

export function readsByKey(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test('getMany answers what exists, once for each key', async () => {
    const of = orders('get');
    await store().ensure([of]);
    await insertSpread(store(), of, [order('a', { note: 'first' }), order('b')]);
    const found = await store().getMany(of, ['b', 'missing', 'a', 'b']);
    expect([...found.keys()].sort()).toEqual(['a', 'b']);
    expect(found.get('a')).toEqual(order('a', { note: 'first' }));
    expect(await store().getMany(of, [])).toEqual(new Map());
  });

  test('a document comes back as it was: big amounts, nesting, maps with any names, unicode', async () => {
    const of = orders('round-trip');
    await store().ensure([of]);
    const whole: Order = {
      id: 'whole',
      revision: 4_294_967_296,
      totalMinor: Number.MAX_SAFE_INTEGER,
      dueAt: null,
      open: false,
      tags: [],
      address: { city: 'Łódź 🚀' },
      lines: [
        { id: 'l-1', rate: 0.1, netMinor: -Number.MAX_SAFE_INTEGER },
        { id: 'l-2', rate: 2 ** 40, netMinor: 0 },
      ],
      postings: {
        'posting/3': { amountMinor: 7 },
        'a.b': { amountMinor: 2 ** 53 - 1, byDayMinor: [1, 2 ** 52] },
        $where: { amountMinor: 1 },
        'x.$y%2E': { amountMinor: 2 },
        'cost%': { amountMinor: 5 },
        '': { amountMinor: 3 },
        'nul\0name': { amountMinor: 6 },
        _id: { amountMinor: 4 },
      },
      note: 'null \0, line\u2028, \ud83d\ude00',
    };
    await store().commit(commitOf(inserts(of, [whole, order('absent', { note: undefined })])));
    const found = await store().getMany(of, ['whole', 'absent']);
    expect(found.get('whole')).toStrictEqual(whole);
    // A member that is undefined reads as undefined, whether an engine keeps its name or not.
    expect(found.get('absent')).toEqual({ id: 'absent', revision: 1 });
    expect((await store().find(of, 'byCity', { equals: ['Łódź 🚀'], limit: 1 })).docs).toStrictEqual([whole]);
  });
}

export function keysOfDocuments(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test('keys of any unicode are exact and in the order of their code points', async () => {
    const of = orders('unicode-keys');
    await store().ensure([of]);
    const keys = [
      'a',
      'A',
      'é',
      'e\u0301',
      'ﬁ',
      '\uffff',
      '𐀀',
      '😀',
      'a\0b',
      'a\u0001',
      'a b',
      '$a.b/c',
      'k'.repeat(512),
      '€'.repeat(170),
    ];
    await insertSpread(
      store(),
      of,
      keys.map((key) => order(key)),
    );
    expect(ids([...(await store().getMany(of, keys)).values()]).sort()).toEqual([...keys].sort());
    const byBytes = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(ids(await everything(store(), of))).toEqual(byBytes);
    const down = await store().find(of, 'key', { equals: [], order: 'descending', limit: 1_000 });
    expect(ids(down.docs)).toEqual(byBytes.toReversed());
    const some = await store().find(of, 'key', { equals: [], from: 'a', below: 'a ', limit: 10 });
    expect(ids(some.docs)).toEqual(['a', 'a\0b', 'a\u0001']);
  });

  test.each([
    ['an empty key', order('')],
    ['a key of 513 bytes', order('k'.repeat(513))],
    ['a key of 171 characters of 3 bytes', order('€'.repeat(171))],
    ['half a surrogate pair', order('\ud800')],
    ['an indexed string of 513 bytes', order('long', { customer: 'c'.repeat(513) })],
    ['an indexed string of 171 characters of 3 bytes', order('long', { address: { city: '€'.repeat(171) } })],
    ['an indexed array element of 513 bytes', order('long', { tags: ['fine', 't'.repeat(513)] })],
  ])('%s is refused', async (_, doc) => {
    const of = orders('refused');
    await store().ensure([of]);
    const refused = store().commit(commitOf(inserts(of, [order('kept?'), doc])));
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: expect.stringContaining(of.name) }],
    });
    expect(await everything(store(), of)).toEqual([]);
  });

  test('a checkpoint that was never stored is the empty one, an outbox without documents is empty', async () => {
    expect(await store().checkpoint('nobody/7')).toEqual(noCheckpoint);
    expect(await store().outbox('nobody/7')).toEqual([]);
  });
}

export function readsByIndex(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test('findMany answers each prefix in the order of the index, up to its limit', async () => {
    const of = orders('prefixes');
    await store().ensure([of]);
    const many = Array.from({ length: 30 }, (_, at) =>
      order(`z-${String(at).padStart(2, '0')}`, { customer: 'busy', dueAt: 30 - at }),
    );
    const few = [
      order('b', { customer: 'few', dueAt: 2 }),
      order('c', { customer: 'few' }),
      order('a', { customer: 'few', dueAt: 2 }),
      order('d', { dueAt: 1 }),
    ];
    await insertSpread(store(), of, [...many, ...few]);
    const found = await store().findMany(of, 'byCustomer', [['few'], ['busy'], ['none'], ['few', 2], ['few', null]], 3);
    expect(ids(found.get(prefixId(['few'])))).toEqual(['c', 'a', 'b']);
    expect(ids(found.get(prefixId(['busy'])))).toEqual(['z-29', 'z-28', 'z-27']);
    expect(found.get(prefixId(['none']))).toEqual([]);
    expect(ids(found.get(prefixId(['few', 2])))).toEqual(['a', 'b']);
    expect(ids(found.get(prefixId(['few', null])))).toEqual(['c']);
    expect(await store().findMany(of, 'byCustomer', [], 3)).toEqual(new Map());
  });

  test('findMany keeps the bounds of each prefix: from inclusive, below exclusive, times that descend as negatives', async () => {
    const of = orders('bounds');
    await store().ensure([of]);
    const at = (customer: string, dueAt?: number): Order => order(`${customer}${dueAt ?? ''}`, { customer, dueAt });
    await insertSpread(store(), of, [
      ...[-30, -20, -10, 0].map((dueAt) => at('a', dueAt)),
      at('a'),
      ...[-25, -20, -15].map((dueAt) => at('Łódź 🚀', dueAt)),
      ...[-20, 20].map((dueAt) => at('ab', dueAt)),
    ]);
    const asked: readonly [Stretch, readonly string[]][] = [
      [{ equals: ['a'], from: -30, below: -10 }, ['a-30', 'a-20']],
      [{ equals: ['a'], from: -20, below: -20 }, []],
      [{ equals: ['a'], from: 0, below: -30 }, []],
      [{ equals: ['a'], from: -20 }, ['a-20', 'a-10']],
      [{ equals: ['a'], below: -20 }, ['a', 'a-30']],
      [{ equals: ['a'] }, ['a', 'a-30']],
      [{ equals: ['a', -10] }, ['a-10']],
      [{ equals: ['Łódź 🚀'], from: -20, below: -14 }, ['Łódź 🚀-20', 'Łódź 🚀-15']],
      [{ equals: ['ab'], from: -19, below: 100 }, ['ab20']],
      [{ equals: ['none'], from: -100, below: 100 }, []],
    ];
    const found = await store().findMany(of, 'byCustomer', [...asked.map(([stretch]) => stretch), ['a']], 2);
    expect(asked.map(([stretch]) => ids(found.get(prefixId(stretch))))).toEqual(asked.map(([, expected]) => expected));
    expect(ids(found.get(prefixId(['a'])))).toEqual(['a', 'a-30']);
    expect(found.size).toBe(asked.length + 1);
  });

  test('findMany finds what lies within bounds beside any number of documents outside', async () => {
    const of = orders('outside-bounds');
    await store().ensure([of]);
    const docs = Array.from({ length: 6_000 }, (_, number) =>
      order(`o-${String(number).padStart(4, '0')}`, { customer: `c-${number % 20}`, dueAt: -number }),
    );
    await insertSpread(store(), of, docs);
    const stretches = Array.from({ length: 20 }, (_, number): Stretch => {
      const from = -6_000 + number * 290;
      return { equals: [`c-${number}`], from, below: from + 61 };
    });
    const found = await store().findMany(of, 'byCustomer', stretches, 3);
    for (const stretch of stretches) {
      const { equals, from = 0, below = 0 } = stretch;
      const within = docs.filter(
        ({ customer, dueAt }) =>
          customer === equals[0] && Number(dueAt) >= Number(from) && Number(dueAt) < Number(below),
      );
      expect(ids(found.get(prefixId(stretch)))).toEqual(ids(within.toReversed().slice(0, 3)));
    }
  });

  test('findMany keeps the limit of each prefix when there are many prefixes with much more', async () => {
    const of = orders('many-prefixes');
    await store().ensure([of]);
    const docs = Array.from({ length: 3_000 }, (_, at) =>
      order(`o-${String(at).padStart(4, '0')}`, { customer: `c-${at % 150}`, dueAt: at }),
    );
    await insertSpread(store(), of, docs);
    const customers = Array.from({ length: 160 }, (_, at) => `c-${at}`);
    const found = await store().findMany(
      of,
      'byCustomer',
      customers.map((customer) => [customer]),
      2,
    );
    for (const customer of customers) {
      const expected = docs.filter((doc) => doc.customer === customer).slice(0, 2);
      expect(ids(found.get(prefixId([customer])))).toEqual(ids(expected));
    }
  });
}

export function indexEntries(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test('an array makes one entry for each distinct element, and none when it is empty', async () => {
    const of = orders('arrays');
    await store().ensure([of]);
    const docs = [
      order('1', { customer: 'c', tags: ['red', 'blue', 'red'] }),
      order('2', { customer: 'c', tags: ['blue'] }),
      order('3', { customer: 'c', tags: [] }),
      order('4', { customer: 'c' }),
      order('5', { tags: ['blue'] }),
    ];
    await insertSpread(store(), of, docs);
    const found = await store().findMany(of, 'byTag', [['red'], ['blue'], ['green']], 10);
    expect([...found].map(([prefix, of_]) => [prefix, ids(of_)])).toEqual([
      [prefixId(['red']), ['1']],
      [prefixId(['blue']), ['1', '2', '5']],
      [prefixId(['green']), []],
    ]);
    expect(ids((await store().find(of, 'byTag', { equals: [], from: 'b', below: 'r', limit: 10 })).docs)).toEqual([
      '1',
      '2',
      '5',
    ]);
    expect(ids((await store().find(of, 'byCustomerTag', { equals: ['c'], limit: 10 })).docs)).toEqual([
      '4',
      '1',
      '2',
      '1',
    ]);
    expect(ids((await store().findMany(of, 'byCustomerTag', [['c']], 3)).get(prefixId(['c'])))).toEqual([
      '4',
      '1',
      '2',
    ]);
  });

  test('a document whose first indexed path is missing or null has no entry; later paths may be missing and come first', async () => {
    const of = orders('missing');
    await store().ensure([of]);
    const docs = [
      order('1', { address: {} }),
      order('2', { address: { city: null } }),
      order('3', { address: { city: 'Roma' } }),
      order('4'),
      order('5', { status: 'new', open: true }),
      order('6', { status: 'new', open: false }),
      order('7', { status: 'new' }),
    ];
    await insertSpread(store(), of, docs);
    expect(ids((await store().find(of, 'byCity', { equals: [], limit: 10 })).docs)).toEqual(['3']);
    expect(ids((await store().find(of, 'byCity', { equals: [null], limit: 10 })).docs)).toEqual([]);
    expect(ids((await store().find(of, 'byStatus', { equals: ['new'], limit: 10 })).docs)).toEqual(['7', '6', '5']);
    expect(ids((await store().find(of, 'byStatus', { equals: ['new'], from: false, limit: 10 })).docs)).toEqual([
      '6',
      '5',
    ]);
    expect(ids((await store().find(of, 'byStatus', { equals: ['new'], below: true, limit: 10 })).docs)).toEqual([
      '7',
      '6',
    ]);
  });

  test('a page has at most its limit, and a query outside its limits is refused', async () => {
    const of = orders('limits');
    await store().ensure([of]);
    await insertSpread(
      store(),
      of,
      ['1', '2', '3'].map((id) => order(id, { customer: 'c' })),
    );
    const page = await store().find(of, 'byCustomer', { equals: ['c'], limit: 2 });
    expect(ids(page.docs)).toEqual(['1', '2']);
    expect((await store().find(of, 'byCustomer', { equals: ['c'], limit: 3 })).next).toBeUndefined();
    for (const limit of [0, 1_001, 1.5]) {
      await expect(store().find(of, 'byCustomer', { equals: [], limit })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    }
    for (const cursor of ['nonsense', page.next ?? '']) {
      const elsewhere = store().find(of, 'byCustomer', { equals: ['d'], limit: 2, cursor });
      await expect(elsewhere).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });
}

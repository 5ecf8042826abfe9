import { expect, test } from '@jest/globals';
import {
  documentBytesMax,
  noCheckpoint,
  pendingBytesMax,
  type Checkpoint,
  type Collection,
  type Pending,
  type Store,
  type Write,
} from '../port.ts';
import type { Adapter } from './adapters.ts';
import { commitOf, everything, ids, inserts, order, orders, type Order } from './documents.ts';
import { inOnePlace } from './reads.ts';

/** A collection of its own with these documents. */
export async function filled(store: Store, name: string, docs: readonly Order[]): Promise<Collection<Order>> {
  const of = orders(name);
  await store.ensure([of]);
  expect(await store.commit(commitOf(inserts(of, docs)))).toBe('ok');
  return of;
}

export function expectations(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test.each<[string, (of: Collection<Order>) => Write, 'ok' | 'conflict', Order[]]>([
    [
      'insert of a free key',
      (of) => ({ op: 'insert', collection: of, doc: order('b') }),
      'ok',
      [order('a', { note: 'old' }), order('b')],
    ],
    [
      'insert of a taken key',
      (of) => ({ op: 'insert', collection: of, doc: order('a') }),
      'conflict',
      [order('a', { note: 'old' })],
    ],
    [
      'replace',
      (of) => ({ op: 'replace', collection: of, doc: order('a', { tags: ['new'] }) }),
      'ok',
      [order('a', { tags: ['new'] })],
    ],
    [
      'replace of an absent key',
      (of) => ({ op: 'replace', collection: of, doc: order('b') }),
      'conflict',
      [order('a', { note: 'old' })],
    ],
    [
      'replace of the right revision',
      (of) => ({ op: 'replace', collection: of, doc: order('a', { revision: 2 }), ifRevision: 1 }),
      'ok',
      [order('a', { revision: 2 })],
    ],
    [
      'replace of another revision',
      (of) => ({ op: 'replace', collection: of, doc: order('a', { revision: 3 }), ifRevision: 2 }),
      'conflict',
      [order('a', { note: 'old' })],
    ],
    [
      'replace of an absent key by revision',
      (of) => ({ op: 'replace', collection: of, doc: order('b'), ifRevision: 1 }),
      'conflict',
      [order('a', { note: 'old' })],
    ],
    [
      'put of a free key',
      (of) => ({ op: 'put', collection: of, doc: order('b') }),
      'ok',
      [order('a', { note: 'old' }), order('b')],
    ],
    ['put of a taken key', (of) => ({ op: 'put', collection: of, doc: order('a') }), 'ok', [order('a')]],
    ['remove', (of) => ({ op: 'remove', collection: of, key: 'a' }), 'ok', []],
    [
      'remove of an absent key',
      (of) => ({ op: 'remove', collection: of, key: 'b' }),
      'ok',
      [order('a', { note: 'old' })],
    ],
  ])('%s', async (name, write, outcome, after) => {
    const of = await filled(store(), name, [order('a', { note: 'old' })]);
    expect(await store().commit(commitOf([write(of)]))).toBe(outcome);
    expect(await everything(store(), of)).toEqual(after);
  });

  test('replace, put and remove move the index entries', async () => {
    const of = await filled(store(), 'entries', [
      order('a', { customer: 'x', dueAt: 1, tags: ['t', 'u'] }),
      order('b', { customer: 'x', dueAt: 2, tags: ['t'] }),
      order('c', { customer: 'x', dueAt: 3 }),
    ]);
    const writes: Write[] = [
      { op: 'replace', collection: of, doc: order('a', { customer: 'x', dueAt: 9, tags: ['u', 'v'] }) },
      { op: 'put', collection: of, doc: order('b', { customer: 'y' }) },
      { op: 'remove', collection: of, key: 'c' },
      { op: 'put', collection: of, doc: order('d', { customer: 'x', dueAt: 0 }) },
    ];
    expect(await store().commit(commitOf(writes))).toBe('ok');
    const customers = await store().findMany(of, 'byCustomer', [['x'], ['y']], 10);
    expect([...customers.values()].map(ids)).toEqual([['d', 'a'], ['b']]);
    const tags = await store().findMany(of, 'byTag', [['t'], ['u'], ['v']], 10);
    expect([...tags.values()].map(ids)).toEqual([[], ['a'], ['a']]);
  });
}

export function wholeness(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test('one broken expectation and nothing of the commit exists, in any collection', async () => {
    const of = await filled(store(), 'all-or-nothing', [order('taken'), order('kept', { customer: 'c' })]);
    const other = await filled(store(), 'all-or-nothing-2', []);
    const owner = 'atomic/1';
    const next: Checkpoint = { ...noCheckpoint, epoch: 1, version: 1, incarnation: 'i' };
    const outcome = await store().commit({
      writes: [
        ...inserts(other, [order('new')]),
        { op: 'replace', collection: of, doc: order('kept', { customer: 'changed' }) },
        { op: 'remove', collection: of, key: 'taken' },
        ...inserts(of, [order('fresh'), order('kept-2')]),
        { op: 'insert', collection: other, doc: order('new-2') },
        { op: 'replace', collection: other, doc: order('absent') },
      ],
      checkpoint: { owner, expected: noCheckpoint, next },
      outbox: { owner, add: [{ id: '0001', sends: [] }], remove: [] },
    });
    expect(outcome).toBe('conflict');
    expect(await everything(store(), other)).toEqual([]);
    expect(await everything(store(), of)).toEqual([order('kept', { customer: 'c' }), order('taken')]);
    expect(ids((await store().find(of, 'byCustomer', { equals: ['c'], limit: 5 })).docs)).toEqual(['kept']);
    expect(await store().checkpoint(owner)).toEqual(noCheckpoint);
    expect(await store().outbox(owner)).toEqual([]);
  });

  test('a document that is changed after the commit, or an answer that is changed, changes nothing that is stored', async () => {
    const doc = order('a', { tags: ['t'] });
    const of = await filled(store(), 'mutated', [doc]);
    doc.tags?.push('later');
    (await store().getMany(of, ['a'])).get('a')?.tags?.push('later');
    expect(await everything(store(), of)).toEqual([order('a', { tags: ['t'] })]);
  });
}

export function sizes(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test('a commit of 1,000 documents with index entries is one commit', async () => {
    const docs = Array.from({ length: 1_000 }, (_, at) =>
      order(`o-${String(at).padStart(4, '0')}`, { customer: `c-${at % 10}`, dueAt: at }),
    );
    const of = await filled(store(), 'thousand', docs);
    expect(await everything(store(), of)).toEqual(docs);
    const replaced = docs.map((doc) => ({ ...doc, revision: 2, customer: 'one' }));
    expect(
      await store().commit(commitOf(replaced.map((doc) => ({ op: 'replace', collection: of, doc, ifRevision: 1 })))),
    ).toBe('ok');
    expect((await store().find(of, 'byCustomer', { equals: ['one'], limit: 1_000 })).docs).toEqual(replaced);
    const found = await store().getMany(of, ids(docs));
    expect([...found.values()].every(({ revision }) => revision === 2)).toBe(true);
  });

  test('a document or outbox document beyond its limit is refused, one at the limit is kept', async () => {
    const of = await filled(store(), 'big', []);
    const room = documentBytesMax - JSON.stringify(order('a', { note: '' })).length;
    const fits = order('a', { note: 'x'.repeat(room) });
    await expect(
      store().commit(commitOf(inserts(of, [order('b'), { ...fits, note: `${fits.note}x` }]))),
    ).rejects.toMatchObject({ code: 'too_large' });
    expect(await everything(store(), of)).toEqual([]);
    expect(await store().commit(commitOf(inserts(of, [fits])))).toBe('ok');
    expect((await store().getMany(of, ['a'])).get('a')?.note).toHaveLength(room);
    const pending: Pending = {
      id: '1',
      sends: [{ topic: 't', partition: 0, records: [{ key: 'k', value: 'x'.repeat(pendingBytesMax) }] }],
    };
    const tooLarge = store().commit({ writes: [], outbox: { owner: 'big/0', add: [pending], remove: [] } });
    await expect(tooLarge).rejects.toMatchObject({ code: 'too_large' });
  });

  test('a commit that names a document twice is refused', async () => {
    const of = await filled(store(), 'twice', []);
    const twice = store().commit(commitOf([...inserts(of, [order('a')]), { op: 'remove', collection: of, key: 'a' }]));
    await expect(twice).rejects.toThrow('names contract.twice a twice');
  });
}

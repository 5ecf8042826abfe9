import { expect, test } from '@jest/globals';
import { documentBytesMax, noCheckpoint, pendingBytesMax, type Checkpoint, type Collection, type Pending, type Store, type Write } from '../port.ts';
import type { Adapter } from './adapters.ts';
import { commitOf, everything, ids, inserts, order, orders, type Order } from './documents.ts';
import { inOnePlace } from './reads.ts';

async function filled(store: Store, name: string, docs: readonly Order[]): Promise<Collection<Order>> {
  const of = orders(name);
  await store.ensure([of]);
  expect(await store.commit(commitOf(inserts(of, docs)))).toBe('ok');
  return of;
}

export function expectations(adapter: Adapter): void {
  const { store } = inOnePlace(adapter);

  test.each<[string, (of: Collection<Order>) => Write, 'ok' | 'conflict', Order[]]>([
    ['insert of a free key', (of) => ({ op: 'insert', collection: of, doc: order('b') }), 'ok', [order('a', { note: 'old' }), order('b')]],
    ['insert of a taken key', (of) => ({ op: 'insert', collection: of, doc: order('a') }), 'conflict', [order('a', { note: 'old' })]],
    ['replace', (of) => ({ op: 'replace', collection: of, doc: order('a', { tags: ['new'] }) }), 'ok', [order('a', { tags: ['new'] })]],
    ['replace of an absent key', (of) => ({ op: 'replace', collection: of, doc: order('b') }), 'conflict', [order('a', { note: 'old' })]],
    ['replace of the right revision', (of) => ({ op: 'replace', collection: of, doc: order('a', { revision: 2 }), ifRevision: 1 }), 'ok', [order('a', { revision: 2 })]],
    ['replace of another revision', (of) => ({ op: 'replace', collection: of, doc: order('a', { revision: 3 }), ifRevision: 2 }), 'conflict', [order('a', { note: 'old' })]],
    ['replace of an absent key by revision', (of) => ({ op: 'replace', collection: of, doc: order('b'), ifRevision: 1 }), 'conflict', [order('a', { note: 'old' })]],
    ['put of a free key', (of) => ({ op: 'put', collection: of, doc: order('b') }), 'ok', [order('a', { note: 'old' }), order('b')]],
    ['put of a taken key', (of) => ({ op: 'put', collection: of, doc: order('a') }), 'ok', [order('a')]],
    ['remove', (of) => ({ op: 'remove', collection: of, key: 'a' }), 'ok', []],
    ['remove of an absent key', (of) => ({ op: 'remove', collection: of, key: 'b' }), 'ok', [order('a', { note: 'old' })]],
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

  test('a commit of 1,000 documents with index entries is one commit', async () => {
    const docs = Array.from({ length: 1_000 }, (_, at) => order(`o-${String(at).padStart(4, '0')}`, { customer: `c-${at % 10}`, dueAt: at }));
    const of = await filled(store(), 'thousand', docs);
    expect(await everything(store(), of)).toEqual(docs);
    const replaced = docs.map((doc) => ({ ...doc, revision: 2, customer: 'one' }));
    expect(await store().commit(commitOf(replaced.map((doc) => ({ op: 'replace', collection: of, doc, ifRevision: 1 }))))).toBe('ok');
    expect((await store().find(of, 'byCustomer', { equals: ['one'], limit: 1_000 })).docs).toEqual(replaced);
    const found = await store().getMany(of, ids(docs));
    expect([...found.values()].every(({ revision }) => revision === 2)).toBe(true);
  });

  test('a document or outbox document beyond its limit is refused, one at the limit is kept', async () => {
    const of = await filled(store(), 'big', []);
    const room = documentBytesMax - JSON.stringify(order('a', { note: '' })).length;
    const fits = order('a', { note: 'x'.repeat(room) });
    await expect(store().commit(commitOf(inserts(of, [order('b'), { ...fits, note: `${fits.note}x` }])))).rejects.toMatchObject({ code: 'too_large' });
    expect(await everything(store(), of)).toEqual([]);
    expect(await store().commit(commitOf(inserts(of, [fits])))).toBe('ok');
    expect((await store().getMany(of, ['a'])).get('a')?.note).toHaveLength(room);
    const pending: Pending = { id: '1', sends: [{ topic: 't', partition: 0, records: [{ key: 'k', value: 'x'.repeat(pendingBytesMax) }] }] };
    const tooLarge = store().commit({ writes: [], outbox: { owner: 'big/0', add: [pending], remove: [] } });
    await expect(tooLarge).rejects.toMatchObject({ code: 'too_large' });
  });

  test('a commit that names a document twice is refused', async () => {
    const of = await filled(store(), 'twice', []);
    const twice = store().commit(commitOf([...inserts(of, [order('a')]), { op: 'remove', collection: of, key: 'a' }]));
    await expect(twice).rejects.toThrow('names contract.twice a twice');
  });
}

const at = (version: number, more: Partial<Checkpoint> = {}): Checkpoint => ({
  epoch: 1,
  version,
  incarnation: 'born-1',
  offset: version * 10,
  out: { 'orders/0': version, 'a.b/$1': 2 ** 53 - 1 },
  seen: { 'intake/3/born.1': version },
  ...more,
});

export function checkpoints(adapter: Adapter): void {
  const { store, place } = inOnePlace(adapter);

  test('a checkpoint is compared and swapped by epoch and version', async () => {
    const of = await filled(store(), 'checkpoints', []);
    const step = (expected: Checkpoint, next: Checkpoint, id: string): Promise<string> =>
      store().commit({ writes: inserts(of, [order(id)]), checkpoint: { owner: 'stage/1', expected, next } });
    expect(await step(at(1), at(2), 'never stored')).toBe('stale');
    expect(await step(noCheckpoint, at(1), 'first')).toBe('ok');
    expect(await store().checkpoint('stage/1')).toEqual(at(1));
    expect(await step(noCheckpoint, at(1), 'empty again')).toBe('stale');
    expect(await step(at(1), at(2), 'second')).toBe('ok');
    expect(await step(at(1), at(2), 'old version')).toBe('stale');
    expect(await step(at(2, { epoch: 2 }), at(3), 'other epoch')).toBe('stale');
    expect(await step(at(2), at(3, { epoch: 2 }), 'claimed')).toBe('ok');
    expect(ids(await everything(store(), of))).toEqual(['claimed', 'first', 'second']);
    expect(await store().checkpoint('stage/1')).toEqual(at(3, { epoch: 2 }));
    expect(await store().checkpoint('stage/2')).toEqual(noCheckpoint);
  });

  test('a stale checkpoint is told before a conflict, and an insert that is repeated with it is stale', async () => {
    const of = await filled(store(), 'stale-first', [order('a')]);
    const outcome = await store().commit({
      writes: inserts(of, [order('a')]),
      checkpoint: { owner: 'stale/1', expected: at(5), next: at(6) },
    });
    expect(outcome).toBe('stale');
  });

  test.each([['the first claim', false], ['a later commit', true]])('of owners that race for one checkpoint exactly one wins: %s', async (name, stored) => {
    const of = await filled(store(), `race-${stored}`, []);
    const second = await place().open();
    await second.ensure([of]);
    try {
      for (let round = 0; round < 10; round += 1) {
        const owner = `race ${name} ${round}/2`;
        if (stored) await store().commit({ writes: [], checkpoint: { owner, expected: noCheckpoint, next: at(1) } });
        const attempt = (by: Store, id: string): Promise<string> =>
          by.commit({
            writes: inserts(of, [order(`${round}-${id}`)]),
            checkpoint: { owner, expected: stored ? at(1) : noCheckpoint, next: at(2, { incarnation: id }) },
          });
        const outcomes = await Promise.all([attempt(store(), 'a'), attempt(second, 'b'), attempt(store(), 'c'), attempt(second, 'd')]);
        expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(3);
        const winner = (await store().checkpoint(owner)).incarnation;
        expect(ids(await everything(second, of)).filter((id) => id.startsWith(`${round}-`))).toEqual([`${round}-${winner}`]);
      }
    } finally {
      await second.close();
    }
  });

  test('the outbox keeps the order of its ids, per owner, until documents are removed', async () => {
    const pending = (id: string): Pending => ({
      id,
      sends: [{ topic: 'orders', partition: 3, records: [{ key: 'ключ', value: `{"of":"${id}","$a.b":1}` }] }],
    });
    const change = (owner: string, add: readonly string[], remove: readonly string[]): Promise<string> =>
      store().commit({ writes: [], outbox: { owner, add: add.map(pending), remove } });
    expect(await change('out/1', ['0003', '0001'], [])).toBe('ok');
    expect(await change('out/10', ['0009'], [])).toBe('ok');
    expect(await change('out/1', ['0002', '0010'], [])).toBe('ok');
    expect(await store().outbox('out/1')).toEqual(['0001', '0002', '0003', '0010'].map(pending));
    expect(await change('out/1', ['0011'], ['0001', '0003', '7777'])).toBe('ok');
    expect(await store().outbox('out/1')).toEqual(['0002', '0010', '0011'].map(pending));
    expect(await store().outbox('out/10')).toEqual([pending('0009')]);
    expect(await store().outbox('out')).toEqual([]);
  });

  test('one commit holds documents, checkpoint and outbox, and another owner of the data sees all of it at once', async () => {
    const of = await filled(store(), 'seen-at-once', []);
    const second = await place().open();
    await second.ensure([of]);
    for (let version = 1; version <= 20; version += 1) {
      const committed = store().commit({
        writes: inserts(of, [order(String(version))]),
        checkpoint: { owner: 'once/5', expected: version === 1 ? noCheckpoint : at(version - 1), next: at(version) },
        outbox: { owner: 'once/5', add: [{ id: String(version).padStart(4, '0'), sends: [] }], remove: [] },
      });
      expect(await committed).toBe('ok');
      expect((await second.getMany(of, [String(version)])).size).toBe(1);
      expect((await second.checkpoint('once/5')).version).toBe(version);
      expect(await second.outbox('once/5')).toHaveLength(version);
    }
    await second.close();
  });
}

import { expect, test } from '@jest/globals';
import { noCheckpoint, type Checkpoint, type Pending, type Store } from '../port.ts';
import type { Adapter } from './adapters.ts';
import { everything, ids, inserts, order } from './documents.ts';
import { inOnePlace } from './reads.ts';
import { filled } from './writes.ts';

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

  test.each([
    ['the first claim', false],
    ['a later commit', true],
  ])('of owners that race for one checkpoint exactly one wins: %s', async (name, stored) => {
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
        const outcomes = await Promise.all([
          attempt(store(), 'a'),
          attempt(second, 'b'),
          attempt(store(), 'c'),
          attempt(second, 'd'),
        ]);
        expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(3);
        const winner = (await store().checkpoint(owner)).incarnation;
        expect(ids(await everything(second, of)).filter((id) => id.startsWith(`${round}-`))).toEqual([
          `${round}-${winner}`,
        ]);
      }
    } finally {
      await second.close();
    }
  });
}

export function outboxes(adapter: Adapter): void {
  const { store, place } = inOnePlace(adapter);

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

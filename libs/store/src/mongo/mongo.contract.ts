/** What only the MongoDB adapter promises: documents that an operator can read, and a plain word when no primary answers. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import mongoose, { type Connection } from 'mongoose';
import { z } from 'zod';
import { mongo, mongoUri, type Place } from '../contract/adapters.ts';
import { order, orders } from '../contract/documents.ts';
import { collection, noCheckpoint } from '../port.ts';
import { connectMongoStore } from './index.ts';
import { pathKind } from './path-kinds.ts';

test('an unreachable primary is unavailable', async () => {
  const uri = 'mongodb://127.0.0.1:1/?replicaSet=rs0&directConnection=true';
  await expect(connectMongoStore({ uri, database: 'nowhere', primaryWaitMsMax: 200 })).rejects.toMatchObject({
    code: 'unavailable',
  });
});

test('the kinds of indexed paths follow from the schema; what is not understood may be anything', () => {
  const Line = z.object({ quantity: z.int().optional(), flags: z.array(z.boolean()), any: z.unknown() });
  const of = collection({
    name: 'contract.kinds',
    schema: z.object({
      id: z.string().brand<'Id'>(),
      state: z.enum(['a', 'b']).nullable().default('a'),
      kind: z.literal([1, 'one']),
      line: z.lazy(() => Line).optional(),
      byDay: z.record(z.string(), z.number()),
      choice: z.discriminatedUnion('type', [
        z.object({ type: z.literal('x'), at: z.number() }),
        z.object({ type: z.literal('y'), at: z.string() }),
      ]),
    }),
    key: (doc) => doc.id,
    indexes: {},
  });
  const kinds = (path: string): [string, boolean] => {
    const { scalars, array } = pathKind(of, path);
    return [[...scalars].sort().join(), array];
  };
  expect(kinds('id')).toEqual(['string', false]);
  expect(kinds('state')).toEqual(['string', false]);
  expect(kinds('kind')).toEqual(['number,string', false]);
  expect(kinds('line.quantity')).toEqual(['number', false]);
  expect(kinds('line.flags')).toEqual(['boolean', true]);
  expect(kinds('line.any')).toEqual(['boolean,number,string', true]);
  expect(kinds('byDay.monday')).toEqual(['number', false]);
  expect(kinds('choice.type')).toEqual(['string', false]);
  expect(kinds('choice.at')).toEqual(['number,string', false]);
});

(mongo.skipped === undefined ? describe : describe.skip)('in MongoDB itself', () => {
  let place: Place;
  let raw: Connection;
  beforeAll(async () => {
    place = await mongo.place();
    const database = place.address?.adapter === 'mongo' ? place.address.database : '';
    raw = await mongoose.createConnection(mongoUri, { dbName: database }).asPromise();
  });
  afterAll(async () => {
    await raw.close();
    await place.discard();
  });

  test('fields are fields, amounts are Int64, the key is _id, indexes have their names', async () => {
    const of = orders('readable');
    const store = await place.open();
    await store.ensure([of]);
    const doc = order('o-1', {
      customer: 'c',
      totalMinor: 5,
      lines: [{ id: 'l', rate: 0.5, netMinor: 2 ** 53 - 1 }],
      postings: { 'a.b': { amountMinor: 1, byDayMinor: [0, 7] } },
    });
    await store.commit({
      writes: [{ op: 'insert', collection: of, doc }],
      checkpoint: {
        owner: 'stage/1',
        expected: noCheckpoint,
        next: { ...noCheckpoint, epoch: 1, version: 1, out: { 'orders/0': 4 } },
      },
      outbox: {
        owner: 'stage/1',
        add: [{ id: '0001', sends: [{ topic: 't', partition: 0, records: [{ key: 'k', value: 'v' }] }] }],
        remove: [],
      },
    });
    await store.close();
    const { Long } = mongoose.mongo;
    const options = { promoteLongs: false } as const;
    expect(await raw.collection(of.name).findOne({}, options)).toEqual({
      _id: 'o-1',
      id: 'o-1',
      revision: 1,
      customer: 'c',
      totalMinor: Long.fromNumber(5),
      lines: [{ id: 'l', rate: 0.5, netMinor: Long.fromNumber(2 ** 53 - 1) }],
      postings: { 'a%2Eb': { amountMinor: Long.fromNumber(1), byDayMinor: [Long.ZERO, Long.fromNumber(7)] } },
    });
    expect(await raw.collection('store.checkpoints').findOne({})).toMatchObject({
      _id: 'stage/1',
      epoch: 1,
      version: 1,
      out: { 'orders/0': 4 },
    });
    expect(await raw.collection('store.outbox').findOne({})).toMatchObject({
      owner: 'stage/1',
      id: '0001',
      sends: [{ topic: 't' }],
    });
    const indexes = await raw.collection(of.name).indexes();
    expect(new Set(indexes.map(({ name }) => name))).toEqual(new Set(['_id_', ...Object.keys(of.indexes)]));
    expect(indexes.find(({ name }) => name === 'byCustomer')?.key).toEqual({ customer: 1, dueAt: 1, _id: 1 });
  });

  test('an index whose paths changed is made anew under its name', async () => {
    const of = orders('changed-index');
    const store = await place.open();
    await store.ensure([of]);
    await store.commit({ writes: [{ op: 'insert', collection: of, doc: order('o-1', { note: 'n' }) }] });
    const changed = { ...of, indexes: { byCustomer: ['note'] } };
    await store.ensure([changed]);
    expect((await store.find(changed, 'byCustomer', { equals: ['n'], limit: 1 })).docs).toHaveLength(1);
    await store.close();
  });
});

/** What makes an adapter of the store right. Every adapter of the table runs all of it. */
import { describe, test } from '@jest/globals';
import { adapters } from './contract/adapters.ts';
import { checkpoints, outboxes } from './contract/checkpoints.ts';
import { durability } from './contract/durability.ts';
import { faultLaws } from './contract/faults.ts';
import { orderLaw } from './contract/order.ts';
import { indexEntries, keysOfDocuments, readsByIndex, readsByKey } from './contract/reads.ts';
import { expectations, sizes, wholeness } from './contract/writes.ts';

/** Histories that the law of order is tried on; a larger number for a longer look. */
const orderRuns = Number(process.env['STORE_ORDER_RUNS'] ?? 40);

for (const adapter of adapters) {
  if (adapter.skipped !== undefined) {
    console.warn(`store contract: ${adapter.name} is skipped, ${adapter.skipped}`);
    describe.skip(`store: ${adapter.name}`, () => test('needs its engine', () => {}));
    continue;
  }
  describe(`store: ${adapter.name}`, () => {
    describe('reads by key', () => readsByKey(adapter));
    describe('keys of documents', () => keysOfDocuments(adapter));
    describe('reads by index', () => readsByIndex(adapter));
    describe('index entries', () => indexEntries(adapter));
    describe('the law of order', () => orderLaw(adapter, orderRuns));
    describe('expectations of writes', () => expectations(adapter));
    describe('wholeness of commits', () => wholeness(adapter));
    describe('sizes of commits', () => sizes(adapter));
    describe('checkpoints', () => checkpoints(adapter));
    describe('outboxes', () => outboxes(adapter));
    describe('durability', () => durability(adapter));
  });
}

describe('store: simulated, with faults', faultLaws);

/** What makes an adapter of the store right. Every adapter of the table runs all of it. */
import { describe, test } from '@jest/globals';
import { adapters } from './contract/adapters.ts';
import { checkpoints, expectations } from './contract/commits.ts';
import { durability } from './contract/durability.ts';
import { faultLaws } from './contract/faults.ts';
import { orderLaw } from './contract/order.ts';
import { readsByIndex, readsByKey } from './contract/reads.ts';

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
    describe('reads by index', () => readsByIndex(adapter));
    describe('the law of order', () => orderLaw(adapter, orderRuns));
    describe('expectations of writes', () => expectations(adapter));
    describe('checkpoints and outboxes', () => checkpoints(adapter));
    describe('durability', () => durability(adapter));
  });
}

describe('store: simulated, with faults', faultLaws);

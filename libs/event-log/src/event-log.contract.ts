import { describe, test } from '@jest/globals';
import { adapters } from './contract/adapters.ts';
import { appendLaws } from './contract/append-laws.ts';
import { consumeLaws } from './contract/consume-laws.ts';
import { durabilityLaws } from './contract/durability-laws.ts';
import { sharingLaws } from './contract/sharing-laws.ts';

/** What makes an adapter of the event log right. Every adapter passes all of it. */
for (const adapter of adapters) {
  if (adapter.skipped !== undefined) {
    console.warn(`event log, ${adapter.name}: not run, ${adapter.skipped}`);
    describe.skip(`event log, ${adapter.name}`, () => {
      test(`not run: ${adapter.skipped}`, () => undefined);
    });
    continue;
  }
  describe(`event log, ${adapter.name}`, () => {
    describe('appends', () => appendLaws(adapter));
    describe('consumes', () => consumeLaws(adapter));
    describe('shares', () => sharingLaws(adapter));
    describe('endures', () => durabilityLaws(adapter));
  });
}

import type { Store } from '@creditroll/store';
import { bonusCounts } from '../../bonus-collections.ts';
import { entries } from '../../collections.ts';
import { type BonusCount, bonusEntryId, countKey } from '../../domain/bonus-owner.ts';
import { countDifference, countProblem, type QuotaDifference } from '../../domain/quota-audit.ts';
import { type HeldScope, pages } from './pages.ts';

const countsPerPage = 200;

/** Every count has the sales of the books, and an entry for each bonus that was reached. One that is not merely late comes first. */
export async function verifyBonuses({ store, signal, held }: HeldScope): Promise<QuotaDifference | undefined> {
  const missing = new Map(held.sales);
  let late: QuotaDifference | undefined;
  for await (const page of pages(store, bonusCounts, { limit: countsPerPage, signal })) {
    const problem = page.map(countProblem).find((one) => one !== undefined) ?? (await strayBonus(store, page));
    if (problem !== undefined) return { problem, late: false };
    for (const count of page) {
      missing.delete(countKey(count));
      late ??= countDifference(count, held);
    }
  }
  for (const [key, soldMinor] of missing)
    late ??= { problem: `bonus ${key} is missing, the books have sales of ${soldMinor} for it`, late: true };
  return late;
}

async function strayBonus(store: Store, page: readonly BonusCount[]): Promise<string | undefined> {
  const wanted = page.flatMap((count) =>
    count.steps.flatMap(({ times, state }, index) => {
      if (times === 0) return [];
      const reached = bonusEntryId(count, index, 'reached');
      return state === 'payable' ? [reached, bonusEntryId(count, index, 'released')] : [reached];
    }),
  );
  const found = await store.getMany(entries, wanted);
  const gone = wanted.find((entryId) => !found.has(entryId));
  return gone && `entry ${gone} is missing`;
}

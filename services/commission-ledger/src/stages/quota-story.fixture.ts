import { accounts, entries, quotas } from '../collections.ts';
import { type Ledger, ledger, type QuotasOf, sale } from './ledger.fixture.ts';

/** Sales of two creators, refunds of the first, a line that becomes another's, and a lock. */
export async function quotaStory(on: Ledger, settleEach: boolean): Promise<void> {
  for (const [index, orderId] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    await on.attribute(sale(orderId, 5_000 + index * 70), 1, () => (index % 2 === 0 ? 'ada' : 'bea'));
    if (settleEach) await on.at.settle();
  }
  await on.at.settle();
  await on.attribute(sale('a', 5_000, { refundedQuantity: 1 }), 2);
  await on.attribute(sale('b', 5_070), 2, () => 'ada');
  await on.at.settle();
  await on.lock('c');
  await on.tell(sale('f', 9_000), 1);
}

/** What can come of the story where the log has one order: by batches of one and of all, and as the stages take turns. */
export async function outcomesOf(quotasOf: QuotasOf): Promise<readonly string[]> {
  const outcomes = new Set<string>();
  for (const batchEventsMax of [1, 1_000]) {
    for (const seed of [1, 2, 3]) {
      const on = await ledger(batchEventsMax, { partitions: 1, seed, quotasOf });
      await quotaStory(on, seed === 3);
      outcomes.add(await booksOf(on));
    }
  }
  return [...outcomes];
}

/** `verify`'s objection comes first. */
const booksOf = async (on: Ledger): Promise<string> =>
  JSON.stringify([
    (await on.verified()).firstProblem,
    await on.at.docs(entries),
    await on.at.docs(quotas),
    (await on.at.docs(accounts)).map(({ account, balanceMinor }) => [account, balanceMinor]),
  ]);

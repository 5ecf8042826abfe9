import { type DataOf, postingsAppended } from '@creditroll/contracts';
import { type Input, inbound, stage, type Stage } from '@creditroll/processing';
import { accounts, postings } from '../collections.ts';
import { type Account, append, groupKey } from '../domain/account.ts';

type Appended = DataOf<typeof postingsAppended>;

/** Adds postings to their account: the only writer of balances and chains. */
export const accountsStage = (): Stage =>
  stage<Appended, undefined>({
    name: 'commission-ledger.accounts',
    topic: 'postings',
    collections: [accounts, postings],
    inbound: [inbound(postingsAppended, (data): Appended => data)],
    async read(inputs, reader) {
      const known = await reader.getMany(
        accounts,
        inputs.map((input) => input.in.account),
      );
      await reader.getMany(postings, groupKeys(inputs, known));
      return undefined;
    },
    decide(appended, unit) {
      const { account, group } = append(unit.get(accounts, appended.account), appended);
      unit.put(accounts, account);
      unit.put(postings, group);
    },
  });

/** Where each message's group will stand: the lengths of those before it say so. */
function groupKeys(inputs: readonly Input<Appended>[], known: ReadonlyMap<string, Account>): string[] {
  const nextIndex = new Map<string, number>();
  return inputs.map(({ in: { account, postings: items } }) => {
    const firstIndex = nextIndex.get(account) ?? known.get(account)?.postings ?? 0;
    nextIndex.set(account, firstIndex + items.length);
    return groupKey(account, firstIndex);
  });
}

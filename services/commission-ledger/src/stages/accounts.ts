import { type DataOf, postingsAppended } from '@creditroll/contracts';
import { inbound, stage, type Stage } from '@creditroll/processing';
import { accounts, postings } from '../collections.ts';
import { append } from '../domain/account.ts';

type Appended = DataOf<typeof postingsAppended>;

/** Adds postings to their account: the only writer of balances and chains. */
export const accountsStage = (): Stage =>
  stage<Appended, undefined>({
    name: 'commission-ledger.accounts',
    topic: 'postings',
    collections: [accounts, postings],
    inbound: [inbound(postingsAppended, (data): Appended => data)],
    async read(inputs, reader) {
      await reader.getMany(
        accounts,
        inputs.map((input) => input.in.account),
      );
      return undefined;
    },
    decide(appended, unit) {
      const { account, group } = append(unit.get(accounts, appended.account), appended);
      unit.put(accounts, account);
      // Named by the place of its first posting, so it is new.
      unit.insert(postings, group);
    },
  });

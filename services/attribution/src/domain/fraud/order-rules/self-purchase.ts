import type { BuyerFacts, CreatorFacts } from '../facts.ts';
import type { OrderRule } from './rule.ts';

/** An address names one person, wherever it stands. */
export const selfPurchase: OrderRule = {
  says: 'The buyer is the creator: by e-mail, by an earlier order of the same customer, or by where the creator is paid.',
  effect: 'block',
  parameters: [],
  needs: ['email_hashes', 'customers', 'payout_methods'],
  findings: ({ buyer, creators }) =>
    creators.flatMap((creator) => {
      const matched = matchedBy(buyer, creator);
      return matched.length === 0 ? [] : [{ creatorId: creator.creatorId, effect: 'block', evidence: { matched } }];
    }),
};

const matchedBy = (
  { emailHashes, customerEmailHashes }: BuyerFacts,
  { emailHash, payoutEmailHash }: CreatorFacts,
): string[] => [
  ...(emailHash !== undefined && emailHashes.includes(emailHash) ? ['email'] : []),
  ...(emailHash !== undefined && customerEmailHashes.includes(emailHash) ? ['customer'] : []),
  ...(payoutEmailHash !== undefined && emailHashes.includes(payoutEmailHash) ? ['payout_method'] : []),
];

import { emailDomainOf, emailHashOf, sha256 } from '@creditroll/kernel';
import type { PayoutMethod } from './rails/rail.ts';

/** What others may know of a payout method: enough to compare two, not enough to pay anybody. */
export interface MethodDigests {
  /** The same for two methods that lead to one account, however it is written. */
  readonly methodHash: string;
  /** Pseudonym of the e-mail address that it is, as orders and creators have it; null: it is none. */
  readonly emailHash: string | null;
}

export const digestsOf = ({ destination }: PayoutMethod): MethodDigests => ({
  methodHash: sha256(`payout method ${destination.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/gu, '')}`),
  emailHash: (emailDomainOf(destination) && emailHashOf(destination)) ?? null,
});

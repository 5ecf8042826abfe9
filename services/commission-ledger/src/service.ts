import type { CommandContext } from '@creditroll/processing';
import type { Service } from '@creditroll/service-kit';
import { calls } from './inbound/calls/index.ts';
import type { ShadowSources } from './outbound/shadow-client.ts';
import type { AskTerms } from './outbound/terms-client.ts';
import { accountsStage } from './stages/accounts.ts';
import { bonusesStage } from './stages/bonuses.ts';
import { commissionsStage } from './stages/commissions.ts';
import { depositsStage } from './stages/deposits.ts';
import { leaderboardsStage } from './stages/leaderboards.ts';
import { payoutsStage } from './stages/payouts.ts';
import { quotasStage } from './stages/quotas.ts';
import { recomputesStage } from './stages/recomputes.ts';

export { zeroReasons } from './domain/book.ts';
export { shadowClient, type ShadowClient, type ShadowSources } from './outbound/shadow-client.ts';
export { type AskTerms, type TermsClient, termsClient } from './outbound/terms-client.ts';

export interface CommissionLedgerDeps extends CommandContext {
  /** Asks campaigns which terms hold. */
  readonly terms: AskTerms;
  /** Whom previews and recomputes ask. */
  readonly shadow: ShadowSources;
}

/** Reckons commissions, books them and can account for every unit. */
export const commissionLedger = ({ terms, shadow, ...context }: CommissionLedgerDeps): Service => ({
  name: 'commission-ledger',
  collections: [],
  stages: [
    commissionsStage({ terms }),
    quotasStage(),
    depositsStage(),
    bonusesStage(),
    leaderboardsStage(),
    payoutsStage(),
    accountsStage(),
    recomputesStage({ shadow }),
  ],
  grpc: [calls({ ...context, sources: shadow })],
});

import { AppError } from '@creditroll/kernel';
import type { Bonus } from './bonuses.ts';
import type { Campaign } from './campaign.ts';
import type { Cap } from './caps.ts';
import type { Dated } from './dated.ts';
import type { Leaderboard } from './leaderboards.ts';
import type { RatePromise } from './promise.ts';

/**
 * What every question about terms needs of a campaign, or of a brand for all its campaigns, in one small document. It
 * exists as long as what it is for.
 */
export interface TermsHead {
  readonly brandId: string;
  readonly campaignId: string | null;
  /** Number of the last version of terms; 0 before the first. */
  readonly versions: number;
  /** Of a brand: its target and exclusive campaigns, which go before the others. */
  readonly outranking: readonly string[];
  /** Of a campaign, a copy; null: of a brand. */
  readonly promise: RatePromise | null;
  /** Of a campaign, a copy. */
  readonly caps: readonly Dated<readonly Cap[]>[];
  readonly bonuses: readonly Dated<readonly Bonus[]>[];
  readonly leaderboards: readonly Dated<readonly Leaderboard[]>[];
  /** Of an agency campaign. */
  readonly agencyId: string | null;
  /** Members have or had co-hosts. */
  readonly hosts: boolean;
  /** Of a brand: it says which collections products are in. */
  readonly catalogue: boolean;
  readonly revision: number;
}

const outrankingMax = 200;

const unwritten = { versions: 0, outranking: [], hosts: false, catalogue: false, revision: 1 } as const;

export const brandHead = (brandId: string): TermsHead => ({
  brandId,
  campaignId: null,
  promise: null,
  caps: [],
  bonuses: [],
  leaderboards: [],
  agencyId: null,
  ...unwritten,
});

export const campaignHead = ({
  brandId,
  campaignId,
  promise,
  caps,
  bonuses,
  leaderboards,
  agencyId,
}: Campaign): TermsHead => ({
  brandId,
  campaignId,
  promise,
  caps,
  bonuses,
  leaderboards,
  agencyId,
  ...unwritten,
});

export const withVersion = (head: TermsHead): TermsHead => ({
  ...head,
  versions: head.versions + 1,
  revision: head.revision + 1,
});

export const withHosts = (head: TermsHead): TermsHead => ({ ...head, hosts: true, revision: head.revision + 1 });

export const withCatalogue = (head: TermsHead): TermsHead => ({
  ...head,
  catalogue: true,
  revision: head.revision + 1,
});

export const withCapsOf = (head: TermsHead, { caps, bonuses, leaderboards }: Campaign): TermsHead => ({
  ...head,
  caps,
  bonuses,
  leaderboards,
  revision: head.revision + 1,
});

export function withOutranking(head: TermsHead, campaignId: string): TermsHead {
  if (head.outranking.length >= outrankingMax)
    throw new AppError(
      'wrong_state',
      `brand ${head.brandId} has ${outrankingMax} target and exclusive campaigns, which is the limit`,
    );
  return { ...head, outranking: [...head.outranking, campaignId], revision: head.revision + 1 };
}

import type { AgencySplit } from './agency.ts';
import type { SaleBonus } from './bonuses.ts';
import type { Campaign } from './campaign.ts';
import type { SaleCap } from './caps.ts';
import type { CohostShare } from './cohosts.ts';
import type { FeeWaiver } from './fee-waiver.ts';
import type { LostReason, Resolution, ScopeName } from './precedence.ts';
import type { Kept } from './promise.ts';
import type { Terms } from './terms.ts';
import { counterOf, type SaleVolume } from './volume-tiers.ts';

export interface LostTerms {
  readonly termsId: string;
  readonly scope: ScopeName;
  readonly reason: LostReason | BecauseCode;
}

type BecauseCode =
  | 'superseded_by_campaign'
  | 'exclusive_elsewhere'
  | 'rate_locked_at_click'
  | 'rate_locked_at_join'
  | 'click_unknown'
  | 'join_unknown'
  | 'rate_promise'
  | 'operator_fee_waived'
  | 'collections_of_catalogue';

/** What beside the scope led to an answer. */
export interface Because {
  readonly code: BecauseCode;
  /** What it is about: a campaign, terms or a product; empty where it is about an instant alone. */
  readonly subject: string;
  readonly atMs: number;
}

/** What a question about terms is answered. */
export interface Answer {
  /** Undefined: nothing is earned. */
  readonly won:
    | ({ readonly termsId: string; readonly scope: ScopeName; readonly counter: string } & Pick<
        Terms,
        'rate' | 'orderCap'
      >)
    | undefined;
  readonly lost: readonly LostTerms[];
  readonly operatorFeePpm: number;
  readonly because: readonly Because[];
  /** In the order in which agencies take their part. */
  readonly splits: readonly AgencySplit[];
  readonly cohosts: readonly CohostShare[];
  /** Of the campaign whose terms hold; a creator's first. */
  readonly caps: readonly SaleCap[];
  /** Of a rate with tiers. */
  readonly volume: SaleVolume | null;
  /** What the sale counts for, of the campaign whose terms hold. */
  readonly bonuses: readonly SaleBonus[];
  /** The brand pays by its deposit. */
  readonly prefunded: boolean;
}

const offerOf = ({ terms, scope }: NonNullable<Resolution['won']>) => ({
  termsId: terms.termsId,
  scope,
  rate: terms.rate,
  orderCap: terms.orderCap,
  counter: terms.rate.kind === 'volume_tiers' ? counterOf(terms) : '',
});

export const answerOf = ({ won, lost }: Resolution, operatorFeePpm: number): Answer => ({
  won: won && offerOf(won),
  lost: lost.map(({ terms: { termsId }, scope, reason }) => ({ termsId, scope, reason })),
  operatorFeePpm,
  because: [],
  splits: [],
  cohosts: [],
  caps: [],
  volume: null,
  bonuses: [],
  prefunded: false,
});

/** The terms of the campaign that goes before; those of the campaign that was credited lost to it. */
export const supersededBy = ({ campaignId }: Campaign, theirs: Answer, own: Answer): Answer => ({
  ...theirs,
  lost: [...losing(own, 'superseded_by_campaign'), ...theirs.lost],
  because: [{ code: 'superseded_by_campaign', subject: campaignId, atMs: 0 }, ...theirs.because],
});

/** Nothing, because the product is exclusively another creator's. */
export const deniedBy = ({ campaignId }: Campaign, own: Answer): Answer => ({
  ...own,
  won: undefined,
  lost: [...losing(own, 'exclusive_elsewhere'), ...own.lost],
  because: [{ code: 'exclusive_elsewhere', subject: campaignId, atMs: 0 }],
});

/** An old rate after a cut; what would hold without the promise waits. */
export const keeping = (answer: Answer, { won, waiting, untilMs }: Kept): Answer => ({
  ...answer,
  won: offerOf(won),
  lost: [...losing(answer, 'rate_promise'), ...answer.lost.filter(({ termsId }) => termsId !== won.terms.termsId)],
  because: [{ code: 'rate_promise', subject: waiting?.terms.termsId ?? '', atMs: untilMs }],
});

/** Who takes a part beside the operator and the creator. */
export const teamed = (answer: Answer, splits: readonly AgencySplit[], cohosts: readonly CohostShare[]): Answer =>
  splits.length + cohosts.length === 0 ? answer : { ...answer, splits, cohosts };

export const counted = (answer: Answer, volume: SaleVolume): Answer => ({ ...answer, volume });

export const capped = (answer: Answer, caps: readonly SaleCap[]): Answer =>
  caps.length === 0 || !answer.won ? answer : { ...answer, caps };

export const withBonuses = (answer: Answer, bonuses: readonly SaleBonus[]): Answer =>
  bonuses.length === 0 || !answer.won ? answer : { ...answer, bonuses };

/** Nothing is drawn where nothing is earned. */
export const prefunded = (answer: Answer): Answer => (answer.won ? { ...answer, prefunded: true } : answer);

/** For the time of a waiver the operator takes nothing, and says until when. */
export const waived = (answer: Answer, { waiverId, belowMs }: FeeWaiver): Answer => ({
  ...answer,
  operatorFeePpm: 0,
  because: [...answer.because, { code: 'operator_fee_waived', subject: waiverId, atMs: belowMs }],
});

/** The shop did not say which collections the product is in; the catalogue did. */
export const ofCatalogue = (answer: Answer, productId: string, sinceMs: number): Answer => ({
  ...answer,
  because: [...answer.because, { code: 'collections_of_catalogue', subject: productId, atMs: sinceMs }],
});

const losing = ({ won }: Answer, reason: BecauseCode): LostTerms[] =>
  won ? [{ termsId: won.termsId, scope: won.scope, reason }] : [];

import type { Campaign } from './campaign.ts';
import type { LostReason, Resolution, ScopeName } from './precedence.ts';
import type { Rate } from './rate.ts';

export interface LostTerms {
  readonly termsId: string;
  readonly scope: ScopeName;
  readonly reason: LostReason | BecauseCode;
}

const becauseCodes = ['superseded_by_campaign', 'exclusive_elsewhere'] as const;
type BecauseCode = (typeof becauseCodes)[number];

/** What beside the scope led to an answer. */
export interface Because {
  readonly code: BecauseCode;
  /** What it is about: a campaign. */
  readonly subject: string;
  readonly atMs: number;
}

/** What a question about terms is answered. */
export interface Answer {
  /** Undefined: nothing is earned. */
  readonly won: { readonly termsId: string; readonly scope: ScopeName; readonly rate: Rate } | undefined;
  readonly lost: readonly LostTerms[];
  readonly operatorFeePpm: number;
  readonly because: readonly Because[];
}

export const answerOf = ({ won, lost }: Resolution, operatorFeePpm: number): Answer => ({
  won: won && { termsId: won.terms.termsId, scope: won.scope, rate: won.terms.rate },
  lost: lost.map(({ terms: { termsId }, scope, reason }) => ({ termsId, scope, reason })),
  operatorFeePpm,
  because: [],
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

const losing = ({ won }: Answer, reason: BecauseCode): LostTerms[] =>
  won ? [{ termsId: won.termsId, scope: won.scope, reason }] : [];

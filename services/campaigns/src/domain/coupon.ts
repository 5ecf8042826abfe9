import { AppError, invalidField } from '@creditroll/kernel';
import { type Campaign, requireNotEnded } from './campaign.ts';
import { appended, type Dated, latest, requireRoom, started } from './dated.ts';
import { type Membership, membershipStateOf } from './membership.ts';
import { Problems } from './problems.ts';

export interface CouponDraft {
  readonly creatorId: string;
  readonly code: string;
  /** Absent: now. */
  readonly validFromMs: number | undefined;
  /** Absent: no end. */
  readonly validBelowMs: number | undefined;
}

/** `leaked`: strangers use the code, so a link goes before it. */
export const couponStates = ['private', 'leaked'] as const;
export type CouponState = (typeof couponStates)[number];

/** Its owner and validity never change: another one is another coupon. */
export interface Coupon {
  readonly couponId: string;
  readonly brandId: string;
  readonly campaignId: string;
  readonly creatorId: string;
  /** Folded. */
  readonly code: string;
  readonly validFromMs: number;
  readonly validBelowMs: number | null;
  readonly states: readonly Dated<CouponState>[];
  readonly revision: number;
}

/** Holds a brand's code for its last owner: its identity is brand and code, so that two owners cannot both have it. */
export interface CodeClaim {
  readonly brandId: string;
  readonly code: string;
  readonly couponId: string;
  /** Null: for ever. */
  readonly validBelowMs: number | null;
  readonly revision: number;
}

const codeCharactersMax = 100;
export const instantMsMax = 253_402_300_799_999;

/** As the contract has it: what shops write in capitals and people in small letters is the same code. */
export const foldCode = (code: string): string => code.trim().toLowerCase();

export const codeKey = (brandId: string, code: string): string => `${brandId}/${code}`;

export interface CouponWish {
  readonly couponId: string;
  readonly campaign: Campaign;
  readonly membership: Membership | undefined;
  /** Of the same brand and code, if it was ever given. */
  readonly claim: CodeClaim | undefined;
  readonly nowMs: number;
}

export function newCoupon(draft: CouponDraft, wish: CouponWish): { coupon: Coupon; claim: CodeClaim } {
  const { couponId, campaign, membership, nowMs } = wish;
  const code = foldCode(draft.code);
  const validFromMs = draft.validFromMs ?? nowMs;
  const validBelowMs = draft.validBelowMs ?? null;
  checkDraft(code, validFromMs, validBelowMs, campaign);
  requireNotEnded(campaign);
  const state = membershipStateOf(membership);
  if (state !== 'active' && state !== 'invited') {
    throw new AppError(
      'wrong_state',
      `creator ${draft.creatorId} is not in campaign ${campaign.campaignId}; let the creator join first`,
    );
  }
  requireFree(code, validFromMs, wish.claim);
  const { brandId, campaignId } = campaign;
  return {
    coupon: {
      couponId,
      brandId,
      campaignId,
      creatorId: draft.creatorId,
      code,
      validFromMs,
      validBelowMs,
      states: started('private', 0),
      revision: 1,
    },
    claim: { brandId, code, couponId, validBelowMs, revision: (wish.claim?.revision ?? 0) + 1 },
  };
}

/** A mark holds for orders from this millisecond on. The same state again changes nothing. */
export function withCouponState(coupon: Coupon, wanted: string, nowMs: number): Coupon {
  const state = couponStates.find((known) => known === wanted);
  if (!state) throw invalidField('state', `must be one of ${couponStates.join(', ')}`);
  if (state === latest(coupon.states)) return coupon;
  if (state === 'private') requireRoom(coupon.states, `the state of coupon ${coupon.couponId}`);
  return { ...coupon, states: appended(coupon.states, state, nowMs), revision: coupon.revision + 1 };
}

function checkDraft(code: string, validFromMs: number, validBelowMs: number | null, campaign: Campaign): void {
  const problems = new Problems();
  problems.text('code', code, codeCharactersMax);
  problems.wholeNumber('validFromMs', validFromMs, 0, instantMsMax, 'ms');
  const early = `must not be before the campaign began (${campaign.createdAtMs}); send 0 for now`;
  problems.unless(validFromMs >= campaign.createdAtMs, 'validFromMs', early);
  if (validBelowMs !== null) {
    problems.wholeNumber('validBelowMs', validBelowMs, 0, instantMsMax, 'ms');
    problems.unless(validBelowMs > validFromMs, 'validBelowMs', 'must be later than validFromMs; send 0 for no end');
  }
  problems.refuse();
}

/** Says neither whose the code is nor in which campaign: that is not the asker's to know. */
function requireFree(code: string, validFromMs: number, claim: CodeClaim | undefined): void {
  if (!claim || (claim.validBelowMs !== null && claim.validBelowMs <= validFromMs)) return;
  const until = claim.validBelowMs === null ? '' : ` until ${claim.validBelowMs} ms`;
  const problem = `is taken at this brand${until}; choose another code`;
  throw new AppError('already_exists', `code ${JSON.stringify(code)} ${problem}`, {
    fields: [{ field: 'code', problem }],
  });
}

import { AppError } from '@creditroll/kernel';
import { type Campaign, type CampaignKind, requireNotEnded } from './campaign.ts';
import type { CohostShare } from './cohosts.ts';
import { appended, type Dated, latest, requireRoom, started } from './dated.ts';

export type MembershipState = 'invited' | 'active' | 'left';

/** One per creator and campaign, for ever: leaving and joining again are entries of its states. */
export interface Membership {
  readonly membershipId: string;
  readonly campaignId: string;
  readonly brandId: string;
  readonly creatorId: string;
  readonly states: readonly Dated<MembershipState>[];
  /** Whom the creator gives a share, by the time of the order; none before the first. */
  readonly cohosts: readonly Dated<readonly CohostShare[]>[];
  readonly revision: number;
}

/** Follows from what it joins, so that two memberships of one creator in one campaign cannot both be inserted. */
export const membershipIdOf = (campaignId: string, creatorId: string): string => `${campaignId}:${creatorId}`;

export const membershipStateOf = (membership: Membership | undefined): MembershipState | undefined =>
  membership && latest(membership.states);

export interface MembershipWish {
  readonly campaign: Campaign;
  readonly creatorId: string;
  /** The agency that the creator is with, and its own agency if it is a sub-agency; absent: none. */
  readonly agencyIds?: readonly string[] | undefined;
  readonly nowMs: number;
}

const byInvitation: ReadonlySet<CampaignKind> = new Set(['target', 'exclusive']);

/** Whether a creator may know of a campaign: not of one by invitation that they were never invited to. */
export const mayKnow = ({ kind }: Pick<Campaign, 'kind'>, membership: Membership | undefined): boolean =>
  !byInvitation.has(kind) || membership !== undefined;

function requireNotOthers({ campaign, creatorId, agencyIds }: MembershipWish): void {
  if (campaign.agencyId !== null && !agencyIds?.includes(campaign.agencyId))
    throw new AppError(
      'forbidden',
      `campaign ${campaign.campaignId} is for creators of agency ${campaign.agencyId}, and creator ${creatorId} is not with it`,
    );
  if (campaign.creatorId === null || campaign.creatorId === creatorId) return;
  throw new AppError('forbidden', `campaign ${campaign.campaignId} is exclusively another creator's`);
}

/** Each answers the very same object when nothing changes. */
export function invited(current: Membership | undefined, wish: MembershipWish): Membership {
  const state = membershipStateOf(current);
  if (current && (state === 'invited' || state === 'active')) return current;
  requireNotEnded(wish.campaign);
  requireNotOthers(wish);
  return entered(current, 'invited', wish);
}

export function joined(current: Membership | undefined, wish: MembershipWish): Membership {
  const { campaign, creatorId } = wish;
  const state = membershipStateOf(current);
  if (current && state === 'active') return current;
  requireNotEnded(campaign);
  requireNotOthers(wish);
  if (byInvitation.has(campaign.kind) && state !== 'invited') {
    const again = state === 'left' ? 'who left needs a new invitation' : 'was not invited';
    throw new AppError(
      'forbidden',
      `campaign ${campaign.campaignId} is joined by invitation, and creator ${creatorId} ${again}`,
    );
  }
  return entered(current, 'active', wish);
}

/** Also declines an invitation. It is possible in any state of the campaign. */
export function left(current: Membership | undefined, { campaign, creatorId, nowMs }: MembershipWish): Membership {
  if (!current) throw new AppError('not_found', `creator ${creatorId} is not in campaign ${campaign.campaignId}`);
  if (membershipStateOf(current) === 'left') return current;
  return changed(current, 'left', nowMs);
}

function entered(
  current: Membership | undefined,
  state: MembershipState,
  { campaign, creatorId, nowMs }: MembershipWish,
): Membership {
  if (current) {
    requireRoom(current.states, `membership ${current.membershipId}`);
    return changed(current, state, nowMs);
  }
  const { campaignId, brandId } = campaign;
  return {
    membershipId: membershipIdOf(campaignId, creatorId),
    campaignId,
    brandId,
    creatorId,
    states: started(state, nowMs),
    cohosts: [],
    revision: 1,
  };
}

const changed = (current: Membership, state: MembershipState, nowMs: number): Membership => ({
  ...current,
  states: appended(current.states, state, nowMs),
  revision: current.revision + 1,
});

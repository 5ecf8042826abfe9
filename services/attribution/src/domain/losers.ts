import type { Credit, LineDecision, RejectReason } from '@creditroll/contracts';
import { ownerOf } from './candidates.ts';
import { compareText } from './codes.ts';
import { membershipKey } from './evidence.ts';
import type { Verdict } from './line.ts';

/** From nearest to being credited to farthest. Of several reasons the nearest is told, because it is the one that helps. */
const nearness: Readonly<Record<RejectReason, number>> = {
  not_chosen: 0,
  same_visit: 1,
  lower_tier: 2,
  coupon_leaked: 3,
  coupon_without_touch: 4,
  out_of_scope: 5,
  not_member: 6,
  outside_window: 7,
  coupon_not_valid: 8,
  campaign_not_active: 9,
  after_order: 10,
  unknown_campaign: 11,
  invalid: 12,
  paid_by_platform: 13,
  duplicate_order: 15,
  overridden: 16,
  earns_nothing: 17,
  test_order: 18,
  order_cancelled: 19,
  late_after_lock: 20,
  no_candidate: 21,
};

/** Why nobody is credited for a line: what the nearest candidate lacked. */
export function nearestReason(verdicts: readonly Verdict[]): RejectReason {
  let nearest: RejectReason = 'no_candidate';
  for (const { reason } of verdicts) if (reason && nearness[reason] < nearness[nearest]) nearest = reason;
  return nearest;
}

/** Creators who were looked at and earn nothing in a campaign, one entry per creator and campaign. */
export function losersOf(
  verdicts: readonly Verdict[],
  credits: readonly Credit[],
  losersMax: number,
): LineDecision['losers'] {
  const losers = new Map<string, LineDecision['losers'][number]>();
  for (const { candidate, reason } of verdicts) {
    if (reason === null) continue;
    const { creatorId, campaignId } = ownerOf(candidate);
    if (credits.some((credit) => credit.creatorId === creatorId && credit.campaignId === campaignId)) continue;
    const pair = membershipKey(campaignId, creatorId);
    const known = losers.get(pair);
    if (!known || nearness[reason] < nearness[known.reason]) losers.set(pair, { creatorId, campaignId, reason });
  }
  if (losers.size < 2) return [...losers.values()];
  // In an order of their own, so that one more touch of a known loser is no change.
  return [...losers]
    .sort(([a], [b]) => compareText(a, b))
    .slice(0, losersMax)
    .map(([, loser]) => loser);
}

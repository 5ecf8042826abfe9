import type { Credit, LineDecision, RejectReason } from '@creditroll/contracts';
import { ownerOf } from './candidates.ts';
import { compareText } from './codes.ts';
import { membershipKey } from './evidence.ts';
import type { Verdict } from './line.ts';

/** From nearest to being credited to farthest. Of several reasons the nearest is told, because it is the one that helps. */
const nearness: Readonly<Record<RejectReason, number>> = {
  not_chosen: 0,
  lower_tier: 1,
  coupon_without_touch: 2,
  out_of_scope: 3,
  not_member: 4,
  outside_window: 5,
  coupon_not_valid: 6,
  campaign_not_active: 7,
  after_order: 8,
  unknown_campaign: 9,
  invalid: 10,
  earns_nothing: 11,
  test_order: 12,
  order_cancelled: 13,
  late_after_lock: 14,
  no_candidate: 15,
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

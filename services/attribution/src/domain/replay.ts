import type { AttributionPolicy, LineDecision } from '@creditroll/contracts';
import { decideOrder } from './decide.ts';
import type { Campaign, Evidence } from './evidence.ts';
import { same } from './same.ts';

/** A policy as if it had been in force from an instant on, whatever came after it. */
export interface PolicyDraft {
  readonly campaignId: string;
  readonly fromMs: number;
  readonly policy: AttributionPolicy;
}

/**
 * Whom a draft would credit; undefined: the same as now. Both sides are decided over the same evidence, so that what
 * came after the lock, or an earlier engine decided otherwise, does not look like the draft's doing: where both agree,
 * the line stays as it was decided.
 */
export function draftedLines(
  decided: readonly LineDecision[],
  evidence: Evidence,
  draft: PolicyDraft,
): readonly LineDecision[] | undefined {
  const campaign = evidence.campaigns.get(draft.campaignId);
  if (!campaign) return undefined;
  const inForce = byLine(evidence);
  const drafted = byLine({
    ...evidence,
    campaigns: new Map(evidence.campaigns).set(draft.campaignId, withDraft(campaign, draft)),
  });
  const lines = decided.map((line) => {
    const before = inForce.get(line.lineId);
    const after = drafted.get(line.lineId);
    // What came after the lock earns nothing under any policy.
    if (!before || !after || line.reason === 'late_after_lock') return line;
    return same(unnamed(before), unnamed(after)) ? line : after;
  });
  return lines.some((line, index) => line !== decided[index]) ? lines : undefined;
}

const byLine = (evidence: Evidence): ReadonlyMap<string, LineDecision> =>
  new Map(decideOrder(evidence).lines.map(({ decision }) => [decision.lineId, decision]));

const withDraft = (campaign: Campaign, { fromMs, policy }: PolicyDraft): Campaign => ({
  ...campaign,
  policies: [...campaign.policies.filter((version) => version.fromMs < fromMs), { fromMs, value: policy }],
});

/** Equal rules under another id decide alike. */
const unnamed = ({ credits, reason, losers }: LineDecision) => ({ credits, reason, losers });

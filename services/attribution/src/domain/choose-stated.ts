import type { Credit } from '@creditroll/contracts';
import type { Assertion, Candidate, Override } from './candidates.ts';
import type { Choice } from './choice.ts';

/** Two people said whose line it is, or that it is nobody's. */
export const chooseOverrides = (overrides: readonly Override[]): Choice => ({
  credits: overrides.map(({ creatorId, campaignId, weight }): Credit => ({
    creatorId,
    campaignId,
    contentId: null,
    channel: null,
    tier: 'manual_override',
    weight,
    touchIds: [],
    clickAtMs: null,
    couponId: null,
  })),
  reason: overrides.length > 0 ? null : 'overridden',
  rule: 'manual_override',
  policy: overrides[0]?.standing.policy ?? null,
  model: null,
  weights: new Map<Candidate, number>(overrides.map((override) => [override, override.weight])),
  losing: () => 'lower_tier',
});

/** The platform knows whose sale it was: on its line nobody else counts, even when its own word leads to nothing. */
export function chooseAssertion(assertion: Assertion): Choice {
  const { platform, refusal, standing } = assertion;
  const { creatorId, campaignId, contentId } = platform;
  const credited = refusal === null;
  const credit: Credit = {
    creatorId,
    campaignId,
    contentId,
    channel: null,
    tier: 'platform_asserted',
    weight: 1,
    touchIds: [],
    clickAtMs: null,
    couponId: null,
  };
  return {
    credits: credited ? [credit] : [],
    reason: refusal,
    rule: 'platform_asserted',
    policy: credited ? (standing.policy ?? null) : null,
    model: null,
    weights: new Map<Candidate, number>(credited ? [[assertion, 1]] : []),
    losing: () => 'lower_tier',
  };
}

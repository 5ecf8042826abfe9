import type { AttributionPolicy, Credit, RejectReason } from '@creditroll/contracts';
import type { Candidate, Contact } from './candidates.ts';
import { membershipKey } from './evidence.ts';

/** The rule that decided a line. */
export type Rule =
  | 'manual_override'
  | 'platform_asserted'
  | 'coupon_wins'
  | 'coupon_with_touch'
  | 'coupon_without_click'
  | 'coupon_split'
  | 'single_touch'
  | `${AttributionPolicy['model']}_click`
  | `${AttributionPolicy['model']}_view`
  | 'nobody';

/** An eligible candidate and the policy of its own campaign. */
export interface Eligible<Of extends Candidate = Candidate> {
  readonly candidate: Of;
  readonly policy: AttributionPolicy;
}

/** What decided a line. */
export interface Choice {
  readonly credits: readonly Credit[];
  /** Why nobody is credited although this decided; null when somebody is. */
  readonly reason: RejectReason | null;
  readonly rule: Rule;
  readonly policy: AttributionPolicy | null;
  readonly model: AttributionPolicy['model'] | null;
  /** Weight per credited candidate. */
  readonly weights: ReadonlyMap<Candidate, number>;
  /** Why an eligible candidate without a weight lost. */
  readonly losing: (candidate: Candidate) => RejectReason;
}

/** Adds a contact's part to the credit of its creator in its campaign; the content is that of the first one added. */
export function addContact(credits: Map<string, Credit>, { touch, tier }: Contact, weight: number): void {
  const { creatorId, campaignId, contentId, channel, touchId, occurredAtMs } = touch;
  const pair = membershipKey(campaignId, creatorId);
  const known = credits.get(pair);
  credits.set(
    pair,
    known
      ? {
          ...known,
          contentId: known.contentId ?? contentId,
          channel: known.channel ?? channel,
          weight: known.weight + weight,
          touchIds: [...known.touchIds, touchId],
          clickAtMs: Math.min(known.clickAtMs ?? occurredAtMs, occurredAtMs),
        }
      : {
          creatorId,
          campaignId,
          contentId,
          channel,
          tier,
          weight,
          touchIds: [touchId],
          clickAtMs: occurredAtMs,
          couponId: null,
        },
  );
}

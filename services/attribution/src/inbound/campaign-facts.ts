import {
  type CampaignFact,
  campaignStated,
  type CouponFact,
  couponStated,
  type FraudPolicyFact,
  fraudPolicyStated,
  type MembershipFact,
  membershipStated,
  sourceSeen,
} from '@creditroll/contracts';
import { inbound } from '@creditroll/processing';
import { foldCode } from '../domain/codes.ts';
import type { Campaign } from '../domain/evidence.ts';

export type Fact =
  | { readonly kind: 'campaign'; readonly doc: CampaignFact }
  | { readonly kind: 'membership'; readonly doc: MembershipFact }
  | { readonly kind: 'fraud_policy'; readonly doc: FraudPolicyFact }
  | { readonly kind: 'coupon'; readonly doc: CouponFact }
  | { readonly kind: 'source'; readonly brandId: string; readonly connectionId: string };

export const onCampaignFacts = [
  inbound(campaignStated, (doc): Fact => ({ kind: 'campaign', doc })),
  inbound(membershipStated, (doc): Fact => ({ kind: 'membership', doc })),
  inbound(fraudPolicyStated, (doc): Fact => ({ kind: 'fraud_policy', doc })),
  inbound(sourceSeen, (data): Fact => ({ kind: 'source', ...data })),
  // Folded here too, so that what is stored and what is looked for went through one function.
  inbound(couponStated, (doc): Fact => ({ kind: 'coupon', doc: { ...doc, code: foldCode(doc.code) } })),
];

/** A stored campaign as a decision looks at it. */
export const toCampaign = ({ campaignId, brandId, states, policies, productIds }: CampaignFact): Campaign => ({
  campaignId,
  brandId,
  states,
  policies,
  products: productIds && new Set(productIds),
});

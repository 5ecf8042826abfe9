import {
  type CampaignFact,
  campaignStated,
  type CouponFact,
  couponStated,
  type EventDefinition,
  type FraudPolicyFact,
  fraudPolicyStated,
  type MembershipFact,
  membershipStated,
  productMoved,
  termsStated,
} from '@creditroll/contracts';
import type { Campaign } from '../domain/campaign.ts';
import type { Coupon } from '../domain/coupon.ts';
import type { Creator } from '../domain/creator.ts';
import type { Membership } from '../domain/membership.ts';
import type { Product } from '../domain/product.ts';
import type { Terms } from '../domain/terms.ts';

/** What others must hear. The subject is the brand, so that all facts of a brand reach one owner. */
export interface Fact {
  readonly definition: EventDefinition;
  readonly subject: string;
  readonly data: unknown;
}

/** Keeps the data to its contract before the type forgets it. */
const fact = <Data>(definition: EventDefinition<Data>, subject: string, data: Data): Fact => ({
  definition,
  subject,
  data,
});

export function campaignFactOf({ campaignId, brandId, revision, states, policies, productIds }: Campaign): Fact {
  const data: CampaignFact = {
    campaignId,
    brandId,
    revision,
    states: [...states],
    policies: [...policies],
    productIds: productIds && [...productIds],
  };
  return fact(campaignStated, brandId, data);
}

export function membershipFactOf(
  { membershipId, campaignId, brandId, creatorId, revision, states }: Membership,
  { emailHash, emailDomain, kind }: Pick<Creator, 'emailHash' | 'emailDomain' | 'kind'>,
): Fact {
  const data: MembershipFact = {
    membershipId,
    campaignId,
    brandId,
    creatorId,
    revision,
    states: [...states],
    emailHash,
    emailDomain,
    creatorKind: kind,
  };
  return fact(membershipStated, brandId, data);
}

export function couponFactOf(coupon: Coupon): Fact {
  const data: CouponFact = { ...coupon, states: [...coupon.states] };
  return fact(couponStated, coupon.brandId, data);
}

export const fraudPolicyFactOf = (data: FraudPolicyFact): Fact => fact(fraudPolicyStated, data.brandId, data);

export const termsFactOf = ({ termsId, brandId, campaignId, fromMs }: Terms): Fact =>
  fact(termsStated, brandId, { termsId, brandId, campaignId, fromMs });

export const productFactOf = ({ brandId, productId, collections }: Product): Fact =>
  fact(productMoved, brandId, { brandId, productId, fromMs: collections.at(-1)?.fromMs ?? 0 });

import type { AttributionPolicyWish__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/AttributionPolicyWish';
import type { Cap__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Cap';
import type { CreateCampaignRequest__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/CreateCampaignRequest';
import type { CampaignDraft } from '../domain/campaign.ts';
import type { CapDraft } from '../domain/caps.ts';
import type { PolicyWish } from '../domain/policy.ts';

export const toPolicy = (wish: AttributionPolicyWish__Output): PolicyWish => ({
  preset: wish.preset,
  model: wish.model,
  clickWindowMs: wish.clickWindowMs,
  probabilisticClickWindowMs: wish.probabilisticClickWindowMs,
  engagedViewWindowMs: wish.engagedViewWindowMs,
  viewWindowMs: wish.viewWindowMs,
  cartHoldMs: wish.cartHoldMs,
  viewWeightPpm: wish.viewWeightPpm,
  couponPolicy: wish.couponPolicy,
  couponSharePpm: wish.couponSharePpm,
  waitAfterOrderMs: wish.waitAfterOrderMs,
  waitAfterDeliveryMs: wish.waitAfterDeliveryMs,
});

export const toCaps = (caps: readonly Cap__Output[]): readonly CapDraft[] =>
  caps.map(({ per, period, amount }) => ({
    per,
    period,
    amountMinor: amount?.amountMinor ?? 0,
    currency: amount?.currency ?? '',
  }));

export const toCampaign = (request: CreateCampaignRequest__Output): CampaignDraft => ({
  brandId: request.brandId,
  name: request.name,
  kind: request.kind,
  creatorId: request.creatorId === '' ? undefined : request.creatorId,
  agencyId: request.agencyId === '' ? undefined : request.agencyId,
  promise: request.promise ?? undefined,
  policy: request.policy ? toPolicy(request.policy) : undefined,
  productIds: request.productIds,
  caps: toCaps(request.caps),
  bonuses: request.bonuses,
});

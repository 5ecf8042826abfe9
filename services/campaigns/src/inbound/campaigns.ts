import type { AttributionPolicy__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/AttributionPolicy';
import type { CreateCampaignRequest__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/CreateCampaignRequest';
import type { CampaignDraft } from '../domain/campaign.ts';
import type { PolicyDraft } from '../domain/policy.ts';

export const toPolicy = (policy: AttributionPolicy__Output): PolicyDraft => ({
  model: policy.model,
  clickWindowMs: policy.clickWindowMs,
  couponPolicy: policy.couponPolicy,
  waitAfterOrderMs: policy.waitAfterOrderMs,
  waitAfterDeliveryMs: policy.waitAfterDeliveryMs,
});

export const toCampaign = (request: CreateCampaignRequest__Output): CampaignDraft => ({
  brandId: request.brandId,
  name: request.name,
  kind: request.kind,
  creatorId: request.creatorId === '' ? undefined : request.creatorId,
  agencyId: request.agencyId === '' ? undefined : request.agencyId,
  promise: request.promise ?? undefined,
  policy: request.policy ? toPolicy(request.policy) : undefined,
  productIds: request.productIds,
});

import type { TermsDraft__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsDraft';
import type { DraftTerms } from '../domain/draft-terms.ts';
import { orNull, toRate } from './terms.ts';

export const toDraft = (draft: TermsDraft__Output): DraftTerms => ({
  termsId: draft.termsId,
  brandId: draft.brandId,
  campaignId: orNull(draft.campaignId),
  creatorId: orNull(draft.creatorId),
  productId: orNull(draft.productId),
  collectionId: orNull(draft.collectionId),
  channel: orNull(draft.channel),
  customer: orNull(draft.customer),
  rate: toRate(draft.rate),
  orderCap: draft.orderCap ?? undefined,
  fromMs: draft.fromMs,
  belowMs: draft.belowMs,
});

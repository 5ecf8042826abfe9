// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListCampaignsRequest {
  'page'?: (_creditroll_common_v1_PageRequest | null);
  'brandId'?: (string);
  'creatorId'?: (string);
}

export interface ListCampaignsRequest__Output {
  'page': (_creditroll_common_v1_PageRequest__Output | null);
  'brandId': (string);
  'creatorId': (string);
}

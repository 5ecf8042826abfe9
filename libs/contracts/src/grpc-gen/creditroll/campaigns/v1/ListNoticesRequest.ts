// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListNoticesRequest {
  'creatorId'?: (string);
  'brandId'?: (string);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListNoticesRequest__Output {
  'creatorId': (string);
  'brandId': (string);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListVerdictsRequest {
  'campaignId'?: (string);
  'creatorId'?: (string);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListVerdictsRequest__Output {
  'campaignId': (string);
  'creatorId': (string);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

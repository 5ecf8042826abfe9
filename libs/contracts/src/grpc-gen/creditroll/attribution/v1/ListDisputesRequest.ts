// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListDisputesRequest {
  'creatorId'?: (string);
  'brandId'?: (string);
  'state'?: (string);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListDisputesRequest__Output {
  'creatorId': (string);
  'brandId': (string);
  'state': (string);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

// Original file: protos/creditroll/click_tracking/v1/click_tracking.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListLinksRequest {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListLinksRequest__Output {
  'creatorId': (string);
  'campaignId': (string);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

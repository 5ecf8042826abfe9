// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListCreatorsRequest {
  'page'?: (_creditroll_common_v1_PageRequest | null);
  'creatorIds'?: (string)[];
}

export interface ListCreatorsRequest__Output {
  'page': (_creditroll_common_v1_PageRequest__Output | null);
  'creatorIds': (string)[];
}

// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListBonusesRequest {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListBonusesRequest__Output {
  'creatorId': (string);
  'campaignId': (string);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListBoardsRequest {
  'campaignId'?: (string);
  'creatorId'?: (string);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListBoardsRequest__Output {
  'campaignId': (string);
  'creatorId': (string);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { SaleCap as _creditroll_campaigns_v1_SaleCap, SaleCap__Output as _creditroll_campaigns_v1_SaleCap__Output } from '../../../creditroll/campaigns/v1/SaleCap.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListQuotasRequest {
  'campaignId'?: (string);
  'creatorId'?: (string);
  'running'?: (_creditroll_campaigns_v1_SaleCap)[];
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListQuotasRequest__Output {
  'campaignId': (string);
  'creatorId': (string);
  'running': (_creditroll_campaigns_v1_SaleCap__Output)[];
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

// Original file: protos/creditroll/order_intake/v1/order_intake.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';

export interface ListConnectionsRequest {
  'brandId'?: (string);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface ListConnectionsRequest__Output {
  'brandId': (string);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

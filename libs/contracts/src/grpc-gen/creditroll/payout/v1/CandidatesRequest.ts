// Original file: protos/creditroll/payout/v1/payout.proto

import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';
import type { Long } from '@grpc/proto-loader';

export interface CandidatesRequest {
  'currency'?: (string);
  'rail'?: (string);
  'minimumMinor'?: (number | string | Long);
  'page'?: (_creditroll_common_v1_PageRequest | null);
}

export interface CandidatesRequest__Output {
  'currency': (string);
  'rail': (string);
  'minimumMinor': (number);
  'page': (_creditroll_common_v1_PageRequest__Output | null);
}

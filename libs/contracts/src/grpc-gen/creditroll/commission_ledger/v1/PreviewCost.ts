// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Long } from '@grpc/proto-loader';

export interface PreviewCost {
  'commissionMinor'?: (number | string | Long);
  'operatorFeeMinor'?: (number | string | Long);
  'costMinor'?: (number | string | Long);
  'marginMinor'?: (number | string | Long);
}

export interface PreviewCost__Output {
  'commissionMinor': (number);
  'operatorFeeMinor': (number);
  'costMinor': (number);
  'marginMinor': (number);
}

// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

export interface WaiveOperatorFeeRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'reason'?: (string);
}

export interface WaiveOperatorFeeRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'fromMs': (number);
  'belowMs': (number);
  'reason': (string);
}

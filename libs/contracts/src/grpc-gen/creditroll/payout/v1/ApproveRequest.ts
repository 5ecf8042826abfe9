// Original file: protos/creditroll/payout/v1/payout.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

export interface ApproveRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'batchId'?: (string);
  'manifestHash'?: (string);
  'totalMinor'?: (number | string | Long);
}

export interface ApproveRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'batchId': (string);
  'manifestHash': (string);
  'totalMinor': (number);
}

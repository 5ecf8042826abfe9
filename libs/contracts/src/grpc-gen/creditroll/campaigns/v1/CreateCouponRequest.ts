// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Long } from '@grpc/proto-loader';

export interface CreateCouponRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'code'?: (string);
  'validFromMs'?: (number | string | Long);
  'validBelowMs'?: (number | string | Long);
}

export interface CreateCouponRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'creatorId': (string);
  'code': (string);
  'validFromMs': (number);
  'validBelowMs': (number);
}

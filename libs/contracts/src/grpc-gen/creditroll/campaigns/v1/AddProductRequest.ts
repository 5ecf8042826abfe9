// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface AddProductRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'productId'?: (string);
}

export interface AddProductRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'creatorId': (string);
  'productId': (string);
}

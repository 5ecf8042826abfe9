// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface SetProductRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'productId'?: (string);
  'collectionIds'?: (string)[];
}

export interface SetProductRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'productId': (string);
  'collectionIds': (string)[];
}

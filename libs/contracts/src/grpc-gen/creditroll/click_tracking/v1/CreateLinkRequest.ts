// Original file: protos/creditroll/click_tracking/v1/click_tracking.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';

export interface CreateLinkRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'contentId'?: (string);
  'contentKind'?: (string);
  'channel'?: (string);
  'productId'?: (string);
  'destination'?: (string);
}

export interface CreateLinkRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'campaignId': (string);
  'creatorId': (string);
  'contentId': (string);
  'contentKind': (string);
  'channel': (string);
  'productId': (string);
  'destination': (string);
}

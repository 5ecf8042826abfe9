// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Handle as _creditroll_campaigns_v1_Handle, Handle__Output as _creditroll_campaigns_v1_Handle__Output } from '../../../creditroll/campaigns/v1/Handle.ts';
import type { Long } from '@grpc/proto-loader';

export interface Creator {
  'creatorId'?: (string);
  'displayName'?: (string);
  'handles'?: (_creditroll_campaigns_v1_Handle)[];
  'revision'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
  'kind'?: (string);
}

export interface Creator__Output {
  'creatorId': (string);
  'displayName': (string);
  'handles': (_creditroll_campaigns_v1_Handle__Output)[];
  'revision': (number);
  'createdAtMs': (number);
  'kind': (string);
}

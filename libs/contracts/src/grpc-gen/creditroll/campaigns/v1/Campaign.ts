// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { AttributionPolicy as _creditroll_campaigns_v1_AttributionPolicy, AttributionPolicy__Output as _creditroll_campaigns_v1_AttributionPolicy__Output } from '../../../creditroll/campaigns/v1/AttributionPolicy.ts';
import type { Long } from '@grpc/proto-loader';

export interface Campaign {
  'campaignId'?: (string);
  'brandId'?: (string);
  'name'?: (string);
  'kind'?: (string);
  'state'?: (string);
  'policy'?: (_creditroll_campaigns_v1_AttributionPolicy | null);
  'productIds'?: (string)[];
  'revision'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
  'creatorId'?: (string);
}

export interface Campaign__Output {
  'campaignId': (string);
  'brandId': (string);
  'name': (string);
  'kind': (string);
  'state': (string);
  'policy': (_creditroll_campaigns_v1_AttributionPolicy__Output | null);
  'productIds': (string)[];
  'revision': (number);
  'createdAtMs': (number);
  'creatorId': (string);
}

// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { CohostShare as _creditroll_campaigns_v1_CohostShare, CohostShare__Output as _creditroll_campaigns_v1_CohostShare__Output } from '../../../creditroll/campaigns/v1/CohostShare.ts';
import type { Long } from '@grpc/proto-loader';

export interface Membership {
  'membershipId'?: (string);
  'campaignId'?: (string);
  'brandId'?: (string);
  'creatorId'?: (string);
  'state'?: (string);
  'revision'?: (number | string | Long);
  'cohosts'?: (_creditroll_campaigns_v1_CohostShare)[];
}

export interface Membership__Output {
  'membershipId': (string);
  'campaignId': (string);
  'brandId': (string);
  'creatorId': (string);
  'state': (string);
  'revision': (number);
  'cohosts': (_creditroll_campaigns_v1_CohostShare__Output)[];
}

// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { AttributionPolicy as _creditroll_campaigns_v1_AttributionPolicy, AttributionPolicy__Output as _creditroll_campaigns_v1_AttributionPolicy__Output } from '../../../creditroll/campaigns/v1/AttributionPolicy.ts';
import type { RatePromise as _creditroll_campaigns_v1_RatePromise, RatePromise__Output as _creditroll_campaigns_v1_RatePromise__Output } from '../../../creditroll/campaigns/v1/RatePromise.ts';
import type { Cap as _creditroll_campaigns_v1_Cap, Cap__Output as _creditroll_campaigns_v1_Cap__Output } from '../../../creditroll/campaigns/v1/Cap.ts';
import type { Bonus as _creditroll_campaigns_v1_Bonus, Bonus__Output as _creditroll_campaigns_v1_Bonus__Output } from '../../../creditroll/campaigns/v1/Bonus.ts';
import type { Leaderboard as _creditroll_campaigns_v1_Leaderboard, Leaderboard__Output as _creditroll_campaigns_v1_Leaderboard__Output } from '../../../creditroll/campaigns/v1/Leaderboard.ts';
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
  'promise'?: (_creditroll_campaigns_v1_RatePromise | null);
  'agencyId'?: (string);
  'caps'?: (_creditroll_campaigns_v1_Cap)[];
  'bonuses'?: (_creditroll_campaigns_v1_Bonus)[];
  'leaderboard'?: (_creditroll_campaigns_v1_Leaderboard)[];
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
  'promise': (_creditroll_campaigns_v1_RatePromise__Output | null);
  'agencyId': (string);
  'caps': (_creditroll_campaigns_v1_Cap__Output)[];
  'bonuses': (_creditroll_campaigns_v1_Bonus__Output)[];
  'leaderboard': (_creditroll_campaigns_v1_Leaderboard__Output)[];
}

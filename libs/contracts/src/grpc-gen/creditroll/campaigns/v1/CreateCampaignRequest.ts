// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { AttributionPolicyWish as _creditroll_campaigns_v1_AttributionPolicyWish, AttributionPolicyWish__Output as _creditroll_campaigns_v1_AttributionPolicyWish__Output } from '../../../creditroll/campaigns/v1/AttributionPolicyWish.ts';
import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from '../../../creditroll/campaigns/v1/Rate.ts';
import type { RatePromise as _creditroll_campaigns_v1_RatePromise, RatePromise__Output as _creditroll_campaigns_v1_RatePromise__Output } from '../../../creditroll/campaigns/v1/RatePromise.ts';
import type { Cap as _creditroll_campaigns_v1_Cap, Cap__Output as _creditroll_campaigns_v1_Cap__Output } from '../../../creditroll/campaigns/v1/Cap.ts';
import type { Bonus as _creditroll_campaigns_v1_Bonus, Bonus__Output as _creditroll_campaigns_v1_Bonus__Output } from '../../../creditroll/campaigns/v1/Bonus.ts';

export interface CreateCampaignRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'name'?: (string);
  'kind'?: (string);
  'policy'?: (_creditroll_campaigns_v1_AttributionPolicyWish | null);
  'productIds'?: (string)[];
  'rate'?: (_creditroll_campaigns_v1_Rate | null);
  'creatorId'?: (string);
  'promise'?: (_creditroll_campaigns_v1_RatePromise | null);
  'agencyId'?: (string);
  'caps'?: (_creditroll_campaigns_v1_Cap)[];
  'bonuses'?: (_creditroll_campaigns_v1_Bonus)[];
}

export interface CreateCampaignRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'name': (string);
  'kind': (string);
  'policy': (_creditroll_campaigns_v1_AttributionPolicyWish__Output | null);
  'productIds': (string)[];
  'rate': (_creditroll_campaigns_v1_Rate__Output | null);
  'creatorId': (string);
  'promise': (_creditroll_campaigns_v1_RatePromise__Output | null);
  'agencyId': (string);
  'caps': (_creditroll_campaigns_v1_Cap__Output)[];
  'bonuses': (_creditroll_campaigns_v1_Bonus__Output)[];
}

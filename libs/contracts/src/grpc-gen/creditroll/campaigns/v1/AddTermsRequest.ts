// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from '../../../creditroll/campaigns/v1/Rate.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';
import type { Long } from '@grpc/proto-loader';

export interface AddTermsRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'brandId'?: (string);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'productId'?: (string);
  'rate'?: (_creditroll_campaigns_v1_Rate | null);
  'fromMs'?: (number | string | Long);
  'collectionId'?: (string);
  'channel'?: (string);
  'customer'?: (string);
  'belowMs'?: (number | string | Long);
  'orderCap'?: (_creditroll_common_v1_Money | null);
}

export interface AddTermsRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'brandId': (string);
  'campaignId': (string);
  'creatorId': (string);
  'productId': (string);
  'rate': (_creditroll_campaigns_v1_Rate__Output | null);
  'fromMs': (number);
  'collectionId': (string);
  'channel': (string);
  'customer': (string);
  'belowMs': (number);
  'orderCap': (_creditroll_common_v1_Money__Output | null);
}

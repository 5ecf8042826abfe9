// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from '../../../creditroll/campaigns/v1/Rate.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';
import type { Long } from '@grpc/proto-loader';

export interface TermsDraft {
  'termsId'?: (string);
  'brandId'?: (string);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'productId'?: (string);
  'collectionId'?: (string);
  'channel'?: (string);
  'customer'?: (string);
  'rate'?: (_creditroll_campaigns_v1_Rate | null);
  'fromMs'?: (number | string | Long);
  'belowMs'?: (number | string | Long);
  'orderCap'?: (_creditroll_common_v1_Money | null);
}

export interface TermsDraft__Output {
  'termsId': (string);
  'brandId': (string);
  'campaignId': (string);
  'creatorId': (string);
  'productId': (string);
  'collectionId': (string);
  'channel': (string);
  'customer': (string);
  'rate': (_creditroll_campaigns_v1_Rate__Output | null);
  'fromMs': (number);
  'belowMs': (number);
  'orderCap': (_creditroll_common_v1_Money__Output | null);
}

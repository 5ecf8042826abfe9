// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from '../../../creditroll/campaigns/v1/Rate.ts';
import type { Long } from '@grpc/proto-loader';

export interface Quote {
  'quoteId'?: (string);
  'brandId'?: (string);
  'campaignId'?: (string);
  'creatorId'?: (string);
  'productId'?: (string);
  'termsId'?: (string);
  'scope'?: (string);
  'rate'?: (_creditroll_campaigns_v1_Rate | null);
  'mintedAtMs'?: (number | string | Long);
  'currentTermsId'?: (string);
  'currentRate'?: (_creditroll_campaigns_v1_Rate | null);
  'validUntilMs'?: (number | string | Long);
  'noticeAtMs'?: (number | string | Long);
}

export interface Quote__Output {
  'quoteId': (string);
  'brandId': (string);
  'campaignId': (string);
  'creatorId': (string);
  'productId': (string);
  'termsId': (string);
  'scope': (string);
  'rate': (_creditroll_campaigns_v1_Rate__Output | null);
  'mintedAtMs': (number);
  'currentTermsId': (string);
  'currentRate': (_creditroll_campaigns_v1_Rate__Output | null);
  'validUntilMs': (number);
  'noticeAtMs': (number);
}

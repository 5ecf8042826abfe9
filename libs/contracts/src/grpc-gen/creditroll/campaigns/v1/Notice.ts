// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { RateChange as _creditroll_campaigns_v1_RateChange, RateChange__Output as _creditroll_campaigns_v1_RateChange__Output } from '../../../creditroll/campaigns/v1/RateChange.ts';
import type { Long } from '@grpc/proto-loader';

export interface Notice {
  'noticeId'?: (string);
  'brandId'?: (string);
  'campaignId'?: (string);
  'campaignName'?: (string);
  'creatorId'?: (string);
  'termsId'?: (string);
  'collectionId'?: (string);
  'channel'?: (string);
  'customer'?: (string);
  'changes'?: (_creditroll_campaigns_v1_RateChange)[];
  'productsMore'?: (number);
  'cutAtMs'?: (number | string | Long);
  'untilMs'?: (number | string | Long);
  'toldAtMs'?: (number | string | Long);
  'movedProductId'?: (string);
}

export interface Notice__Output {
  'noticeId': (string);
  'brandId': (string);
  'campaignId': (string);
  'campaignName': (string);
  'creatorId': (string);
  'termsId': (string);
  'collectionId': (string);
  'channel': (string);
  'customer': (string);
  'changes': (_creditroll_campaigns_v1_RateChange__Output)[];
  'productsMore': (number);
  'cutAtMs': (number);
  'untilMs': (number);
  'toldAtMs': (number);
  'movedProductId': (string);
}

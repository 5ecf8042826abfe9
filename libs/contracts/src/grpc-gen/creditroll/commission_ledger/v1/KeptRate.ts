// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from '../../../creditroll/campaigns/v1/Rate.ts';
import type { Long } from '@grpc/proto-loader';

export interface KeptRate {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'termsId'?: (string);
  'rate'?: (_creditroll_campaigns_v1_Rate | null);
  'untilMs'?: (number | string | Long);
  'lines'?: (number | string | Long);
}

export interface KeptRate__Output {
  'creatorId': (string);
  'campaignId': (string);
  'termsId': (string);
  'rate': (_creditroll_campaigns_v1_Rate__Output | null);
  'untilMs': (number);
  'lines': (number);
}

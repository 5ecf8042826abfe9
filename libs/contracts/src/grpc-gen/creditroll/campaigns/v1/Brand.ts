// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { FeeWaiver as _creditroll_campaigns_v1_FeeWaiver, FeeWaiver__Output as _creditroll_campaigns_v1_FeeWaiver__Output } from '../../../creditroll/campaigns/v1/FeeWaiver.ts';
import type { Long } from '@grpc/proto-loader';

export interface Brand {
  'brandId'?: (string);
  'name'?: (string);
  'timeZone'?: (string);
  'destinationHosts'?: (string)[];
  'operatorFeePpm'?: (number);
  'revision'?: (number | string | Long);
  'createdAtMs'?: (number | string | Long);
  'feeWaivers'?: (_creditroll_campaigns_v1_FeeWaiver)[];
  'funding'?: (string);
}

export interface Brand__Output {
  'brandId': (string);
  'name': (string);
  'timeZone': (string);
  'destinationHosts': (string)[];
  'operatorFeePpm': (number);
  'revision': (number);
  'createdAtMs': (number);
  'feeWaivers': (_creditroll_campaigns_v1_FeeWaiver__Output)[];
  'funding': (string);
}

// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Because as _creditroll_commission_ledger_v1_Because, Because__Output as _creditroll_commission_ledger_v1_Because__Output } from '../../../creditroll/commission_ledger/v1/Because.ts';
import type { PartQuota as _creditroll_commission_ledger_v1_PartQuota, PartQuota__Output as _creditroll_commission_ledger_v1_PartQuota__Output } from '../../../creditroll/commission_ledger/v1/PartQuota.ts';
import type { PartVolume as _creditroll_commission_ledger_v1_PartVolume, PartVolume__Output as _creditroll_commission_ledger_v1_PartVolume__Output } from '../../../creditroll/commission_ledger/v1/PartVolume.ts';
import type { Long } from '@grpc/proto-loader';

export interface Part {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'weight'?: (number | string | Long);
  'weightSum'?: (number | string | Long);
  'creditMinor'?: (number | string | Long);
  'postedMinor'?: (number | string | Long);
  'state'?: (string);
  'termsId'?: (string);
  'termsScope'?: (string);
  'ratePpm'?: (number);
  'fixedPerItemMinor'?: (number | string | Long);
  'baseMinor'?: (number | string | Long);
  'reason'?: (string);
  'because'?: (_creditroll_commission_ledger_v1_Because)[];
  'quota'?: (_creditroll_commission_ledger_v1_PartQuota | null);
  'unfunded'?: (boolean);
  'volume'?: (_creditroll_commission_ledger_v1_PartVolume | null);
}

export interface Part__Output {
  'creatorId': (string);
  'campaignId': (string);
  'weight': (number);
  'weightSum': (number);
  'creditMinor': (number);
  'postedMinor': (number);
  'state': (string);
  'termsId': (string);
  'termsScope': (string);
  'ratePpm': (number);
  'fixedPerItemMinor': (number);
  'baseMinor': (number);
  'reason': (string);
  'because': (_creditroll_commission_ledger_v1_Because__Output)[];
  'quota': (_creditroll_commission_ledger_v1_PartQuota__Output | null);
  'unfunded': (boolean);
  'volume': (_creditroll_commission_ledger_v1_PartVolume__Output | null);
}

// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { PreviewTier as _creditroll_commission_ledger_v1_PreviewTier, PreviewTier__Output as _creditroll_commission_ledger_v1_PreviewTier__Output } from '../../../creditroll/commission_ledger/v1/PreviewTier.ts';
import type { Long } from '@grpc/proto-loader';

export interface PreviewVolume {
  'creatorId'?: (string);
  'campaignId'?: (string);
  'span'?: (string);
  'currency'?: (string);
  'termsId'?: (string);
  'beforeMinor'?: (number | string | Long);
  'afterMinor'?: (number | string | Long);
  'tiers'?: (_creditroll_commission_ledger_v1_PreviewTier)[];
}

export interface PreviewVolume__Output {
  'creatorId': (string);
  'campaignId': (string);
  'span': (string);
  'currency': (string);
  'termsId': (string);
  'beforeMinor': (number);
  'afterMinor': (number);
  'tiers': (_creditroll_commission_ledger_v1_PreviewTier__Output)[];
}

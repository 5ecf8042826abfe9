// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { QuotaSpan as _creditroll_commission_ledger_v1_QuotaSpan, QuotaSpan__Output as _creditroll_commission_ledger_v1_QuotaSpan__Output } from '../../../creditroll/commission_ledger/v1/QuotaSpan.ts';
import type { Long } from '@grpc/proto-loader';

export interface PartQuota {
  'wantedMinor'?: (number | string | Long);
  'grantedMinor'?: (number | string | Long);
  'awaitedMinor'?: (number | string | Long);
  'spans'?: (_creditroll_commission_ledger_v1_QuotaSpan)[];
}

export interface PartQuota__Output {
  'wantedMinor': (number);
  'grantedMinor': (number);
  'awaitedMinor': (number);
  'spans': (_creditroll_commission_ledger_v1_QuotaSpan__Output)[];
}

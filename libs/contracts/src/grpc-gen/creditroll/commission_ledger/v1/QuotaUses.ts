// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { QuotaUse as _creditroll_commission_ledger_v1_QuotaUse, QuotaUse__Output as _creditroll_commission_ledger_v1_QuotaUse__Output } from '../../../creditroll/commission_ledger/v1/QuotaUse.ts';

export interface QuotaUses {
  'running'?: (_creditroll_commission_ledger_v1_QuotaUse)[];
  'quotas'?: (_creditroll_commission_ledger_v1_QuotaUse)[];
  'next'?: (string);
}

export interface QuotaUses__Output {
  'running': (_creditroll_commission_ledger_v1_QuotaUse__Output)[];
  'quotas': (_creditroll_commission_ledger_v1_QuotaUse__Output)[];
  'next': (string);
}

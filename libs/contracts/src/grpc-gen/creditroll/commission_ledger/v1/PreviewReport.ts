// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { PreviewTotals as _creditroll_commission_ledger_v1_PreviewTotals, PreviewTotals__Output as _creditroll_commission_ledger_v1_PreviewTotals__Output } from '../../../creditroll/commission_ledger/v1/PreviewTotals.ts';
import type { PreviewSubject as _creditroll_commission_ledger_v1_PreviewSubject, PreviewSubject__Output as _creditroll_commission_ledger_v1_PreviewSubject__Output } from '../../../creditroll/commission_ledger/v1/PreviewSubject.ts';
import type { KeptRate as _creditroll_commission_ledger_v1_KeptRate, KeptRate__Output as _creditroll_commission_ledger_v1_KeptRate__Output } from '../../../creditroll/commission_ledger/v1/KeptRate.ts';
import type { PreviewCap as _creditroll_commission_ledger_v1_PreviewCap, PreviewCap__Output as _creditroll_commission_ledger_v1_PreviewCap__Output } from '../../../creditroll/commission_ledger/v1/PreviewCap.ts';
import type { PreviewVolume as _creditroll_commission_ledger_v1_PreviewVolume, PreviewVolume__Output as _creditroll_commission_ledger_v1_PreviewVolume__Output } from '../../../creditroll/commission_ledger/v1/PreviewVolume.ts';
import type { Long } from '@grpc/proto-loader';

export interface PreviewReport {
  'totals'?: (_creditroll_commission_ledger_v1_PreviewTotals)[];
  'creators'?: (_creditroll_commission_ledger_v1_PreviewSubject)[];
  'campaigns'?: (_creditroll_commission_ledger_v1_PreviewSubject)[];
  'kept'?: (_creditroll_commission_ledger_v1_KeptRate)[];
  'creatorsLeftOut'?: (number | string | Long);
  'campaignsLeftOut'?: (number | string | Long);
  'keptLeftOut'?: (number | string | Long);
  'waitingOrders'?: (number | string | Long);
  'digest'?: (string);
  'agencies'?: (_creditroll_commission_ledger_v1_PreviewSubject)[];
  'agenciesLeftOut'?: (number | string | Long);
  'exhaustedCaps'?: (_creditroll_commission_ledger_v1_PreviewCap)[];
  'exhaustedCapsLeftOut'?: (number | string | Long);
  'volumes'?: (_creditroll_commission_ledger_v1_PreviewVolume)[];
  'volumesLeftOut'?: (number | string | Long);
}

export interface PreviewReport__Output {
  'totals': (_creditroll_commission_ledger_v1_PreviewTotals__Output)[];
  'creators': (_creditroll_commission_ledger_v1_PreviewSubject__Output)[];
  'campaigns': (_creditroll_commission_ledger_v1_PreviewSubject__Output)[];
  'kept': (_creditroll_commission_ledger_v1_KeptRate__Output)[];
  'creatorsLeftOut': (number);
  'campaignsLeftOut': (number);
  'keptLeftOut': (number);
  'waitingOrders': (number);
  'digest': (string);
  'agencies': (_creditroll_commission_ledger_v1_PreviewSubject__Output)[];
  'agenciesLeftOut': (number);
  'exhaustedCaps': (_creditroll_commission_ledger_v1_PreviewCap__Output)[];
  'exhaustedCapsLeftOut': (number);
  'volumes': (_creditroll_commission_ledger_v1_PreviewVolume__Output)[];
  'volumesLeftOut': (number);
}

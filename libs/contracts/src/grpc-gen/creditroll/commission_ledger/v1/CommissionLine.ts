// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Part as _creditroll_commission_ledger_v1_Part, Part__Output as _creditroll_commission_ledger_v1_Part__Output } from '../../../creditroll/commission_ledger/v1/Part.ts';
import type { Share as _creditroll_commission_ledger_v1_Share, Share__Output as _creditroll_commission_ledger_v1_Share__Output } from '../../../creditroll/commission_ledger/v1/Share.ts';
import type { LaterLine as _creditroll_commission_ledger_v1_LaterLine, LaterLine__Output as _creditroll_commission_ledger_v1_LaterLine__Output } from '../../../creditroll/commission_ledger/v1/LaterLine.ts';
import type { Long } from '@grpc/proto-loader';

export interface CommissionLine {
  'lineId'?: (string);
  'productId'?: (string);
  'title'?: (string);
  'state'?: (string);
  'reason'?: (string);
  'baseMinor'?: (number | string | Long);
  'baseFormula'?: (string);
  'baseArithmetic'?: (string);
  'termsId'?: (string);
  'termsScope'?: (string);
  'ratePpm'?: (number);
  'fixedPerItemMinor'?: (number | string | Long);
  'grossMinor'?: (number | string | Long);
  'operatorFeeMinor'?: (number | string | Long);
  'refundedBaseMinor'?: (number | string | Long);
  'parts'?: (_creditroll_commission_ledger_v1_Part)[];
  'lostTerms'?: (string)[];
  'quantity'?: (number);
  'refundedQuantity'?: (number);
  'shares'?: (_creditroll_commission_ledger_v1_Share)[];
  'cappedMinor'?: (number | string | Long);
  'later'?: (_creditroll_commission_ledger_v1_LaterLine | null);
}

export interface CommissionLine__Output {
  'lineId': (string);
  'productId': (string);
  'title': (string);
  'state': (string);
  'reason': (string);
  'baseMinor': (number);
  'baseFormula': (string);
  'baseArithmetic': (string);
  'termsId': (string);
  'termsScope': (string);
  'ratePpm': (number);
  'fixedPerItemMinor': (number);
  'grossMinor': (number);
  'operatorFeeMinor': (number);
  'refundedBaseMinor': (number);
  'parts': (_creditroll_commission_ledger_v1_Part__Output)[];
  'lostTerms': (string)[];
  'quantity': (number);
  'refundedQuantity': (number);
  'shares': (_creditroll_commission_ledger_v1_Share__Output)[];
  'cappedMinor': (number);
  'later': (_creditroll_commission_ledger_v1_LaterLine__Output | null);
}

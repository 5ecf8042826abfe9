// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { CountedStep as _creditroll_commission_ledger_v1_CountedStep, CountedStep__Output as _creditroll_commission_ledger_v1_CountedStep__Output } from '../../../creditroll/commission_ledger/v1/CountedStep.ts';
import type { Long } from '@grpc/proto-loader';

export interface BonusCount {
  'bonusId'?: (string);
  'campaignId'?: (string);
  'brandId'?: (string);
  'creatorId'?: (string);
  'span'?: (string);
  'currency'?: (string);
  'salesMinor'?: (number | string | Long);
  'steps'?: (_creditroll_commission_ledger_v1_CountedStep)[];
}

export interface BonusCount__Output {
  'bonusId': (string);
  'campaignId': (string);
  'brandId': (string);
  'creatorId': (string);
  'span': (string);
  'currency': (string);
  'salesMinor': (number);
  'steps': (_creditroll_commission_ledger_v1_CountedStep__Output)[];
}

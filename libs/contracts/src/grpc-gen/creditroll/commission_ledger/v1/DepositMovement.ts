// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';
import type { Long } from '@grpc/proto-loader';

export interface DepositMovement {
  'movementId'?: (string);
  'brandId'?: (string);
  'kind'?: (string);
  'amount'?: (_creditroll_common_v1_Money | null);
  'reference'?: (string);
  'note'?: (string);
  'personId'?: (string);
  'atMs'?: (number | string | Long);
  'entryId'?: (string);
}

export interface DepositMovement__Output {
  'movementId': (string);
  'brandId': (string);
  'kind': (string);
  'amount': (_creditroll_common_v1_Money__Output | null);
  'reference': (string);
  'note': (string);
  'personId': (string);
  'atMs': (number);
  'entryId': (string);
}

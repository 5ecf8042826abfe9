// Original file: protos/creditroll/payout/v1/payout.proto

import type { Item as _creditroll_payout_v1_Item, Item__Output as _creditroll_payout_v1_Item__Output } from '../../../creditroll/payout/v1/Item.ts';
import type { Excluded as _creditroll_payout_v1_Excluded, Excluded__Output as _creditroll_payout_v1_Excluded__Output } from '../../../creditroll/payout/v1/Excluded.ts';
import type { RefusedResult as _creditroll_payout_v1_RefusedResult, RefusedResult__Output as _creditroll_payout_v1_RefusedResult__Output } from '../../../creditroll/payout/v1/RefusedResult.ts';
import type { Long } from '@grpc/proto-loader';

export interface Batch {
  'batchId'?: (string);
  'currency'?: (string);
  'rail'?: (string);
  'state'?: (string);
  'totalMinor'?: (number | string | Long);
  'manifestHash'?: (string);
  'draftedBy'?: (string);
  'approvedBy'?: (string);
  'draftedAtMs'?: (number | string | Long);
  'minimumMinor'?: (number | string | Long);
  'items'?: (_creditroll_payout_v1_Item)[];
  'excluded'?: (_creditroll_payout_v1_Excluded)[];
  'fileName'?: (string);
  'fileSha256'?: (string);
  'cancelledBecause'?: (string);
  'payeeCount'?: (number);
  'itemCount'?: (number);
  'settledCount'?: (number);
  'failedCount'?: (number);
  'refused'?: (_creditroll_payout_v1_RefusedResult)[];
}

export interface Batch__Output {
  'batchId': (string);
  'currency': (string);
  'rail': (string);
  'state': (string);
  'totalMinor': (number);
  'manifestHash': (string);
  'draftedBy': (string);
  'approvedBy': (string);
  'draftedAtMs': (number);
  'minimumMinor': (number);
  'items': (_creditroll_payout_v1_Item__Output)[];
  'excluded': (_creditroll_payout_v1_Excluded__Output)[];
  'fileName': (string);
  'fileSha256': (string);
  'cancelledBecause': (string);
  'payeeCount': (number);
  'itemCount': (number);
  'settledCount': (number);
  'failedCount': (number);
  'refused': (_creditroll_payout_v1_RefusedResult__Output)[];
}

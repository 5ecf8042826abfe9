// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { DisputedLine as _creditroll_attribution_v1_DisputedLine, DisputedLine__Output as _creditroll_attribution_v1_DisputedLine__Output } from '../../../creditroll/attribution/v1/DisputedLine.ts';
import type { Long } from '@grpc/proto-loader';

export interface DisputeComparison {
  'atMs'?: (number | string | Long);
  'orderId'?: (string);
  'revision'?: (number | string | Long);
  'locked'?: (boolean);
  'engineVersion'?: (string);
  'inputDigest'?: (string);
  'gains'?: (boolean);
  'clickIds'?: (string)[];
  'codes'?: (string)[];
  'lines'?: (_creditroll_attribution_v1_DisputedLine)[];
  'linesLeftOut'?: (number);
}

export interface DisputeComparison__Output {
  'atMs': (number);
  'orderId': (string);
  'revision': (number);
  'locked': (boolean);
  'engineVersion': (string);
  'inputDigest': (string);
  'gains': (boolean);
  'clickIds': (string)[];
  'codes': (string)[];
  'lines': (_creditroll_attribution_v1_DisputedLine__Output)[];
  'linesLeftOut': (number);
}

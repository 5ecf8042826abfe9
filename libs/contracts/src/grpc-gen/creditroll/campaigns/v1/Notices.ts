// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Notice as _creditroll_campaigns_v1_Notice, Notice__Output as _creditroll_campaigns_v1_Notice__Output } from '../../../creditroll/campaigns/v1/Notice.ts';

export interface Notices {
  'notices'?: (_creditroll_campaigns_v1_Notice)[];
  'next'?: (string);
}

export interface Notices__Output {
  'notices': (_creditroll_campaigns_v1_Notice__Output)[];
  'next': (string);
}

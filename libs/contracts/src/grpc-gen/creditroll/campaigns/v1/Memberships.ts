// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Membership as _creditroll_campaigns_v1_Membership, Membership__Output as _creditroll_campaigns_v1_Membership__Output } from '../../../creditroll/campaigns/v1/Membership.ts';

export interface Memberships {
  'memberships'?: (_creditroll_campaigns_v1_Membership)[];
  'next'?: (string);
}

export interface Memberships__Output {
  'memberships': (_creditroll_campaigns_v1_Membership__Output)[];
  'next': (string);
}

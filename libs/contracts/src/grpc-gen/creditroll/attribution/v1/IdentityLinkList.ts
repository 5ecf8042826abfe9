// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { IdentityLink as _creditroll_attribution_v1_IdentityLink, IdentityLink__Output as _creditroll_attribution_v1_IdentityLink__Output } from '../../../creditroll/attribution/v1/IdentityLink.ts';

export interface IdentityLinkList {
  'links'?: (_creditroll_attribution_v1_IdentityLink)[];
}

export interface IdentityLinkList__Output {
  'links': (_creditroll_attribution_v1_IdentityLink__Output)[];
}

// Original file: protos/creditroll/click_tracking/v1/click_tracking.proto

import type { Link as _creditroll_click_tracking_v1_Link, Link__Output as _creditroll_click_tracking_v1_Link__Output } from '../../../creditroll/click_tracking/v1/Link.ts';

export interface Links {
  'links'?: (_creditroll_click_tracking_v1_Link)[];
  'next'?: (string);
}

export interface Links__Output {
  'links': (_creditroll_click_tracking_v1_Link__Output)[];
  'next': (string);
}

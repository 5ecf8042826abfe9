// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { BonusStep as _creditroll_campaigns_v1_BonusStep, BonusStep__Output as _creditroll_campaigns_v1_BonusStep__Output } from '../../../creditroll/campaigns/v1/BonusStep.ts';

export interface Bonus {
  'period'?: (string);
  'currency'?: (string);
  'steps'?: (_creditroll_campaigns_v1_BonusStep)[];
}

export interface Bonus__Output {
  'period': (string);
  'currency': (string);
  'steps': (_creditroll_campaigns_v1_BonusStep__Output)[];
}

// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { BonusStep as _creditroll_campaigns_v1_BonusStep, BonusStep__Output as _creditroll_campaigns_v1_BonusStep__Output } from '../../../creditroll/campaigns/v1/BonusStep.ts';
import type { SaleBoard as _creditroll_campaigns_v1_SaleBoard, SaleBoard__Output as _creditroll_campaigns_v1_SaleBoard__Output } from '../../../creditroll/campaigns/v1/SaleBoard.ts';

export interface SaleBonus {
  'bonusId'?: (string);
  'span'?: (string);
  'currency'?: (string);
  'steps'?: (_creditroll_campaigns_v1_BonusStep)[];
  'board'?: (_creditroll_campaigns_v1_SaleBoard | null);
}

export interface SaleBonus__Output {
  'bonusId': (string);
  'span': (string);
  'currency': (string);
  'steps': (_creditroll_campaigns_v1_BonusStep__Output)[];
  'board': (_creditroll_campaigns_v1_SaleBoard__Output | null);
}

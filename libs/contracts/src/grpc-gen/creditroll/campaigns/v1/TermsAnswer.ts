// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from '../../../creditroll/campaigns/v1/Rate.ts';
import type { LostTerms as _creditroll_campaigns_v1_LostTerms, LostTerms__Output as _creditroll_campaigns_v1_LostTerms__Output } from '../../../creditroll/campaigns/v1/LostTerms.ts';
import type { Because as _creditroll_campaigns_v1_Because, Because__Output as _creditroll_campaigns_v1_Because__Output } from '../../../creditroll/campaigns/v1/Because.ts';
import type { AgencySplit as _creditroll_campaigns_v1_AgencySplit, AgencySplit__Output as _creditroll_campaigns_v1_AgencySplit__Output } from '../../../creditroll/campaigns/v1/AgencySplit.ts';
import type { CohostShare as _creditroll_campaigns_v1_CohostShare, CohostShare__Output as _creditroll_campaigns_v1_CohostShare__Output } from '../../../creditroll/campaigns/v1/CohostShare.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from '../../../creditroll/common/v1/Money.ts';
import type { SaleCap as _creditroll_campaigns_v1_SaleCap, SaleCap__Output as _creditroll_campaigns_v1_SaleCap__Output } from '../../../creditroll/campaigns/v1/SaleCap.ts';
import type { SaleVolume as _creditroll_campaigns_v1_SaleVolume, SaleVolume__Output as _creditroll_campaigns_v1_SaleVolume__Output } from '../../../creditroll/campaigns/v1/SaleVolume.ts';
import type { SaleBonus as _creditroll_campaigns_v1_SaleBonus, SaleBonus__Output as _creditroll_campaigns_v1_SaleBonus__Output } from '../../../creditroll/campaigns/v1/SaleBonus.ts';

export interface TermsAnswer {
  'termsId'?: (string);
  'scope'?: (string);
  'rate'?: (_creditroll_campaigns_v1_Rate | null);
  'operatorFeePpm'?: (number);
  'lost'?: (_creditroll_campaigns_v1_LostTerms)[];
  'found'?: (boolean);
  'because'?: (_creditroll_campaigns_v1_Because)[];
  'splits'?: (_creditroll_campaigns_v1_AgencySplit)[];
  'cohosts'?: (_creditroll_campaigns_v1_CohostShare)[];
  'orderCap'?: (_creditroll_common_v1_Money | null);
  'caps'?: (_creditroll_campaigns_v1_SaleCap)[];
  'prefunded'?: (boolean);
  'volume'?: (_creditroll_campaigns_v1_SaleVolume | null);
  'bonuses'?: (_creditroll_campaigns_v1_SaleBonus)[];
}

export interface TermsAnswer__Output {
  'termsId': (string);
  'scope': (string);
  'rate': (_creditroll_campaigns_v1_Rate__Output | null);
  'operatorFeePpm': (number);
  'lost': (_creditroll_campaigns_v1_LostTerms__Output)[];
  'found': (boolean);
  'because': (_creditroll_campaigns_v1_Because__Output)[];
  'splits': (_creditroll_campaigns_v1_AgencySplit__Output)[];
  'cohosts': (_creditroll_campaigns_v1_CohostShare__Output)[];
  'orderCap': (_creditroll_common_v1_Money__Output | null);
  'caps': (_creditroll_campaigns_v1_SaleCap__Output)[];
  'prefunded': (boolean);
  'volume': (_creditroll_campaigns_v1_SaleVolume__Output | null);
  'bonuses': (_creditroll_campaigns_v1_SaleBonus__Output)[];
}

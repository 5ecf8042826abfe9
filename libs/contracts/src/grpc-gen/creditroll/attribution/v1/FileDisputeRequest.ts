// Original file: protos/creditroll/attribution/v1/attribution.proto

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from '../../../creditroll/common/v1/Command.ts';
import type { DisputeEvidence as _creditroll_attribution_v1_DisputeEvidence, DisputeEvidence__Output as _creditroll_attribution_v1_DisputeEvidence__Output } from '../../../creditroll/attribution/v1/DisputeEvidence.ts';

export interface FileDisputeRequest {
  'command'?: (_creditroll_common_v1_Command | null);
  'creatorId'?: (string);
  'campaignId'?: (string);
  'orderId'?: (string);
  'lineId'?: (string);
  'reference'?: (string);
  'evidence'?: (_creditroll_attribution_v1_DisputeEvidence | null);
}

export interface FileDisputeRequest__Output {
  'command': (_creditroll_common_v1_Command__Output | null);
  'creatorId': (string);
  'campaignId': (string);
  'orderId': (string);
  'lineId': (string);
  'reference': (string);
  'evidence': (_creditroll_attribution_v1_DisputeEvidence__Output | null);
}

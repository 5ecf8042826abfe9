import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AttributionClient as _creditroll_attribution_v1_AttributionClient, AttributionDefinition as _creditroll_attribution_v1_AttributionDefinition } from './creditroll/attribution/v1/Attribution.ts';
import type { Candidate as _creditroll_attribution_v1_Candidate, Candidate__Output as _creditroll_attribution_v1_Candidate__Output } from './creditroll/attribution/v1/Candidate.ts';
import type { Decision as _creditroll_attribution_v1_Decision, Decision__Output as _creditroll_attribution_v1_Decision__Output } from './creditroll/attribution/v1/Decision.ts';
import type { ExplainRequest as _creditroll_attribution_v1_ExplainRequest, ExplainRequest__Output as _creditroll_attribution_v1_ExplainRequest__Output } from './creditroll/attribution/v1/ExplainRequest.ts';
import type { ExplainResponse as _creditroll_attribution_v1_ExplainResponse, ExplainResponse__Output as _creditroll_attribution_v1_ExplainResponse__Output } from './creditroll/attribution/v1/ExplainResponse.ts';
import type { FraudVerdict as _creditroll_attribution_v1_FraudVerdict, FraudVerdict__Output as _creditroll_attribution_v1_FraudVerdict__Output } from './creditroll/attribution/v1/FraudVerdict.ts';
import type { LineDecision as _creditroll_attribution_v1_LineDecision, LineDecision__Output as _creditroll_attribution_v1_LineDecision__Output } from './creditroll/attribution/v1/LineDecision.ts';
import type { PathReportRequest as _creditroll_attribution_v1_PathReportRequest, PathReportRequest__Output as _creditroll_attribution_v1_PathReportRequest__Output } from './creditroll/attribution/v1/PathReportRequest.ts';
import type { PathReportResponse as _creditroll_attribution_v1_PathReportResponse, PathReportResponse__Output as _creditroll_attribution_v1_PathReportResponse__Output } from './creditroll/attribution/v1/PathReportResponse.ts';
import type { PathReportRow as _creditroll_attribution_v1_PathReportRow, PathReportRow__Output as _creditroll_attribution_v1_PathReportRow__Output } from './creditroll/attribution/v1/PathReportRow.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    attribution: {
      v1: {
        Attribution: SubtypeConstructor<typeof grpc.Client, _creditroll_attribution_v1_AttributionClient> & { service: _creditroll_attribution_v1_AttributionDefinition }
        Candidate: MessageTypeDefinition<_creditroll_attribution_v1_Candidate, _creditroll_attribution_v1_Candidate__Output>
        Decision: MessageTypeDefinition<_creditroll_attribution_v1_Decision, _creditroll_attribution_v1_Decision__Output>
        ExplainRequest: MessageTypeDefinition<_creditroll_attribution_v1_ExplainRequest, _creditroll_attribution_v1_ExplainRequest__Output>
        ExplainResponse: MessageTypeDefinition<_creditroll_attribution_v1_ExplainResponse, _creditroll_attribution_v1_ExplainResponse__Output>
        FraudVerdict: MessageTypeDefinition<_creditroll_attribution_v1_FraudVerdict, _creditroll_attribution_v1_FraudVerdict__Output>
        LineDecision: MessageTypeDefinition<_creditroll_attribution_v1_LineDecision, _creditroll_attribution_v1_LineDecision__Output>
        PathReportRequest: MessageTypeDefinition<_creditroll_attribution_v1_PathReportRequest, _creditroll_attribution_v1_PathReportRequest__Output>
        PathReportResponse: MessageTypeDefinition<_creditroll_attribution_v1_PathReportResponse, _creditroll_attribution_v1_PathReportResponse__Output>
        PathReportRow: MessageTypeDefinition<_creditroll_attribution_v1_PathReportRow, _creditroll_attribution_v1_PathReportRow__Output>
      }
    }
  }
}


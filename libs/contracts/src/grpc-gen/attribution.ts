import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AddDisputeEvidenceRequest as _creditroll_attribution_v1_AddDisputeEvidenceRequest, AddDisputeEvidenceRequest__Output as _creditroll_attribution_v1_AddDisputeEvidenceRequest__Output } from './creditroll/attribution/v1/AddDisputeEvidenceRequest.ts';
import type { AttributionClient as _creditroll_attribution_v1_AttributionClient, AttributionDefinition as _creditroll_attribution_v1_AttributionDefinition } from './creditroll/attribution/v1/Attribution.ts';
import type { Candidate as _creditroll_attribution_v1_Candidate, Candidate__Output as _creditroll_attribution_v1_Candidate__Output } from './creditroll/attribution/v1/Candidate.ts';
import type { DecideDisputeRequest as _creditroll_attribution_v1_DecideDisputeRequest, DecideDisputeRequest__Output as _creditroll_attribution_v1_DecideDisputeRequest__Output } from './creditroll/attribution/v1/DecideDisputeRequest.ts';
import type { DecideOverrideRequest as _creditroll_attribution_v1_DecideOverrideRequest, DecideOverrideRequest__Output as _creditroll_attribution_v1_DecideOverrideRequest__Output } from './creditroll/attribution/v1/DecideOverrideRequest.ts';
import type { Decision as _creditroll_attribution_v1_Decision, Decision__Output as _creditroll_attribution_v1_Decision__Output } from './creditroll/attribution/v1/Decision.ts';
import type { DismissVerdictRequest as _creditroll_attribution_v1_DismissVerdictRequest, DismissVerdictRequest__Output as _creditroll_attribution_v1_DismissVerdictRequest__Output } from './creditroll/attribution/v1/DismissVerdictRequest.ts';
import type { Dispute as _creditroll_attribution_v1_Dispute, Dispute__Output as _creditroll_attribution_v1_Dispute__Output } from './creditroll/attribution/v1/Dispute.ts';
import type { DisputeComparison as _creditroll_attribution_v1_DisputeComparison, DisputeComparison__Output as _creditroll_attribution_v1_DisputeComparison__Output } from './creditroll/attribution/v1/DisputeComparison.ts';
import type { DisputeEvidence as _creditroll_attribution_v1_DisputeEvidence, DisputeEvidence__Output as _creditroll_attribution_v1_DisputeEvidence__Output } from './creditroll/attribution/v1/DisputeEvidence.ts';
import type { DisputeList as _creditroll_attribution_v1_DisputeList, DisputeList__Output as _creditroll_attribution_v1_DisputeList__Output } from './creditroll/attribution/v1/DisputeList.ts';
import type { DisputePiece as _creditroll_attribution_v1_DisputePiece, DisputePiece__Output as _creditroll_attribution_v1_DisputePiece__Output } from './creditroll/attribution/v1/DisputePiece.ts';
import type { DisputeShare as _creditroll_attribution_v1_DisputeShare, DisputeShare__Output as _creditroll_attribution_v1_DisputeShare__Output } from './creditroll/attribution/v1/DisputeShare.ts';
import type { DisputeStep as _creditroll_attribution_v1_DisputeStep, DisputeStep__Output as _creditroll_attribution_v1_DisputeStep__Output } from './creditroll/attribution/v1/DisputeStep.ts';
import type { DisputedLine as _creditroll_attribution_v1_DisputedLine, DisputedLine__Output as _creditroll_attribution_v1_DisputedLine__Output } from './creditroll/attribution/v1/DisputedLine.ts';
import type { ExplainRequest as _creditroll_attribution_v1_ExplainRequest, ExplainRequest__Output as _creditroll_attribution_v1_ExplainRequest__Output } from './creditroll/attribution/v1/ExplainRequest.ts';
import type { ExplainResponse as _creditroll_attribution_v1_ExplainResponse, ExplainResponse__Output as _creditroll_attribution_v1_ExplainResponse__Output } from './creditroll/attribution/v1/ExplainResponse.ts';
import type { FiguresVerdict as _creditroll_attribution_v1_FiguresVerdict, FiguresVerdict__Output as _creditroll_attribution_v1_FiguresVerdict__Output } from './creditroll/attribution/v1/FiguresVerdict.ts';
import type { FileDisputeRequest as _creditroll_attribution_v1_FileDisputeRequest, FileDisputeRequest__Output as _creditroll_attribution_v1_FileDisputeRequest__Output } from './creditroll/attribution/v1/FileDisputeRequest.ts';
import type { FraudVerdict as _creditroll_attribution_v1_FraudVerdict, FraudVerdict__Output as _creditroll_attribution_v1_FraudVerdict__Output } from './creditroll/attribution/v1/FraudVerdict.ts';
import type { GetDisputeRequest as _creditroll_attribution_v1_GetDisputeRequest, GetDisputeRequest__Output as _creditroll_attribution_v1_GetDisputeRequest__Output } from './creditroll/attribution/v1/GetDisputeRequest.ts';
import type { IdentityLink as _creditroll_attribution_v1_IdentityLink, IdentityLink__Output as _creditroll_attribution_v1_IdentityLink__Output } from './creditroll/attribution/v1/IdentityLink.ts';
import type { IdentityLinkList as _creditroll_attribution_v1_IdentityLinkList, IdentityLinkList__Output as _creditroll_attribution_v1_IdentityLinkList__Output } from './creditroll/attribution/v1/IdentityLinkList.ts';
import type { LineDecision as _creditroll_attribution_v1_LineDecision, LineDecision__Output as _creditroll_attribution_v1_LineDecision__Output } from './creditroll/attribution/v1/LineDecision.ts';
import type { ListDisputesRequest as _creditroll_attribution_v1_ListDisputesRequest, ListDisputesRequest__Output as _creditroll_attribution_v1_ListDisputesRequest__Output } from './creditroll/attribution/v1/ListDisputesRequest.ts';
import type { ListIdentityLinksRequest as _creditroll_attribution_v1_ListIdentityLinksRequest, ListIdentityLinksRequest__Output as _creditroll_attribution_v1_ListIdentityLinksRequest__Output } from './creditroll/attribution/v1/ListIdentityLinksRequest.ts';
import type { ListOverridesRequest as _creditroll_attribution_v1_ListOverridesRequest, ListOverridesRequest__Output as _creditroll_attribution_v1_ListOverridesRequest__Output } from './creditroll/attribution/v1/ListOverridesRequest.ts';
import type { ListVerdictsRequest as _creditroll_attribution_v1_ListVerdictsRequest, ListVerdictsRequest__Output as _creditroll_attribution_v1_ListVerdictsRequest__Output } from './creditroll/attribution/v1/ListVerdictsRequest.ts';
import type { NameDisputedOrderRequest as _creditroll_attribution_v1_NameDisputedOrderRequest, NameDisputedOrderRequest__Output as _creditroll_attribution_v1_NameDisputedOrderRequest__Output } from './creditroll/attribution/v1/NameDisputedOrderRequest.ts';
import type { Override as _creditroll_attribution_v1_Override, Override__Output as _creditroll_attribution_v1_Override__Output } from './creditroll/attribution/v1/Override.ts';
import type { OverrideCredit as _creditroll_attribution_v1_OverrideCredit, OverrideCredit__Output as _creditroll_attribution_v1_OverrideCredit__Output } from './creditroll/attribution/v1/OverrideCredit.ts';
import type { OverrideList as _creditroll_attribution_v1_OverrideList, OverrideList__Output as _creditroll_attribution_v1_OverrideList__Output } from './creditroll/attribution/v1/OverrideList.ts';
import type { PathReportRequest as _creditroll_attribution_v1_PathReportRequest, PathReportRequest__Output as _creditroll_attribution_v1_PathReportRequest__Output } from './creditroll/attribution/v1/PathReportRequest.ts';
import type { PathReportResponse as _creditroll_attribution_v1_PathReportResponse, PathReportResponse__Output as _creditroll_attribution_v1_PathReportResponse__Output } from './creditroll/attribution/v1/PathReportResponse.ts';
import type { PathReportRow as _creditroll_attribution_v1_PathReportRow, PathReportRow__Output as _creditroll_attribution_v1_PathReportRow__Output } from './creditroll/attribution/v1/PathReportRow.ts';
import type { PolicyDraft as _creditroll_attribution_v1_PolicyDraft, PolicyDraft__Output as _creditroll_attribution_v1_PolicyDraft__Output } from './creditroll/attribution/v1/PolicyDraft.ts';
import type { ProposeOverrideRequest as _creditroll_attribution_v1_ProposeOverrideRequest, ProposeOverrideRequest__Output as _creditroll_attribution_v1_ProposeOverrideRequest__Output } from './creditroll/attribution/v1/ProposeOverrideRequest.ts';
import type { RecomputeScope as _creditroll_attribution_v1_RecomputeScope, RecomputeScope__Output as _creditroll_attribution_v1_RecomputeScope__Output } from './creditroll/attribution/v1/RecomputeScope.ts';
import type { ReplayPage as _creditroll_attribution_v1_ReplayPage, ReplayPage__Output as _creditroll_attribution_v1_ReplayPage__Output } from './creditroll/attribution/v1/ReplayPage.ts';
import type { ReplayRequest as _creditroll_attribution_v1_ReplayRequest, ReplayRequest__Output as _creditroll_attribution_v1_ReplayRequest__Output } from './creditroll/attribution/v1/ReplayRequest.ts';
import type { ReplayedOrder as _creditroll_attribution_v1_ReplayedOrder, ReplayedOrder__Output as _creditroll_attribution_v1_ReplayedOrder__Output } from './creditroll/attribution/v1/ReplayedOrder.ts';
import type { RerunRequest as _creditroll_attribution_v1_RerunRequest, RerunRequest__Output as _creditroll_attribution_v1_RerunRequest__Output } from './creditroll/attribution/v1/RerunRequest.ts';
import type { RerunResponse as _creditroll_attribution_v1_RerunResponse, RerunResponse__Output as _creditroll_attribution_v1_RerunResponse__Output } from './creditroll/attribution/v1/RerunResponse.ts';
import type { VerdictList as _creditroll_attribution_v1_VerdictList, VerdictList__Output as _creditroll_attribution_v1_VerdictList__Output } from './creditroll/attribution/v1/VerdictList.ts';
import type { WithdrawDisputeRequest as _creditroll_attribution_v1_WithdrawDisputeRequest, WithdrawDisputeRequest__Output as _creditroll_attribution_v1_WithdrawDisputeRequest__Output } from './creditroll/attribution/v1/WithdrawDisputeRequest.ts';
import type { WithdrawIdentityLinkRequest as _creditroll_attribution_v1_WithdrawIdentityLinkRequest, WithdrawIdentityLinkRequest__Output as _creditroll_attribution_v1_WithdrawIdentityLinkRequest__Output } from './creditroll/attribution/v1/WithdrawIdentityLinkRequest.ts';
import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    attribution: {
      v1: {
        AddDisputeEvidenceRequest: MessageTypeDefinition<_creditroll_attribution_v1_AddDisputeEvidenceRequest, _creditroll_attribution_v1_AddDisputeEvidenceRequest__Output>
        Attribution: SubtypeConstructor<typeof grpc.Client, _creditroll_attribution_v1_AttributionClient> & { service: _creditroll_attribution_v1_AttributionDefinition }
        Candidate: MessageTypeDefinition<_creditroll_attribution_v1_Candidate, _creditroll_attribution_v1_Candidate__Output>
        DecideDisputeRequest: MessageTypeDefinition<_creditroll_attribution_v1_DecideDisputeRequest, _creditroll_attribution_v1_DecideDisputeRequest__Output>
        DecideOverrideRequest: MessageTypeDefinition<_creditroll_attribution_v1_DecideOverrideRequest, _creditroll_attribution_v1_DecideOverrideRequest__Output>
        Decision: MessageTypeDefinition<_creditroll_attribution_v1_Decision, _creditroll_attribution_v1_Decision__Output>
        DismissVerdictRequest: MessageTypeDefinition<_creditroll_attribution_v1_DismissVerdictRequest, _creditroll_attribution_v1_DismissVerdictRequest__Output>
        Dispute: MessageTypeDefinition<_creditroll_attribution_v1_Dispute, _creditroll_attribution_v1_Dispute__Output>
        DisputeComparison: MessageTypeDefinition<_creditroll_attribution_v1_DisputeComparison, _creditroll_attribution_v1_DisputeComparison__Output>
        DisputeEvidence: MessageTypeDefinition<_creditroll_attribution_v1_DisputeEvidence, _creditroll_attribution_v1_DisputeEvidence__Output>
        DisputeList: MessageTypeDefinition<_creditroll_attribution_v1_DisputeList, _creditroll_attribution_v1_DisputeList__Output>
        DisputePiece: MessageTypeDefinition<_creditroll_attribution_v1_DisputePiece, _creditroll_attribution_v1_DisputePiece__Output>
        DisputeShare: MessageTypeDefinition<_creditroll_attribution_v1_DisputeShare, _creditroll_attribution_v1_DisputeShare__Output>
        DisputeStep: MessageTypeDefinition<_creditroll_attribution_v1_DisputeStep, _creditroll_attribution_v1_DisputeStep__Output>
        DisputedLine: MessageTypeDefinition<_creditroll_attribution_v1_DisputedLine, _creditroll_attribution_v1_DisputedLine__Output>
        ExplainRequest: MessageTypeDefinition<_creditroll_attribution_v1_ExplainRequest, _creditroll_attribution_v1_ExplainRequest__Output>
        ExplainResponse: MessageTypeDefinition<_creditroll_attribution_v1_ExplainResponse, _creditroll_attribution_v1_ExplainResponse__Output>
        FiguresVerdict: MessageTypeDefinition<_creditroll_attribution_v1_FiguresVerdict, _creditroll_attribution_v1_FiguresVerdict__Output>
        FileDisputeRequest: MessageTypeDefinition<_creditroll_attribution_v1_FileDisputeRequest, _creditroll_attribution_v1_FileDisputeRequest__Output>
        FraudVerdict: MessageTypeDefinition<_creditroll_attribution_v1_FraudVerdict, _creditroll_attribution_v1_FraudVerdict__Output>
        GetDisputeRequest: MessageTypeDefinition<_creditroll_attribution_v1_GetDisputeRequest, _creditroll_attribution_v1_GetDisputeRequest__Output>
        IdentityLink: MessageTypeDefinition<_creditroll_attribution_v1_IdentityLink, _creditroll_attribution_v1_IdentityLink__Output>
        IdentityLinkList: MessageTypeDefinition<_creditroll_attribution_v1_IdentityLinkList, _creditroll_attribution_v1_IdentityLinkList__Output>
        LineDecision: MessageTypeDefinition<_creditroll_attribution_v1_LineDecision, _creditroll_attribution_v1_LineDecision__Output>
        ListDisputesRequest: MessageTypeDefinition<_creditroll_attribution_v1_ListDisputesRequest, _creditroll_attribution_v1_ListDisputesRequest__Output>
        ListIdentityLinksRequest: MessageTypeDefinition<_creditroll_attribution_v1_ListIdentityLinksRequest, _creditroll_attribution_v1_ListIdentityLinksRequest__Output>
        ListOverridesRequest: MessageTypeDefinition<_creditroll_attribution_v1_ListOverridesRequest, _creditroll_attribution_v1_ListOverridesRequest__Output>
        ListVerdictsRequest: MessageTypeDefinition<_creditroll_attribution_v1_ListVerdictsRequest, _creditroll_attribution_v1_ListVerdictsRequest__Output>
        NameDisputedOrderRequest: MessageTypeDefinition<_creditroll_attribution_v1_NameDisputedOrderRequest, _creditroll_attribution_v1_NameDisputedOrderRequest__Output>
        Override: MessageTypeDefinition<_creditroll_attribution_v1_Override, _creditroll_attribution_v1_Override__Output>
        OverrideCredit: MessageTypeDefinition<_creditroll_attribution_v1_OverrideCredit, _creditroll_attribution_v1_OverrideCredit__Output>
        OverrideList: MessageTypeDefinition<_creditroll_attribution_v1_OverrideList, _creditroll_attribution_v1_OverrideList__Output>
        PathReportRequest: MessageTypeDefinition<_creditroll_attribution_v1_PathReportRequest, _creditroll_attribution_v1_PathReportRequest__Output>
        PathReportResponse: MessageTypeDefinition<_creditroll_attribution_v1_PathReportResponse, _creditroll_attribution_v1_PathReportResponse__Output>
        PathReportRow: MessageTypeDefinition<_creditroll_attribution_v1_PathReportRow, _creditroll_attribution_v1_PathReportRow__Output>
        PolicyDraft: MessageTypeDefinition<_creditroll_attribution_v1_PolicyDraft, _creditroll_attribution_v1_PolicyDraft__Output>
        ProposeOverrideRequest: MessageTypeDefinition<_creditroll_attribution_v1_ProposeOverrideRequest, _creditroll_attribution_v1_ProposeOverrideRequest__Output>
        RecomputeScope: MessageTypeDefinition<_creditroll_attribution_v1_RecomputeScope, _creditroll_attribution_v1_RecomputeScope__Output>
        ReplayPage: MessageTypeDefinition<_creditroll_attribution_v1_ReplayPage, _creditroll_attribution_v1_ReplayPage__Output>
        ReplayRequest: MessageTypeDefinition<_creditroll_attribution_v1_ReplayRequest, _creditroll_attribution_v1_ReplayRequest__Output>
        ReplayedOrder: MessageTypeDefinition<_creditroll_attribution_v1_ReplayedOrder, _creditroll_attribution_v1_ReplayedOrder__Output>
        RerunRequest: MessageTypeDefinition<_creditroll_attribution_v1_RerunRequest, _creditroll_attribution_v1_RerunRequest__Output>
        RerunResponse: MessageTypeDefinition<_creditroll_attribution_v1_RerunResponse, _creditroll_attribution_v1_RerunResponse__Output>
        VerdictList: MessageTypeDefinition<_creditroll_attribution_v1_VerdictList, _creditroll_attribution_v1_VerdictList__Output>
        WithdrawDisputeRequest: MessageTypeDefinition<_creditroll_attribution_v1_WithdrawDisputeRequest, _creditroll_attribution_v1_WithdrawDisputeRequest__Output>
        WithdrawIdentityLinkRequest: MessageTypeDefinition<_creditroll_attribution_v1_WithdrawIdentityLinkRequest, _creditroll_attribution_v1_WithdrawIdentityLinkRequest__Output>
      }
    }
    common: {
      v1: {
        Command: MessageTypeDefinition<_creditroll_common_v1_Command, _creditroll_common_v1_Command__Output>
        Empty: MessageTypeDefinition<_creditroll_common_v1_Empty, _creditroll_common_v1_Empty__Output>
        Money: MessageTypeDefinition<_creditroll_common_v1_Money, _creditroll_common_v1_Money__Output>
        PageRequest: MessageTypeDefinition<_creditroll_common_v1_PageRequest, _creditroll_common_v1_PageRequest__Output>
      }
    }
  }
}


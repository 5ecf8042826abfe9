import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AttributionClient as _creditroll_attribution_v1_AttributionClient, AttributionDefinition as _creditroll_attribution_v1_AttributionDefinition } from './creditroll/attribution/v1/Attribution.ts';
import type { Candidate as _creditroll_attribution_v1_Candidate, Candidate__Output as _creditroll_attribution_v1_Candidate__Output } from './creditroll/attribution/v1/Candidate.ts';
import type { DecideOverrideRequest as _creditroll_attribution_v1_DecideOverrideRequest, DecideOverrideRequest__Output as _creditroll_attribution_v1_DecideOverrideRequest__Output } from './creditroll/attribution/v1/DecideOverrideRequest.ts';
import type { Decision as _creditroll_attribution_v1_Decision, Decision__Output as _creditroll_attribution_v1_Decision__Output } from './creditroll/attribution/v1/Decision.ts';
import type { ExplainRequest as _creditroll_attribution_v1_ExplainRequest, ExplainRequest__Output as _creditroll_attribution_v1_ExplainRequest__Output } from './creditroll/attribution/v1/ExplainRequest.ts';
import type { ExplainResponse as _creditroll_attribution_v1_ExplainResponse, ExplainResponse__Output as _creditroll_attribution_v1_ExplainResponse__Output } from './creditroll/attribution/v1/ExplainResponse.ts';
import type { FraudVerdict as _creditroll_attribution_v1_FraudVerdict, FraudVerdict__Output as _creditroll_attribution_v1_FraudVerdict__Output } from './creditroll/attribution/v1/FraudVerdict.ts';
import type { IdentityLink as _creditroll_attribution_v1_IdentityLink, IdentityLink__Output as _creditroll_attribution_v1_IdentityLink__Output } from './creditroll/attribution/v1/IdentityLink.ts';
import type { IdentityLinkList as _creditroll_attribution_v1_IdentityLinkList, IdentityLinkList__Output as _creditroll_attribution_v1_IdentityLinkList__Output } from './creditroll/attribution/v1/IdentityLinkList.ts';
import type { LineDecision as _creditroll_attribution_v1_LineDecision, LineDecision__Output as _creditroll_attribution_v1_LineDecision__Output } from './creditroll/attribution/v1/LineDecision.ts';
import type { ListIdentityLinksRequest as _creditroll_attribution_v1_ListIdentityLinksRequest, ListIdentityLinksRequest__Output as _creditroll_attribution_v1_ListIdentityLinksRequest__Output } from './creditroll/attribution/v1/ListIdentityLinksRequest.ts';
import type { ListOverridesRequest as _creditroll_attribution_v1_ListOverridesRequest, ListOverridesRequest__Output as _creditroll_attribution_v1_ListOverridesRequest__Output } from './creditroll/attribution/v1/ListOverridesRequest.ts';
import type { Override as _creditroll_attribution_v1_Override, Override__Output as _creditroll_attribution_v1_Override__Output } from './creditroll/attribution/v1/Override.ts';
import type { OverrideCredit as _creditroll_attribution_v1_OverrideCredit, OverrideCredit__Output as _creditroll_attribution_v1_OverrideCredit__Output } from './creditroll/attribution/v1/OverrideCredit.ts';
import type { OverrideList as _creditroll_attribution_v1_OverrideList, OverrideList__Output as _creditroll_attribution_v1_OverrideList__Output } from './creditroll/attribution/v1/OverrideList.ts';
import type { PathReportRequest as _creditroll_attribution_v1_PathReportRequest, PathReportRequest__Output as _creditroll_attribution_v1_PathReportRequest__Output } from './creditroll/attribution/v1/PathReportRequest.ts';
import type { PathReportResponse as _creditroll_attribution_v1_PathReportResponse, PathReportResponse__Output as _creditroll_attribution_v1_PathReportResponse__Output } from './creditroll/attribution/v1/PathReportResponse.ts';
import type { PathReportRow as _creditroll_attribution_v1_PathReportRow, PathReportRow__Output as _creditroll_attribution_v1_PathReportRow__Output } from './creditroll/attribution/v1/PathReportRow.ts';
import type { PolicyDraft as _creditroll_attribution_v1_PolicyDraft, PolicyDraft__Output as _creditroll_attribution_v1_PolicyDraft__Output } from './creditroll/attribution/v1/PolicyDraft.ts';
import type { ProposeOverrideRequest as _creditroll_attribution_v1_ProposeOverrideRequest, ProposeOverrideRequest__Output as _creditroll_attribution_v1_ProposeOverrideRequest__Output } from './creditroll/attribution/v1/ProposeOverrideRequest.ts';
import type { ReplayPage as _creditroll_attribution_v1_ReplayPage, ReplayPage__Output as _creditroll_attribution_v1_ReplayPage__Output } from './creditroll/attribution/v1/ReplayPage.ts';
import type { ReplayRequest as _creditroll_attribution_v1_ReplayRequest, ReplayRequest__Output as _creditroll_attribution_v1_ReplayRequest__Output } from './creditroll/attribution/v1/ReplayRequest.ts';
import type { ReplayedOrder as _creditroll_attribution_v1_ReplayedOrder, ReplayedOrder__Output as _creditroll_attribution_v1_ReplayedOrder__Output } from './creditroll/attribution/v1/ReplayedOrder.ts';
import type { RerunRequest as _creditroll_attribution_v1_RerunRequest, RerunRequest__Output as _creditroll_attribution_v1_RerunRequest__Output } from './creditroll/attribution/v1/RerunRequest.ts';
import type { RerunResponse as _creditroll_attribution_v1_RerunResponse, RerunResponse__Output as _creditroll_attribution_v1_RerunResponse__Output } from './creditroll/attribution/v1/RerunResponse.ts';
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
        Attribution: SubtypeConstructor<typeof grpc.Client, _creditroll_attribution_v1_AttributionClient> & { service: _creditroll_attribution_v1_AttributionDefinition }
        Candidate: MessageTypeDefinition<_creditroll_attribution_v1_Candidate, _creditroll_attribution_v1_Candidate__Output>
        DecideOverrideRequest: MessageTypeDefinition<_creditroll_attribution_v1_DecideOverrideRequest, _creditroll_attribution_v1_DecideOverrideRequest__Output>
        Decision: MessageTypeDefinition<_creditroll_attribution_v1_Decision, _creditroll_attribution_v1_Decision__Output>
        ExplainRequest: MessageTypeDefinition<_creditroll_attribution_v1_ExplainRequest, _creditroll_attribution_v1_ExplainRequest__Output>
        ExplainResponse: MessageTypeDefinition<_creditroll_attribution_v1_ExplainResponse, _creditroll_attribution_v1_ExplainResponse__Output>
        FraudVerdict: MessageTypeDefinition<_creditroll_attribution_v1_FraudVerdict, _creditroll_attribution_v1_FraudVerdict__Output>
        IdentityLink: MessageTypeDefinition<_creditroll_attribution_v1_IdentityLink, _creditroll_attribution_v1_IdentityLink__Output>
        IdentityLinkList: MessageTypeDefinition<_creditroll_attribution_v1_IdentityLinkList, _creditroll_attribution_v1_IdentityLinkList__Output>
        LineDecision: MessageTypeDefinition<_creditroll_attribution_v1_LineDecision, _creditroll_attribution_v1_LineDecision__Output>
        ListIdentityLinksRequest: MessageTypeDefinition<_creditroll_attribution_v1_ListIdentityLinksRequest, _creditroll_attribution_v1_ListIdentityLinksRequest__Output>
        ListOverridesRequest: MessageTypeDefinition<_creditroll_attribution_v1_ListOverridesRequest, _creditroll_attribution_v1_ListOverridesRequest__Output>
        Override: MessageTypeDefinition<_creditroll_attribution_v1_Override, _creditroll_attribution_v1_Override__Output>
        OverrideCredit: MessageTypeDefinition<_creditroll_attribution_v1_OverrideCredit, _creditroll_attribution_v1_OverrideCredit__Output>
        OverrideList: MessageTypeDefinition<_creditroll_attribution_v1_OverrideList, _creditroll_attribution_v1_OverrideList__Output>
        PathReportRequest: MessageTypeDefinition<_creditroll_attribution_v1_PathReportRequest, _creditroll_attribution_v1_PathReportRequest__Output>
        PathReportResponse: MessageTypeDefinition<_creditroll_attribution_v1_PathReportResponse, _creditroll_attribution_v1_PathReportResponse__Output>
        PathReportRow: MessageTypeDefinition<_creditroll_attribution_v1_PathReportRow, _creditroll_attribution_v1_PathReportRow__Output>
        PolicyDraft: MessageTypeDefinition<_creditroll_attribution_v1_PolicyDraft, _creditroll_attribution_v1_PolicyDraft__Output>
        ProposeOverrideRequest: MessageTypeDefinition<_creditroll_attribution_v1_ProposeOverrideRequest, _creditroll_attribution_v1_ProposeOverrideRequest__Output>
        ReplayPage: MessageTypeDefinition<_creditroll_attribution_v1_ReplayPage, _creditroll_attribution_v1_ReplayPage__Output>
        ReplayRequest: MessageTypeDefinition<_creditroll_attribution_v1_ReplayRequest, _creditroll_attribution_v1_ReplayRequest__Output>
        ReplayedOrder: MessageTypeDefinition<_creditroll_attribution_v1_ReplayedOrder, _creditroll_attribution_v1_ReplayedOrder__Output>
        RerunRequest: MessageTypeDefinition<_creditroll_attribution_v1_RerunRequest, _creditroll_attribution_v1_RerunRequest__Output>
        RerunResponse: MessageTypeDefinition<_creditroll_attribution_v1_RerunResponse, _creditroll_attribution_v1_RerunResponse__Output>
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


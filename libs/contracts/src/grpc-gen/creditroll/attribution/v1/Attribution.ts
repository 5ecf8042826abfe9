// Original file: protos/creditroll/attribution/v1/attribution.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AddDisputeEvidenceRequest as _creditroll_attribution_v1_AddDisputeEvidenceRequest, AddDisputeEvidenceRequest__Output as _creditroll_attribution_v1_AddDisputeEvidenceRequest__Output } from '../../../creditroll/attribution/v1/AddDisputeEvidenceRequest.ts';
import type { DecideDisputeRequest as _creditroll_attribution_v1_DecideDisputeRequest, DecideDisputeRequest__Output as _creditroll_attribution_v1_DecideDisputeRequest__Output } from '../../../creditroll/attribution/v1/DecideDisputeRequest.ts';
import type { DecideOverrideRequest as _creditroll_attribution_v1_DecideOverrideRequest, DecideOverrideRequest__Output as _creditroll_attribution_v1_DecideOverrideRequest__Output } from '../../../creditroll/attribution/v1/DecideOverrideRequest.ts';
import type { DismissVerdictRequest as _creditroll_attribution_v1_DismissVerdictRequest, DismissVerdictRequest__Output as _creditroll_attribution_v1_DismissVerdictRequest__Output } from '../../../creditroll/attribution/v1/DismissVerdictRequest.ts';
import type { Dispute as _creditroll_attribution_v1_Dispute, Dispute__Output as _creditroll_attribution_v1_Dispute__Output } from '../../../creditroll/attribution/v1/Dispute.ts';
import type { DisputeList as _creditroll_attribution_v1_DisputeList, DisputeList__Output as _creditroll_attribution_v1_DisputeList__Output } from '../../../creditroll/attribution/v1/DisputeList.ts';
import type { ExplainRequest as _creditroll_attribution_v1_ExplainRequest, ExplainRequest__Output as _creditroll_attribution_v1_ExplainRequest__Output } from '../../../creditroll/attribution/v1/ExplainRequest.ts';
import type { ExplainResponse as _creditroll_attribution_v1_ExplainResponse, ExplainResponse__Output as _creditroll_attribution_v1_ExplainResponse__Output } from '../../../creditroll/attribution/v1/ExplainResponse.ts';
import type { FiguresVerdict as _creditroll_attribution_v1_FiguresVerdict, FiguresVerdict__Output as _creditroll_attribution_v1_FiguresVerdict__Output } from '../../../creditroll/attribution/v1/FiguresVerdict.ts';
import type { FileDisputeRequest as _creditroll_attribution_v1_FileDisputeRequest, FileDisputeRequest__Output as _creditroll_attribution_v1_FileDisputeRequest__Output } from '../../../creditroll/attribution/v1/FileDisputeRequest.ts';
import type { GetDisputeRequest as _creditroll_attribution_v1_GetDisputeRequest, GetDisputeRequest__Output as _creditroll_attribution_v1_GetDisputeRequest__Output } from '../../../creditroll/attribution/v1/GetDisputeRequest.ts';
import type { IdentityLink as _creditroll_attribution_v1_IdentityLink, IdentityLink__Output as _creditroll_attribution_v1_IdentityLink__Output } from '../../../creditroll/attribution/v1/IdentityLink.ts';
import type { IdentityLinkList as _creditroll_attribution_v1_IdentityLinkList, IdentityLinkList__Output as _creditroll_attribution_v1_IdentityLinkList__Output } from '../../../creditroll/attribution/v1/IdentityLinkList.ts';
import type { ListDisputesRequest as _creditroll_attribution_v1_ListDisputesRequest, ListDisputesRequest__Output as _creditroll_attribution_v1_ListDisputesRequest__Output } from '../../../creditroll/attribution/v1/ListDisputesRequest.ts';
import type { ListIdentityLinksRequest as _creditroll_attribution_v1_ListIdentityLinksRequest, ListIdentityLinksRequest__Output as _creditroll_attribution_v1_ListIdentityLinksRequest__Output } from '../../../creditroll/attribution/v1/ListIdentityLinksRequest.ts';
import type { ListOverridesRequest as _creditroll_attribution_v1_ListOverridesRequest, ListOverridesRequest__Output as _creditroll_attribution_v1_ListOverridesRequest__Output } from '../../../creditroll/attribution/v1/ListOverridesRequest.ts';
import type { ListVerdictsRequest as _creditroll_attribution_v1_ListVerdictsRequest, ListVerdictsRequest__Output as _creditroll_attribution_v1_ListVerdictsRequest__Output } from '../../../creditroll/attribution/v1/ListVerdictsRequest.ts';
import type { NameDisputedOrderRequest as _creditroll_attribution_v1_NameDisputedOrderRequest, NameDisputedOrderRequest__Output as _creditroll_attribution_v1_NameDisputedOrderRequest__Output } from '../../../creditroll/attribution/v1/NameDisputedOrderRequest.ts';
import type { Override as _creditroll_attribution_v1_Override, Override__Output as _creditroll_attribution_v1_Override__Output } from '../../../creditroll/attribution/v1/Override.ts';
import type { OverrideList as _creditroll_attribution_v1_OverrideList, OverrideList__Output as _creditroll_attribution_v1_OverrideList__Output } from '../../../creditroll/attribution/v1/OverrideList.ts';
import type { PathReportRequest as _creditroll_attribution_v1_PathReportRequest, PathReportRequest__Output as _creditroll_attribution_v1_PathReportRequest__Output } from '../../../creditroll/attribution/v1/PathReportRequest.ts';
import type { PathReportResponse as _creditroll_attribution_v1_PathReportResponse, PathReportResponse__Output as _creditroll_attribution_v1_PathReportResponse__Output } from '../../../creditroll/attribution/v1/PathReportResponse.ts';
import type { ProposeOverrideRequest as _creditroll_attribution_v1_ProposeOverrideRequest, ProposeOverrideRequest__Output as _creditroll_attribution_v1_ProposeOverrideRequest__Output } from '../../../creditroll/attribution/v1/ProposeOverrideRequest.ts';
import type { ReplayPage as _creditroll_attribution_v1_ReplayPage, ReplayPage__Output as _creditroll_attribution_v1_ReplayPage__Output } from '../../../creditroll/attribution/v1/ReplayPage.ts';
import type { ReplayRequest as _creditroll_attribution_v1_ReplayRequest, ReplayRequest__Output as _creditroll_attribution_v1_ReplayRequest__Output } from '../../../creditroll/attribution/v1/ReplayRequest.ts';
import type { ReplayedOrder as _creditroll_attribution_v1_ReplayedOrder, ReplayedOrder__Output as _creditroll_attribution_v1_ReplayedOrder__Output } from '../../../creditroll/attribution/v1/ReplayedOrder.ts';
import type { RerunRequest as _creditroll_attribution_v1_RerunRequest, RerunRequest__Output as _creditroll_attribution_v1_RerunRequest__Output } from '../../../creditroll/attribution/v1/RerunRequest.ts';
import type { RerunResponse as _creditroll_attribution_v1_RerunResponse, RerunResponse__Output as _creditroll_attribution_v1_RerunResponse__Output } from '../../../creditroll/attribution/v1/RerunResponse.ts';
import type { VerdictList as _creditroll_attribution_v1_VerdictList, VerdictList__Output as _creditroll_attribution_v1_VerdictList__Output } from '../../../creditroll/attribution/v1/VerdictList.ts';
import type { WithdrawDisputeRequest as _creditroll_attribution_v1_WithdrawDisputeRequest, WithdrawDisputeRequest__Output as _creditroll_attribution_v1_WithdrawDisputeRequest__Output } from '../../../creditroll/attribution/v1/WithdrawDisputeRequest.ts';
import type { WithdrawIdentityLinkRequest as _creditroll_attribution_v1_WithdrawIdentityLinkRequest, WithdrawIdentityLinkRequest__Output as _creditroll_attribution_v1_WithdrawIdentityLinkRequest__Output } from '../../../creditroll/attribution/v1/WithdrawIdentityLinkRequest.ts';

export interface AttributionClient extends grpc.Client {
  AddDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  AddDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  AddDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  AddDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  addDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  addDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  addDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  addDisputeEvidence(argument: _creditroll_attribution_v1_AddDisputeEvidenceRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  
  DecideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  DecideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  DecideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  DecideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  decideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  decideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  decideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  decideDispute(argument: _creditroll_attribution_v1_DecideDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  
  DecideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  DecideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  DecideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  DecideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  decideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  decideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  decideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  decideOverride(argument: _creditroll_attribution_v1_DecideOverrideRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  
  DismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  DismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  DismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  DismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  dismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  dismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  dismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  dismissVerdict(argument: _creditroll_attribution_v1_DismissVerdictRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_FiguresVerdict__Output>): grpc.ClientUnaryCall;
  
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  
  FileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  FileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  FileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  FileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  fileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  fileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  fileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  fileDispute(argument: _creditroll_attribution_v1_FileDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  
  GetDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  GetDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  GetDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  GetDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  getDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  getDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  getDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  getDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  
  ListDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  ListDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  ListDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  ListDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  listDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  listDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  listDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  listDisputes(argument: _creditroll_attribution_v1_ListDisputesRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_DisputeList__Output>): grpc.ClientUnaryCall;
  
  ListIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  ListIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  ListIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  ListIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  listIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  listIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  listIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  listIdentityLinks(argument: _creditroll_attribution_v1_ListIdentityLinksRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLinkList__Output>): grpc.ClientUnaryCall;
  
  ListOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  ListOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  ListOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  ListOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  listOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  listOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  listOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  listOverrides(argument: _creditroll_attribution_v1_ListOverridesRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_OverrideList__Output>): grpc.ClientUnaryCall;
  
  ListVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  ListVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  ListVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  ListVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  listVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  listVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  listVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  listVerdicts(argument: _creditroll_attribution_v1_ListVerdictsRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_VerdictList__Output>): grpc.ClientUnaryCall;
  
  NameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  NameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  NameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  NameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  nameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  nameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  nameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  nameDisputedOrder(argument: _creditroll_attribution_v1_NameDisputedOrderRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  
  ProposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  ProposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  ProposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  ProposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  proposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  proposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  proposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  proposeOverride(argument: _creditroll_attribution_v1_ProposeOverrideRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Override__Output>): grpc.ClientUnaryCall;
  
  Replay(argument: _creditroll_attribution_v1_ReplayRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  Replay(argument: _creditroll_attribution_v1_ReplayRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  Replay(argument: _creditroll_attribution_v1_ReplayRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  Replay(argument: _creditroll_attribution_v1_ReplayRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  replay(argument: _creditroll_attribution_v1_ReplayRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  replay(argument: _creditroll_attribution_v1_ReplayRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  replay(argument: _creditroll_attribution_v1_ReplayRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  replay(argument: _creditroll_attribution_v1_ReplayRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayPage__Output>): grpc.ClientUnaryCall;
  
  ReplayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  ReplayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  ReplayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  ReplayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  replayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  replayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  replayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  replayDispute(argument: _creditroll_attribution_v1_GetDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ReplayedOrder__Output>): grpc.ClientUnaryCall;
  
  Rerun(argument: _creditroll_attribution_v1_RerunRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  Rerun(argument: _creditroll_attribution_v1_RerunRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  Rerun(argument: _creditroll_attribution_v1_RerunRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  Rerun(argument: _creditroll_attribution_v1_RerunRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  rerun(argument: _creditroll_attribution_v1_RerunRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  rerun(argument: _creditroll_attribution_v1_RerunRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  rerun(argument: _creditroll_attribution_v1_RerunRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  rerun(argument: _creditroll_attribution_v1_RerunRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_RerunResponse__Output>): grpc.ClientUnaryCall;
  
  WithdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  WithdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  WithdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  WithdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  withdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  withdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  withdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  withdrawDispute(argument: _creditroll_attribution_v1_WithdrawDisputeRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_Dispute__Output>): grpc.ClientUnaryCall;
  
  WithdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  WithdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  WithdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  WithdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  withdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  withdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  withdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  withdrawIdentityLink(argument: _creditroll_attribution_v1_WithdrawIdentityLinkRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_IdentityLink__Output>): grpc.ClientUnaryCall;
  
}

export interface AttributionHandlers extends grpc.UntypedServiceImplementation {
  AddDisputeEvidence: grpc.handleUnaryCall<_creditroll_attribution_v1_AddDisputeEvidenceRequest__Output, _creditroll_attribution_v1_Dispute>;
  
  DecideDispute: grpc.handleUnaryCall<_creditroll_attribution_v1_DecideDisputeRequest__Output, _creditroll_attribution_v1_Dispute>;
  
  DecideOverride: grpc.handleUnaryCall<_creditroll_attribution_v1_DecideOverrideRequest__Output, _creditroll_attribution_v1_Override>;
  
  DismissVerdict: grpc.handleUnaryCall<_creditroll_attribution_v1_DismissVerdictRequest__Output, _creditroll_attribution_v1_FiguresVerdict>;
  
  Explain: grpc.handleUnaryCall<_creditroll_attribution_v1_ExplainRequest__Output, _creditroll_attribution_v1_ExplainResponse>;
  
  FileDispute: grpc.handleUnaryCall<_creditroll_attribution_v1_FileDisputeRequest__Output, _creditroll_attribution_v1_Dispute>;
  
  GetDispute: grpc.handleUnaryCall<_creditroll_attribution_v1_GetDisputeRequest__Output, _creditroll_attribution_v1_Dispute>;
  
  ListDisputes: grpc.handleUnaryCall<_creditroll_attribution_v1_ListDisputesRequest__Output, _creditroll_attribution_v1_DisputeList>;
  
  ListIdentityLinks: grpc.handleUnaryCall<_creditroll_attribution_v1_ListIdentityLinksRequest__Output, _creditroll_attribution_v1_IdentityLinkList>;
  
  ListOverrides: grpc.handleUnaryCall<_creditroll_attribution_v1_ListOverridesRequest__Output, _creditroll_attribution_v1_OverrideList>;
  
  ListVerdicts: grpc.handleUnaryCall<_creditroll_attribution_v1_ListVerdictsRequest__Output, _creditroll_attribution_v1_VerdictList>;
  
  NameDisputedOrder: grpc.handleUnaryCall<_creditroll_attribution_v1_NameDisputedOrderRequest__Output, _creditroll_attribution_v1_Dispute>;
  
  PathReport: grpc.handleUnaryCall<_creditroll_attribution_v1_PathReportRequest__Output, _creditroll_attribution_v1_PathReportResponse>;
  
  ProposeOverride: grpc.handleUnaryCall<_creditroll_attribution_v1_ProposeOverrideRequest__Output, _creditroll_attribution_v1_Override>;
  
  Replay: grpc.handleUnaryCall<_creditroll_attribution_v1_ReplayRequest__Output, _creditroll_attribution_v1_ReplayPage>;
  
  ReplayDispute: grpc.handleUnaryCall<_creditroll_attribution_v1_GetDisputeRequest__Output, _creditroll_attribution_v1_ReplayedOrder>;
  
  Rerun: grpc.handleUnaryCall<_creditroll_attribution_v1_RerunRequest__Output, _creditroll_attribution_v1_RerunResponse>;
  
  WithdrawDispute: grpc.handleUnaryCall<_creditroll_attribution_v1_WithdrawDisputeRequest__Output, _creditroll_attribution_v1_Dispute>;
  
  WithdrawIdentityLink: grpc.handleUnaryCall<_creditroll_attribution_v1_WithdrawIdentityLinkRequest__Output, _creditroll_attribution_v1_IdentityLink>;
  
}

export interface AttributionDefinition extends grpc.ServiceDefinition {
  AddDisputeEvidence: MethodDefinition<_creditroll_attribution_v1_AddDisputeEvidenceRequest, _creditroll_attribution_v1_Dispute, _creditroll_attribution_v1_AddDisputeEvidenceRequest__Output, _creditroll_attribution_v1_Dispute__Output>
  DecideDispute: MethodDefinition<_creditroll_attribution_v1_DecideDisputeRequest, _creditroll_attribution_v1_Dispute, _creditroll_attribution_v1_DecideDisputeRequest__Output, _creditroll_attribution_v1_Dispute__Output>
  DecideOverride: MethodDefinition<_creditroll_attribution_v1_DecideOverrideRequest, _creditroll_attribution_v1_Override, _creditroll_attribution_v1_DecideOverrideRequest__Output, _creditroll_attribution_v1_Override__Output>
  DismissVerdict: MethodDefinition<_creditroll_attribution_v1_DismissVerdictRequest, _creditroll_attribution_v1_FiguresVerdict, _creditroll_attribution_v1_DismissVerdictRequest__Output, _creditroll_attribution_v1_FiguresVerdict__Output>
  Explain: MethodDefinition<_creditroll_attribution_v1_ExplainRequest, _creditroll_attribution_v1_ExplainResponse, _creditroll_attribution_v1_ExplainRequest__Output, _creditroll_attribution_v1_ExplainResponse__Output>
  FileDispute: MethodDefinition<_creditroll_attribution_v1_FileDisputeRequest, _creditroll_attribution_v1_Dispute, _creditroll_attribution_v1_FileDisputeRequest__Output, _creditroll_attribution_v1_Dispute__Output>
  GetDispute: MethodDefinition<_creditroll_attribution_v1_GetDisputeRequest, _creditroll_attribution_v1_Dispute, _creditroll_attribution_v1_GetDisputeRequest__Output, _creditroll_attribution_v1_Dispute__Output>
  ListDisputes: MethodDefinition<_creditroll_attribution_v1_ListDisputesRequest, _creditroll_attribution_v1_DisputeList, _creditroll_attribution_v1_ListDisputesRequest__Output, _creditroll_attribution_v1_DisputeList__Output>
  ListIdentityLinks: MethodDefinition<_creditroll_attribution_v1_ListIdentityLinksRequest, _creditroll_attribution_v1_IdentityLinkList, _creditroll_attribution_v1_ListIdentityLinksRequest__Output, _creditroll_attribution_v1_IdentityLinkList__Output>
  ListOverrides: MethodDefinition<_creditroll_attribution_v1_ListOverridesRequest, _creditroll_attribution_v1_OverrideList, _creditroll_attribution_v1_ListOverridesRequest__Output, _creditroll_attribution_v1_OverrideList__Output>
  ListVerdicts: MethodDefinition<_creditroll_attribution_v1_ListVerdictsRequest, _creditroll_attribution_v1_VerdictList, _creditroll_attribution_v1_ListVerdictsRequest__Output, _creditroll_attribution_v1_VerdictList__Output>
  NameDisputedOrder: MethodDefinition<_creditroll_attribution_v1_NameDisputedOrderRequest, _creditroll_attribution_v1_Dispute, _creditroll_attribution_v1_NameDisputedOrderRequest__Output, _creditroll_attribution_v1_Dispute__Output>
  PathReport: MethodDefinition<_creditroll_attribution_v1_PathReportRequest, _creditroll_attribution_v1_PathReportResponse, _creditroll_attribution_v1_PathReportRequest__Output, _creditroll_attribution_v1_PathReportResponse__Output>
  ProposeOverride: MethodDefinition<_creditroll_attribution_v1_ProposeOverrideRequest, _creditroll_attribution_v1_Override, _creditroll_attribution_v1_ProposeOverrideRequest__Output, _creditroll_attribution_v1_Override__Output>
  Replay: MethodDefinition<_creditroll_attribution_v1_ReplayRequest, _creditroll_attribution_v1_ReplayPage, _creditroll_attribution_v1_ReplayRequest__Output, _creditroll_attribution_v1_ReplayPage__Output>
  ReplayDispute: MethodDefinition<_creditroll_attribution_v1_GetDisputeRequest, _creditroll_attribution_v1_ReplayedOrder, _creditroll_attribution_v1_GetDisputeRequest__Output, _creditroll_attribution_v1_ReplayedOrder__Output>
  Rerun: MethodDefinition<_creditroll_attribution_v1_RerunRequest, _creditroll_attribution_v1_RerunResponse, _creditroll_attribution_v1_RerunRequest__Output, _creditroll_attribution_v1_RerunResponse__Output>
  WithdrawDispute: MethodDefinition<_creditroll_attribution_v1_WithdrawDisputeRequest, _creditroll_attribution_v1_Dispute, _creditroll_attribution_v1_WithdrawDisputeRequest__Output, _creditroll_attribution_v1_Dispute__Output>
  WithdrawIdentityLink: MethodDefinition<_creditroll_attribution_v1_WithdrawIdentityLinkRequest, _creditroll_attribution_v1_IdentityLink, _creditroll_attribution_v1_WithdrawIdentityLinkRequest__Output, _creditroll_attribution_v1_IdentityLink__Output>
}

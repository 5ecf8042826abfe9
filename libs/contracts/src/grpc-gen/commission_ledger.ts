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
import type { AddProductRequest as _creditroll_campaigns_v1_AddProductRequest, AddProductRequest__Output as _creditroll_campaigns_v1_AddProductRequest__Output } from './creditroll/campaigns/v1/AddProductRequest.ts';
import type { AddTermsRequest as _creditroll_campaigns_v1_AddTermsRequest, AddTermsRequest__Output as _creditroll_campaigns_v1_AddTermsRequest__Output } from './creditroll/campaigns/v1/AddTermsRequest.ts';
import type { Agencies as _creditroll_campaigns_v1_Agencies, Agencies__Output as _creditroll_campaigns_v1_Agencies__Output } from './creditroll/campaigns/v1/Agencies.ts';
import type { Agency as _creditroll_campaigns_v1_Agency, Agency__Output as _creditroll_campaigns_v1_Agency__Output } from './creditroll/campaigns/v1/Agency.ts';
import type { AgencySplit as _creditroll_campaigns_v1_AgencySplit, AgencySplit__Output as _creditroll_campaigns_v1_AgencySplit__Output } from './creditroll/campaigns/v1/AgencySplit.ts';
import type { AttributionPolicy as _creditroll_campaigns_v1_AttributionPolicy, AttributionPolicy__Output as _creditroll_campaigns_v1_AttributionPolicy__Output } from './creditroll/campaigns/v1/AttributionPolicy.ts';
import type { AttributionPolicyWish as _creditroll_campaigns_v1_AttributionPolicyWish, AttributionPolicyWish__Output as _creditroll_campaigns_v1_AttributionPolicyWish__Output } from './creditroll/campaigns/v1/AttributionPolicyWish.ts';
import type { Because as _creditroll_campaigns_v1_Because, Because__Output as _creditroll_campaigns_v1_Because__Output } from './creditroll/campaigns/v1/Because.ts';
import type { Bonus as _creditroll_campaigns_v1_Bonus, Bonus__Output as _creditroll_campaigns_v1_Bonus__Output } from './creditroll/campaigns/v1/Bonus.ts';
import type { BonusStep as _creditroll_campaigns_v1_BonusStep, BonusStep__Output as _creditroll_campaigns_v1_BonusStep__Output } from './creditroll/campaigns/v1/BonusStep.ts';
import type { Brand as _creditroll_campaigns_v1_Brand, Brand__Output as _creditroll_campaigns_v1_Brand__Output } from './creditroll/campaigns/v1/Brand.ts';
import type { Brands as _creditroll_campaigns_v1_Brands, Brands__Output as _creditroll_campaigns_v1_Brands__Output } from './creditroll/campaigns/v1/Brands.ts';
import type { Campaign as _creditroll_campaigns_v1_Campaign, Campaign__Output as _creditroll_campaigns_v1_Campaign__Output } from './creditroll/campaigns/v1/Campaign.ts';
import type { CampaignList as _creditroll_campaigns_v1_CampaignList, CampaignList__Output as _creditroll_campaigns_v1_CampaignList__Output } from './creditroll/campaigns/v1/CampaignList.ts';
import type { CampaignsClient as _creditroll_campaigns_v1_CampaignsClient, CampaignsDefinition as _creditroll_campaigns_v1_CampaignsDefinition } from './creditroll/campaigns/v1/Campaigns.ts';
import type { Cap as _creditroll_campaigns_v1_Cap, Cap__Output as _creditroll_campaigns_v1_Cap__Output } from './creditroll/campaigns/v1/Cap.ts';
import type { CohostShare as _creditroll_campaigns_v1_CohostShare, CohostShare__Output as _creditroll_campaigns_v1_CohostShare__Output } from './creditroll/campaigns/v1/CohostShare.ts';
import type { Coupon as _creditroll_campaigns_v1_Coupon, Coupon__Output as _creditroll_campaigns_v1_Coupon__Output } from './creditroll/campaigns/v1/Coupon.ts';
import type { Coupons as _creditroll_campaigns_v1_Coupons, Coupons__Output as _creditroll_campaigns_v1_Coupons__Output } from './creditroll/campaigns/v1/Coupons.ts';
import type { CreateAgencyRequest as _creditroll_campaigns_v1_CreateAgencyRequest, CreateAgencyRequest__Output as _creditroll_campaigns_v1_CreateAgencyRequest__Output } from './creditroll/campaigns/v1/CreateAgencyRequest.ts';
import type { CreateBrandRequest as _creditroll_campaigns_v1_CreateBrandRequest, CreateBrandRequest__Output as _creditroll_campaigns_v1_CreateBrandRequest__Output } from './creditroll/campaigns/v1/CreateBrandRequest.ts';
import type { CreateCampaignRequest as _creditroll_campaigns_v1_CreateCampaignRequest, CreateCampaignRequest__Output as _creditroll_campaigns_v1_CreateCampaignRequest__Output } from './creditroll/campaigns/v1/CreateCampaignRequest.ts';
import type { CreateCouponRequest as _creditroll_campaigns_v1_CreateCouponRequest, CreateCouponRequest__Output as _creditroll_campaigns_v1_CreateCouponRequest__Output } from './creditroll/campaigns/v1/CreateCouponRequest.ts';
import type { CreateCreatorRequest as _creditroll_campaigns_v1_CreateCreatorRequest, CreateCreatorRequest__Output as _creditroll_campaigns_v1_CreateCreatorRequest__Output } from './creditroll/campaigns/v1/CreateCreatorRequest.ts';
import type { Creator as _creditroll_campaigns_v1_Creator, Creator__Output as _creditroll_campaigns_v1_Creator__Output } from './creditroll/campaigns/v1/Creator.ts';
import type { Creators as _creditroll_campaigns_v1_Creators, Creators__Output as _creditroll_campaigns_v1_Creators__Output } from './creditroll/campaigns/v1/Creators.ts';
import type { DraftAttributionPolicyRequest as _creditroll_campaigns_v1_DraftAttributionPolicyRequest, DraftAttributionPolicyRequest__Output as _creditroll_campaigns_v1_DraftAttributionPolicyRequest__Output } from './creditroll/campaigns/v1/DraftAttributionPolicyRequest.ts';
import type { FeeWaiver as _creditroll_campaigns_v1_FeeWaiver, FeeWaiver__Output as _creditroll_campaigns_v1_FeeWaiver__Output } from './creditroll/campaigns/v1/FeeWaiver.ts';
import type { FraudParameter as _creditroll_campaigns_v1_FraudParameter, FraudParameter__Output as _creditroll_campaigns_v1_FraudParameter__Output } from './creditroll/campaigns/v1/FraudParameter.ts';
import type { FraudPolicies as _creditroll_campaigns_v1_FraudPolicies, FraudPolicies__Output as _creditroll_campaigns_v1_FraudPolicies__Output } from './creditroll/campaigns/v1/FraudPolicies.ts';
import type { FraudPolicy as _creditroll_campaigns_v1_FraudPolicy, FraudPolicy__Output as _creditroll_campaigns_v1_FraudPolicy__Output } from './creditroll/campaigns/v1/FraudPolicy.ts';
import type { GetBrandRequest as _creditroll_campaigns_v1_GetBrandRequest, GetBrandRequest__Output as _creditroll_campaigns_v1_GetBrandRequest__Output } from './creditroll/campaigns/v1/GetBrandRequest.ts';
import type { GetCampaignRequest as _creditroll_campaigns_v1_GetCampaignRequest, GetCampaignRequest__Output as _creditroll_campaigns_v1_GetCampaignRequest__Output } from './creditroll/campaigns/v1/GetCampaignRequest.ts';
import type { GetCapsRequest as _creditroll_campaigns_v1_GetCapsRequest, GetCapsRequest__Output as _creditroll_campaigns_v1_GetCapsRequest__Output } from './creditroll/campaigns/v1/GetCapsRequest.ts';
import type { GetFraudPoliciesRequest as _creditroll_campaigns_v1_GetFraudPoliciesRequest, GetFraudPoliciesRequest__Output as _creditroll_campaigns_v1_GetFraudPoliciesRequest__Output } from './creditroll/campaigns/v1/GetFraudPoliciesRequest.ts';
import type { GetLinkPolicyRequest as _creditroll_campaigns_v1_GetLinkPolicyRequest, GetLinkPolicyRequest__Output as _creditroll_campaigns_v1_GetLinkPolicyRequest__Output } from './creditroll/campaigns/v1/GetLinkPolicyRequest.ts';
import type { Handle as _creditroll_campaigns_v1_Handle, Handle__Output as _creditroll_campaigns_v1_Handle__Output } from './creditroll/campaigns/v1/Handle.ts';
import type { Leaderboard as _creditroll_campaigns_v1_Leaderboard, Leaderboard__Output as _creditroll_campaigns_v1_Leaderboard__Output } from './creditroll/campaigns/v1/Leaderboard.ts';
import type { LinkPolicy as _creditroll_campaigns_v1_LinkPolicy, LinkPolicy__Output as _creditroll_campaigns_v1_LinkPolicy__Output } from './creditroll/campaigns/v1/LinkPolicy.ts';
import type { ListCampaignsRequest as _creditroll_campaigns_v1_ListCampaignsRequest, ListCampaignsRequest__Output as _creditroll_campaigns_v1_ListCampaignsRequest__Output } from './creditroll/campaigns/v1/ListCampaignsRequest.ts';
import type { ListCouponsRequest as _creditroll_campaigns_v1_ListCouponsRequest, ListCouponsRequest__Output as _creditroll_campaigns_v1_ListCouponsRequest__Output } from './creditroll/campaigns/v1/ListCouponsRequest.ts';
import type { ListCreatorsRequest as _creditroll_campaigns_v1_ListCreatorsRequest, ListCreatorsRequest__Output as _creditroll_campaigns_v1_ListCreatorsRequest__Output } from './creditroll/campaigns/v1/ListCreatorsRequest.ts';
import type { ListMembershipsRequest as _creditroll_campaigns_v1_ListMembershipsRequest, ListMembershipsRequest__Output as _creditroll_campaigns_v1_ListMembershipsRequest__Output } from './creditroll/campaigns/v1/ListMembershipsRequest.ts';
import type { ListNoticesRequest as _creditroll_campaigns_v1_ListNoticesRequest, ListNoticesRequest__Output as _creditroll_campaigns_v1_ListNoticesRequest__Output } from './creditroll/campaigns/v1/ListNoticesRequest.ts';
import type { ListPlacementsRequest as _creditroll_campaigns_v1_ListPlacementsRequest, ListPlacementsRequest__Output as _creditroll_campaigns_v1_ListPlacementsRequest__Output } from './creditroll/campaigns/v1/ListPlacementsRequest.ts';
import type { ListProductsRequest as _creditroll_campaigns_v1_ListProductsRequest, ListProductsRequest__Output as _creditroll_campaigns_v1_ListProductsRequest__Output } from './creditroll/campaigns/v1/ListProductsRequest.ts';
import type { ListQuotesRequest as _creditroll_campaigns_v1_ListQuotesRequest, ListQuotesRequest__Output as _creditroll_campaigns_v1_ListQuotesRequest__Output } from './creditroll/campaigns/v1/ListQuotesRequest.ts';
import type { ListTermsRequest as _creditroll_campaigns_v1_ListTermsRequest, ListTermsRequest__Output as _creditroll_campaigns_v1_ListTermsRequest__Output } from './creditroll/campaigns/v1/ListTermsRequest.ts';
import type { LostTerms as _creditroll_campaigns_v1_LostTerms, LostTerms__Output as _creditroll_campaigns_v1_LostTerms__Output } from './creditroll/campaigns/v1/LostTerms.ts';
import type { Membership as _creditroll_campaigns_v1_Membership, Membership__Output as _creditroll_campaigns_v1_Membership__Output } from './creditroll/campaigns/v1/Membership.ts';
import type { MembershipRequest as _creditroll_campaigns_v1_MembershipRequest, MembershipRequest__Output as _creditroll_campaigns_v1_MembershipRequest__Output } from './creditroll/campaigns/v1/MembershipRequest.ts';
import type { Memberships as _creditroll_campaigns_v1_Memberships, Memberships__Output as _creditroll_campaigns_v1_Memberships__Output } from './creditroll/campaigns/v1/Memberships.ts';
import type { Notice as _creditroll_campaigns_v1_Notice, Notice__Output as _creditroll_campaigns_v1_Notice__Output } from './creditroll/campaigns/v1/Notice.ts';
import type { Notices as _creditroll_campaigns_v1_Notices, Notices__Output as _creditroll_campaigns_v1_Notices__Output } from './creditroll/campaigns/v1/Notices.ts';
import type { Offered as _creditroll_campaigns_v1_Offered, Offered__Output as _creditroll_campaigns_v1_Offered__Output } from './creditroll/campaigns/v1/Offered.ts';
import type { PlaceCreatorRequest as _creditroll_campaigns_v1_PlaceCreatorRequest, PlaceCreatorRequest__Output as _creditroll_campaigns_v1_PlaceCreatorRequest__Output } from './creditroll/campaigns/v1/PlaceCreatorRequest.ts';
import type { Placement as _creditroll_campaigns_v1_Placement, Placement__Output as _creditroll_campaigns_v1_Placement__Output } from './creditroll/campaigns/v1/Placement.ts';
import type { Placements as _creditroll_campaigns_v1_Placements, Placements__Output as _creditroll_campaigns_v1_Placements__Output } from './creditroll/campaigns/v1/Placements.ts';
import type { Product as _creditroll_campaigns_v1_Product, Product__Output as _creditroll_campaigns_v1_Product__Output } from './creditroll/campaigns/v1/Product.ts';
import type { Products as _creditroll_campaigns_v1_Products, Products__Output as _creditroll_campaigns_v1_Products__Output } from './creditroll/campaigns/v1/Products.ts';
import type { Quote as _creditroll_campaigns_v1_Quote, Quote__Output as _creditroll_campaigns_v1_Quote__Output } from './creditroll/campaigns/v1/Quote.ts';
import type { Quotes as _creditroll_campaigns_v1_Quotes, Quotes__Output as _creditroll_campaigns_v1_Quotes__Output } from './creditroll/campaigns/v1/Quotes.ts';
import type { Rate as _creditroll_campaigns_v1_Rate, Rate__Output as _creditroll_campaigns_v1_Rate__Output } from './creditroll/campaigns/v1/Rate.ts';
import type { RateChange as _creditroll_campaigns_v1_RateChange, RateChange__Output as _creditroll_campaigns_v1_RateChange__Output } from './creditroll/campaigns/v1/RateChange.ts';
import type { RatePromise as _creditroll_campaigns_v1_RatePromise, RatePromise__Output as _creditroll_campaigns_v1_RatePromise__Output } from './creditroll/campaigns/v1/RatePromise.ts';
import type { ResolveDraftTermsRequest as _creditroll_campaigns_v1_ResolveDraftTermsRequest, ResolveDraftTermsRequest__Output as _creditroll_campaigns_v1_ResolveDraftTermsRequest__Output } from './creditroll/campaigns/v1/ResolveDraftTermsRequest.ts';
import type { ResolveTermsRequest as _creditroll_campaigns_v1_ResolveTermsRequest, ResolveTermsRequest__Output as _creditroll_campaigns_v1_ResolveTermsRequest__Output } from './creditroll/campaigns/v1/ResolveTermsRequest.ts';
import type { ResolveTermsResponse as _creditroll_campaigns_v1_ResolveTermsResponse, ResolveTermsResponse__Output as _creditroll_campaigns_v1_ResolveTermsResponse__Output } from './creditroll/campaigns/v1/ResolveTermsResponse.ts';
import type { RunningCaps as _creditroll_campaigns_v1_RunningCaps, RunningCaps__Output as _creditroll_campaigns_v1_RunningCaps__Output } from './creditroll/campaigns/v1/RunningCaps.ts';
import type { SaleBoard as _creditroll_campaigns_v1_SaleBoard, SaleBoard__Output as _creditroll_campaigns_v1_SaleBoard__Output } from './creditroll/campaigns/v1/SaleBoard.ts';
import type { SaleBonus as _creditroll_campaigns_v1_SaleBonus, SaleBonus__Output as _creditroll_campaigns_v1_SaleBonus__Output } from './creditroll/campaigns/v1/SaleBonus.ts';
import type { SaleCap as _creditroll_campaigns_v1_SaleCap, SaleCap__Output as _creditroll_campaigns_v1_SaleCap__Output } from './creditroll/campaigns/v1/SaleCap.ts';
import type { SaleVolume as _creditroll_campaigns_v1_SaleVolume, SaleVolume__Output as _creditroll_campaigns_v1_SaleVolume__Output } from './creditroll/campaigns/v1/SaleVolume.ts';
import type { SetAgencySplitRequest as _creditroll_campaigns_v1_SetAgencySplitRequest, SetAgencySplitRequest__Output as _creditroll_campaigns_v1_SetAgencySplitRequest__Output } from './creditroll/campaigns/v1/SetAgencySplitRequest.ts';
import type { SetAttributionPolicyRequest as _creditroll_campaigns_v1_SetAttributionPolicyRequest, SetAttributionPolicyRequest__Output as _creditroll_campaigns_v1_SetAttributionPolicyRequest__Output } from './creditroll/campaigns/v1/SetAttributionPolicyRequest.ts';
import type { SetBonusesRequest as _creditroll_campaigns_v1_SetBonusesRequest, SetBonusesRequest__Output as _creditroll_campaigns_v1_SetBonusesRequest__Output } from './creditroll/campaigns/v1/SetBonusesRequest.ts';
import type { SetCampaignStateRequest as _creditroll_campaigns_v1_SetCampaignStateRequest, SetCampaignStateRequest__Output as _creditroll_campaigns_v1_SetCampaignStateRequest__Output } from './creditroll/campaigns/v1/SetCampaignStateRequest.ts';
import type { SetCapsRequest as _creditroll_campaigns_v1_SetCapsRequest, SetCapsRequest__Output as _creditroll_campaigns_v1_SetCapsRequest__Output } from './creditroll/campaigns/v1/SetCapsRequest.ts';
import type { SetCohostsRequest as _creditroll_campaigns_v1_SetCohostsRequest, SetCohostsRequest__Output as _creditroll_campaigns_v1_SetCohostsRequest__Output } from './creditroll/campaigns/v1/SetCohostsRequest.ts';
import type { SetCouponStateRequest as _creditroll_campaigns_v1_SetCouponStateRequest, SetCouponStateRequest__Output as _creditroll_campaigns_v1_SetCouponStateRequest__Output } from './creditroll/campaigns/v1/SetCouponStateRequest.ts';
import type { SetFraudPolicyRequest as _creditroll_campaigns_v1_SetFraudPolicyRequest, SetFraudPolicyRequest__Output as _creditroll_campaigns_v1_SetFraudPolicyRequest__Output } from './creditroll/campaigns/v1/SetFraudPolicyRequest.ts';
import type { SetFundingRequest as _creditroll_campaigns_v1_SetFundingRequest, SetFundingRequest__Output as _creditroll_campaigns_v1_SetFundingRequest__Output } from './creditroll/campaigns/v1/SetFundingRequest.ts';
import type { SetLeaderboardRequest as _creditroll_campaigns_v1_SetLeaderboardRequest, SetLeaderboardRequest__Output as _creditroll_campaigns_v1_SetLeaderboardRequest__Output } from './creditroll/campaigns/v1/SetLeaderboardRequest.ts';
import type { SetProductRequest as _creditroll_campaigns_v1_SetProductRequest, SetProductRequest__Output as _creditroll_campaigns_v1_SetProductRequest__Output } from './creditroll/campaigns/v1/SetProductRequest.ts';
import type { Terms as _creditroll_campaigns_v1_Terms, Terms__Output as _creditroll_campaigns_v1_Terms__Output } from './creditroll/campaigns/v1/Terms.ts';
import type { TermsAnswer as _creditroll_campaigns_v1_TermsAnswer, TermsAnswer__Output as _creditroll_campaigns_v1_TermsAnswer__Output } from './creditroll/campaigns/v1/TermsAnswer.ts';
import type { TermsDraft as _creditroll_campaigns_v1_TermsDraft, TermsDraft__Output as _creditroll_campaigns_v1_TermsDraft__Output } from './creditroll/campaigns/v1/TermsDraft.ts';
import type { TermsList as _creditroll_campaigns_v1_TermsList, TermsList__Output as _creditroll_campaigns_v1_TermsList__Output } from './creditroll/campaigns/v1/TermsList.ts';
import type { TermsQuestion as _creditroll_campaigns_v1_TermsQuestion, TermsQuestion__Output as _creditroll_campaigns_v1_TermsQuestion__Output } from './creditroll/campaigns/v1/TermsQuestion.ts';
import type { VolumeTier as _creditroll_campaigns_v1_VolumeTier, VolumeTier__Output as _creditroll_campaigns_v1_VolumeTier__Output } from './creditroll/campaigns/v1/VolumeTier.ts';
import type { VolumeTiers as _creditroll_campaigns_v1_VolumeTiers, VolumeTiers__Output as _creditroll_campaigns_v1_VolumeTiers__Output } from './creditroll/campaigns/v1/VolumeTiers.ts';
import type { WaiveOperatorFeeRequest as _creditroll_campaigns_v1_WaiveOperatorFeeRequest, WaiveOperatorFeeRequest__Output as _creditroll_campaigns_v1_WaiveOperatorFeeRequest__Output } from './creditroll/campaigns/v1/WaiveOperatorFeeRequest.ts';
import type { AnswerHoldRequest as _creditroll_commission_ledger_v1_AnswerHoldRequest, AnswerHoldRequest__Output as _creditroll_commission_ledger_v1_AnswerHoldRequest__Output } from './creditroll/commission_ledger/v1/AnswerHoldRequest.ts';
import type { Balance as _creditroll_commission_ledger_v1_Balance, Balance__Output as _creditroll_commission_ledger_v1_Balance__Output } from './creditroll/commission_ledger/v1/Balance.ts';
import type { BalanceList as _creditroll_commission_ledger_v1_BalanceList, BalanceList__Output as _creditroll_commission_ledger_v1_BalanceList__Output } from './creditroll/commission_ledger/v1/BalanceList.ts';
import type { BalancesRequest as _creditroll_commission_ledger_v1_BalancesRequest, BalancesRequest__Output as _creditroll_commission_ledger_v1_BalancesRequest__Output } from './creditroll/commission_ledger/v1/BalancesRequest.ts';
import type { Because as _creditroll_commission_ledger_v1_Because, Because__Output as _creditroll_commission_ledger_v1_Because__Output } from './creditroll/commission_ledger/v1/Because.ts';
import type { Board as _creditroll_commission_ledger_v1_Board, Board__Output as _creditroll_commission_ledger_v1_Board__Output } from './creditroll/commission_ledger/v1/Board.ts';
import type { Boards as _creditroll_commission_ledger_v1_Boards, Boards__Output as _creditroll_commission_ledger_v1_Boards__Output } from './creditroll/commission_ledger/v1/Boards.ts';
import type { BonusCount as _creditroll_commission_ledger_v1_BonusCount, BonusCount__Output as _creditroll_commission_ledger_v1_BonusCount__Output } from './creditroll/commission_ledger/v1/BonusCount.ts';
import type { BonusCounts as _creditroll_commission_ledger_v1_BonusCounts, BonusCounts__Output as _creditroll_commission_ledger_v1_BonusCounts__Output } from './creditroll/commission_ledger/v1/BonusCounts.ts';
import type { CommissionLedgerClient as _creditroll_commission_ledger_v1_CommissionLedgerClient, CommissionLedgerDefinition as _creditroll_commission_ledger_v1_CommissionLedgerDefinition } from './creditroll/commission_ledger/v1/CommissionLedger.ts';
import type { CommissionLine as _creditroll_commission_ledger_v1_CommissionLine, CommissionLine__Output as _creditroll_commission_ledger_v1_CommissionLine__Output } from './creditroll/commission_ledger/v1/CommissionLine.ts';
import type { CountedStep as _creditroll_commission_ledger_v1_CountedStep, CountedStep__Output as _creditroll_commission_ledger_v1_CountedStep__Output } from './creditroll/commission_ledger/v1/CountedStep.ts';
import type { CreatorLine as _creditroll_commission_ledger_v1_CreatorLine, CreatorLine__Output as _creditroll_commission_ledger_v1_CreatorLine__Output } from './creditroll/commission_ledger/v1/CreatorLine.ts';
import type { DecideRecomputeRequest as _creditroll_commission_ledger_v1_DecideRecomputeRequest, DecideRecomputeRequest__Output as _creditroll_commission_ledger_v1_DecideRecomputeRequest__Output } from './creditroll/commission_ledger/v1/DecideRecomputeRequest.ts';
import type { Deposit as _creditroll_commission_ledger_v1_Deposit, Deposit__Output as _creditroll_commission_ledger_v1_Deposit__Output } from './creditroll/commission_ledger/v1/Deposit.ts';
import type { DepositMovement as _creditroll_commission_ledger_v1_DepositMovement, DepositMovement__Output as _creditroll_commission_ledger_v1_DepositMovement__Output } from './creditroll/commission_ledger/v1/DepositMovement.ts';
import type { Deposits as _creditroll_commission_ledger_v1_Deposits, Deposits__Output as _creditroll_commission_ledger_v1_Deposits__Output } from './creditroll/commission_ledger/v1/Deposits.ts';
import type { DisputeMoney as _creditroll_commission_ledger_v1_DisputeMoney, DisputeMoney__Output as _creditroll_commission_ledger_v1_DisputeMoney__Output } from './creditroll/commission_ledger/v1/DisputeMoney.ts';
import type { DisputedLineMoney as _creditroll_commission_ledger_v1_DisputedLineMoney, DisputedLineMoney__Output as _creditroll_commission_ledger_v1_DisputedLineMoney__Output } from './creditroll/commission_ledger/v1/DisputedLineMoney.ts';
import type { Entry as _creditroll_commission_ledger_v1_Entry, Entry__Output as _creditroll_commission_ledger_v1_Entry__Output } from './creditroll/commission_ledger/v1/Entry.ts';
import type { ExplainRequest as _creditroll_commission_ledger_v1_ExplainRequest, ExplainRequest__Output as _creditroll_commission_ledger_v1_ExplainRequest__Output } from './creditroll/commission_ledger/v1/ExplainRequest.ts';
import type { GetDepositsRequest as _creditroll_commission_ledger_v1_GetDepositsRequest, GetDepositsRequest__Output as _creditroll_commission_ledger_v1_GetDepositsRequest__Output } from './creditroll/commission_ledger/v1/GetDepositsRequest.ts';
import type { GetRecomputeRequest as _creditroll_commission_ledger_v1_GetRecomputeRequest, GetRecomputeRequest__Output as _creditroll_commission_ledger_v1_GetRecomputeRequest__Output } from './creditroll/commission_ledger/v1/GetRecomputeRequest.ts';
import type { Hold as _creditroll_commission_ledger_v1_Hold, Hold__Output as _creditroll_commission_ledger_v1_Hold__Output } from './creditroll/commission_ledger/v1/Hold.ts';
import type { HoldAnswer as _creditroll_commission_ledger_v1_HoldAnswer, HoldAnswer__Output as _creditroll_commission_ledger_v1_HoldAnswer__Output } from './creditroll/commission_ledger/v1/HoldAnswer.ts';
import type { Holds as _creditroll_commission_ledger_v1_Holds, Holds__Output as _creditroll_commission_ledger_v1_Holds__Output } from './creditroll/commission_ledger/v1/Holds.ts';
import type { KeptRate as _creditroll_commission_ledger_v1_KeptRate, KeptRate__Output as _creditroll_commission_ledger_v1_KeptRate__Output } from './creditroll/commission_ledger/v1/KeptRate.ts';
import type { LaterLine as _creditroll_commission_ledger_v1_LaterLine, LaterLine__Output as _creditroll_commission_ledger_v1_LaterLine__Output } from './creditroll/commission_ledger/v1/LaterLine.ts';
import type { Leg as _creditroll_commission_ledger_v1_Leg, Leg__Output as _creditroll_commission_ledger_v1_Leg__Output } from './creditroll/commission_ledger/v1/Leg.ts';
import type { Lines as _creditroll_commission_ledger_v1_Lines, Lines__Output as _creditroll_commission_ledger_v1_Lines__Output } from './creditroll/commission_ledger/v1/Lines.ts';
import type { ListBoardsRequest as _creditroll_commission_ledger_v1_ListBoardsRequest, ListBoardsRequest__Output as _creditroll_commission_ledger_v1_ListBoardsRequest__Output } from './creditroll/commission_ledger/v1/ListBoardsRequest.ts';
import type { ListBonusesRequest as _creditroll_commission_ledger_v1_ListBonusesRequest, ListBonusesRequest__Output as _creditroll_commission_ledger_v1_ListBonusesRequest__Output } from './creditroll/commission_ledger/v1/ListBonusesRequest.ts';
import type { ListHoldsRequest as _creditroll_commission_ledger_v1_ListHoldsRequest, ListHoldsRequest__Output as _creditroll_commission_ledger_v1_ListHoldsRequest__Output } from './creditroll/commission_ledger/v1/ListHoldsRequest.ts';
import type { ListLinesRequest as _creditroll_commission_ledger_v1_ListLinesRequest, ListLinesRequest__Output as _creditroll_commission_ledger_v1_ListLinesRequest__Output } from './creditroll/commission_ledger/v1/ListLinesRequest.ts';
import type { ListQuotasRequest as _creditroll_commission_ledger_v1_ListQuotasRequest, ListQuotasRequest__Output as _creditroll_commission_ledger_v1_ListQuotasRequest__Output } from './creditroll/commission_ledger/v1/ListQuotasRequest.ts';
import type { ListRecomputesRequest as _creditroll_commission_ledger_v1_ListRecomputesRequest, ListRecomputesRequest__Output as _creditroll_commission_ledger_v1_ListRecomputesRequest__Output } from './creditroll/commission_ledger/v1/ListRecomputesRequest.ts';
import type { OrderCommission as _creditroll_commission_ledger_v1_OrderCommission, OrderCommission__Output as _creditroll_commission_ledger_v1_OrderCommission__Output } from './creditroll/commission_ledger/v1/OrderCommission.ts';
import type { Part as _creditroll_commission_ledger_v1_Part, Part__Output as _creditroll_commission_ledger_v1_Part__Output } from './creditroll/commission_ledger/v1/Part.ts';
import type { PartQuota as _creditroll_commission_ledger_v1_PartQuota, PartQuota__Output as _creditroll_commission_ledger_v1_PartQuota__Output } from './creditroll/commission_ledger/v1/PartQuota.ts';
import type { PartVolume as _creditroll_commission_ledger_v1_PartVolume, PartVolume__Output as _creditroll_commission_ledger_v1_PartVolume__Output } from './creditroll/commission_ledger/v1/PartVolume.ts';
import type { PartyMoney as _creditroll_commission_ledger_v1_PartyMoney, PartyMoney__Output as _creditroll_commission_ledger_v1_PartyMoney__Output } from './creditroll/commission_ledger/v1/PartyMoney.ts';
import type { PolicyWish as _creditroll_commission_ledger_v1_PolicyWish, PolicyWish__Output as _creditroll_commission_ledger_v1_PolicyWish__Output } from './creditroll/commission_ledger/v1/PolicyWish.ts';
import type { PreviewCap as _creditroll_commission_ledger_v1_PreviewCap, PreviewCap__Output as _creditroll_commission_ledger_v1_PreviewCap__Output } from './creditroll/commission_ledger/v1/PreviewCap.ts';
import type { PreviewCost as _creditroll_commission_ledger_v1_PreviewCost, PreviewCost__Output as _creditroll_commission_ledger_v1_PreviewCost__Output } from './creditroll/commission_ledger/v1/PreviewCost.ts';
import type { PreviewDisputeRequest as _creditroll_commission_ledger_v1_PreviewDisputeRequest, PreviewDisputeRequest__Output as _creditroll_commission_ledger_v1_PreviewDisputeRequest__Output } from './creditroll/commission_ledger/v1/PreviewDisputeRequest.ts';
import type { PreviewReport as _creditroll_commission_ledger_v1_PreviewReport, PreviewReport__Output as _creditroll_commission_ledger_v1_PreviewReport__Output } from './creditroll/commission_ledger/v1/PreviewReport.ts';
import type { PreviewRequest as _creditroll_commission_ledger_v1_PreviewRequest, PreviewRequest__Output as _creditroll_commission_ledger_v1_PreviewRequest__Output } from './creditroll/commission_ledger/v1/PreviewRequest.ts';
import type { PreviewSubject as _creditroll_commission_ledger_v1_PreviewSubject, PreviewSubject__Output as _creditroll_commission_ledger_v1_PreviewSubject__Output } from './creditroll/commission_ledger/v1/PreviewSubject.ts';
import type { PreviewTier as _creditroll_commission_ledger_v1_PreviewTier, PreviewTier__Output as _creditroll_commission_ledger_v1_PreviewTier__Output } from './creditroll/commission_ledger/v1/PreviewTier.ts';
import type { PreviewTotals as _creditroll_commission_ledger_v1_PreviewTotals, PreviewTotals__Output as _creditroll_commission_ledger_v1_PreviewTotals__Output } from './creditroll/commission_ledger/v1/PreviewTotals.ts';
import type { PreviewVolume as _creditroll_commission_ledger_v1_PreviewVolume, PreviewVolume__Output as _creditroll_commission_ledger_v1_PreviewVolume__Output } from './creditroll/commission_ledger/v1/PreviewVolume.ts';
import type { QuotaSpan as _creditroll_commission_ledger_v1_QuotaSpan, QuotaSpan__Output as _creditroll_commission_ledger_v1_QuotaSpan__Output } from './creditroll/commission_ledger/v1/QuotaSpan.ts';
import type { QuotaUse as _creditroll_commission_ledger_v1_QuotaUse, QuotaUse__Output as _creditroll_commission_ledger_v1_QuotaUse__Output } from './creditroll/commission_ledger/v1/QuotaUse.ts';
import type { QuotaUses as _creditroll_commission_ledger_v1_QuotaUses, QuotaUses__Output as _creditroll_commission_ledger_v1_QuotaUses__Output } from './creditroll/commission_ledger/v1/QuotaUses.ts';
import type { Recompute as _creditroll_commission_ledger_v1_Recompute, Recompute__Output as _creditroll_commission_ledger_v1_Recompute__Output } from './creditroll/commission_ledger/v1/Recompute.ts';
import type { Recomputes as _creditroll_commission_ledger_v1_Recomputes, Recomputes__Output as _creditroll_commission_ledger_v1_Recomputes__Output } from './creditroll/commission_ledger/v1/Recomputes.ts';
import type { RecordDepositRequest as _creditroll_commission_ledger_v1_RecordDepositRequest, RecordDepositRequest__Output as _creditroll_commission_ledger_v1_RecordDepositRequest__Output } from './creditroll/commission_ledger/v1/RecordDepositRequest.ts';
import type { RequestRecomputeRequest as _creditroll_commission_ledger_v1_RequestRecomputeRequest, RequestRecomputeRequest__Output as _creditroll_commission_ledger_v1_RequestRecomputeRequest__Output } from './creditroll/commission_ledger/v1/RequestRecomputeRequest.ts';
import type { Share as _creditroll_commission_ledger_v1_Share, Share__Output as _creditroll_commission_ledger_v1_Share__Output } from './creditroll/commission_ledger/v1/Share.ts';
import type { Standing as _creditroll_commission_ledger_v1_Standing, Standing__Output as _creditroll_commission_ledger_v1_Standing__Output } from './creditroll/commission_ledger/v1/Standing.ts';
import type { StatementLeg as _creditroll_commission_ledger_v1_StatementLeg, StatementLeg__Output as _creditroll_commission_ledger_v1_StatementLeg__Output } from './creditroll/commission_ledger/v1/StatementLeg.ts';
import type { StatementPage as _creditroll_commission_ledger_v1_StatementPage, StatementPage__Output as _creditroll_commission_ledger_v1_StatementPage__Output } from './creditroll/commission_ledger/v1/StatementPage.ts';
import type { StatementPosting as _creditroll_commission_ledger_v1_StatementPosting, StatementPosting__Output as _creditroll_commission_ledger_v1_StatementPosting__Output } from './creditroll/commission_ledger/v1/StatementPosting.ts';
import type { StatementRequest as _creditroll_commission_ledger_v1_StatementRequest, StatementRequest__Output as _creditroll_commission_ledger_v1_StatementRequest__Output } from './creditroll/commission_ledger/v1/StatementRequest.ts';
import type { VerifyRequest as _creditroll_commission_ledger_v1_VerifyRequest, VerifyRequest__Output as _creditroll_commission_ledger_v1_VerifyRequest__Output } from './creditroll/commission_ledger/v1/VerifyRequest.ts';
import type { VerifyResponse as _creditroll_commission_ledger_v1_VerifyResponse, VerifyResponse__Output as _creditroll_commission_ledger_v1_VerifyResponse__Output } from './creditroll/commission_ledger/v1/VerifyResponse.ts';
import type { VolumeSlice as _creditroll_commission_ledger_v1_VolumeSlice, VolumeSlice__Output as _creditroll_commission_ledger_v1_VolumeSlice__Output } from './creditroll/commission_ledger/v1/VolumeSlice.ts';
import type { VolumeUse as _creditroll_commission_ledger_v1_VolumeUse, VolumeUse__Output as _creditroll_commission_ledger_v1_VolumeUse__Output } from './creditroll/commission_ledger/v1/VolumeUse.ts';
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
    campaigns: {
      v1: {
        AddProductRequest: MessageTypeDefinition<_creditroll_campaigns_v1_AddProductRequest, _creditroll_campaigns_v1_AddProductRequest__Output>
        AddTermsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_AddTermsRequest, _creditroll_campaigns_v1_AddTermsRequest__Output>
        Agencies: MessageTypeDefinition<_creditroll_campaigns_v1_Agencies, _creditroll_campaigns_v1_Agencies__Output>
        Agency: MessageTypeDefinition<_creditroll_campaigns_v1_Agency, _creditroll_campaigns_v1_Agency__Output>
        AgencySplit: MessageTypeDefinition<_creditroll_campaigns_v1_AgencySplit, _creditroll_campaigns_v1_AgencySplit__Output>
        AttributionPolicy: MessageTypeDefinition<_creditroll_campaigns_v1_AttributionPolicy, _creditroll_campaigns_v1_AttributionPolicy__Output>
        AttributionPolicyWish: MessageTypeDefinition<_creditroll_campaigns_v1_AttributionPolicyWish, _creditroll_campaigns_v1_AttributionPolicyWish__Output>
        Because: MessageTypeDefinition<_creditroll_campaigns_v1_Because, _creditroll_campaigns_v1_Because__Output>
        Bonus: MessageTypeDefinition<_creditroll_campaigns_v1_Bonus, _creditroll_campaigns_v1_Bonus__Output>
        BonusStep: MessageTypeDefinition<_creditroll_campaigns_v1_BonusStep, _creditroll_campaigns_v1_BonusStep__Output>
        Brand: MessageTypeDefinition<_creditroll_campaigns_v1_Brand, _creditroll_campaigns_v1_Brand__Output>
        Brands: MessageTypeDefinition<_creditroll_campaigns_v1_Brands, _creditroll_campaigns_v1_Brands__Output>
        Campaign: MessageTypeDefinition<_creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_Campaign__Output>
        CampaignList: MessageTypeDefinition<_creditroll_campaigns_v1_CampaignList, _creditroll_campaigns_v1_CampaignList__Output>
        Campaigns: SubtypeConstructor<typeof grpc.Client, _creditroll_campaigns_v1_CampaignsClient> & { service: _creditroll_campaigns_v1_CampaignsDefinition }
        Cap: MessageTypeDefinition<_creditroll_campaigns_v1_Cap, _creditroll_campaigns_v1_Cap__Output>
        CohostShare: MessageTypeDefinition<_creditroll_campaigns_v1_CohostShare, _creditroll_campaigns_v1_CohostShare__Output>
        Coupon: MessageTypeDefinition<_creditroll_campaigns_v1_Coupon, _creditroll_campaigns_v1_Coupon__Output>
        Coupons: MessageTypeDefinition<_creditroll_campaigns_v1_Coupons, _creditroll_campaigns_v1_Coupons__Output>
        CreateAgencyRequest: MessageTypeDefinition<_creditroll_campaigns_v1_CreateAgencyRequest, _creditroll_campaigns_v1_CreateAgencyRequest__Output>
        CreateBrandRequest: MessageTypeDefinition<_creditroll_campaigns_v1_CreateBrandRequest, _creditroll_campaigns_v1_CreateBrandRequest__Output>
        CreateCampaignRequest: MessageTypeDefinition<_creditroll_campaigns_v1_CreateCampaignRequest, _creditroll_campaigns_v1_CreateCampaignRequest__Output>
        CreateCouponRequest: MessageTypeDefinition<_creditroll_campaigns_v1_CreateCouponRequest, _creditroll_campaigns_v1_CreateCouponRequest__Output>
        CreateCreatorRequest: MessageTypeDefinition<_creditroll_campaigns_v1_CreateCreatorRequest, _creditroll_campaigns_v1_CreateCreatorRequest__Output>
        Creator: MessageTypeDefinition<_creditroll_campaigns_v1_Creator, _creditroll_campaigns_v1_Creator__Output>
        Creators: MessageTypeDefinition<_creditroll_campaigns_v1_Creators, _creditroll_campaigns_v1_Creators__Output>
        DraftAttributionPolicyRequest: MessageTypeDefinition<_creditroll_campaigns_v1_DraftAttributionPolicyRequest, _creditroll_campaigns_v1_DraftAttributionPolicyRequest__Output>
        FeeWaiver: MessageTypeDefinition<_creditroll_campaigns_v1_FeeWaiver, _creditroll_campaigns_v1_FeeWaiver__Output>
        FraudParameter: MessageTypeDefinition<_creditroll_campaigns_v1_FraudParameter, _creditroll_campaigns_v1_FraudParameter__Output>
        FraudPolicies: MessageTypeDefinition<_creditroll_campaigns_v1_FraudPolicies, _creditroll_campaigns_v1_FraudPolicies__Output>
        FraudPolicy: MessageTypeDefinition<_creditroll_campaigns_v1_FraudPolicy, _creditroll_campaigns_v1_FraudPolicy__Output>
        GetBrandRequest: MessageTypeDefinition<_creditroll_campaigns_v1_GetBrandRequest, _creditroll_campaigns_v1_GetBrandRequest__Output>
        GetCampaignRequest: MessageTypeDefinition<_creditroll_campaigns_v1_GetCampaignRequest, _creditroll_campaigns_v1_GetCampaignRequest__Output>
        GetCapsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_GetCapsRequest, _creditroll_campaigns_v1_GetCapsRequest__Output>
        GetFraudPoliciesRequest: MessageTypeDefinition<_creditroll_campaigns_v1_GetFraudPoliciesRequest, _creditroll_campaigns_v1_GetFraudPoliciesRequest__Output>
        GetLinkPolicyRequest: MessageTypeDefinition<_creditroll_campaigns_v1_GetLinkPolicyRequest, _creditroll_campaigns_v1_GetLinkPolicyRequest__Output>
        Handle: MessageTypeDefinition<_creditroll_campaigns_v1_Handle, _creditroll_campaigns_v1_Handle__Output>
        Leaderboard: MessageTypeDefinition<_creditroll_campaigns_v1_Leaderboard, _creditroll_campaigns_v1_Leaderboard__Output>
        LinkPolicy: MessageTypeDefinition<_creditroll_campaigns_v1_LinkPolicy, _creditroll_campaigns_v1_LinkPolicy__Output>
        ListCampaignsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListCampaignsRequest, _creditroll_campaigns_v1_ListCampaignsRequest__Output>
        ListCouponsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListCouponsRequest, _creditroll_campaigns_v1_ListCouponsRequest__Output>
        ListCreatorsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListCreatorsRequest, _creditroll_campaigns_v1_ListCreatorsRequest__Output>
        ListMembershipsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListMembershipsRequest, _creditroll_campaigns_v1_ListMembershipsRequest__Output>
        ListNoticesRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListNoticesRequest, _creditroll_campaigns_v1_ListNoticesRequest__Output>
        ListPlacementsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListPlacementsRequest, _creditroll_campaigns_v1_ListPlacementsRequest__Output>
        ListProductsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListProductsRequest, _creditroll_campaigns_v1_ListProductsRequest__Output>
        ListQuotesRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListQuotesRequest, _creditroll_campaigns_v1_ListQuotesRequest__Output>
        ListTermsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ListTermsRequest, _creditroll_campaigns_v1_ListTermsRequest__Output>
        LostTerms: MessageTypeDefinition<_creditroll_campaigns_v1_LostTerms, _creditroll_campaigns_v1_LostTerms__Output>
        Membership: MessageTypeDefinition<_creditroll_campaigns_v1_Membership, _creditroll_campaigns_v1_Membership__Output>
        MembershipRequest: MessageTypeDefinition<_creditroll_campaigns_v1_MembershipRequest, _creditroll_campaigns_v1_MembershipRequest__Output>
        Memberships: MessageTypeDefinition<_creditroll_campaigns_v1_Memberships, _creditroll_campaigns_v1_Memberships__Output>
        Notice: MessageTypeDefinition<_creditroll_campaigns_v1_Notice, _creditroll_campaigns_v1_Notice__Output>
        Notices: MessageTypeDefinition<_creditroll_campaigns_v1_Notices, _creditroll_campaigns_v1_Notices__Output>
        Offered: MessageTypeDefinition<_creditroll_campaigns_v1_Offered, _creditroll_campaigns_v1_Offered__Output>
        PlaceCreatorRequest: MessageTypeDefinition<_creditroll_campaigns_v1_PlaceCreatorRequest, _creditroll_campaigns_v1_PlaceCreatorRequest__Output>
        Placement: MessageTypeDefinition<_creditroll_campaigns_v1_Placement, _creditroll_campaigns_v1_Placement__Output>
        Placements: MessageTypeDefinition<_creditroll_campaigns_v1_Placements, _creditroll_campaigns_v1_Placements__Output>
        Product: MessageTypeDefinition<_creditroll_campaigns_v1_Product, _creditroll_campaigns_v1_Product__Output>
        Products: MessageTypeDefinition<_creditroll_campaigns_v1_Products, _creditroll_campaigns_v1_Products__Output>
        Quote: MessageTypeDefinition<_creditroll_campaigns_v1_Quote, _creditroll_campaigns_v1_Quote__Output>
        Quotes: MessageTypeDefinition<_creditroll_campaigns_v1_Quotes, _creditroll_campaigns_v1_Quotes__Output>
        Rate: MessageTypeDefinition<_creditroll_campaigns_v1_Rate, _creditroll_campaigns_v1_Rate__Output>
        RateChange: MessageTypeDefinition<_creditroll_campaigns_v1_RateChange, _creditroll_campaigns_v1_RateChange__Output>
        RatePromise: MessageTypeDefinition<_creditroll_campaigns_v1_RatePromise, _creditroll_campaigns_v1_RatePromise__Output>
        ResolveDraftTermsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ResolveDraftTermsRequest, _creditroll_campaigns_v1_ResolveDraftTermsRequest__Output>
        ResolveTermsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_ResolveTermsRequest, _creditroll_campaigns_v1_ResolveTermsRequest__Output>
        ResolveTermsResponse: MessageTypeDefinition<_creditroll_campaigns_v1_ResolveTermsResponse, _creditroll_campaigns_v1_ResolveTermsResponse__Output>
        RunningCaps: MessageTypeDefinition<_creditroll_campaigns_v1_RunningCaps, _creditroll_campaigns_v1_RunningCaps__Output>
        SaleBoard: MessageTypeDefinition<_creditroll_campaigns_v1_SaleBoard, _creditroll_campaigns_v1_SaleBoard__Output>
        SaleBonus: MessageTypeDefinition<_creditroll_campaigns_v1_SaleBonus, _creditroll_campaigns_v1_SaleBonus__Output>
        SaleCap: MessageTypeDefinition<_creditroll_campaigns_v1_SaleCap, _creditroll_campaigns_v1_SaleCap__Output>
        SaleVolume: MessageTypeDefinition<_creditroll_campaigns_v1_SaleVolume, _creditroll_campaigns_v1_SaleVolume__Output>
        SetAgencySplitRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetAgencySplitRequest, _creditroll_campaigns_v1_SetAgencySplitRequest__Output>
        SetAttributionPolicyRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetAttributionPolicyRequest, _creditroll_campaigns_v1_SetAttributionPolicyRequest__Output>
        SetBonusesRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetBonusesRequest, _creditroll_campaigns_v1_SetBonusesRequest__Output>
        SetCampaignStateRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetCampaignStateRequest, _creditroll_campaigns_v1_SetCampaignStateRequest__Output>
        SetCapsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetCapsRequest, _creditroll_campaigns_v1_SetCapsRequest__Output>
        SetCohostsRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetCohostsRequest, _creditroll_campaigns_v1_SetCohostsRequest__Output>
        SetCouponStateRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetCouponStateRequest, _creditroll_campaigns_v1_SetCouponStateRequest__Output>
        SetFraudPolicyRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetFraudPolicyRequest, _creditroll_campaigns_v1_SetFraudPolicyRequest__Output>
        SetFundingRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetFundingRequest, _creditroll_campaigns_v1_SetFundingRequest__Output>
        SetLeaderboardRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetLeaderboardRequest, _creditroll_campaigns_v1_SetLeaderboardRequest__Output>
        SetProductRequest: MessageTypeDefinition<_creditroll_campaigns_v1_SetProductRequest, _creditroll_campaigns_v1_SetProductRequest__Output>
        Terms: MessageTypeDefinition<_creditroll_campaigns_v1_Terms, _creditroll_campaigns_v1_Terms__Output>
        TermsAnswer: MessageTypeDefinition<_creditroll_campaigns_v1_TermsAnswer, _creditroll_campaigns_v1_TermsAnswer__Output>
        TermsDraft: MessageTypeDefinition<_creditroll_campaigns_v1_TermsDraft, _creditroll_campaigns_v1_TermsDraft__Output>
        TermsList: MessageTypeDefinition<_creditroll_campaigns_v1_TermsList, _creditroll_campaigns_v1_TermsList__Output>
        TermsQuestion: MessageTypeDefinition<_creditroll_campaigns_v1_TermsQuestion, _creditroll_campaigns_v1_TermsQuestion__Output>
        VolumeTier: MessageTypeDefinition<_creditroll_campaigns_v1_VolumeTier, _creditroll_campaigns_v1_VolumeTier__Output>
        VolumeTiers: MessageTypeDefinition<_creditroll_campaigns_v1_VolumeTiers, _creditroll_campaigns_v1_VolumeTiers__Output>
        WaiveOperatorFeeRequest: MessageTypeDefinition<_creditroll_campaigns_v1_WaiveOperatorFeeRequest, _creditroll_campaigns_v1_WaiveOperatorFeeRequest__Output>
      }
    }
    commission_ledger: {
      v1: {
        AnswerHoldRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_AnswerHoldRequest, _creditroll_commission_ledger_v1_AnswerHoldRequest__Output>
        Balance: MessageTypeDefinition<_creditroll_commission_ledger_v1_Balance, _creditroll_commission_ledger_v1_Balance__Output>
        BalanceList: MessageTypeDefinition<_creditroll_commission_ledger_v1_BalanceList, _creditroll_commission_ledger_v1_BalanceList__Output>
        BalancesRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_BalancesRequest, _creditroll_commission_ledger_v1_BalancesRequest__Output>
        Because: MessageTypeDefinition<_creditroll_commission_ledger_v1_Because, _creditroll_commission_ledger_v1_Because__Output>
        Board: MessageTypeDefinition<_creditroll_commission_ledger_v1_Board, _creditroll_commission_ledger_v1_Board__Output>
        Boards: MessageTypeDefinition<_creditroll_commission_ledger_v1_Boards, _creditroll_commission_ledger_v1_Boards__Output>
        BonusCount: MessageTypeDefinition<_creditroll_commission_ledger_v1_BonusCount, _creditroll_commission_ledger_v1_BonusCount__Output>
        BonusCounts: MessageTypeDefinition<_creditroll_commission_ledger_v1_BonusCounts, _creditroll_commission_ledger_v1_BonusCounts__Output>
        CommissionLedger: SubtypeConstructor<typeof grpc.Client, _creditroll_commission_ledger_v1_CommissionLedgerClient> & { service: _creditroll_commission_ledger_v1_CommissionLedgerDefinition }
        CommissionLine: MessageTypeDefinition<_creditroll_commission_ledger_v1_CommissionLine, _creditroll_commission_ledger_v1_CommissionLine__Output>
        CountedStep: MessageTypeDefinition<_creditroll_commission_ledger_v1_CountedStep, _creditroll_commission_ledger_v1_CountedStep__Output>
        CreatorLine: MessageTypeDefinition<_creditroll_commission_ledger_v1_CreatorLine, _creditroll_commission_ledger_v1_CreatorLine__Output>
        DecideRecomputeRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_DecideRecomputeRequest, _creditroll_commission_ledger_v1_DecideRecomputeRequest__Output>
        Deposit: MessageTypeDefinition<_creditroll_commission_ledger_v1_Deposit, _creditroll_commission_ledger_v1_Deposit__Output>
        DepositMovement: MessageTypeDefinition<_creditroll_commission_ledger_v1_DepositMovement, _creditroll_commission_ledger_v1_DepositMovement__Output>
        Deposits: MessageTypeDefinition<_creditroll_commission_ledger_v1_Deposits, _creditroll_commission_ledger_v1_Deposits__Output>
        DisputeMoney: MessageTypeDefinition<_creditroll_commission_ledger_v1_DisputeMoney, _creditroll_commission_ledger_v1_DisputeMoney__Output>
        DisputedLineMoney: MessageTypeDefinition<_creditroll_commission_ledger_v1_DisputedLineMoney, _creditroll_commission_ledger_v1_DisputedLineMoney__Output>
        Entry: MessageTypeDefinition<_creditroll_commission_ledger_v1_Entry, _creditroll_commission_ledger_v1_Entry__Output>
        ExplainRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ExplainRequest, _creditroll_commission_ledger_v1_ExplainRequest__Output>
        GetDepositsRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_GetDepositsRequest, _creditroll_commission_ledger_v1_GetDepositsRequest__Output>
        GetRecomputeRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_GetRecomputeRequest, _creditroll_commission_ledger_v1_GetRecomputeRequest__Output>
        Hold: MessageTypeDefinition<_creditroll_commission_ledger_v1_Hold, _creditroll_commission_ledger_v1_Hold__Output>
        HoldAnswer: MessageTypeDefinition<_creditroll_commission_ledger_v1_HoldAnswer, _creditroll_commission_ledger_v1_HoldAnswer__Output>
        Holds: MessageTypeDefinition<_creditroll_commission_ledger_v1_Holds, _creditroll_commission_ledger_v1_Holds__Output>
        KeptRate: MessageTypeDefinition<_creditroll_commission_ledger_v1_KeptRate, _creditroll_commission_ledger_v1_KeptRate__Output>
        LaterLine: MessageTypeDefinition<_creditroll_commission_ledger_v1_LaterLine, _creditroll_commission_ledger_v1_LaterLine__Output>
        Leg: MessageTypeDefinition<_creditroll_commission_ledger_v1_Leg, _creditroll_commission_ledger_v1_Leg__Output>
        Lines: MessageTypeDefinition<_creditroll_commission_ledger_v1_Lines, _creditroll_commission_ledger_v1_Lines__Output>
        ListBoardsRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListBoardsRequest, _creditroll_commission_ledger_v1_ListBoardsRequest__Output>
        ListBonusesRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListBonusesRequest, _creditroll_commission_ledger_v1_ListBonusesRequest__Output>
        ListHoldsRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListHoldsRequest, _creditroll_commission_ledger_v1_ListHoldsRequest__Output>
        ListLinesRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListLinesRequest, _creditroll_commission_ledger_v1_ListLinesRequest__Output>
        ListQuotasRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListQuotasRequest, _creditroll_commission_ledger_v1_ListQuotasRequest__Output>
        ListRecomputesRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListRecomputesRequest, _creditroll_commission_ledger_v1_ListRecomputesRequest__Output>
        OrderCommission: MessageTypeDefinition<_creditroll_commission_ledger_v1_OrderCommission, _creditroll_commission_ledger_v1_OrderCommission__Output>
        Part: MessageTypeDefinition<_creditroll_commission_ledger_v1_Part, _creditroll_commission_ledger_v1_Part__Output>
        PartQuota: MessageTypeDefinition<_creditroll_commission_ledger_v1_PartQuota, _creditroll_commission_ledger_v1_PartQuota__Output>
        PartVolume: MessageTypeDefinition<_creditroll_commission_ledger_v1_PartVolume, _creditroll_commission_ledger_v1_PartVolume__Output>
        PartyMoney: MessageTypeDefinition<_creditroll_commission_ledger_v1_PartyMoney, _creditroll_commission_ledger_v1_PartyMoney__Output>
        PolicyWish: MessageTypeDefinition<_creditroll_commission_ledger_v1_PolicyWish, _creditroll_commission_ledger_v1_PolicyWish__Output>
        PreviewCap: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewCap, _creditroll_commission_ledger_v1_PreviewCap__Output>
        PreviewCost: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewCost, _creditroll_commission_ledger_v1_PreviewCost__Output>
        PreviewDisputeRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewDisputeRequest, _creditroll_commission_ledger_v1_PreviewDisputeRequest__Output>
        PreviewReport: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewReport, _creditroll_commission_ledger_v1_PreviewReport__Output>
        PreviewRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewRequest, _creditroll_commission_ledger_v1_PreviewRequest__Output>
        PreviewSubject: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewSubject, _creditroll_commission_ledger_v1_PreviewSubject__Output>
        PreviewTier: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewTier, _creditroll_commission_ledger_v1_PreviewTier__Output>
        PreviewTotals: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewTotals, _creditroll_commission_ledger_v1_PreviewTotals__Output>
        PreviewVolume: MessageTypeDefinition<_creditroll_commission_ledger_v1_PreviewVolume, _creditroll_commission_ledger_v1_PreviewVolume__Output>
        QuotaSpan: MessageTypeDefinition<_creditroll_commission_ledger_v1_QuotaSpan, _creditroll_commission_ledger_v1_QuotaSpan__Output>
        QuotaUse: MessageTypeDefinition<_creditroll_commission_ledger_v1_QuotaUse, _creditroll_commission_ledger_v1_QuotaUse__Output>
        QuotaUses: MessageTypeDefinition<_creditroll_commission_ledger_v1_QuotaUses, _creditroll_commission_ledger_v1_QuotaUses__Output>
        Recompute: MessageTypeDefinition<_creditroll_commission_ledger_v1_Recompute, _creditroll_commission_ledger_v1_Recompute__Output>
        Recomputes: MessageTypeDefinition<_creditroll_commission_ledger_v1_Recomputes, _creditroll_commission_ledger_v1_Recomputes__Output>
        RecordDepositRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_RecordDepositRequest, _creditroll_commission_ledger_v1_RecordDepositRequest__Output>
        RequestRecomputeRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_RequestRecomputeRequest, _creditroll_commission_ledger_v1_RequestRecomputeRequest__Output>
        Share: MessageTypeDefinition<_creditroll_commission_ledger_v1_Share, _creditroll_commission_ledger_v1_Share__Output>
        Standing: MessageTypeDefinition<_creditroll_commission_ledger_v1_Standing, _creditroll_commission_ledger_v1_Standing__Output>
        StatementLeg: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementLeg, _creditroll_commission_ledger_v1_StatementLeg__Output>
        StatementPage: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementPage, _creditroll_commission_ledger_v1_StatementPage__Output>
        StatementPosting: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementPosting, _creditroll_commission_ledger_v1_StatementPosting__Output>
        StatementRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementRequest, _creditroll_commission_ledger_v1_StatementRequest__Output>
        VerifyRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_VerifyRequest, _creditroll_commission_ledger_v1_VerifyRequest__Output>
        VerifyResponse: MessageTypeDefinition<_creditroll_commission_ledger_v1_VerifyResponse, _creditroll_commission_ledger_v1_VerifyResponse__Output>
        VolumeSlice: MessageTypeDefinition<_creditroll_commission_ledger_v1_VolumeSlice, _creditroll_commission_ledger_v1_VolumeSlice__Output>
        VolumeUse: MessageTypeDefinition<_creditroll_commission_ledger_v1_VolumeUse, _creditroll_commission_ledger_v1_VolumeUse__Output>
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


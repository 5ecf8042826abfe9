import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

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
import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
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


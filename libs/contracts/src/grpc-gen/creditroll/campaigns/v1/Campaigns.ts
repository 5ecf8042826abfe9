// Original file: protos/creditroll/campaigns/v1/campaigns.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AddProductRequest as _creditroll_campaigns_v1_AddProductRequest, AddProductRequest__Output as _creditroll_campaigns_v1_AddProductRequest__Output } from '../../../creditroll/campaigns/v1/AddProductRequest.ts';
import type { AddTermsRequest as _creditroll_campaigns_v1_AddTermsRequest, AddTermsRequest__Output as _creditroll_campaigns_v1_AddTermsRequest__Output } from '../../../creditroll/campaigns/v1/AddTermsRequest.ts';
import type { Agencies as _creditroll_campaigns_v1_Agencies, Agencies__Output as _creditroll_campaigns_v1_Agencies__Output } from '../../../creditroll/campaigns/v1/Agencies.ts';
import type { Agency as _creditroll_campaigns_v1_Agency, Agency__Output as _creditroll_campaigns_v1_Agency__Output } from '../../../creditroll/campaigns/v1/Agency.ts';
import type { AttributionPolicy as _creditroll_campaigns_v1_AttributionPolicy, AttributionPolicy__Output as _creditroll_campaigns_v1_AttributionPolicy__Output } from '../../../creditroll/campaigns/v1/AttributionPolicy.ts';
import type { Brand as _creditroll_campaigns_v1_Brand, Brand__Output as _creditroll_campaigns_v1_Brand__Output } from '../../../creditroll/campaigns/v1/Brand.ts';
import type { Brands as _creditroll_campaigns_v1_Brands, Brands__Output as _creditroll_campaigns_v1_Brands__Output } from '../../../creditroll/campaigns/v1/Brands.ts';
import type { Campaign as _creditroll_campaigns_v1_Campaign, Campaign__Output as _creditroll_campaigns_v1_Campaign__Output } from '../../../creditroll/campaigns/v1/Campaign.ts';
import type { CampaignList as _creditroll_campaigns_v1_CampaignList, CampaignList__Output as _creditroll_campaigns_v1_CampaignList__Output } from '../../../creditroll/campaigns/v1/CampaignList.ts';
import type { Coupon as _creditroll_campaigns_v1_Coupon, Coupon__Output as _creditroll_campaigns_v1_Coupon__Output } from '../../../creditroll/campaigns/v1/Coupon.ts';
import type { Coupons as _creditroll_campaigns_v1_Coupons, Coupons__Output as _creditroll_campaigns_v1_Coupons__Output } from '../../../creditroll/campaigns/v1/Coupons.ts';
import type { CreateAgencyRequest as _creditroll_campaigns_v1_CreateAgencyRequest, CreateAgencyRequest__Output as _creditroll_campaigns_v1_CreateAgencyRequest__Output } from '../../../creditroll/campaigns/v1/CreateAgencyRequest.ts';
import type { CreateBrandRequest as _creditroll_campaigns_v1_CreateBrandRequest, CreateBrandRequest__Output as _creditroll_campaigns_v1_CreateBrandRequest__Output } from '../../../creditroll/campaigns/v1/CreateBrandRequest.ts';
import type { CreateCampaignRequest as _creditroll_campaigns_v1_CreateCampaignRequest, CreateCampaignRequest__Output as _creditroll_campaigns_v1_CreateCampaignRequest__Output } from '../../../creditroll/campaigns/v1/CreateCampaignRequest.ts';
import type { CreateCouponRequest as _creditroll_campaigns_v1_CreateCouponRequest, CreateCouponRequest__Output as _creditroll_campaigns_v1_CreateCouponRequest__Output } from '../../../creditroll/campaigns/v1/CreateCouponRequest.ts';
import type { CreateCreatorRequest as _creditroll_campaigns_v1_CreateCreatorRequest, CreateCreatorRequest__Output as _creditroll_campaigns_v1_CreateCreatorRequest__Output } from '../../../creditroll/campaigns/v1/CreateCreatorRequest.ts';
import type { Creator as _creditroll_campaigns_v1_Creator, Creator__Output as _creditroll_campaigns_v1_Creator__Output } from '../../../creditroll/campaigns/v1/Creator.ts';
import type { Creators as _creditroll_campaigns_v1_Creators, Creators__Output as _creditroll_campaigns_v1_Creators__Output } from '../../../creditroll/campaigns/v1/Creators.ts';
import type { DraftAttributionPolicyRequest as _creditroll_campaigns_v1_DraftAttributionPolicyRequest, DraftAttributionPolicyRequest__Output as _creditroll_campaigns_v1_DraftAttributionPolicyRequest__Output } from '../../../creditroll/campaigns/v1/DraftAttributionPolicyRequest.ts';
import type { FraudPolicies as _creditroll_campaigns_v1_FraudPolicies, FraudPolicies__Output as _creditroll_campaigns_v1_FraudPolicies__Output } from '../../../creditroll/campaigns/v1/FraudPolicies.ts';
import type { GetBrandRequest as _creditroll_campaigns_v1_GetBrandRequest, GetBrandRequest__Output as _creditroll_campaigns_v1_GetBrandRequest__Output } from '../../../creditroll/campaigns/v1/GetBrandRequest.ts';
import type { GetCampaignRequest as _creditroll_campaigns_v1_GetCampaignRequest, GetCampaignRequest__Output as _creditroll_campaigns_v1_GetCampaignRequest__Output } from '../../../creditroll/campaigns/v1/GetCampaignRequest.ts';
import type { GetCapsRequest as _creditroll_campaigns_v1_GetCapsRequest, GetCapsRequest__Output as _creditroll_campaigns_v1_GetCapsRequest__Output } from '../../../creditroll/campaigns/v1/GetCapsRequest.ts';
import type { GetFraudPoliciesRequest as _creditroll_campaigns_v1_GetFraudPoliciesRequest, GetFraudPoliciesRequest__Output as _creditroll_campaigns_v1_GetFraudPoliciesRequest__Output } from '../../../creditroll/campaigns/v1/GetFraudPoliciesRequest.ts';
import type { GetLinkPolicyRequest as _creditroll_campaigns_v1_GetLinkPolicyRequest, GetLinkPolicyRequest__Output as _creditroll_campaigns_v1_GetLinkPolicyRequest__Output } from '../../../creditroll/campaigns/v1/GetLinkPolicyRequest.ts';
import type { LinkPolicy as _creditroll_campaigns_v1_LinkPolicy, LinkPolicy__Output as _creditroll_campaigns_v1_LinkPolicy__Output } from '../../../creditroll/campaigns/v1/LinkPolicy.ts';
import type { ListCampaignsRequest as _creditroll_campaigns_v1_ListCampaignsRequest, ListCampaignsRequest__Output as _creditroll_campaigns_v1_ListCampaignsRequest__Output } from '../../../creditroll/campaigns/v1/ListCampaignsRequest.ts';
import type { ListCouponsRequest as _creditroll_campaigns_v1_ListCouponsRequest, ListCouponsRequest__Output as _creditroll_campaigns_v1_ListCouponsRequest__Output } from '../../../creditroll/campaigns/v1/ListCouponsRequest.ts';
import type { ListCreatorsRequest as _creditroll_campaigns_v1_ListCreatorsRequest, ListCreatorsRequest__Output as _creditroll_campaigns_v1_ListCreatorsRequest__Output } from '../../../creditroll/campaigns/v1/ListCreatorsRequest.ts';
import type { ListMembershipsRequest as _creditroll_campaigns_v1_ListMembershipsRequest, ListMembershipsRequest__Output as _creditroll_campaigns_v1_ListMembershipsRequest__Output } from '../../../creditroll/campaigns/v1/ListMembershipsRequest.ts';
import type { ListNoticesRequest as _creditroll_campaigns_v1_ListNoticesRequest, ListNoticesRequest__Output as _creditroll_campaigns_v1_ListNoticesRequest__Output } from '../../../creditroll/campaigns/v1/ListNoticesRequest.ts';
import type { ListPlacementsRequest as _creditroll_campaigns_v1_ListPlacementsRequest, ListPlacementsRequest__Output as _creditroll_campaigns_v1_ListPlacementsRequest__Output } from '../../../creditroll/campaigns/v1/ListPlacementsRequest.ts';
import type { ListProductsRequest as _creditroll_campaigns_v1_ListProductsRequest, ListProductsRequest__Output as _creditroll_campaigns_v1_ListProductsRequest__Output } from '../../../creditroll/campaigns/v1/ListProductsRequest.ts';
import type { ListQuotesRequest as _creditroll_campaigns_v1_ListQuotesRequest, ListQuotesRequest__Output as _creditroll_campaigns_v1_ListQuotesRequest__Output } from '../../../creditroll/campaigns/v1/ListQuotesRequest.ts';
import type { ListTermsRequest as _creditroll_campaigns_v1_ListTermsRequest, ListTermsRequest__Output as _creditroll_campaigns_v1_ListTermsRequest__Output } from '../../../creditroll/campaigns/v1/ListTermsRequest.ts';
import type { Membership as _creditroll_campaigns_v1_Membership, Membership__Output as _creditroll_campaigns_v1_Membership__Output } from '../../../creditroll/campaigns/v1/Membership.ts';
import type { MembershipRequest as _creditroll_campaigns_v1_MembershipRequest, MembershipRequest__Output as _creditroll_campaigns_v1_MembershipRequest__Output } from '../../../creditroll/campaigns/v1/MembershipRequest.ts';
import type { Memberships as _creditroll_campaigns_v1_Memberships, Memberships__Output as _creditroll_campaigns_v1_Memberships__Output } from '../../../creditroll/campaigns/v1/Memberships.ts';
import type { Notices as _creditroll_campaigns_v1_Notices, Notices__Output as _creditroll_campaigns_v1_Notices__Output } from '../../../creditroll/campaigns/v1/Notices.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';
import type { PlaceCreatorRequest as _creditroll_campaigns_v1_PlaceCreatorRequest, PlaceCreatorRequest__Output as _creditroll_campaigns_v1_PlaceCreatorRequest__Output } from '../../../creditroll/campaigns/v1/PlaceCreatorRequest.ts';
import type { Placement as _creditroll_campaigns_v1_Placement, Placement__Output as _creditroll_campaigns_v1_Placement__Output } from '../../../creditroll/campaigns/v1/Placement.ts';
import type { Placements as _creditroll_campaigns_v1_Placements, Placements__Output as _creditroll_campaigns_v1_Placements__Output } from '../../../creditroll/campaigns/v1/Placements.ts';
import type { Product as _creditroll_campaigns_v1_Product, Product__Output as _creditroll_campaigns_v1_Product__Output } from '../../../creditroll/campaigns/v1/Product.ts';
import type { Products as _creditroll_campaigns_v1_Products, Products__Output as _creditroll_campaigns_v1_Products__Output } from '../../../creditroll/campaigns/v1/Products.ts';
import type { Quote as _creditroll_campaigns_v1_Quote, Quote__Output as _creditroll_campaigns_v1_Quote__Output } from '../../../creditroll/campaigns/v1/Quote.ts';
import type { Quotes as _creditroll_campaigns_v1_Quotes, Quotes__Output as _creditroll_campaigns_v1_Quotes__Output } from '../../../creditroll/campaigns/v1/Quotes.ts';
import type { ResolveDraftTermsRequest as _creditroll_campaigns_v1_ResolveDraftTermsRequest, ResolveDraftTermsRequest__Output as _creditroll_campaigns_v1_ResolveDraftTermsRequest__Output } from '../../../creditroll/campaigns/v1/ResolveDraftTermsRequest.ts';
import type { ResolveTermsRequest as _creditroll_campaigns_v1_ResolveTermsRequest, ResolveTermsRequest__Output as _creditroll_campaigns_v1_ResolveTermsRequest__Output } from '../../../creditroll/campaigns/v1/ResolveTermsRequest.ts';
import type { ResolveTermsResponse as _creditroll_campaigns_v1_ResolveTermsResponse, ResolveTermsResponse__Output as _creditroll_campaigns_v1_ResolveTermsResponse__Output } from '../../../creditroll/campaigns/v1/ResolveTermsResponse.ts';
import type { RunningCaps as _creditroll_campaigns_v1_RunningCaps, RunningCaps__Output as _creditroll_campaigns_v1_RunningCaps__Output } from '../../../creditroll/campaigns/v1/RunningCaps.ts';
import type { SetAgencySplitRequest as _creditroll_campaigns_v1_SetAgencySplitRequest, SetAgencySplitRequest__Output as _creditroll_campaigns_v1_SetAgencySplitRequest__Output } from '../../../creditroll/campaigns/v1/SetAgencySplitRequest.ts';
import type { SetAttributionPolicyRequest as _creditroll_campaigns_v1_SetAttributionPolicyRequest, SetAttributionPolicyRequest__Output as _creditroll_campaigns_v1_SetAttributionPolicyRequest__Output } from '../../../creditroll/campaigns/v1/SetAttributionPolicyRequest.ts';
import type { SetBonusesRequest as _creditroll_campaigns_v1_SetBonusesRequest, SetBonusesRequest__Output as _creditroll_campaigns_v1_SetBonusesRequest__Output } from '../../../creditroll/campaigns/v1/SetBonusesRequest.ts';
import type { SetCampaignStateRequest as _creditroll_campaigns_v1_SetCampaignStateRequest, SetCampaignStateRequest__Output as _creditroll_campaigns_v1_SetCampaignStateRequest__Output } from '../../../creditroll/campaigns/v1/SetCampaignStateRequest.ts';
import type { SetCapsRequest as _creditroll_campaigns_v1_SetCapsRequest, SetCapsRequest__Output as _creditroll_campaigns_v1_SetCapsRequest__Output } from '../../../creditroll/campaigns/v1/SetCapsRequest.ts';
import type { SetCohostsRequest as _creditroll_campaigns_v1_SetCohostsRequest, SetCohostsRequest__Output as _creditroll_campaigns_v1_SetCohostsRequest__Output } from '../../../creditroll/campaigns/v1/SetCohostsRequest.ts';
import type { SetCouponStateRequest as _creditroll_campaigns_v1_SetCouponStateRequest, SetCouponStateRequest__Output as _creditroll_campaigns_v1_SetCouponStateRequest__Output } from '../../../creditroll/campaigns/v1/SetCouponStateRequest.ts';
import type { SetFraudPolicyRequest as _creditroll_campaigns_v1_SetFraudPolicyRequest, SetFraudPolicyRequest__Output as _creditroll_campaigns_v1_SetFraudPolicyRequest__Output } from '../../../creditroll/campaigns/v1/SetFraudPolicyRequest.ts';
import type { SetFundingRequest as _creditroll_campaigns_v1_SetFundingRequest, SetFundingRequest__Output as _creditroll_campaigns_v1_SetFundingRequest__Output } from '../../../creditroll/campaigns/v1/SetFundingRequest.ts';
import type { SetLeaderboardRequest as _creditroll_campaigns_v1_SetLeaderboardRequest, SetLeaderboardRequest__Output as _creditroll_campaigns_v1_SetLeaderboardRequest__Output } from '../../../creditroll/campaigns/v1/SetLeaderboardRequest.ts';
import type { SetProductRequest as _creditroll_campaigns_v1_SetProductRequest, SetProductRequest__Output as _creditroll_campaigns_v1_SetProductRequest__Output } from '../../../creditroll/campaigns/v1/SetProductRequest.ts';
import type { Terms as _creditroll_campaigns_v1_Terms, Terms__Output as _creditroll_campaigns_v1_Terms__Output } from '../../../creditroll/campaigns/v1/Terms.ts';
import type { TermsList as _creditroll_campaigns_v1_TermsList, TermsList__Output as _creditroll_campaigns_v1_TermsList__Output } from '../../../creditroll/campaigns/v1/TermsList.ts';
import type { WaiveOperatorFeeRequest as _creditroll_campaigns_v1_WaiveOperatorFeeRequest, WaiveOperatorFeeRequest__Output as _creditroll_campaigns_v1_WaiveOperatorFeeRequest__Output } from '../../../creditroll/campaigns/v1/WaiveOperatorFeeRequest.ts';

export interface CampaignsClient extends grpc.Client {
  AddProduct(argument: _creditroll_campaigns_v1_AddProductRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  AddProduct(argument: _creditroll_campaigns_v1_AddProductRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  AddProduct(argument: _creditroll_campaigns_v1_AddProductRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  AddProduct(argument: _creditroll_campaigns_v1_AddProductRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  addProduct(argument: _creditroll_campaigns_v1_AddProductRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  addProduct(argument: _creditroll_campaigns_v1_AddProductRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  addProduct(argument: _creditroll_campaigns_v1_AddProductRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  addProduct(argument: _creditroll_campaigns_v1_AddProductRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quote__Output>): grpc.ClientUnaryCall;
  
  AddTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  AddTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  AddTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  AddTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  addTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  addTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  addTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  addTerms(argument: _creditroll_campaigns_v1_AddTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Terms__Output>): grpc.ClientUnaryCall;
  
  CreateAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  CreateAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  CreateAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  CreateAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  createAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  createAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  createAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  createAgency(argument: _creditroll_campaigns_v1_CreateAgencyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  
  CreateBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  CreateBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  CreateBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  CreateBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  createBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  createBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  createBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  createBrand(argument: _creditroll_campaigns_v1_CreateBrandRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  
  CreateCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  CreateCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  CreateCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  CreateCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  createCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  createCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  createCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  createCampaign(argument: _creditroll_campaigns_v1_CreateCampaignRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  
  CreateCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  CreateCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  CreateCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  CreateCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  createCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  createCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  createCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  createCoupon(argument: _creditroll_campaigns_v1_CreateCouponRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  
  CreateCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  CreateCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  CreateCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  CreateCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  createCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  createCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  createCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  createCreator(argument: _creditroll_campaigns_v1_CreateCreatorRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creator__Output>): grpc.ClientUnaryCall;
  
  DraftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  DraftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  DraftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  DraftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  draftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  draftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  draftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  draftAttributionPolicy(argument: _creditroll_campaigns_v1_DraftAttributionPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_AttributionPolicy__Output>): grpc.ClientUnaryCall;
  
  GetBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  GetBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  GetBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  GetBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  getBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  getBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  getBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  getBrand(argument: _creditroll_campaigns_v1_GetBrandRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  
  GetCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  GetCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  GetCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  GetCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  getCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  getCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  getCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  getCampaign(argument: _creditroll_campaigns_v1_GetCampaignRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  
  GetCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  GetCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  GetCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  GetCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  getCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  getCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  getCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  getCaps(argument: _creditroll_campaigns_v1_GetCapsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_RunningCaps__Output>): grpc.ClientUnaryCall;
  
  GetFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  GetFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  GetFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  GetFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  getFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  getFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  getFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  getFraudPolicies(argument: _creditroll_campaigns_v1_GetFraudPoliciesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  
  GetLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  GetLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  GetLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  GetLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  getLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  getLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  getLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  getLinkPolicy(argument: _creditroll_campaigns_v1_GetLinkPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_LinkPolicy__Output>): grpc.ClientUnaryCall;
  
  InviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  InviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  InviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  InviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  inviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  inviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  inviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  inviteCreator(argument: _creditroll_campaigns_v1_MembershipRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  
  JoinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  JoinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  JoinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  JoinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  joinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  joinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  joinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  joinCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  
  LeaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  LeaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  LeaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  LeaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  leaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  leaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  leaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  leaveCampaign(argument: _creditroll_campaigns_v1_MembershipRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  
  ListAgencies(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  ListAgencies(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  ListAgencies(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  ListAgencies(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  listAgencies(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  listAgencies(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  listAgencies(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  listAgencies(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agencies__Output>): grpc.ClientUnaryCall;
  
  ListBrands(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  ListBrands(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  ListBrands(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  ListBrands(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  listBrands(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  listBrands(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  listBrands(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  listBrands(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brands__Output>): grpc.ClientUnaryCall;
  
  ListCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  ListCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  ListCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  ListCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  listCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  listCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  listCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  listCampaigns(argument: _creditroll_campaigns_v1_ListCampaignsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_CampaignList__Output>): grpc.ClientUnaryCall;
  
  ListCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  ListCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  ListCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  ListCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  listCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  listCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  listCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  listCoupons(argument: _creditroll_campaigns_v1_ListCouponsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupons__Output>): grpc.ClientUnaryCall;
  
  ListCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  ListCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  ListCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  ListCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  listCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  listCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  listCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  listCreators(argument: _creditroll_campaigns_v1_ListCreatorsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Creators__Output>): grpc.ClientUnaryCall;
  
  ListMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  ListMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  ListMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  ListMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  listMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  listMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  listMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  listMemberships(argument: _creditroll_campaigns_v1_ListMembershipsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Memberships__Output>): grpc.ClientUnaryCall;
  
  ListNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  ListNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  ListNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  ListNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  listNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  listNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  listNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  listNotices(argument: _creditroll_campaigns_v1_ListNoticesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Notices__Output>): grpc.ClientUnaryCall;
  
  ListPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  ListPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  ListPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  ListPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  listPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  listPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  listPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  listPlacements(argument: _creditroll_campaigns_v1_ListPlacementsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placements__Output>): grpc.ClientUnaryCall;
  
  ListProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  ListProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  ListProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  ListProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  listProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  listProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  listProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  listProducts(argument: _creditroll_campaigns_v1_ListProductsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Products__Output>): grpc.ClientUnaryCall;
  
  ListQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  ListQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  ListQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  ListQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  listQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  listQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  listQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  listQuotes(argument: _creditroll_campaigns_v1_ListQuotesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Quotes__Output>): grpc.ClientUnaryCall;
  
  ListTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  ListTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  ListTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  ListTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  listTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  listTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  listTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  listTerms(argument: _creditroll_campaigns_v1_ListTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_TermsList__Output>): grpc.ClientUnaryCall;
  
  PlaceCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  PlaceCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  PlaceCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  PlaceCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  placeCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  placeCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  placeCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  placeCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  
  ReleaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  ReleaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  ReleaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  ReleaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  releaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  releaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  releaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  releaseCreator(argument: _creditroll_campaigns_v1_PlaceCreatorRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Placement__Output>): grpc.ClientUnaryCall;
  
  ResolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  ResolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  ResolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  ResolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveDraftTerms(argument: _creditroll_campaigns_v1_ResolveDraftTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  
  ResolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  ResolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  ResolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  ResolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  resolveTerms(argument: _creditroll_campaigns_v1_ResolveTermsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_ResolveTermsResponse__Output>): grpc.ClientUnaryCall;
  
  SetAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  SetAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  SetAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  SetAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  setAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  setAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  setAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  setAgencySplit(argument: _creditroll_campaigns_v1_SetAgencySplitRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Agency__Output>): grpc.ClientUnaryCall;
  
  SetAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setAttributionPolicy(argument: _creditroll_campaigns_v1_SetAttributionPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  
  SetBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setBonuses(argument: _creditroll_campaigns_v1_SetBonusesRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  
  SetCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCampaignState(argument: _creditroll_campaigns_v1_SetCampaignStateRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  
  SetCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setCaps(argument: _creditroll_campaigns_v1_SetCapsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  
  SetCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  SetCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  SetCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  SetCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  setCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  setCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  setCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  setCohosts(argument: _creditroll_campaigns_v1_SetCohostsRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Membership__Output>): grpc.ClientUnaryCall;
  
  SetCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  SetCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  SetCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  SetCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  setCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  setCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  setCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  setCouponState(argument: _creditroll_campaigns_v1_SetCouponStateRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Coupon__Output>): grpc.ClientUnaryCall;
  
  SetFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  SetFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  SetFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  SetFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  setFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  setFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  setFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  setFraudPolicy(argument: _creditroll_campaigns_v1_SetFraudPolicyRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_FraudPolicies__Output>): grpc.ClientUnaryCall;
  
  SetFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  SetFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  SetFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  SetFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  setFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  setFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  setFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  setFunding(argument: _creditroll_campaigns_v1_SetFundingRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  
  SetLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  SetLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  setLeaderboard(argument: _creditroll_campaigns_v1_SetLeaderboardRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Campaign__Output>): grpc.ClientUnaryCall;
  
  SetProduct(argument: _creditroll_campaigns_v1_SetProductRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  SetProduct(argument: _creditroll_campaigns_v1_SetProductRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  SetProduct(argument: _creditroll_campaigns_v1_SetProductRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  SetProduct(argument: _creditroll_campaigns_v1_SetProductRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  setProduct(argument: _creditroll_campaigns_v1_SetProductRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  setProduct(argument: _creditroll_campaigns_v1_SetProductRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  setProduct(argument: _creditroll_campaigns_v1_SetProductRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  setProduct(argument: _creditroll_campaigns_v1_SetProductRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Product__Output>): grpc.ClientUnaryCall;
  
  WaiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  WaiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  WaiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  WaiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  waiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  waiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  waiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  waiveOperatorFee(argument: _creditroll_campaigns_v1_WaiveOperatorFeeRequest, callback: grpc.requestCallback<_creditroll_campaigns_v1_Brand__Output>): grpc.ClientUnaryCall;
  
}

export interface CampaignsHandlers extends grpc.UntypedServiceImplementation {
  AddProduct: grpc.handleUnaryCall<_creditroll_campaigns_v1_AddProductRequest__Output, _creditroll_campaigns_v1_Quote>;
  
  AddTerms: grpc.handleUnaryCall<_creditroll_campaigns_v1_AddTermsRequest__Output, _creditroll_campaigns_v1_Terms>;
  
  CreateAgency: grpc.handleUnaryCall<_creditroll_campaigns_v1_CreateAgencyRequest__Output, _creditroll_campaigns_v1_Agency>;
  
  CreateBrand: grpc.handleUnaryCall<_creditroll_campaigns_v1_CreateBrandRequest__Output, _creditroll_campaigns_v1_Brand>;
  
  CreateCampaign: grpc.handleUnaryCall<_creditroll_campaigns_v1_CreateCampaignRequest__Output, _creditroll_campaigns_v1_Campaign>;
  
  CreateCoupon: grpc.handleUnaryCall<_creditroll_campaigns_v1_CreateCouponRequest__Output, _creditroll_campaigns_v1_Coupon>;
  
  CreateCreator: grpc.handleUnaryCall<_creditroll_campaigns_v1_CreateCreatorRequest__Output, _creditroll_campaigns_v1_Creator>;
  
  DraftAttributionPolicy: grpc.handleUnaryCall<_creditroll_campaigns_v1_DraftAttributionPolicyRequest__Output, _creditroll_campaigns_v1_AttributionPolicy>;
  
  GetBrand: grpc.handleUnaryCall<_creditroll_campaigns_v1_GetBrandRequest__Output, _creditroll_campaigns_v1_Brand>;
  
  GetCampaign: grpc.handleUnaryCall<_creditroll_campaigns_v1_GetCampaignRequest__Output, _creditroll_campaigns_v1_Campaign>;
  
  GetCaps: grpc.handleUnaryCall<_creditroll_campaigns_v1_GetCapsRequest__Output, _creditroll_campaigns_v1_RunningCaps>;
  
  GetFraudPolicies: grpc.handleUnaryCall<_creditroll_campaigns_v1_GetFraudPoliciesRequest__Output, _creditroll_campaigns_v1_FraudPolicies>;
  
  GetLinkPolicy: grpc.handleUnaryCall<_creditroll_campaigns_v1_GetLinkPolicyRequest__Output, _creditroll_campaigns_v1_LinkPolicy>;
  
  InviteCreator: grpc.handleUnaryCall<_creditroll_campaigns_v1_MembershipRequest__Output, _creditroll_campaigns_v1_Membership>;
  
  JoinCampaign: grpc.handleUnaryCall<_creditroll_campaigns_v1_MembershipRequest__Output, _creditroll_campaigns_v1_Membership>;
  
  LeaveCampaign: grpc.handleUnaryCall<_creditroll_campaigns_v1_MembershipRequest__Output, _creditroll_campaigns_v1_Membership>;
  
  ListAgencies: grpc.handleUnaryCall<_creditroll_common_v1_PageRequest__Output, _creditroll_campaigns_v1_Agencies>;
  
  ListBrands: grpc.handleUnaryCall<_creditroll_common_v1_PageRequest__Output, _creditroll_campaigns_v1_Brands>;
  
  ListCampaigns: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListCampaignsRequest__Output, _creditroll_campaigns_v1_CampaignList>;
  
  ListCoupons: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListCouponsRequest__Output, _creditroll_campaigns_v1_Coupons>;
  
  ListCreators: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListCreatorsRequest__Output, _creditroll_campaigns_v1_Creators>;
  
  ListMemberships: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListMembershipsRequest__Output, _creditroll_campaigns_v1_Memberships>;
  
  ListNotices: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListNoticesRequest__Output, _creditroll_campaigns_v1_Notices>;
  
  ListPlacements: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListPlacementsRequest__Output, _creditroll_campaigns_v1_Placements>;
  
  ListProducts: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListProductsRequest__Output, _creditroll_campaigns_v1_Products>;
  
  ListQuotes: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListQuotesRequest__Output, _creditroll_campaigns_v1_Quotes>;
  
  ListTerms: grpc.handleUnaryCall<_creditroll_campaigns_v1_ListTermsRequest__Output, _creditroll_campaigns_v1_TermsList>;
  
  PlaceCreator: grpc.handleUnaryCall<_creditroll_campaigns_v1_PlaceCreatorRequest__Output, _creditroll_campaigns_v1_Placement>;
  
  ReleaseCreator: grpc.handleUnaryCall<_creditroll_campaigns_v1_PlaceCreatorRequest__Output, _creditroll_campaigns_v1_Placement>;
  
  ResolveDraftTerms: grpc.handleUnaryCall<_creditroll_campaigns_v1_ResolveDraftTermsRequest__Output, _creditroll_campaigns_v1_ResolveTermsResponse>;
  
  ResolveTerms: grpc.handleUnaryCall<_creditroll_campaigns_v1_ResolveTermsRequest__Output, _creditroll_campaigns_v1_ResolveTermsResponse>;
  
  SetAgencySplit: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetAgencySplitRequest__Output, _creditroll_campaigns_v1_Agency>;
  
  SetAttributionPolicy: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetAttributionPolicyRequest__Output, _creditroll_campaigns_v1_Campaign>;
  
  SetBonuses: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetBonusesRequest__Output, _creditroll_campaigns_v1_Campaign>;
  
  SetCampaignState: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetCampaignStateRequest__Output, _creditroll_campaigns_v1_Campaign>;
  
  SetCaps: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetCapsRequest__Output, _creditroll_campaigns_v1_Campaign>;
  
  SetCohosts: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetCohostsRequest__Output, _creditroll_campaigns_v1_Membership>;
  
  SetCouponState: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetCouponStateRequest__Output, _creditroll_campaigns_v1_Coupon>;
  
  SetFraudPolicy: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetFraudPolicyRequest__Output, _creditroll_campaigns_v1_FraudPolicies>;
  
  SetFunding: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetFundingRequest__Output, _creditroll_campaigns_v1_Brand>;
  
  SetLeaderboard: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetLeaderboardRequest__Output, _creditroll_campaigns_v1_Campaign>;
  
  SetProduct: grpc.handleUnaryCall<_creditroll_campaigns_v1_SetProductRequest__Output, _creditroll_campaigns_v1_Product>;
  
  WaiveOperatorFee: grpc.handleUnaryCall<_creditroll_campaigns_v1_WaiveOperatorFeeRequest__Output, _creditroll_campaigns_v1_Brand>;
  
}

export interface CampaignsDefinition extends grpc.ServiceDefinition {
  AddProduct: MethodDefinition<_creditroll_campaigns_v1_AddProductRequest, _creditroll_campaigns_v1_Quote, _creditroll_campaigns_v1_AddProductRequest__Output, _creditroll_campaigns_v1_Quote__Output>
  AddTerms: MethodDefinition<_creditroll_campaigns_v1_AddTermsRequest, _creditroll_campaigns_v1_Terms, _creditroll_campaigns_v1_AddTermsRequest__Output, _creditroll_campaigns_v1_Terms__Output>
  CreateAgency: MethodDefinition<_creditroll_campaigns_v1_CreateAgencyRequest, _creditroll_campaigns_v1_Agency, _creditroll_campaigns_v1_CreateAgencyRequest__Output, _creditroll_campaigns_v1_Agency__Output>
  CreateBrand: MethodDefinition<_creditroll_campaigns_v1_CreateBrandRequest, _creditroll_campaigns_v1_Brand, _creditroll_campaigns_v1_CreateBrandRequest__Output, _creditroll_campaigns_v1_Brand__Output>
  CreateCampaign: MethodDefinition<_creditroll_campaigns_v1_CreateCampaignRequest, _creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_CreateCampaignRequest__Output, _creditroll_campaigns_v1_Campaign__Output>
  CreateCoupon: MethodDefinition<_creditroll_campaigns_v1_CreateCouponRequest, _creditroll_campaigns_v1_Coupon, _creditroll_campaigns_v1_CreateCouponRequest__Output, _creditroll_campaigns_v1_Coupon__Output>
  CreateCreator: MethodDefinition<_creditroll_campaigns_v1_CreateCreatorRequest, _creditroll_campaigns_v1_Creator, _creditroll_campaigns_v1_CreateCreatorRequest__Output, _creditroll_campaigns_v1_Creator__Output>
  DraftAttributionPolicy: MethodDefinition<_creditroll_campaigns_v1_DraftAttributionPolicyRequest, _creditroll_campaigns_v1_AttributionPolicy, _creditroll_campaigns_v1_DraftAttributionPolicyRequest__Output, _creditroll_campaigns_v1_AttributionPolicy__Output>
  GetBrand: MethodDefinition<_creditroll_campaigns_v1_GetBrandRequest, _creditroll_campaigns_v1_Brand, _creditroll_campaigns_v1_GetBrandRequest__Output, _creditroll_campaigns_v1_Brand__Output>
  GetCampaign: MethodDefinition<_creditroll_campaigns_v1_GetCampaignRequest, _creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_GetCampaignRequest__Output, _creditroll_campaigns_v1_Campaign__Output>
  GetCaps: MethodDefinition<_creditroll_campaigns_v1_GetCapsRequest, _creditroll_campaigns_v1_RunningCaps, _creditroll_campaigns_v1_GetCapsRequest__Output, _creditroll_campaigns_v1_RunningCaps__Output>
  GetFraudPolicies: MethodDefinition<_creditroll_campaigns_v1_GetFraudPoliciesRequest, _creditroll_campaigns_v1_FraudPolicies, _creditroll_campaigns_v1_GetFraudPoliciesRequest__Output, _creditroll_campaigns_v1_FraudPolicies__Output>
  GetLinkPolicy: MethodDefinition<_creditroll_campaigns_v1_GetLinkPolicyRequest, _creditroll_campaigns_v1_LinkPolicy, _creditroll_campaigns_v1_GetLinkPolicyRequest__Output, _creditroll_campaigns_v1_LinkPolicy__Output>
  InviteCreator: MethodDefinition<_creditroll_campaigns_v1_MembershipRequest, _creditroll_campaigns_v1_Membership, _creditroll_campaigns_v1_MembershipRequest__Output, _creditroll_campaigns_v1_Membership__Output>
  JoinCampaign: MethodDefinition<_creditroll_campaigns_v1_MembershipRequest, _creditroll_campaigns_v1_Membership, _creditroll_campaigns_v1_MembershipRequest__Output, _creditroll_campaigns_v1_Membership__Output>
  LeaveCampaign: MethodDefinition<_creditroll_campaigns_v1_MembershipRequest, _creditroll_campaigns_v1_Membership, _creditroll_campaigns_v1_MembershipRequest__Output, _creditroll_campaigns_v1_Membership__Output>
  ListAgencies: MethodDefinition<_creditroll_common_v1_PageRequest, _creditroll_campaigns_v1_Agencies, _creditroll_common_v1_PageRequest__Output, _creditroll_campaigns_v1_Agencies__Output>
  ListBrands: MethodDefinition<_creditroll_common_v1_PageRequest, _creditroll_campaigns_v1_Brands, _creditroll_common_v1_PageRequest__Output, _creditroll_campaigns_v1_Brands__Output>
  ListCampaigns: MethodDefinition<_creditroll_campaigns_v1_ListCampaignsRequest, _creditroll_campaigns_v1_CampaignList, _creditroll_campaigns_v1_ListCampaignsRequest__Output, _creditroll_campaigns_v1_CampaignList__Output>
  ListCoupons: MethodDefinition<_creditroll_campaigns_v1_ListCouponsRequest, _creditroll_campaigns_v1_Coupons, _creditroll_campaigns_v1_ListCouponsRequest__Output, _creditroll_campaigns_v1_Coupons__Output>
  ListCreators: MethodDefinition<_creditroll_campaigns_v1_ListCreatorsRequest, _creditroll_campaigns_v1_Creators, _creditroll_campaigns_v1_ListCreatorsRequest__Output, _creditroll_campaigns_v1_Creators__Output>
  ListMemberships: MethodDefinition<_creditroll_campaigns_v1_ListMembershipsRequest, _creditroll_campaigns_v1_Memberships, _creditroll_campaigns_v1_ListMembershipsRequest__Output, _creditroll_campaigns_v1_Memberships__Output>
  ListNotices: MethodDefinition<_creditroll_campaigns_v1_ListNoticesRequest, _creditroll_campaigns_v1_Notices, _creditroll_campaigns_v1_ListNoticesRequest__Output, _creditroll_campaigns_v1_Notices__Output>
  ListPlacements: MethodDefinition<_creditroll_campaigns_v1_ListPlacementsRequest, _creditroll_campaigns_v1_Placements, _creditroll_campaigns_v1_ListPlacementsRequest__Output, _creditroll_campaigns_v1_Placements__Output>
  ListProducts: MethodDefinition<_creditroll_campaigns_v1_ListProductsRequest, _creditroll_campaigns_v1_Products, _creditroll_campaigns_v1_ListProductsRequest__Output, _creditroll_campaigns_v1_Products__Output>
  ListQuotes: MethodDefinition<_creditroll_campaigns_v1_ListQuotesRequest, _creditroll_campaigns_v1_Quotes, _creditroll_campaigns_v1_ListQuotesRequest__Output, _creditroll_campaigns_v1_Quotes__Output>
  ListTerms: MethodDefinition<_creditroll_campaigns_v1_ListTermsRequest, _creditroll_campaigns_v1_TermsList, _creditroll_campaigns_v1_ListTermsRequest__Output, _creditroll_campaigns_v1_TermsList__Output>
  PlaceCreator: MethodDefinition<_creditroll_campaigns_v1_PlaceCreatorRequest, _creditroll_campaigns_v1_Placement, _creditroll_campaigns_v1_PlaceCreatorRequest__Output, _creditroll_campaigns_v1_Placement__Output>
  ReleaseCreator: MethodDefinition<_creditroll_campaigns_v1_PlaceCreatorRequest, _creditroll_campaigns_v1_Placement, _creditroll_campaigns_v1_PlaceCreatorRequest__Output, _creditroll_campaigns_v1_Placement__Output>
  ResolveDraftTerms: MethodDefinition<_creditroll_campaigns_v1_ResolveDraftTermsRequest, _creditroll_campaigns_v1_ResolveTermsResponse, _creditroll_campaigns_v1_ResolveDraftTermsRequest__Output, _creditroll_campaigns_v1_ResolveTermsResponse__Output>
  ResolveTerms: MethodDefinition<_creditroll_campaigns_v1_ResolveTermsRequest, _creditroll_campaigns_v1_ResolveTermsResponse, _creditroll_campaigns_v1_ResolveTermsRequest__Output, _creditroll_campaigns_v1_ResolveTermsResponse__Output>
  SetAgencySplit: MethodDefinition<_creditroll_campaigns_v1_SetAgencySplitRequest, _creditroll_campaigns_v1_Agency, _creditroll_campaigns_v1_SetAgencySplitRequest__Output, _creditroll_campaigns_v1_Agency__Output>
  SetAttributionPolicy: MethodDefinition<_creditroll_campaigns_v1_SetAttributionPolicyRequest, _creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_SetAttributionPolicyRequest__Output, _creditroll_campaigns_v1_Campaign__Output>
  SetBonuses: MethodDefinition<_creditroll_campaigns_v1_SetBonusesRequest, _creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_SetBonusesRequest__Output, _creditroll_campaigns_v1_Campaign__Output>
  SetCampaignState: MethodDefinition<_creditroll_campaigns_v1_SetCampaignStateRequest, _creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_SetCampaignStateRequest__Output, _creditroll_campaigns_v1_Campaign__Output>
  SetCaps: MethodDefinition<_creditroll_campaigns_v1_SetCapsRequest, _creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_SetCapsRequest__Output, _creditroll_campaigns_v1_Campaign__Output>
  SetCohosts: MethodDefinition<_creditroll_campaigns_v1_SetCohostsRequest, _creditroll_campaigns_v1_Membership, _creditroll_campaigns_v1_SetCohostsRequest__Output, _creditroll_campaigns_v1_Membership__Output>
  SetCouponState: MethodDefinition<_creditroll_campaigns_v1_SetCouponStateRequest, _creditroll_campaigns_v1_Coupon, _creditroll_campaigns_v1_SetCouponStateRequest__Output, _creditroll_campaigns_v1_Coupon__Output>
  SetFraudPolicy: MethodDefinition<_creditroll_campaigns_v1_SetFraudPolicyRequest, _creditroll_campaigns_v1_FraudPolicies, _creditroll_campaigns_v1_SetFraudPolicyRequest__Output, _creditroll_campaigns_v1_FraudPolicies__Output>
  SetFunding: MethodDefinition<_creditroll_campaigns_v1_SetFundingRequest, _creditroll_campaigns_v1_Brand, _creditroll_campaigns_v1_SetFundingRequest__Output, _creditroll_campaigns_v1_Brand__Output>
  SetLeaderboard: MethodDefinition<_creditroll_campaigns_v1_SetLeaderboardRequest, _creditroll_campaigns_v1_Campaign, _creditroll_campaigns_v1_SetLeaderboardRequest__Output, _creditroll_campaigns_v1_Campaign__Output>
  SetProduct: MethodDefinition<_creditroll_campaigns_v1_SetProductRequest, _creditroll_campaigns_v1_Product, _creditroll_campaigns_v1_SetProductRequest__Output, _creditroll_campaigns_v1_Product__Output>
  WaiveOperatorFee: MethodDefinition<_creditroll_campaigns_v1_WaiveOperatorFeeRequest, _creditroll_campaigns_v1_Brand, _creditroll_campaigns_v1_WaiveOperatorFeeRequest__Output, _creditroll_campaigns_v1_Brand__Output>
}

// Original file: protos/creditroll/click_tracking/v1/click_tracking.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { CreateLinkRequest as _creditroll_click_tracking_v1_CreateLinkRequest, CreateLinkRequest__Output as _creditroll_click_tracking_v1_CreateLinkRequest__Output } from '../../../creditroll/click_tracking/v1/CreateLinkRequest.ts';
import type { GetLinkRequest as _creditroll_click_tracking_v1_GetLinkRequest, GetLinkRequest__Output as _creditroll_click_tracking_v1_GetLinkRequest__Output } from '../../../creditroll/click_tracking/v1/GetLinkRequest.ts';
import type { Link as _creditroll_click_tracking_v1_Link, Link__Output as _creditroll_click_tracking_v1_Link__Output } from '../../../creditroll/click_tracking/v1/Link.ts';
import type { Links as _creditroll_click_tracking_v1_Links, Links__Output as _creditroll_click_tracking_v1_Links__Output } from '../../../creditroll/click_tracking/v1/Links.ts';
import type { ListLinksRequest as _creditroll_click_tracking_v1_ListLinksRequest, ListLinksRequest__Output as _creditroll_click_tracking_v1_ListLinksRequest__Output } from '../../../creditroll/click_tracking/v1/ListLinksRequest.ts';

export interface ClickTrackingClient extends grpc.Client {
  CreateLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  CreateLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  CreateLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  CreateLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  createLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  createLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  createLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  createLink(argument: _creditroll_click_tracking_v1_CreateLinkRequest, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  
  GetLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  GetLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  GetLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  GetLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  getLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  getLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  getLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  getLink(argument: _creditroll_click_tracking_v1_GetLinkRequest, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Link__Output>): grpc.ClientUnaryCall;
  
  ListLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  ListLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  ListLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  ListLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  listLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  listLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  listLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  listLinks(argument: _creditroll_click_tracking_v1_ListLinksRequest, callback: grpc.requestCallback<_creditroll_click_tracking_v1_Links__Output>): grpc.ClientUnaryCall;
  
}

export interface ClickTrackingHandlers extends grpc.UntypedServiceImplementation {
  CreateLink: grpc.handleUnaryCall<_creditroll_click_tracking_v1_CreateLinkRequest__Output, _creditroll_click_tracking_v1_Link>;
  
  GetLink: grpc.handleUnaryCall<_creditroll_click_tracking_v1_GetLinkRequest__Output, _creditroll_click_tracking_v1_Link>;
  
  ListLinks: grpc.handleUnaryCall<_creditroll_click_tracking_v1_ListLinksRequest__Output, _creditroll_click_tracking_v1_Links>;
  
}

export interface ClickTrackingDefinition extends grpc.ServiceDefinition {
  CreateLink: MethodDefinition<_creditroll_click_tracking_v1_CreateLinkRequest, _creditroll_click_tracking_v1_Link, _creditroll_click_tracking_v1_CreateLinkRequest__Output, _creditroll_click_tracking_v1_Link__Output>
  GetLink: MethodDefinition<_creditroll_click_tracking_v1_GetLinkRequest, _creditroll_click_tracking_v1_Link, _creditroll_click_tracking_v1_GetLinkRequest__Output, _creditroll_click_tracking_v1_Link__Output>
  ListLinks: MethodDefinition<_creditroll_click_tracking_v1_ListLinksRequest, _creditroll_click_tracking_v1_Links, _creditroll_click_tracking_v1_ListLinksRequest__Output, _creditroll_click_tracking_v1_Links__Output>
}

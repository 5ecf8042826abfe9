// Original file: protos/creditroll/attribution/v1/attribution.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ExplainRequest as _creditroll_attribution_v1_ExplainRequest, ExplainRequest__Output as _creditroll_attribution_v1_ExplainRequest__Output } from '../../../creditroll/attribution/v1/ExplainRequest.ts';
import type { ExplainResponse as _creditroll_attribution_v1_ExplainResponse, ExplainResponse__Output as _creditroll_attribution_v1_ExplainResponse__Output } from '../../../creditroll/attribution/v1/ExplainResponse.ts';
import type { PathReportRequest as _creditroll_attribution_v1_PathReportRequest, PathReportRequest__Output as _creditroll_attribution_v1_PathReportRequest__Output } from '../../../creditroll/attribution/v1/PathReportRequest.ts';
import type { PathReportResponse as _creditroll_attribution_v1_PathReportResponse, PathReportResponse__Output as _creditroll_attribution_v1_PathReportResponse__Output } from '../../../creditroll/attribution/v1/PathReportResponse.ts';

export interface AttributionClient extends grpc.Client {
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_attribution_v1_ExplainRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_attribution_v1_ExplainRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_ExplainResponse__Output>): grpc.ClientUnaryCall;
  
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  PathReport(argument: _creditroll_attribution_v1_PathReportRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  pathReport(argument: _creditroll_attribution_v1_PathReportRequest, callback: grpc.requestCallback<_creditroll_attribution_v1_PathReportResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface AttributionHandlers extends grpc.UntypedServiceImplementation {
  Explain: grpc.handleUnaryCall<_creditroll_attribution_v1_ExplainRequest__Output, _creditroll_attribution_v1_ExplainResponse>;
  
  PathReport: grpc.handleUnaryCall<_creditroll_attribution_v1_PathReportRequest__Output, _creditroll_attribution_v1_PathReportResponse>;
  
}

export interface AttributionDefinition extends grpc.ServiceDefinition {
  Explain: MethodDefinition<_creditroll_attribution_v1_ExplainRequest, _creditroll_attribution_v1_ExplainResponse, _creditroll_attribution_v1_ExplainRequest__Output, _creditroll_attribution_v1_ExplainResponse__Output>
  PathReport: MethodDefinition<_creditroll_attribution_v1_PathReportRequest, _creditroll_attribution_v1_PathReportResponse, _creditroll_attribution_v1_PathReportRequest__Output, _creditroll_attribution_v1_PathReportResponse__Output>
}

// Original file: protos/creditroll/reporting/v1/reporting.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ChangesRequest as _creditroll_reporting_v1_ChangesRequest, ChangesRequest__Output as _creditroll_reporting_v1_ChangesRequest__Output } from '../../../creditroll/reporting/v1/ChangesRequest.ts';
import type { ChangesResponse as _creditroll_reporting_v1_ChangesResponse, ChangesResponse__Output as _creditroll_reporting_v1_ChangesResponse__Output } from '../../../creditroll/reporting/v1/ChangesResponse.ts';
import type { DaysRequest as _creditroll_reporting_v1_DaysRequest, DaysRequest__Output as _creditroll_reporting_v1_DaysRequest__Output } from '../../../creditroll/reporting/v1/DaysRequest.ts';
import type { DaysResponse as _creditroll_reporting_v1_DaysResponse, DaysResponse__Output as _creditroll_reporting_v1_DaysResponse__Output } from '../../../creditroll/reporting/v1/DaysResponse.ts';
import type { TotalsRequest as _creditroll_reporting_v1_TotalsRequest, TotalsRequest__Output as _creditroll_reporting_v1_TotalsRequest__Output } from '../../../creditroll/reporting/v1/TotalsRequest.ts';
import type { TotalsResponse as _creditroll_reporting_v1_TotalsResponse, TotalsResponse__Output as _creditroll_reporting_v1_TotalsResponse__Output } from '../../../creditroll/reporting/v1/TotalsResponse.ts';
import type { WatermarkRequest as _creditroll_reporting_v1_WatermarkRequest, WatermarkRequest__Output as _creditroll_reporting_v1_WatermarkRequest__Output } from '../../../creditroll/reporting/v1/WatermarkRequest.ts';
import type { WatermarkResponse as _creditroll_reporting_v1_WatermarkResponse, WatermarkResponse__Output as _creditroll_reporting_v1_WatermarkResponse__Output } from '../../../creditroll/reporting/v1/WatermarkResponse.ts';

export interface ReportingClient extends grpc.Client {
  Changes(argument: _creditroll_reporting_v1_ChangesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  Changes(argument: _creditroll_reporting_v1_ChangesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  Changes(argument: _creditroll_reporting_v1_ChangesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  Changes(argument: _creditroll_reporting_v1_ChangesRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  changes(argument: _creditroll_reporting_v1_ChangesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  changes(argument: _creditroll_reporting_v1_ChangesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  changes(argument: _creditroll_reporting_v1_ChangesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  changes(argument: _creditroll_reporting_v1_ChangesRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_ChangesResponse__Output>): grpc.ClientUnaryCall;
  
  Days(argument: _creditroll_reporting_v1_DaysRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  Days(argument: _creditroll_reporting_v1_DaysRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  Days(argument: _creditroll_reporting_v1_DaysRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  Days(argument: _creditroll_reporting_v1_DaysRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  days(argument: _creditroll_reporting_v1_DaysRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  days(argument: _creditroll_reporting_v1_DaysRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  days(argument: _creditroll_reporting_v1_DaysRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  days(argument: _creditroll_reporting_v1_DaysRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_DaysResponse__Output>): grpc.ClientUnaryCall;
  
  Totals(argument: _creditroll_reporting_v1_TotalsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  Totals(argument: _creditroll_reporting_v1_TotalsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  Totals(argument: _creditroll_reporting_v1_TotalsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  Totals(argument: _creditroll_reporting_v1_TotalsRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  totals(argument: _creditroll_reporting_v1_TotalsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  totals(argument: _creditroll_reporting_v1_TotalsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  totals(argument: _creditroll_reporting_v1_TotalsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  totals(argument: _creditroll_reporting_v1_TotalsRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_TotalsResponse__Output>): grpc.ClientUnaryCall;
  
  Watermark(argument: _creditroll_reporting_v1_WatermarkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  Watermark(argument: _creditroll_reporting_v1_WatermarkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  Watermark(argument: _creditroll_reporting_v1_WatermarkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  Watermark(argument: _creditroll_reporting_v1_WatermarkRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  watermark(argument: _creditroll_reporting_v1_WatermarkRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  watermark(argument: _creditroll_reporting_v1_WatermarkRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  watermark(argument: _creditroll_reporting_v1_WatermarkRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  watermark(argument: _creditroll_reporting_v1_WatermarkRequest, callback: grpc.requestCallback<_creditroll_reporting_v1_WatermarkResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface ReportingHandlers extends grpc.UntypedServiceImplementation {
  Changes: grpc.handleUnaryCall<_creditroll_reporting_v1_ChangesRequest__Output, _creditroll_reporting_v1_ChangesResponse>;
  
  Days: grpc.handleUnaryCall<_creditroll_reporting_v1_DaysRequest__Output, _creditroll_reporting_v1_DaysResponse>;
  
  Totals: grpc.handleUnaryCall<_creditroll_reporting_v1_TotalsRequest__Output, _creditroll_reporting_v1_TotalsResponse>;
  
  Watermark: grpc.handleUnaryCall<_creditroll_reporting_v1_WatermarkRequest__Output, _creditroll_reporting_v1_WatermarkResponse>;
  
}

export interface ReportingDefinition extends grpc.ServiceDefinition {
  Changes: MethodDefinition<_creditroll_reporting_v1_ChangesRequest, _creditroll_reporting_v1_ChangesResponse, _creditroll_reporting_v1_ChangesRequest__Output, _creditroll_reporting_v1_ChangesResponse__Output>
  Days: MethodDefinition<_creditroll_reporting_v1_DaysRequest, _creditroll_reporting_v1_DaysResponse, _creditroll_reporting_v1_DaysRequest__Output, _creditroll_reporting_v1_DaysResponse__Output>
  Totals: MethodDefinition<_creditroll_reporting_v1_TotalsRequest, _creditroll_reporting_v1_TotalsResponse, _creditroll_reporting_v1_TotalsRequest__Output, _creditroll_reporting_v1_TotalsResponse__Output>
  Watermark: MethodDefinition<_creditroll_reporting_v1_WatermarkRequest, _creditroll_reporting_v1_WatermarkResponse, _creditroll_reporting_v1_WatermarkRequest__Output, _creditroll_reporting_v1_WatermarkResponse__Output>
}

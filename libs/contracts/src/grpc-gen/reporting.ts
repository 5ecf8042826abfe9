import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Change as _creditroll_reporting_v1_Change, Change__Output as _creditroll_reporting_v1_Change__Output } from './creditroll/reporting/v1/Change.ts';
import type { ChangesRequest as _creditroll_reporting_v1_ChangesRequest, ChangesRequest__Output as _creditroll_reporting_v1_ChangesRequest__Output } from './creditroll/reporting/v1/ChangesRequest.ts';
import type { ChangesResponse as _creditroll_reporting_v1_ChangesResponse, ChangesResponse__Output as _creditroll_reporting_v1_ChangesResponse__Output } from './creditroll/reporting/v1/ChangesResponse.ts';
import type { Day as _creditroll_reporting_v1_Day, Day__Output as _creditroll_reporting_v1_Day__Output } from './creditroll/reporting/v1/Day.ts';
import type { DaysRequest as _creditroll_reporting_v1_DaysRequest, DaysRequest__Output as _creditroll_reporting_v1_DaysRequest__Output } from './creditroll/reporting/v1/DaysRequest.ts';
import type { DaysResponse as _creditroll_reporting_v1_DaysResponse, DaysResponse__Output as _creditroll_reporting_v1_DaysResponse__Output } from './creditroll/reporting/v1/DaysResponse.ts';
import type { Figures as _creditroll_reporting_v1_Figures, Figures__Output as _creditroll_reporting_v1_Figures__Output } from './creditroll/reporting/v1/Figures.ts';
import type { ReportingClient as _creditroll_reporting_v1_ReportingClient, ReportingDefinition as _creditroll_reporting_v1_ReportingDefinition } from './creditroll/reporting/v1/Reporting.ts';
import type { Total as _creditroll_reporting_v1_Total, Total__Output as _creditroll_reporting_v1_Total__Output } from './creditroll/reporting/v1/Total.ts';
import type { TotalsRequest as _creditroll_reporting_v1_TotalsRequest, TotalsRequest__Output as _creditroll_reporting_v1_TotalsRequest__Output } from './creditroll/reporting/v1/TotalsRequest.ts';
import type { TotalsResponse as _creditroll_reporting_v1_TotalsResponse, TotalsResponse__Output as _creditroll_reporting_v1_TotalsResponse__Output } from './creditroll/reporting/v1/TotalsResponse.ts';
import type { WatermarkRequest as _creditroll_reporting_v1_WatermarkRequest, WatermarkRequest__Output as _creditroll_reporting_v1_WatermarkRequest__Output } from './creditroll/reporting/v1/WatermarkRequest.ts';
import type { WatermarkResponse as _creditroll_reporting_v1_WatermarkResponse, WatermarkResponse__Output as _creditroll_reporting_v1_WatermarkResponse__Output } from './creditroll/reporting/v1/WatermarkResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    reporting: {
      v1: {
        Change: MessageTypeDefinition<_creditroll_reporting_v1_Change, _creditroll_reporting_v1_Change__Output>
        ChangesRequest: MessageTypeDefinition<_creditroll_reporting_v1_ChangesRequest, _creditroll_reporting_v1_ChangesRequest__Output>
        ChangesResponse: MessageTypeDefinition<_creditroll_reporting_v1_ChangesResponse, _creditroll_reporting_v1_ChangesResponse__Output>
        Day: MessageTypeDefinition<_creditroll_reporting_v1_Day, _creditroll_reporting_v1_Day__Output>
        DaysRequest: MessageTypeDefinition<_creditroll_reporting_v1_DaysRequest, _creditroll_reporting_v1_DaysRequest__Output>
        DaysResponse: MessageTypeDefinition<_creditroll_reporting_v1_DaysResponse, _creditroll_reporting_v1_DaysResponse__Output>
        Figures: MessageTypeDefinition<_creditroll_reporting_v1_Figures, _creditroll_reporting_v1_Figures__Output>
        Reporting: SubtypeConstructor<typeof grpc.Client, _creditroll_reporting_v1_ReportingClient> & { service: _creditroll_reporting_v1_ReportingDefinition }
        Total: MessageTypeDefinition<_creditroll_reporting_v1_Total, _creditroll_reporting_v1_Total__Output>
        TotalsRequest: MessageTypeDefinition<_creditroll_reporting_v1_TotalsRequest, _creditroll_reporting_v1_TotalsRequest__Output>
        TotalsResponse: MessageTypeDefinition<_creditroll_reporting_v1_TotalsResponse, _creditroll_reporting_v1_TotalsResponse__Output>
        WatermarkRequest: MessageTypeDefinition<_creditroll_reporting_v1_WatermarkRequest, _creditroll_reporting_v1_WatermarkRequest__Output>
        WatermarkResponse: MessageTypeDefinition<_creditroll_reporting_v1_WatermarkResponse, _creditroll_reporting_v1_WatermarkResponse__Output>
      }
    }
  }
}


// Original file: protos/creditroll/reporting/v1/reporting.proto


export interface TotalsRequest {
  'subjects'?: (string)[];
}

export interface TotalsRequest__Output {
  'subjects': (string)[];
}

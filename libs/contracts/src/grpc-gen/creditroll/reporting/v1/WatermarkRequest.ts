// Original file: protos/creditroll/reporting/v1/reporting.proto


export interface WatermarkRequest {
}

export interface WatermarkRequest__Output {
}

// Original file: protos/creditroll/operations/v1/operations.proto


export interface ReplayResponse {
  'replayed'?: (number);
  'unknown'?: (string)[];
}

export interface ReplayResponse__Output {
  'replayed': (number);
  'unknown': (string)[];
}

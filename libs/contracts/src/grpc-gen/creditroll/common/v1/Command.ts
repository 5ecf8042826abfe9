// Original file: protos/creditroll/common/v1/common.proto


export interface Command {
  'idempotencyKey'?: (string);
  'personId'?: (string);
  'role'?: (string);
}

export interface Command__Output {
  'idempotencyKey': (string);
  'personId': (string);
  'role': (string);
}

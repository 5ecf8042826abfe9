// Original file: protos/creditroll/gateway/v1/gateway.proto


export interface Sentence {
  'text'?: (string);
  'code'?: (string);
  'valuesJson'?: (string);
}

export interface Sentence__Output {
  'text': (string);
  'code': (string);
  'valuesJson': (string);
}

// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface ReplayedOrder {
  'attributedJson'?: (string);
  'draftedLinesJson'?: (string);
}

export interface ReplayedOrder__Output {
  'attributedJson': (string);
  'draftedLinesJson': (string);
}

// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface FraudVerdict {
  'rule'?: (string);
  'effect'?: (string);
  'creatorId'?: (string);
  'touchId'?: (string);
  'parameters'?: (string);
  'evidence'?: (string);
}

export interface FraudVerdict__Output {
  'rule': (string);
  'effect': (string);
  'creatorId': (string);
  'touchId': (string);
  'parameters': (string);
  'evidence': (string);
}

// Original file: protos/creditroll/attribution/v1/attribution.proto


export interface PathReportRow {
  'name'?: (string);
  'conversions'?: (number | string);
  'valueMinor'?: (number | string);
  'removalEffectConversions'?: (number | string);
  'removalEffectValue'?: (number | string);
}

export interface PathReportRow__Output {
  'name': (string);
  'conversions': (number);
  'valueMinor': (number);
  'removalEffectConversions': (number);
  'removalEffectValue': (number);
}

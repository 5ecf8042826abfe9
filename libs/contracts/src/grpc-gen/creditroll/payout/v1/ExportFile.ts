// Original file: protos/creditroll/payout/v1/payout.proto


export interface ExportFile {
  'batchId'?: (string);
  'fileName'?: (string);
  'mediaType'?: (string);
  'sha256'?: (string);
  'content'?: (Buffer | Uint8Array | string);
}

export interface ExportFile__Output {
  'batchId': (string);
  'fileName': (string);
  'mediaType': (string);
  'sha256': (string);
  'content': (Buffer);
}

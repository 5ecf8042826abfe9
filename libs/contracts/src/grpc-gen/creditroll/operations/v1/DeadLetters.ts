// Original file: protos/creditroll/operations/v1/operations.proto

import type { DeadLetter as _creditroll_operations_v1_DeadLetter, DeadLetter__Output as _creditroll_operations_v1_DeadLetter__Output } from '../../../creditroll/operations/v1/DeadLetter.ts';

export interface DeadLetters {
  'deadLetters'?: (_creditroll_operations_v1_DeadLetter)[];
  'next'?: (string);
}

export interface DeadLetters__Output {
  'deadLetters': (_creditroll_operations_v1_DeadLetter__Output)[];
  'next': (string);
}

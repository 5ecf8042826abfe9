// Original file: protos/creditroll/operations/v1/operations.proto

import type { Partition as _creditroll_operations_v1_Partition, Partition__Output as _creditroll_operations_v1_Partition__Output } from '../../../creditroll/operations/v1/Partition.ts';

export interface PartitionList {
  'partitions'?: (_creditroll_operations_v1_Partition)[];
}

export interface PartitionList__Output {
  'partitions': (_creditroll_operations_v1_Partition__Output)[];
}

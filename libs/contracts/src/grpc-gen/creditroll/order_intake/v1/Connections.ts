// Original file: protos/creditroll/order_intake/v1/order_intake.proto

import type { Connection as _creditroll_order_intake_v1_Connection, Connection__Output as _creditroll_order_intake_v1_Connection__Output } from '../../../creditroll/order_intake/v1/Connection.ts';

export interface Connections {
  'connections'?: (_creditroll_order_intake_v1_Connection)[];
  'next'?: (string);
}

export interface Connections__Output {
  'connections': (_creditroll_order_intake_v1_Connection__Output)[];
  'next': (string);
}

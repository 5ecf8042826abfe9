import type {
  commissionsReleased,
  DataOf,
  payableResolved,
  reservePayable,
  setPayoutMethod,
} from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import type { PayableLine, Resolution } from '../domain/payable.ts';
import type { PayoutMethod, RailName } from '../domain/rails/rail.ts';

export interface Released {
  readonly kind: 'released';
  readonly payeeId: string;
  readonly byCurrency: ReadonlyMap<Currency, readonly PayableLine[]>;
}

interface MethodSet {
  readonly kind: 'method_set';
  readonly payeeId: string;
  readonly method: PayoutMethod;
}

export interface Reserve {
  readonly kind: 'reserve';
  readonly payeeId: string;
  readonly batchId: string;
  readonly currency: Currency;
  readonly rail: RailName;
  readonly minimumMinor: number;
}

export interface Resolved extends Resolution {
  readonly kind: 'resolved';
  readonly payeeId: string;
  readonly currency: Currency;
  readonly reason: string | null;
}

/** What the payables stage understands. */
export type PayablesInput = Released | MethodSet | Reserve | Resolved;

export function toReleased({ payeeId, items }: DataOf<typeof commissionsReleased>): PayablesInput {
  const byCurrency = new Map<Currency, PayableLine[]>();
  for (const { currency, ...line } of items) {
    const lines = byCurrency.get(currency);
    if (lines) lines.push(line);
    else byCurrency.set(currency, [line]);
  }
  return { kind: 'released', payeeId, byCurrency };
}

export const toMethodSet = ({ payeeId, method }: DataOf<typeof setPayoutMethod>): PayablesInput => ({
  kind: 'method_set',
  payeeId,
  method,
});

export const toReserve = (data: DataOf<typeof reservePayable>): PayablesInput => ({ kind: 'reserve', ...data });

export const toResolved = (data: DataOf<typeof payableResolved>): PayablesInput => ({ kind: 'resolved', ...data });

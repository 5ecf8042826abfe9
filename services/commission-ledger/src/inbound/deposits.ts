import type { coverUnfunded, DataOf, depositRequested, depositReturned, recordDeposit } from '@creditroll/contracts';
import type { DepositRecord } from '../domain/deposit-movements.ts';
import type { DepositRequest, DepositReturn } from '../domain/deposit-owner.ts';

type DepositName = DataOf<typeof coverUnfunded>;

/** What the deposits stage understands; `name` says of which deposit. */
export type DepositInput =
  | { readonly kind: 'record'; readonly name: DepositName; readonly record: DepositRecord }
  | { readonly kind: 'requested'; readonly name: DepositName; readonly request: DepositRequest }
  | { readonly kind: 'returned'; readonly name: DepositName; readonly back: DepositReturn }
  | { readonly kind: 'cover'; readonly name: DepositName };

const nameOf = ({ brandId, currency }: DepositName): DepositName => ({ brandId, currency });

export const toRecord = ({ by, ...data }: DataOf<typeof recordDeposit>): DepositInput => ({
  kind: 'record',
  name: nameOf(data),
  record: { ...data, personId: by.personId },
});

export const toRequested = (request: DataOf<typeof depositRequested>): DepositInput => ({
  kind: 'requested',
  name: nameOf(request),
  request,
});

export const toReturned = (back: DataOf<typeof depositReturned>): DepositInput => ({
  kind: 'returned',
  name: nameOf(back),
  back,
});

export const toCover = (name: DataOf<typeof coverUnfunded>): DepositInput => ({ kind: 'cover', name: nameOf(name) });

import type { PageRequest__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/PageRequest';
import { invalidField } from '@creditroll/kernel';

const limitDefault = 50;
const limitMax = 200;

export interface Paging {
  readonly limit: number;
  readonly cursor: string | undefined;
}

export function pagingOf(page: PageRequest__Output | null): Paging {
  const limit = page?.limit || limitDefault;
  if (limit < 1 || limit > limitMax) throw invalidField('page.limit', `must be 1 to ${limitMax}`);
  return { limit, cursor: page?.cursor || undefined };
}

/** What must be given. */
export function required(field: string, value: string): string {
  if (value === '') throw invalidField(field, 'is missing');
  return value;
}

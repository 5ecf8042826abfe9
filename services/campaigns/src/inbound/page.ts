import { invalidField } from '@creditroll/kernel';
import type { PageRequest__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/PageRequest';

const pageLimitDefault = 50;
export const pageLimitMax = 200;

/** A page along an index of the store; without a limit, the default. */
export function toPage(page: PageRequest__Output | null): { limit: number; cursor: string | undefined } {
  const { limit, cursor } = page ?? { limit: 0, cursor: '' };
  if (limit < 0 || limit > pageLimitMax) throw invalidField('page.limit', `must be 1 to ${pageLimitMax}, not ${limit}`);
  return { limit: limit === 0 ? pageLimitDefault : limit, cursor: cursor === '' ? undefined : cursor };
}

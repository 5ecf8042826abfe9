import { quotas } from '../../collections.ts';
import { quotaDifference, type QuotaDifference } from '../../domain/quota-audit.ts';
import { quotaKey } from '../../domain/quota-owner.ts';
import { type HeldScope, pages } from './pages.ts';

const quotasPerPage = 500;

/** Every quota counts what the books hold of it. One that is not merely late comes first. */
export async function verifyQuotas({ store, signal, held }: HeldScope): Promise<QuotaDifference | undefined> {
  const missing = new Map(held.quotas);
  let late: QuotaDifference | undefined;
  for await (const page of pages(store, quotas, { limit: quotasPerPage, signal })) {
    for (const quota of page) {
      const key = quotaKey(quota);
      const difference = quotaDifference(quota, held.quotas.get(key) ?? 0);
      missing.delete(key);
      if (difference && !difference.late) return difference;
      late ??= difference;
    }
  }
  for (const [key, heldMinor] of missing)
    if (heldMinor !== 0) return { problem: `quota ${key} is missing, the books hold ${heldMinor} of it`, late: false };
  return late;
}

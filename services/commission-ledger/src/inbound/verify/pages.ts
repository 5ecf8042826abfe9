import type { Collection, Query, Store } from '@creditroll/store';
import type { HeldSums } from '../../domain/quota-audit.ts';

/** What is compared with the books. */
export interface HeldScope {
  readonly store: Store;
  readonly signal: AbortSignal;
  /** What the books hold. */
  readonly held: HeldSums;
}

type Along = Pick<Query, 'from' | 'below'> & { readonly limit: number; readonly signal: AbortSignal };

/** A collection along its keys, page by page. Ends with the signal's reason when the caller has gone. */
export async function* pages<Doc extends object>(
  store: Store,
  collection: Collection<Doc>,
  { signal, ...range }: Along,
): AsyncGenerator<readonly Doc[]> {
  let cursor: string | undefined;
  do {
    signal.throwIfAborted();
    const page = await store.find(collection, 'key', { equals: [], ...range, cursor });
    if (page.docs.length > 0) yield page.docs;
    cursor = page.next;
  } while (cursor !== undefined);
}

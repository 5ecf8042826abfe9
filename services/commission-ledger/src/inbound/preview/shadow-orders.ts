import type { Store } from '@creditroll/store';
import { quotas as quotaDocs } from '../../collections.ts';
import { shadowOf, type ShadowOrder } from '../../domain/shadow.ts';
import type { ShadowQuotas } from '../../domain/shadow-quotas.ts';
import type { ShadowPage } from './shadow-page.ts';

/** The orders of a page as the drafts would have them, one after the other, so that each takes what those before left of quotas. */
export async function shadowOrders(
  store: Pick<Store, 'getMany'>,
  quotas: ShadowQuotas,
  page: Omit<ShadowPage, 'next'>,
): Promise<ShadowOrder[]> {
  await readQuotas(store, quotas, page);
  return page.orders.map(({ book, replayed, touched }) =>
    touched ? shadowOf(book, replayed, page, quotas) : { before: book, after: book, kept: [] },
  );
}

/** What the caps and volumes that orders of a page can move really are. */
async function readQuotas(
  store: Pick<Store, 'getMany'>,
  quotas: ShadowQuotas,
  { orders, terms }: Omit<ShadowPage, 'next'>,
): Promise<void> {
  const touched = orders.filter((order) => order.touched);
  const locked = touched.flatMap(({ book }) => book.lines.flatMap((line) => line.terms));
  const unknown = new Set<string>();
  for (const currency of new Set(touched.map(({ book }) => book.currency)))
    for (const key of quotas.unknownOf([...locked, ...terms], currency)) unknown.add(key);
  const keys = [...unknown];
  if (keys.length > 0) quotas.know(keys, await store.getMany(quotaDocs, keys));
}

import type { ExplainRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/ExplainRequest';
import type { Lines } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/Lines';
import type { ListLinesRequest__Output } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/ListLinesRequest';
import type { OrderCommission } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/OrderCommission';
import type { Store } from '@creditroll/store';
import { books, entries } from '../../collections.ts';
import type { Book } from '../../domain/book.ts';
import { type Entry, orderEntryRange } from '../../domain/entries.ts';
import { toHolds } from '../../outbound/hold.ts';
import { toCreatorLine, toEntry, toLine } from '../../outbound/commission-line.ts';
import { pagingOf, required } from './paging.ts';

const entriesPerPage = 1_000;

/** An order's lines with base, terms and parts, and every entry that it made. */
export async function explain(store: Store, request: ExplainRequest__Output): Promise<OrderCommission> {
  const orderId = required('order_id', request.orderId);
  const book = (await store.getMany(books, [orderId])).get(orderId);
  if (!book) return { orderId, found: false };
  return {
    orderId,
    found: true,
    brandId: book.brandId,
    currency: book.currency,
    orderAtMs: book.orderAtMs,
    lockAtMs: book.lockAtMs,
    released: book.releasedAtMs !== null,
    revision: book.revision,
    lines: book.lines.map((line) => toLine(book, line)),
    entries: (await entriesOf(store, orderId)).map(toEntry),
    holds: toHolds(book),
  };
}

export async function entriesOf(store: Store, orderId: string): Promise<Entry[]> {
  const found: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.find(entries, 'key', {
      equals: [],
      ...orderEntryRange(orderId),
      limit: entriesPerPage,
      cursor,
    });
    found.push(...page.docs);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

/** A creator's lines, newest order first. Lines of one order stay together, so that a page ends between orders. */
export async function listLines(store: Store, request: ListLinesRequest__Output): Promise<Lines> {
  const creatorId = required('creator_id', request.creatorId);
  const { limit, cursor } = pagingOf(request.page);
  const query = { equals: [], from: `${creatorId}|`, below: `${creatorId}|~`, order: 'descending', cursor } as const;
  const page = await store.find(books, 'by_creator', { ...query, limit });
  const lines: NonNullable<Lines['lines']> = [];
  for (const [index, book] of page.docs.entries()) {
    lines.push(...creatorLines(book, creatorId));
    if (lines.length < limit || index + 1 === page.docs.length) continue;
    // Full before the page's last order: the cursor after this one is that of a page which ends here.
    const shorter = await store.find(books, 'by_creator', { ...query, limit: index + 1 });
    return { lines, next: shorter.next ?? '' };
  }
  return { lines, next: page.next ?? '' };
}

const creatorLines = (book: Book, creatorId: string): NonNullable<Lines['lines']> =>
  book.lines.flatMap((line) => {
    const { orderId, brandId, currency, orderAtMs, lockAtMs } = book;
    const explained = toCreatorLine(book, line, creatorId);
    return explained ? [{ orderId, brandId, currency, orderAtMs, lockAtMs, line: explained }] : [];
  });

import { groupedBy } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { books, entries } from '../../collections.ts';
import { type AccountSums, addTo, bookProblem, entryProblem } from '../../domain/audit.ts';
import { addHeld, allotmentProblem, volumeProblem, type HeldSums } from '../../domain/quota-audit.ts';
import { type Entry, legIdOf, orderEntryId } from '../../domain/entries.ts';
import { entriesOf } from '../calls/orders.ts';
import { pages } from './pages.ts';

export interface EntryReport {
  entries: number;
  problem: string | undefined;
}

const entriesPerPage = 500;
const booksPerPage = 200;

interface Scope {
  readonly store: Store;
  readonly signal: AbortSignal;
  /** Gets what entries say per account. */
  readonly legs: AccountSums;
  /** Gets what books hold of quotas. */
  readonly held: HeldSums;
}

/** Every entry balances, and every book is the sum of its entries. */
export async function verifyEntries({ store, signal, legs, held }: Scope): Promise<EntryReport> {
  const report: EntryReport = { entries: 0, problem: undefined };
  let open: Entry[] = [];
  for await (const page of pages(store, entries, { limit: entriesPerPage, signal })) {
    report.entries += page.length;
    for (const entry of page) {
      report.problem = entryProblem(entry);
      if (report.problem !== undefined) return report;
      entry.legs.forEach((leg, index) => addTo(legs, leg.account, legIdOf(entry.entryId, index), leg.amountMinor));
    }
    // The last order of a page may go on in the next one.
    const orders = byOrder([...open, ...page]);
    open = orders.at(-1) ?? [];
    report.problem = await verifyBooks(store, orders.slice(0, -1));
    if (report.problem !== undefined) return report;
  }
  report.problem =
    (await verifyBooks(store, open.length > 0 ? [open] : [])) ?? (await booksWithoutEntries(store, signal, held));
  return report;
}

function byOrder(all: readonly Entry[]): Entry[][] {
  const ofOrders = all.filter(({ orderId }) => orderId !== null);
  return [...groupedBy(ofOrders, ({ orderId }) => orderId).values()];
}

async function verifyBooks(store: Store, orders: readonly Entry[][]): Promise<string | undefined> {
  const found = await store.getMany(
    books,
    orders.flatMap(([first]) => first?.orderId ?? []),
  );
  for (const made of orders) {
    const orderId = made[0]?.orderId ?? '';
    const book = found.get(orderId);
    if (!book) return `order ${orderId} has entries and no book`;
    if (bookProblem(book, made) === undefined) continue;
    const problem = await bookProblemNow(store, orderId);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The book may have moved on since its entries were read: entries are never removed, so those of the book's count are compared. */
async function bookProblemNow(store: Store, orderId: string): Promise<string | undefined> {
  const book = (await store.getMany(books, [orderId])).get(orderId);
  if (!book) return `order ${orderId} has entries and no book`;
  return bookProblem(book, (await entriesOf(store, orderId)).slice(0, book.entryCount));
}

/** An order whose entries are all gone would not be met by going through entries. Quotas are looked at on the way. */
async function booksWithoutEntries(store: Store, signal: AbortSignal, held: HeldSums): Promise<string | undefined> {
  for await (const page of pages(store, books, { limit: booksPerPage, signal })) {
    for (const book of page) {
      const problem = allotmentProblem(book) ?? volumeProblem(book);
      if (problem !== undefined) return problem;
      addHeld(held, book);
    }
    const last = page.flatMap((book) => (book.entryCount > 0 ? [orderEntryId(book.orderId, book.entryCount)] : []));
    const found = await store.getMany(entries, last);
    const missing = last.find((entryId) => !found.has(entryId));
    if (missing !== undefined) return `entry ${missing} is missing`;
  }
  return undefined;
}

/** Documents of the suite: one collection with everything that a service stores, and two for the law of order. */
import { z } from 'zod';
import { collection, type Collection, type Commit, type Store, type Write } from '../port.ts';

const Order = z.object({
  id: z.string(),
  revision: z.number(),
  customer: z.string().optional(),
  dueAt: z.number().nullish(),
  status: z.string().nullish(),
  open: z.boolean().optional(),
  totalMinor: z.number().optional(),
  tags: z.array(z.string()).optional(),
  address: z.object({ city: z.string().nullish() }).optional(),
  lines: z.array(z.object({ id: z.string(), rate: z.number(), netMinor: z.number() })).optional(),
  postings: z
    .record(z.string(), z.object({ amountMinor: z.number(), byDayMinor: z.array(z.number()).optional() }))
    .optional(),
  note: z.string().optional(),
});
export type Order = z.infer<typeof Order>;

export const orders = (name: string): Collection<Order> =>
  collection({
    name: `contract.${name}`,
    schema: Order,
    key: (order) => order.id,
    indexes: {
      byCustomer: ['customer', 'dueAt'],
      byStatus: ['status', 'open', 'dueAt'],
      byCity: ['address.city'],
      byTag: ['tags'],
      byCustomerTag: ['customer', 'tags'],
    },
  });

export const order = (id: string, more: Partial<Order> = {}): Order => ({ id, revision: 1, ...more });

export const inserts = <Doc extends object>(of: Collection<Doc>, docs: readonly Doc[]): Write[] =>
  docs.map((doc) => ({ op: 'insert', collection: of, doc }));

export const commitOf = (writes: readonly Write[]): Commit => ({ writes });

/** Inserts through three owners, so that an adapter with shards keeps the documents in several. */
export async function insertSpread<Doc extends object>(
  store: Store,
  of: Collection<Doc>,
  docs: readonly Doc[],
): Promise<void> {
  for (const partition of [0, 1, 2]) {
    const writes = inserts(
      of,
      docs.filter((_, at) => at % 3 === partition),
    );
    const outcome = await store.commit({ writes, outbox: { owner: `spread/${partition}`, add: [], remove: [] } });
    if (outcome !== 'ok') throw new Error(`the documents could not be inserted: ${outcome}`);
  }
}

export const isUnavailable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'unavailable';

/** Ids in the order of a page or list. */
export const ids = (docs: readonly { readonly id: string }[] | undefined): string[] => (docs ?? []).map(({ id }) => id);

const documentsMax = 20_000;

/** Every document of the collection, along the keys. */
export async function everything<Doc extends object>(store: Store, of: Collection<Doc>): Promise<Doc[]> {
  const docs: Doc[] = [];
  for (let cursor: string | undefined; docs.length < documentsMax;) {
    const page = await store.find(of, 'key', { equals: [], limit: 1_000, cursor });
    docs.push(...page.docs);
    cursor = page.next;
    if (cursor === undefined) return docs;
  }
  throw new Error(`more than ${documentsMax} documents: the cursor stands still`);
}

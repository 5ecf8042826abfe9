import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import type { Brand, Cast } from '../journeys/cast.ts';
import { explainedLine } from '../journeys/explanation.ts';
import { verifiedBooks } from '../journeys/harness.ts';
import { balancesOf } from '../journeys/money.ts';
import { perOrder, type Traffic } from './traffic.ts';

const figures = z.object({ clicks: z.int(), orders: z.int(), lines: z.int(), declinedLines: z.int() });
const reportSchema = z.object({ totals: z.array(z.object({ currency: z.string(), figures })) });
const partitions = z.object({
  items: z.array(
    z.object({
      stage: z.string(),
      partition: z.int(),
      nextOffset: z.int(),
      logEnd: z.int(),
      standingStill: z.boolean(),
      reason: z.string(),
    }),
  ),
});

const pollMs = 100;
const checkers = 4;

/** Asks again until it is true; throws with what was seen last. */
export async function eventually(what: string, withinMs: number, truth: () => Promise<true | string>): Promise<void> {
  const untilMs = performance.now() + withinMs;
  for (;;) {
    const seen = await truth();
    if (seen === true) return;
    if (performance.now() > untilMs) throw new Error(`${what} did not come true within ${withinMs} ms: ${seen}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Every partition of every stage has come to the end of its log; none stands still. */
export async function atRest({ admin }: Cast): Promise<true | string> {
  const { items } = await admin.get('/v1/operations/partitions', partitions);
  const still = items.find(({ standingStill }) => standingStill);
  if (still) throw new Error(`${still.stage}/${still.partition} stands still: ${still.reason}`);
  const behind = items.filter(({ nextOffset, logEnd }) => nextOffset !== logEnd);
  return behind.length === 0 || JSON.stringify(behind);
}

/** What must be so when every order of the traffic was accepted and has been released. */
export async function expectedBooks(
  cast: Cast,
  brand: Brand,
  creatorId: string,
  traffic: Traffic,
): Promise<true | string> {
  const orders = traffic.orders.size;
  const [balance] = await balancesOf(cast.admin, creatorId);
  const seen = { pendingMinor: balance?.pendingMinor, payableMinor: balance?.payableMinor };
  const wanted = { pendingMinor: 0, payableMinor: orders * perOrder.creatorMinor };
  const { totals } = await cast.admin.get(`/v1/brands/${brand.brandId}/report`, reportSchema);
  const sold = totals.find(({ currency }) => currency === brand.shop.brand.currency)?.figures;
  const same =
    seen.pendingMinor === 0 &&
    seen.payableMinor === wanted.payableMinor &&
    sold?.orders === orders &&
    sold.lines === orders &&
    sold.declinedLines === 0;
  return same || JSON.stringify({ orders, seen, wanted, sold });
}

/** Each order that was acknowledged is there once, has one live decision, one accrual and one release; the books balance. */
export async function checkOrders(cast: Cast, brand: Brand, traffic: Traffic): Promise<void> {
  const waiting = [...traffic.orders];
  const checker = async (): Promise<void> => {
    for (let externalId = waiting.pop(); externalId !== undefined; externalId = waiting.pop())
      await checkOrder(cast, brand, externalId);
  };
  await Promise.all(Array.from({ length: checkers }, checker));
  const books = await verifiedBooks(cast.admin);
  if (books.ledger.entries !== traffic.orders.size * 2)
    throw new Error(`${traffic.orders.size} orders made ${books.ledger.entries} entries`);
}

async function checkOrder(cast: Cast, brand: Brand, externalId: string): Promise<void> {
  const orderId = await cast.orderId(brand, externalId);
  const { explanation, line } = await explainedLine(cast.admin, orderId);
  const kinds = explanation.commission?.entries.map(({ kind }) => kind).join(', ');
  const posted = line.parts.map(({ postedMinor }) => postedMinor);
  if (kinds !== 'accrual, release' || posted.length !== 1 || posted[0] !== perOrder.creatorMinor)
    throw new Error(`order ${orderId} has the entries ${kinds} and the parts ${posted.join(', ')}`);
}

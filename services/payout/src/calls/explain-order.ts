import type { PaidLine } from '@creditroll/contracts/grpc/creditroll/payout/v1/PaidLine';
import type { Store } from '@creditroll/store';
import { batches, items, lineBatches, payables } from '../collections.ts';
import { type LineBatch, type Payable, payableKey } from '../domain/payable.ts';
import { idOf } from '../inbound/requests.ts';
import { stateOfItem } from '../outbound/messages.ts';
import type { Calls, CallsContext } from './context.ts';

/** Messages that brought lines of one order, oldest keys first: a release and a clawback or two per line, in practice. */
const lineBatchesMax = 500;
/** Items that a line was in: one that is alive, and those that failed or were cancelled before it. */
const itemsOfLineMax = 20;

/** What became of the lines of an order: every item that held them, and whether they are payable now. */
export const explainOrderCalls = ({ store }: CallsContext): Calls<'ExplainOrder'> => ({
  async ExplainOrder(request) {
    const orderId = idOf('orderId', request.orderId);
    const wanted = new Set(request.payeeIds);
    const { docs } = await store.find(lineBatches, 'by_order', { equals: [orderId], limit: lineBatchesMax });
    const found = docs.filter(({ payeeId }) => wanted.size === 0 || wanted.has(payeeId));
    const owners = await store.getMany(
      payables,
      found.map(({ payeeId, currency }) => payableKey(payeeId, currency)),
    );
    const lines: PaidLine[] = [];
    for (const lineBatch of found) {
      const owner = owners.get(payableKey(lineBatch.payeeId, lineBatch.currency));
      if (owner) lines.push(...linesOf(lineBatch, orderId, await placesOf(store, owner, lineBatch.seq)));
    }
    return { lines };
  },
});

interface Place {
  readonly state: string;
  readonly batchId: string;
  readonly payoutItemId: string;
}

const linesOf = ({ lines, payeeId, currency }: LineBatch, orderId: string, places: readonly Place[]): PaidLine[] =>
  lines
    .filter((line) => line.orderId === orderId)
    .flatMap(({ itemId, lineId, amountMinor }) =>
      places.map((place) => ({ itemId, lineId, payeeId, amountMinor, currency, ...place })),
    );

/** The payable says where its lines are now; items say in which batch, and which attempts came to nothing. */
async function placesOf(store: Store, payable: Payable, seq: number): Promise<Place[]> {
  const { payeeId, currency, paid, reservation } = payable;
  const { docs } = await store.find(items, 'by_payee', {
    equals: [payeeId, currency],
    from: seq,
    limit: itemsOfLineMax,
  });
  const held = docs.filter((item) => item.fromSeq <= seq);
  const states = await store.getMany(
    batches,
    held.map((item) => item.batchId),
  );
  const past = held.flatMap((item): Place[] => {
    const state = stateOfItem(item, states.get(item.batchId));
    return state === 'failed' || state === 'cancelled'
      ? [{ state, batchId: item.batchId, payoutItemId: item.payoutItemId }]
      : [];
  });
  if (seq > paid.seq && reservation && seq <= reservation.through.seq) {
    return [...past, { state: 'in_payout', batchId: reservation.batchId, payoutItemId: reservation.payoutItemId }];
  }
  const payment = seq <= paid.seq ? held.find((item) => item.state === 'settled') : undefined;
  return [
    ...past,
    payment
      ? { state: 'paid', batchId: payment.batchId, payoutItemId: payment.payoutItemId }
      : { state: 'payable', batchId: '', payoutItemId: '' },
  ];
}

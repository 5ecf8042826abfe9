import type { ReplayedOrder } from '@creditroll/contracts/grpc/creditroll/attribution/v1/ReplayedOrder';
import type { Store } from '@creditroll/store';
import { orders } from '../collections.ts';
import { decideOrder } from '../domain/decide.ts';
import type { Dispute } from '../domain/disputes/dispute.ts';
import { toOrderAttributed } from '../outbound/order-attributed.ts';
import { evidenceOf, fetchEvidence, saidOf } from '../stages/order-evidence.ts';

/** The order of a dispute as it is, and decided with the evidence that was found at the last look. */
export async function replayedDispute(store: Store, { orderId, comparison }: Dispute): Promise<ReplayedOrder> {
  const state = orderId === null ? undefined : (await store.getMany(orders, [orderId])).get(orderId);
  if (!state || !comparison) return { attributedJson: '', draftedLinesJson: '' };
  const claimed = { ...state, admitted: [...state.admitted, comparison.claims] };
  const fetched = await fetchEvidence([state.order], store, saidOf([claimed]));
  const { lines } = decideOrder(evidenceOf(state.order, fetched, claimed));
  return {
    attributedJson: JSON.stringify(toOrderAttributed(state)),
    draftedLinesJson: JSON.stringify(lines.map(({ decision }) => decision)),
  };
}

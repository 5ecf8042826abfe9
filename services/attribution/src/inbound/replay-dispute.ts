import type { ReplayedOrder } from '@creditroll/contracts/grpc/creditroll/attribution/v1/ReplayedOrder';
import type { Store } from '@creditroll/store';
import { orders } from '../collections.ts';
import { mergedClaims } from '../domain/claims.ts';
import { decideOrder } from '../domain/decide.ts';
import type { Dispute } from '../domain/disputes/dispute.ts';
import { overridesOf } from '../domain/overrides.ts';
import { toOrderAttributed } from '../outbound/order-attributed.ts';
import { evidenceOf, fetchEvidence } from '../stages/order-evidence.ts';

/** The order of a dispute as it is, and decided with the evidence that was found at the last look. */
export async function replayedDispute(store: Store, { orderId, comparison }: Dispute): Promise<ReplayedOrder> {
  const state = orderId === null ? undefined : (await store.getMany(orders, [orderId])).get(orderId);
  if (!state || !comparison) return { attributedJson: '', draftedLinesJson: '' };
  const { order, proposals, admitted, recomputed } = state;
  const claims = mergedClaims([...admitted, comparison.claims]);
  const fetched = await fetchEvidence([order], store, {
    stated: proposals.flatMap(({ credits }) => credits),
    withdrawing: new Set(),
    claims: new Map([[state.orderId, claims]]),
  });
  const { lines } = decideOrder(evidenceOf(order, overridesOf(proposals), fetched, claims, recomputed));
  return {
    attributedJson: JSON.stringify(toOrderAttributed(state)),
    draftedLinesJson: JSON.stringify(lines.map(({ decision }) => decision)),
  };
}

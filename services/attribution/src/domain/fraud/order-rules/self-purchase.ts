import type { CreatorFacts, OrderFacts } from '../facts.ts';
import { held, type OrderFinding, type OrderRule } from './rule.ts';

const proofs = ['customerRef', 'emailHash', 'payoutHash'] as const;

/** What names a person is a proof; a shared address or device only a reason to look. */
export const selfPurchase: OrderRule = {
  says: 'The buyer is the creator: by customer, e-mail or payout detail (refused), by address or device (held).',
  effect: 'block',
  parameters: ['sameAddressMs'],
  needs: ['email_hashes', 'customers', 'payout_methods', 'addresses'],
  findings: (order, { sameAddressMs }) =>
    order.creators.flatMap((creator) => findingsOf(order, creator, sameAddressMs)),
};

function findingsOf({ buyer, orderAtMs }: OrderFacts, creator: CreatorFacts, sameAddressMs: number): OrderFinding[] {
  const { creatorId } = creator;
  const matched = proofs.filter((proof) => buyer[proof] !== undefined && buyer[proof] === creator[proof]);
  if (matched.length > 0) return [{ creatorId, effect: 'block', evidence: { matched } }];
  if (buyer.deviceId !== undefined && buyer.deviceId === creator.deviceId)
    return [held(creatorId, { matched: ['deviceId'] })];
  const near = creator.addresses.find(
    ({ addressHash, atMs }) => addressHash === buyer.addressHash && Math.abs(orderAtMs - atMs) <= sameAddressMs,
  );
  return near ? [held(creatorId, { matched: ['address'], apartMs: Math.abs(orderAtMs - near.atMs) })] : [];
}

import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import { AppError } from '@creditroll/kernel';
import type { GrpcHandlers } from '@creditroll/service-kit';
import type { Store } from '@creditroll/store';
import { orders } from '../collections.ts';
import { decisionRange, decisions } from '../decision-collections.ts';
import { disputes } from '../dispute-collections.ts';
import { disputeMessage } from '../outbound/disputes.ts';
import { toDecisions } from '../outbound/explained.ts';

/** Newest decisions of an order that are told. */
const decisionsMax = 200;
/** Newest disputes about an order that are told. */
const disputesMax = 50;

/** Why an order was decided as it was. */
export const explain =
  (store: Store): GrpcHandlers<AttributionDefinition>['Explain'] =>
  async ({ orderId }) => {
    if (orderId === '')
      throw new AppError('invalid_input', 'orderId is missing', {
        fields: [{ field: 'orderId', problem: 'is missing' }],
      });
    const [known, page, disputed] = await Promise.all([
      store.getMany(orders, [orderId]),
      store.find(decisions, 'key', { equals: [], ...decisionRange(orderId), order: 'descending', limit: decisionsMax }),
      store.find(disputes, 'by_order', { equals: [orderId], order: 'descending', limit: disputesMax }),
    ]);
    const state = known.get(orderId);
    if (!state) throw new AppError('not_found', `There is no order ${orderId}.`);
    // Another order's id could begin with this one's key.
    return {
      decisions: toDecisions(
        page.docs.filter((record) => record.orderId === orderId),
        state,
      ),
      disputes: disputed.docs.map(disputeMessage),
    };
  };

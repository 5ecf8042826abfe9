import { type Stage, stage } from '@creditroll/processing';
import { carts, identityLinks, orders, touches } from '../collections.ts';
import { onTouches, type Recorded } from '../inbound/touch-recorded.ts';
import { clickOf } from '../domain/figures/traffic.ts';
import { sayTraffic, trafficFold } from '../outbound/traffic.ts';
import { fetchJoinedOrders, type JoinedOrders, sayLate, sayWithdrawn } from './joined-orders.ts';
import { withdraw } from './order-commands.ts';

/**
 * Stores touches and carts where orders find them, and what checkouts say of their shopper. A touch is frozen with its id,
 * so one that is there already stays as it is.
 */
export const touchesStage = (): Stage =>
  stage<Recorded, JoinedOrders>({
    name: 'attribution.touches',
    topic: 'touches',
    collections: [touches, carts, identityLinks, orders],
    folds: [trafficFold],
    inbound: onTouches,
    async read(inputs, reader) {
      await Promise.all([
        reader.getMany(
          touches,
          inputs.flatMap(({ in: recorded }) => (recorded.kind === 'touch' ? [recorded.doc.touchId] : [])),
        ),
        reader.getMany(
          carts,
          inputs.flatMap(({ in: recorded }) => (recorded.kind === 'cart' ? [recorded.doc.cartId] : [])),
        ),
        reader.getMany(
          identityLinks,
          inputs.flatMap(({ in: recorded }) => (recorded.kind === 'withdraw' ? [recorded.linkId] : [])),
        ),
      ]);
      return fetchJoinedOrders(inputs, reader);
    },
    decide(recorded, unit, joined) {
      if (recorded.kind === 'withdrawn') {
        sayWithdrawn(recorded, joined, unit);
        return;
      }
      if (recorded.kind === 'withdraw') {
        withdraw(recorded.linkId, recorded.visitorId, unit);
        return;
      }
      if (recorded.kind === 'touch') {
        if (unit.get(touches, recorded.doc.touchId)) return;
        unit.put(touches, recorded.doc);
        sayTraffic(unit, clickOf(recorded.doc));
        if (joined.late.size > 0) sayLate(recorded.doc, joined, unit);
        return;
      }
      if (unit.get(carts, recorded.doc.cartId)) return;
      unit.put(carts, recorded.doc);
      if (recorded.link) unit.insert(identityLinks, recorded.link);
    },
  });

import {
  type Cart,
  cartReceived,
  cartRecorded,
  clickReceived,
  type Touch,
  touchRecorded,
  viewReceived,
} from '@creditroll/contracts';
import { inbound, type Stage, stage } from '@creditroll/processing';

type Arrival = { readonly kind: 'touch'; readonly touch: Touch } | { readonly kind: 'cart'; readonly cart: Cart };

/** What the doors took comes on any partition; from here on each visitor's touches have one owner. */
export const clicks = (): Stage =>
  stage<Arrival, undefined>({
    name: 'click-tracking.clicks',
    topic: 'clicks',
    collections: [],
    inbound: [
      inbound(clickReceived, (touch): Arrival => ({ kind: 'touch', touch })),
      inbound(viewReceived, (touch): Arrival => ({ kind: 'touch', touch })),
      inbound(cartReceived, (cart): Arrival => ({ kind: 'cart', cart })),
    ],
    read: async () => undefined,
    decide(arrival, unit) {
      if (arrival.kind === 'touch') unit.emit(touchRecorded, arrival.touch.visitorId, arrival.touch);
      else unit.emit(cartRecorded, arrival.cart.visitorId, arrival.cart);
    },
  });

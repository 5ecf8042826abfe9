import { held, type OrderRule } from './rule.ts';

export const orderVelocity: OrderRule = {
  says: 'One card or delivery address has more orders in a day than a household places.',
  effect: 'hold',
  parameters: ['ordersPerDayMax'],
  needs: ['cards', 'delivery_addresses'],
  findings({ buyer: { ordersWithCard, ordersToAddress }, creators }, { ordersPerDayMax }) {
    if (Math.max(ordersWithCard, ordersToAddress) <= ordersPerDayMax) return [];
    return creators.map(({ creatorId }) => held(creatorId, { ordersWithCard, ordersToAddress }));
  },
};

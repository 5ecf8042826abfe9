import { held, type OrderRule } from './rule.ts';

export const orderVelocity: OrderRule = {
  says: 'One card or delivery address has more orders in a day than a household places.',
  effect: 'hold',
  parameters: ['ordersPerDayMax'],
  needs: ['addresses'],
  findings({ buyer: { ordersWithCard = 0, ordersToAddress = 0 }, creators }, { ordersPerDayMax }) {
    if (Math.max(ordersWithCard, ordersToAddress) <= ordersPerDayMax) return [];
    return creators.map(({ creatorId }) => held(creatorId, { ordersWithCard, ordersToAddress }));
  },
};

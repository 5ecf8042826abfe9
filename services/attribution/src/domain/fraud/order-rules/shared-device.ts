import { held, type OrderRule } from './rule.ts';

export const sharedDevice: OrderRule = {
  says: 'The order leads to a browser that the creator signs in with.',
  effect: 'hold',
  parameters: [],
  needs: ['devices'],
  findings: ({ creators }) =>
    creators.flatMap(({ creatorId, sharesDevice }) => (sharesDevice ? [held(creatorId, {})] : [])),
};

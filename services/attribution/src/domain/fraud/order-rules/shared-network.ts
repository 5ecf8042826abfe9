import { held, type OrderRule } from './rule.ts';

export const sharedNetwork: OrderRule = {
  says: 'The order was placed from a network address that the creator signs in from, within a day.',
  effect: 'hold',
  parameters: ['sharedNetworkMs'],
  needs: ['network_addresses'],
  findings: ({ creators }, { sharedNetworkMs }) =>
    creators.flatMap(({ creatorId, networkAwayMs }) =>
      networkAwayMs === undefined || networkAwayMs > sharedNetworkMs ? [] : [held(creatorId, { networkAwayMs })],
    ),
};

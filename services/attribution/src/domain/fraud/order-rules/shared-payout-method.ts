import { held, type OrderRule } from './rule.ts';

export const sharedPayoutMethod: OrderRule = {
  says: 'Two creators are paid by one payout method.',
  effect: 'hold',
  parameters: [],
  needs: ['payout_methods'],
  findings: ({ creators }) =>
    creators
      .filter(({ sharesPayoutWith }) => sharesPayoutWith.length > 0)
      .map(({ creatorId, sharesPayoutWith }) => held(creatorId, { sharesPayoutWith: sharesPayoutWith.toSorted() })),
};

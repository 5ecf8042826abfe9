import { surelyBelow } from './rates.ts';
import type { StatisticalRule } from './rule.ts';

export const clickFlooding: StatisticalRule = {
  says: 'Very many clicks that hardly ever lead to an order: clicks are made to be the last one by chance.',
  parameters: ['floodingClicksMin', 'floodingFactor'],
  finding({ own, campaign }, { floodingClicksMin, floodingFactor }) {
    if (own.clicks < floodingClicksMin) return undefined;
    const rate = { cases: own.orders, of: own.clicks };
    return surelyBelow(rate, { cases: campaign.orders, of: campaign.clicks }, floodingFactor)
      ? { clicks: own.clicks, orders: own.orders, campaignClicks: campaign.clicks, campaignOrders: campaign.orders }
      : undefined;
  },
};

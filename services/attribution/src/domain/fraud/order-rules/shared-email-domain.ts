import { held, type OrderRule } from './rule.ts';

export const sharedEmailDomain: OrderRule = {
  says: 'Buyer and creator have e-mail at one domain that is not anybody’s.',
  effect: 'hold',
  parameters: ['publicEmailDomains'],
  needs: ['email_domains'],
  findings({ buyer, creators }, { publicEmailDomains }) {
    const domain = buyer.emailDomain;
    if (domain === undefined || publicEmailDomains.includes(domain)) return [];
    return creators
      .filter(({ emailDomain }) => emailDomain === domain)
      .map(({ creatorId }) => held(creatorId, { domain }));
  },
};

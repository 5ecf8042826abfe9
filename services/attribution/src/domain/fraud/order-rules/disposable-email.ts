import { held, type OrderRule } from './rule.ts';

export const disposableEmail: OrderRule = {
  says: 'The buyer’s e-mail is one that is thrown away after use.',
  effect: 'hold',
  parameters: ['disposableEmailDomains'],
  needs: ['email_domains'],
  findings({ buyer, creators }, { disposableEmailDomains }) {
    const domain = buyer.emailDomain;
    const listed = disposableEmailDomains.find((one) => domain === one || domain?.endsWith(`.${one}`));
    return listed === undefined ? [] : creators.map(({ creatorId }) => held(creatorId, { domain: listed }));
  },
};

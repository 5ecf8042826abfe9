import type { TouchRule } from './rule.ts';

export const bannedReferrer: TouchRule = {
  says: 'The visitor came from a site that the brand bans.',
  parameters: ['bannedReferrers'],
  needs: ['referrers'],
  findings: ({ touches }, { bannedReferrers }) =>
    touches.flatMap((touch) => {
      const host = touch.referrerHost?.toLowerCase();
      const banned = bannedReferrers.find((one) => host === one || host?.endsWith(`.${one}`));
      return host !== undefined && banned !== undefined ? [{ touch, evidence: { referrerHost: host, banned } }] : [];
    }),
};

import { clicksOf, type TouchRule } from './rule.ts';

export const linkVelocity: TouchRule = {
  says: 'One address and browser followed one link more often in an hour than people do.',
  parameters: ['clicksPerHourMax'],
  needs: ['clients'],
  findings: (visit, { clicksPerHourMax }) =>
    clicksOf(visit).flatMap((touch) => {
      const { clientClicks = 1, linkCode } = touch;
      return clientClicks > clicksPerHourMax ? [{ touch, evidence: { linkCode, clicks: clientClicks } }] : [];
    }),
};

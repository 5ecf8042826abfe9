import type { TouchRule } from './rule.ts';

export const paidAd: TouchRule = {
  says: 'The click was bought as an advertisement, where that is forbidden.',
  parameters: ['paidAdsForbidden', 'paidAdIds'],
  needs: ['advertisements'],
  findings: ({ touches }, { paidAdsForbidden, paidAdIds }) =>
    paidAdsForbidden === 0
      ? []
      : touches.flatMap((touch) => {
          const ids = (touch.parameters ?? []).filter((name) => paidAdIds.includes(name.toLowerCase()));
          return ids.length > 0 ? [{ touch, evidence: { parameters: ids } }] : [];
        }),
};

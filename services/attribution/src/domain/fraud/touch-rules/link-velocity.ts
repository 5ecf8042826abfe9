import { HOUR_MS } from '@creditroll/kernel';
import type { TouchFacts } from '../facts.ts';
import { clicksOf, inSpans, type TouchRule } from './rule.ts';

export const linkVelocity: TouchRule = {
  says: 'One address and browser followed one link more often in an hour than people do.',
  parameters: ['clicksPerHourMax'],
  needs: ['clients'],
  findings(visit, { clicksPerHourMax }) {
    const groups = new Map<string, TouchFacts[]>();
    for (const touch of clicksOf(visit)) {
      if (touch.clientKey === undefined) continue;
      const key = JSON.stringify([touch.clientKey, touch.linkCode]);
      groups.set(key, [...(groups.get(key) ?? []), touch]);
    }
    return [...groups.values()].flatMap((group) =>
      inSpans(group, HOUR_MS, (span) => span.length > clicksPerHourMax).map((touch) => ({
        touch,
        evidence: { clientKey: touch.clientKey ?? '', linkCode: touch.linkCode },
      })),
    );
  },
};

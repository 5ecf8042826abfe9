import { MINUTE_MS } from '@creditroll/kernel';
import { clicksOf, inSpans, type TouchRule } from './rule.ts';

export const clickVelocity: TouchRule = {
  says: 'One visitor followed more links in a minute than a person does.',
  parameters: ['clicksPerMinuteMax'],
  needs: ['links'],
  findings: (visit, { clicksPerMinuteMax }) =>
    inSpans(clicksOf(visit), MINUTE_MS, (span) => span.length > clicksPerMinuteMax).map((touch) => ({
      touch,
      evidence: { occurredAtMs: touch.occurredAtMs },
    })),
};

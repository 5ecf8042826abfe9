import { clicksOf, inSpans, type TouchRule } from './rule.ts';

export const clickBurst: TouchRule = {
  says: 'One visitor followed links of several creators faster than a person can.',
  parameters: ['burstMs', 'burstCreatorsMin'],
  needs: ['links'],
  findings: (visit, { burstMs, burstCreatorsMin }) =>
    inSpans(
      clicksOf(visit),
      burstMs,
      (span) => new Set(span.map(({ creatorId }) => creatorId)).size >= burstCreatorsMin,
    ).map((touch) => ({ touch, evidence: { occurredAtMs: touch.occurredAtMs } })),
};

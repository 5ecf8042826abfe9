import { dismissVerdict, trafficCounted } from '@creditroll/contracts';
import { type DueTimer, inbound } from '@creditroll/processing';
import type { FiguresInput } from '../domain/figures/inputs.ts';

export const onTraffic = [
  inbound(trafficCounted, (data): FiguresInput => ({ kind: 'counted', ...data })),
  inbound(dismissVerdict, (data): FiguresInput => ({ kind: 'dismiss', ...data })),
];

export const figuresTimers = {
  judge: ({ subject, id }: DueTimer): FiguresInput => ({ kind: 'judge', campaignId: subject, timerId: id }),
  sweep: ({ subject, id }: DueTimer): FiguresInput => ({ kind: 'sweep', campaignId: subject, timerId: id }),
};

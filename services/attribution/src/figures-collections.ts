import { fields, traffic, trafficRow } from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import type { CampaignFigures } from './domain/figures/campaign.ts';
import { type Figures, figuresKey } from './domain/figures/figures.ts';
import type { FiguresVerdict } from './domain/figures/verdicts.ts';

/** All of it is written by `attribution.figures` under the campaign's partition. */
const { id, instantMs } = fields;

const slots = z.array(z.object({ atMs: instantMs, counts: traffic }));

/** What batches counted and nobody has added up yet. */
export interface Uncounted {
  readonly messageId: string;
  readonly campaignId: string;
  readonly rows: readonly z.infer<typeof trafficRow>[];
}
export const uncounted = collection<Uncounted>({
  name: 'attribution.uncounted',
  schema: z.object({ messageId: z.string(), campaignId: id, rows: z.array(trafficRow) }),
  key: (doc) => doc.messageId,
  indexes: { by_campaign: ['campaignId'] },
});

export const campaignFigures = collection<CampaignFigures>({
  name: 'attribution.campaign_figures',
  schema: z.object({
    campaignId: id,
    brandId: id,
    slots,
    judgeAtMs: instantMs.nullable(),
    timers: z.int(),
    sweep: z
      .object({
        fromMs: instantMs,
        cursor: z.string().nullable(),
        changes: z.array(z.object({ campaignId: id, creatorId: id, couponId: id.nullable() })),
      })
      .nullable(),
  }),
  key: (doc) => doc.campaignId,
  indexes: {},
});

export const figures = collection<Figures>({
  name: 'attribution.figures',
  schema: z.object({
    campaignId: id,
    creatorId: id,
    couponId: id.nullable(),
    slots,
    judgeAtMs: instantMs.exactOptional(),
    verdictIds: z.array(id),
    dismissed: z.array(z.object({ rule: z.string(), untilMs: instantMs })),
  }),
  key: figuresKey,
  indexes: { by_judge: ['campaignId', 'judgeAtMs'] },
});

const details = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));
export const figuresVerdict: z.ZodType<FiguresVerdict> = z.object({
  verdictId: id,
  brandId: id,
  campaignId: id,
  creatorId: id,
  couponId: id.nullable(),
  rule: z.string(),
  parameters: details,
  evidence: details,
  fraudPolicyId: id.nullable(),
  foundAtMs: instantMs,
  fromMs: instantMs,
  belowMs: instantMs.nullable(),
  endedAtMs: instantMs.nullable(),
  dismissal: z.object({ personId: id, reason: z.string(), atMs: instantMs }).nullable(),
});

/** Kept for ever. */
export const verdicts = collection<FiguresVerdict>({
  name: 'attribution.verdicts',
  schema: figuresVerdict,
  key: (doc) => doc.verdictId,
  indexes: {
    by_campaign: ['campaignId', 'foundAtMs'],
    by_creator: ['campaignId', 'creatorId', 'foundAtMs'],
  },
});

/** Verdicts of a campaign that have not ended, as orders look at them. */
export interface Standing {
  readonly campaignId: string;
  readonly verdicts: readonly FiguresVerdict[];
}
export const standings = collection<Standing>({
  name: 'attribution.standings',
  schema: z.object({ campaignId: id, verdicts: z.array(figuresVerdict) }),
  key: (doc) => doc.campaignId,
  indexes: {},
});

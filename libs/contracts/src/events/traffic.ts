import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { id, instantMs, text } from '../fields.ts';

const count = z.int().exactOptional();

/** What creators are judged by beside their campaign. Changes to be added; what is not named is nought. */
export const traffic = z.object({
  clicks: count,
  orders: count,
  refundedOrders: count,
  /** Placed within a minute of the creator's click. */
  quickOrders: count,
  /** Credited without any click. */
  viewOrders: count,
  /** Orders that are credited for a code. */
  redemptions: count,
});
export type Traffic = z.infer<typeof traffic>;

/** Of a creator by UTC day, or of one of their codes by hour. */
export const trafficRow = z.object({
  creatorId: id,
  /** Null: the creator's own row. */
  couponId: id.nullable(),
  slotAtMs: instantMs,
  ...traffic.shape,
});
export type TrafficRow = z.infer<typeof trafficRow>;

export const trafficCounted = defineEvent({
  type: 'TrafficCounted',
  topic: 'traffic',
  says: 'What a batch of touches or orders changes in the figures of a campaign’s creators and codes.',
  data: z.object({ campaignId: id, brandId: id, rows: z.array(trafficRow).max(2_000) }),
});

export const dismissVerdict = defineEvent({
  type: 'DismissVerdict',
  topic: 'traffic',
  says: 'A person says that a verdict on a creator’s figures is no reason to hold anything.',
  command: true,
  data: z.object({ campaignId: id, verdictId: id, reason: text.min(1), personId: id }),
});

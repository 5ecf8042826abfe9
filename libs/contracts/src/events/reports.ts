import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs } from '../fields.ts';

const count = z.int().exactOptional();
const sumMinor = amountMinor.exactOptional();

/** Changes to be added to a subject's figures; what is not named is nought. Money is in `currency`; clicks and views have none. */
export const figures = z.object({
  clicks: count,
  invalidClicks: count,
  /** Content that was seen, engaged views among them. */
  views: count,
  engagedViews: count,
  liveViews: count,
  orders: count,
  lines: count,
  declinedLines: count,
  salesMinor: sumMinor,
  accruedMinor: sumMinor,
  reversedMinor: sumMinor,
  releasedMinor: sumMinor,
  paidMinor: sumMinor,
  feeMinor: sumMinor,
});
export type Figures = z.infer<typeof figures>;

export const figuresChanged = defineEvent({
  type: 'FiguresChanged',
  topic: 'reports',
  says: 'Sums to be added to what a creator, campaign or brand sees, by quarter of an hour.',
  data: z.object({
    /** `creator:…`, `campaign:…`, `brand:…` or `content:…`. */
    subject: id,
    brandId: id.nullable(),
    /** Quarter hours, because every time zone's day begins on one. */
    slices: z
      .array(z.object({ quarterAtMs: instantMs, currency: currency.nullable(), figures }))
      .min(1)
      .max(5_000),
  }),
});

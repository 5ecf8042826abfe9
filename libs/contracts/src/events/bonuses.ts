import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { amountMinor, currency, id, instantMs } from '../fields.ts';

/** A bonus that a sale counts for: which version of which rule, in which span, and its thresholds with what each gives. */
export const saleBonus = z.object({
  bonusId: z.string().min(1).max(250),
  span: z.string().min(1).max(20),
  currency,
  steps: z
    .array(z.object({ salesMinor: z.int().positive(), bonusMinor: z.int().positive() }))
    .min(1)
    .max(10),
});

export const bonusSalesMoved = defineEvent({
  type: 'BonusSalesMoved',
  topic: 'bonuses',
  says: 'What an order adds to, or takes from, the sales that count for a creator’s bonus.',
  data: saleBonus.extend({
    orderId: id,
    brandId: id,
    campaignId: id,
    creatorId: id,
    /** Of the commission base, after refunds; negative for what came back. */
    movedMinor: amountMinor,
    /** When the order's waiting period is over. */
    dueAtMs: instantMs,
  }),
});

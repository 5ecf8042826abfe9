import { fields } from '@creditroll/contracts';
import { collection } from '@creditroll/store';
import { z } from 'zod';
import { type BonusCount, countKey, stepStates } from './domain/bonus-owner.ts';

/** How the brand paid when the newest sale was placed that counts for it. */
export const funding = z.object({ placedAtMs: z.int(), prefunded: z.boolean() });

/** Creators' sales that count for bonuses, by rule and span. Written by `commission-ledger.bonuses`. A creator's are a range of keys. */
export const bonusCounts = collection<BonusCount>({
  name: 'commission-ledger.bonus_counts',
  schema: z.object({
    creatorId: z.string(),
    campaignId: z.string(),
    brandId: z.string(),
    bonusId: z.string(),
    span: z.string(),
    currency: fields.currency,
    salesMinor: z.int(),
    dueAtMs: z.int(),
    funding,
    steps: z.array(
      z.object({
        salesMinor: z.int(),
        bonusMinor: z.int(),
        state: z.enum(stepStates),
        times: z.int(),
        asked: z.int(),
        prefunded: z.boolean(),
        dueAtMs: z.int(),
      }),
    ),
  }),
  key: (doc) => countKey(doc),
  indexes: { by_campaign: ['campaignId', 'bonusId', 'span'] },
});

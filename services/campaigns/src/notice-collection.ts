import { fields } from '@creditroll/contracts';
import { type Collection, collection } from '@creditroll/store';
import { z } from 'zod';
import { rate } from './collections.ts';
import type { Notice } from './domain/notice.ts';

const { id, instantMs, currency, amountMinor } = fields;
const offered = z.object({ termsId: id, rate, orderCap: z.object({ amountMinor, currency }).nullable() });

/** Written by `campaigns.notices` alone. */
export const notices: Collection<Notice> = collection({
  name: 'campaigns.notices',
  schema: z.object({
    noticeId: z.string(),
    brandId: id,
    campaignId: id,
    campaignName: z.string(),
    creatorId: id,
    termsId: id.nullable(),
    movedProductId: id.nullable(),
    collectionId: id.nullable(),
    channel: z.string().nullable(),
    customer: z.string().nullable(),
    changes: z.array(z.object({ productId: id.nullable(), before: offered, after: offered.nullable() })),
    productsMore: z.int(),
    cutAtMs: instantMs,
    untilMs: z.int(),
    toldAtMs: z.int(),
  }),
  key: (doc) => doc.noticeId,
  indexes: { by_creator: ['creatorId', 'toldAtMs'], by_brand: ['brandId', 'creatorId', 'toldAtMs'] },
});

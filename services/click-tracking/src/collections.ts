import { fields } from '@creditroll/contracts';
import { type Collection, collection } from '@creditroll/store';
import { z } from 'zod';
import { contentKinds, type Link } from './domain/link.ts';

const { channel, id, instantMs } = fields;

/** Written by commands only. */
export const links: Collection<Link> = collection<Link>({
  name: 'click-tracking.links',
  schema: z.object({
    code: id,
    brandId: id,
    campaignId: id,
    creatorId: id,
    contentId: id,
    contentKind: z.enum(contentKinds),
    channel,
    productId: id.nullable(),
    destination: z.string(),
    createdAtMs: instantMs,
  }),
  key: (doc) => doc.code,
  indexes: {
    by_creator: ['creatorId', 'createdAtMs'],
    by_campaign: ['campaignId', 'createdAtMs'],
    by_both: ['campaignId', 'creatorId', 'createdAtMs'],
    by_brand: ['brandId'],
  },
});

const seen = z.object({
  touchId: id,
  linkCode: id,
  visitorId: id,
  occurredAtMs: instantMs,
  invalidBy: z.string().nullable(),
});

/** Touches that were counted, by which a repeat is known. Written by the stage `click-tracking.touches` only. */
export const seenTouches = collection<z.infer<typeof seen>>({
  name: 'click-tracking.seen',
  schema: seen,
  key: (doc) => doc.touchId,
  indexes: {},
});

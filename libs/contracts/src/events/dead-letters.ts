import { z } from 'zod';
import { defineEvent } from '../define.ts';
import { id, instantMs } from '../fields.ts';

export const deadLettered = defineEvent({
  type: 'DeadLettered',
  topic: 'dead-letters',
  says: 'Something from outside could not be understood; it is kept whole and can be replayed after a fix.',
  data: z.object({
    deadLetterId: id,
    stage: id,
    topic: id,
    partition: z.int().min(0),
    offset: z.int().min(0),
    key: z.string().max(1_000),
    value: z.string(),
    valueEncoding: z.enum(['utf8', 'base64']),
    reason: z.string().max(2_000),
    atMs: instantMs,
  }),
});

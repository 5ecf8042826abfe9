import { collection } from '@creditroll/store';
import { z } from 'zod';

/** What the processor keeps beside a service's own documents. */

const answerSchema = z.object({
  commandId: z.string(),
  inputHash: z.string(),
  answeredAtMs: z.int(),
  result: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
  ]),
});

/** Answer of every command, for ever: the same key and input get the same answer again. */
export const answers = collection<z.infer<typeof answerSchema>>({
  name: 'processing.answers',
  schema: answerSchema,
  key: (doc) => doc.commandId,
  indexes: {},
});

const deadLetterSchema = z.object({
  deadLetterId: z.string(),
  stage: z.string(),
  topic: z.string(),
  partition: z.int(),
  offset: z.int(),
  key: z.string(),
  value: z.string(),
  valueEncoding: z.enum(['utf8', 'base64']),
  reason: z.string(),
  atMs: z.int(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;

export const deadLetters = collection<DeadLetter>({
  name: 'processing.dead_letters',
  schema: deadLetterSchema,
  key: (doc) => doc.deadLetterId,
  indexes: { by_time: ['atMs'] },
});

const standstillSchema = z.object({
  owner: z.string(),
  stage: z.string(),
  topic: z.string(),
  partition: z.int(),
  offset: z.int(),
  eventId: z.string(),
  reason: z.string(),
  atMs: z.int(),
});
export type Standstill = z.infer<typeof standstillSchema>;

/** Partitions that stand still because of an event of ours that could not be handled. Cleared by the next claim that goes on. */
export const standstills = collection<Standstill>({
  name: 'processing.standstills',
  schema: standstillSchema,
  key: (doc) => doc.owner,
  indexes: {},
});

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
  /** Digest of topic, key and value: the same content that came again has the same. */
  contentHash: z.string(),
});
export type DeadLetter = z.infer<typeof deadLetterSchema>;

export const deadLetters = collection<DeadLetter>({
  name: 'processing.dead_letters',
  schema: deadLetterSchema,
  key: (doc) => doc.deadLetterId,
  indexes: { by_time: ['atMs'], by_content: ['contentHash', 'partition', 'offset'] },
});

const replaySchema = z.object({
  deadLetterId: z.string(),
  replayedAtMs: z.int(),
  /** Where it came in again: offsets of its topic from the first inclusive to the last exclusive. */
  partition: z.int(),
  fromOffset: z.int(),
  belowOffset: z.int(),
});

/** The newest replay of a dead letter. Written by commands only; the letter itself belongs to the stage that put it aside. */
export const replays = collection<z.infer<typeof replaySchema>>({
  name: 'processing.replays',
  schema: replaySchema,
  key: (doc) => doc.deadLetterId,
  indexes: {},
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

import { type Envelope, isoTime } from '@creditroll/kernel';
import { z } from 'zod';
import { acceptsOf } from './accepts.ts';
import type { TopicName } from './topics.ts';

/** The contract of one event: its name, where it travels and the shape of its data. */
export interface EventDefinition<Data = unknown> {
  readonly type: string;
  readonly version: number;
  readonly topic: TopicName;
  /** What it says, in one sentence, for the generated reference. */
  readonly says: string;
  /** A command asks for a change and is answered once per id; every other event states a fact. */
  readonly command: boolean;
  readonly dataschema: string;
  /** The whole envelope with this event's data: what a receiver validates. */
  readonly envelope: z.ZodType<Envelope<Data>>;
  /** A quick yes for an envelope that `envelope` would accept as it is; after a no, ask that. */
  accepts(value: unknown): value is Envelope<Data>;
}

const attributes = {
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(512),
  source: z.string().min(1).max(200),
  time: z.string().min(20).max(35),
  subject: z.string().min(1).max(512),
  dataschema: z.string().max(200),
  traceparent: z.string().max(60).optional(),
  from: z.string().max(300).optional(),
  seq: z.int().positive().optional(),
};

interface Definition<Shape extends z.ZodType> {
  readonly type: string;
  readonly version?: number;
  readonly topic: TopicName;
  readonly says: string;
  readonly command?: boolean;
  readonly data: Shape;
}

export function defineEvent<Shape extends z.ZodType>(definition: Definition<Shape>): EventDefinition<z.output<Shape>> {
  const version = definition.version ?? 1;
  const envelope = z.object({ ...attributes, type: z.literal(definition.type), data: definition.data });
  const accepts = acceptsOf(envelope);
  return {
    type: definition.type,
    version,
    topic: definition.topic,
    says: definition.says,
    command: definition.command ?? false,
    dataschema: `urn:creditroll:${definition.type}:${version}`,
    envelope: envelope as unknown as z.ZodType<Envelope<z.output<Shape>>>,
    accepts: (value): value is Envelope<z.output<Shape>> => accepts?.(value) ?? false,
  };
}

/** An event of somebody who is no stage: it is known again by its id, and has no place in a sender's sequence. */
export const eventOf = <Data>(
  { type, dataschema }: EventDefinition<Data>,
  { id, source, subject, atMs, traceparent }: Told,
  data: Data,
): Envelope<Data> => ({
  specversion: '1.0',
  id,
  source,
  type,
  time: isoTime(atMs),
  subject,
  dataschema,
  traceparent,
  data,
});

interface Told {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  readonly atMs: number;
  readonly traceparent?: string | undefined;
}

export type DataOf<Definition> = Definition extends EventDefinition<infer Data> ? Data : never;

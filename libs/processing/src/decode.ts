import { type EventDefinition, topics } from '@creditroll/contracts';
import { digestOf, type Envelope, messageOf } from '@creditroll/kernel';
import type { ReadRecord } from '@creditroll/event-log';
import { type Cause, type Input, Poison, type Stage } from './stage.ts';

/** What a record turned out to be. */
export type Decoded<In> =
  | { readonly kind: 'input'; readonly input: Input<In>; readonly sender: Sender | undefined; readonly eventId: string }
  /** Applied before, or none of this stage's business. */
  | { readonly kind: 'skip'; readonly sender: Sender | undefined }
  /** From outside and not understood: dead letter. */
  | { readonly kind: 'poison'; readonly reason: string }
  /** Ours and not understood: the partition stops here. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly eventId: string };

export interface Sender {
  readonly from: string;
  readonly seq: number;
}

/** Reads the records of one stage: contract, repeats, gaps. One instance per stage. */
export class Decoder<In> {
  readonly #byType = new Map<
    string,
    { definition: EventDefinition; parse: ((envelope: Envelope) => In) | undefined }
  >();
  readonly #doors: boolean;

  constructor(stage: Stage<In>) {
    this.#doors = topics[stage.topic].doors;
    for (const { definition, parse } of stage.inbound) this.#byType.set(definition.type, { definition, parse });
    for (const definition of stage.ignores ?? []) this.#byType.set(definition.type, { definition, parse: undefined });
  }

  /** `lastSeq` answers the last sequence number that was applied (or decoded before this record) of a sender. */
  decode(record: ReadRecord, lastSeq: (from: string) => number): Decoded<In> {
    const raw = parseJson(record);
    const sender = senderOf(raw);
    if (sender) {
      const last = lastSeq(sender.from);
      if (sender.seq <= last) return { kind: 'skip', sender: undefined };
      if (sender.seq > last + 1)
        return this.#refuse(raw, sender, `gap: ${sender.from} went from ${last} to ${sender.seq}`);
    }
    const known = this.#byType.get(typeOf(raw));
    if (!known)
      return this.#refuse(
        raw,
        sender,
        raw === undefined ? 'not JSON' : `no reader for events of type ${JSON.stringify(typeOf(raw))}`,
      );
    if (!known.parse) return { kind: 'skip', sender };
    const checked = known.definition.accepts(raw)
      ? { success: true as const, data: raw }
      : known.definition.envelope.safeParse(raw);
    if (!checked.success)
      return this.#refuse(
        raw,
        sender,
        checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      );
    try {
      const envelope = checked.data;
      return {
        kind: 'input',
        input: { cause: causeOf(envelope, known.definition), in: known.parse(envelope) },
        sender,
        eventId: envelope.id,
      };
    } catch (error) {
      if (error instanceof Poison) return this.#refuse(raw, sender, error.message);
      return { kind: 'unreadable', reason: messageOf(error), eventId: idOf(raw) };
    }
  }

  #refuse(raw: unknown, sender: Sender | undefined, reason: string): Decoded<In> {
    return this.#doors && !sender ? { kind: 'poison', reason } : { kind: 'unreadable', reason, eventId: idOf(raw) };
  }
}

function parseJson(record: ReadRecord): unknown {
  if (record.bytes) return undefined;
  try {
    return JSON.parse(record.value) as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> => typeof raw === 'object' && raw !== null;

const member = (raw: unknown, name: string): unknown => (isRecord(raw) ? raw[name] : undefined);

const textOf = (raw: unknown, name: string, otherwise: string): string => {
  const value = member(raw, name);
  return typeof value === 'string' ? value : otherwise;
};
const typeOf = (raw: unknown): string => textOf(raw, 'type', '');
const idOf = (raw: unknown): string => textOf(raw, 'id', 'unknown');

function senderOf(raw: unknown): Sender | undefined {
  const from = member(raw, 'from');
  const seq = member(raw, 'seq');
  return typeof from === 'string' && typeof seq === 'number' ? { from, seq } : undefined;
}

function causeOf(envelope: Envelope, definition: EventDefinition): Cause {
  return {
    id: envelope.id,
    nowMs: Date.parse(envelope.time),
    subject: envelope.subject,
    traceparent: envelope.traceparent,
    command: definition.command ? { id: envelope.id, inputHash: digestOf(envelope.data) } : undefined,
  };
}

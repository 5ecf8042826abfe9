import type { EventDefinition, TopicName } from '@creditroll/contracts';
import type { Envelope } from '@creditroll/kernel';
import type { Collection } from '@creditroll/store';
import type { Reader, Unit } from './unit.ts';

/** Why something is being decided: the id of the event or timer, and the time that it brings along. */
export interface Cause {
  readonly id: string;
  /** The event's recorded time, or a timer's due time: the only `now` that a decision knows. */
  readonly nowMs: number;
  /** The event's subject, or the timer's: the key that this owner owns. */
  readonly subject: string;
  readonly traceparent: string | undefined;
  /** Present when a command must be answered. */
  readonly command: { readonly id: string; readonly inputHash: string } | undefined;
}

export interface Input<In> {
  readonly cause: Cause;
  readonly in: In;
}

/** Turns one kind of event into the stage's own words. May throw `Poison` for content from outside. */
export interface Inbound<In> {
  readonly definition: EventDefinition;
  parse(envelope: Envelope): In;
}

/** Binds a contract to its translation, keeping the type of its data. */
export const inbound = <Data, In>(
  definition: EventDefinition<Data>,
  parse: (data: Data, envelope: Envelope<Data>) => In,
): Inbound<In> => ({
  definition,
  parse: (envelope) => parse(envelope.data as Data, envelope as Envelope<Data>),
});

/** Something that was to happen at a time. */
export interface DueTimer {
  readonly name: string;
  /** Unique among the owner's timers of this name and due time. */
  readonly id: string;
  readonly subject: string;
  readonly dueAtMs: number;
}

/**
 * A step of the engine: one topic in, documents and events out. Pure but for `read`, which only fetches.
 *
 * `In` is what the stage understands (a union by `kind`); `Facts` is what `read` learnt besides documents, such as
 * answers of other services.
 */
export interface Stage<In = unknown, Facts = unknown> {
  /** `<service>.<noun>`, e.g. `attribution.orders`; the consumer group, and the prefix of the owner's name. */
  readonly name: string;
  readonly topic: TopicName;
  /** Collections that it reads or writes. */
  readonly collections: readonly Collection[];
  readonly inbound: readonly Inbound<In>[];
  /** Events of the topic that do not concern it. Anything that is listed nowhere stops the partition. */
  readonly ignores?: readonly EventDefinition[];
  readonly timers?: Readonly<Record<string, (timer: DueTimer) => In>>;
  /** How gathered items of a contract become the data of one message. */
  readonly folds?: readonly Fold[];
  /** Fetches all that the batch needs: one round trip per collection, one batched call per question. */
  read(inputs: readonly Input<In>[], reader: Reader): Promise<Facts>;
  /** Total, pure and synchronous. Of what came from outside it can put aside what does not count (`Unit.setAside`). */
  decide(input: In, unit: Unit, facts: Facts): void;
}

export interface Fold {
  readonly definition: EventDefinition;
  /** Cuts a long list into several messages, none of which weighs more unless a single item does. */
  readonly weightMax: number;
  weigh(item: unknown): number;
  fold(key: string, items: readonly unknown[]): unknown;
}

/** Many facts of one batch on one subject become one message. Items must all come from `Unit.gather` of this contract. */
export const foldInto = <Data, Item>(
  definition: EventDefinition<Data>,
  weightMax: number,
  fold: (key: string, items: readonly Item[]) => Data,
  weigh: (item: Item) => number = () => 1,
): Fold & { readonly item?: Item } => ({
  definition,
  weightMax,
  weigh: (item) => weigh(item as Item),
  fold: (key, items) => fold(key, items as readonly Item[]),
});

/** Content from outside that cannot be understood. It is kept, with this reason, and the rest goes on. */
export class Poison extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Poison';
  }
}

/** Keeps a stage's own types inside it, where lists of stages do not know them. */
export const stage = <In, Facts>(definition: Stage<In, Facts>): Stage => definition;

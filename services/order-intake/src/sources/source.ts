import type { Channel } from '@creditroll/contracts';
import type { DeliveryFacts } from '../domain/delivery.ts';

export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it travelled: that is what the signature covers. */
  readonly rawBody: Buffer;
  readonly nowMs: number;
}

export interface SourceMessage {
  /** The source's own word for what happened. */
  readonly topic: string;
  /** JSON in which numbers beyond 2^53 are texts (`parseWhole`). */
  readonly body: unknown;
  readonly receivedAtMs: number;
  /** The source said in its headers that this is a trial. */
  readonly test: boolean;
}

/** What a message says. */
export interface SourceFacts extends DeliveryFacts {
  /** The network address that the order was placed from, as the shop writes it; it goes no further than to its pseudonym. */
  readonly networkAddress?: string | undefined;
}

/**
 * How one kind of shop speaks. Everything about it is in its folder; a new kind is one folder and one line in
 * `sources/index.ts`.
 */
export interface OrderSource {
  /** Where such a shop's orders are placed, when the connection does not say. */
  readonly channel: Channel;
  /** `given`: the shop has a secret and we are told it. `minted`: we make one and the shop is told it. */
  readonly secret: 'given' | 'minted';
  /** Topic of an order that was fetched rather than delivered. */
  readonly backfillTopic: string;
  /** Throws `unauthenticated` unless the holder of the secret sent this. */
  verify(request: WebhookRequest, secret: string): void;
  /** The same for every repeat of one delivery; undefined when the headers name none. */
  deliveryId(request: WebhookRequest): string | undefined;
  topic(request: WebhookRequest, body: unknown): string;
  isTest(request: WebhookRequest): boolean;
  /** The shop's own id of the order that this is about. */
  externalId(topic: string, body: unknown): string | undefined;
  /** Throws `Poison` with the field that is wrong. */
  parse(message: SourceMessage): SourceFacts;
}

export const headerOf = ({ headers }: WebhookRequest, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A member of what may be an object. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** An id as shops write them: a text, or a number (whole, because of `parseWhole`). */
export const idTextOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === 'string' && text.length >= 1 && text.length <= externalIdLengthMax ? text : undefined;
};

/** With the connection's id before it, an order id must stay within 200 characters. */
export const externalIdLengthMax = 120;

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@creditroll/kernel';

/** Compares without telling by its duration how much is right; the lengths may differ. */
export function secretsEqual(a: string | Uint8Array, b: string | Uint8Array): boolean {
  const digest = (value: string | Uint8Array) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(a), digest(b));
}

type Bytes = string | Uint8Array;

/** HMAC-SHA256 over the parts one after the other. */
const hmac = (key: Bytes, parts: readonly Bytes[]) =>
  parts.reduce((mac, part) => mac.update(part), createHmac('sha256', key));

export const hmacBase64 = (key: Bytes, ...parts: readonly Bytes[]): string => hmac(key, parts).digest('base64');

export const hmacHex = (key: Bytes, ...parts: readonly Bytes[]): string => hmac(key, parts).digest('hex');

/** A message of Standard Webhooks: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export interface WebhookMessage {
  readonly id: string;
  readonly timestampSeconds: number;
  /** The bytes of the body as they travel. */
  readonly body: Bytes;
}

const secretPrefix = 'whsec_';

function webhookKey(secret: string): Buffer {
  const key = Buffer.from(secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret, 'base64');
  if (key.length === 0) throw new AppError('invalid_input', 'A webhook secret is base64 after whsec_.');
  return key;
}

/** `v1,<base64>`; during a rotation a sender joins the signatures of both secrets with a space. */
export function signWebhook(secret: string, { id, timestampSeconds, body }: WebhookMessage): string {
  return `v1,${hmacBase64(webhookKey(secret), `${id}.${timestampSeconds}.`, body)}`;
}

/** The headers of an outgoing webhook, signed by each secret. */
export function webhookHeaders(secrets: readonly string[], message: WebhookMessage): Record<string, string> {
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestampSeconds),
    'webhook-signature': secrets.map((secret) => signWebhook(secret, message)).join(' '),
  };
}

export interface WebhookDelivery {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Bytes;
  /** When it arrived; a message older or newer than the tolerance is refused. */
  readonly nowMs: number;
  readonly toleranceMs?: number;
}

const toleranceMsDefault = 5 * 60_000;

/** Throws `unauthenticated` unless one of the signatures was made with one of the secrets, and lately. */
export function verifyWebhook(secrets: readonly string[], delivery: WebhookDelivery): WebhookMessage {
  const header = (name: string): string => {
    const value = delivery.headers[name];
    if (typeof value === 'string' && value !== '') return value;
    throw refused(`The header ${name} is missing.`);
  };
  const id = header('webhook-id');
  const timestamp = header('webhook-timestamp');
  const given = header('webhook-signature').split(' ');
  if (!/^\d{1,12}$/.test(timestamp)) throw refused('The webhook timestamp is not a number of seconds.');
  const timestampSeconds = Number(timestamp);
  const { body, nowMs, toleranceMs = toleranceMsDefault } = delivery;
  if (Math.abs(nowMs - timestampSeconds * 1_000) > toleranceMs)
    throw refused('The webhook timestamp is too far from now.');
  const message = { id, timestampSeconds, body };
  const expected = secrets.map((secret) => signWebhook(secret, message));
  if (!given.some((signature) => expected.some((right) => secretsEqual(right, signature)))) {
    throw refused('The webhook signature is wrong.');
  }
  return message;
}

const refused = (message: string): AppError => new AppError('unauthenticated', message);

import { type DataOf, deliveryReceived, eventOf } from '@creditroll/contracts';
import { type LogRecord, recordBytesMax } from '@creditroll/event-log';
import { AppError, sha256 } from '@creditroll/kernel';
import type { Connection } from '../collections.ts';
import { orderIdOf } from '../inbound/delivery-received.ts';

export interface Received {
  /** As the source names it; undefined when it does not. */
  readonly deliveryId: string | undefined;
  readonly topic: string;
  /** Undefined when it cannot be read; the stage then puts the delivery aside under its own id. */
  readonly externalId: string | undefined;
  readonly test: boolean;
  readonly body: Uint8Array;
  readonly receivedAtMs: number;
}

const deliveryIdLengthMax = 150;
const topicLengthMax = 100;

/** A delivery as it goes to the log: verified, otherwise untouched, keyed by its order. */
export function deliveryRecord(connection: Connection, received: Received): LogRecord {
  const { connectionId, brandId, source, channel } = connection;
  const { externalId, test, receivedAtMs } = received;
  const deliveryId = deliveryIdOf(received);
  const orderId = externalId === undefined ? deliveryId : orderIdOf(connectionId, externalId);
  const data: DataOf<typeof deliveryReceived> = {
    deliveryId,
    connectionId,
    brandId,
    source,
    topic: received.topic.slice(0, topicLengthMax),
    channel,
    test,
    orderId,
    receivedAtMs,
    ...textOf(received.body),
  };
  const id = `delivery:${connectionId}:${deliveryId}`;
  const said = { id, source: 'order-intake.door', subject: orderId, atMs: receivedAtMs };
  const envelope = eventOf(deliveryReceived, said, data);
  const record = { key: orderId, value: JSON.stringify(envelope) };
  // Checked here, because one record that the log refuses would take those beside it along.
  if (Buffer.byteLength(record.value) + Buffer.byteLength(record.key) > recordBytesMax) {
    throw new AppError(
      'too_large',
      `The delivery must not have more than ${recordBytesMax} bytes, its quotes counted twice.`,
    );
  }
  return record;
}

function deliveryIdOf({ deliveryId, body }: Received): string {
  if (deliveryId === undefined) return `body:${sha256(body)}`;
  return deliveryId.length <= deliveryIdLengthMax ? deliveryId : `long:${sha256(deliveryId)}`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(body: Uint8Array): Pick<DataOf<typeof deliveryReceived>, 'body' | 'bodyEncoding'> {
  try {
    return { body: utf8.decode(body), bodyEncoding: 'utf8' };
  } catch {
    return { body: Buffer.from(body).toString('base64'), bodyEncoding: 'base64' };
  }
}

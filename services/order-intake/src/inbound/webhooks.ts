import { fields } from '@creditroll/contracts';
import { AppError, type Clock } from '@creditroll/kernel';
import { type Route, route } from '@creditroll/service-kit';
import { z } from 'zod';
import type { Connection } from '../collections.ts';
import type { DeliveryAppender } from '../door/delivery-appender.ts';
import type { KnownConnections } from '../door/known-connections.ts';
import { deliveryRecord } from '../outbound/delivery-record.ts';
import { type SourceName, sourceNames, sources } from '../sources/index.ts';
import { parseWhole } from '../sources/whole-json.ts';

export interface WebhooksContext {
  readonly known: KnownConnections;
  readonly appender: DeliveryAppender;
  readonly clock: Clock;
}

/** Below a record's limit even when many quotes must be escaped. */
export const webhookBytesMax = 800_000;

export const webhookPath = ({ source, connectionId }: Pick<Connection, 'source' | 'connectionId'>): string =>
  `/webhooks/${source}/${connectionId}`;

/** One door per kind of shop. It verifies, appends and answers; what a delivery means is the stage's matter. */
export const webhooks = (context: WebhooksContext): readonly Route[] =>
  sourceNames.map((source) => webhook(source, context));

const webhook = (name: SourceName, { known, appender, clock }: WebhooksContext): Route =>
  route({
    method: 'post',
    path: `/webhooks/${name}/{connectionId}`,
    summary: `Takes a delivery of a ${name} connection`,
    description: 'Answers when the delivery is durable. A repeat is harmless.',
    tags: ['webhooks'],
    auth: 'public',
    params: z.object({ connectionId: fields.id }),
    bodyBytesMax: webhookBytesMax,
    responses: { 200: { description: 'Durable', schema: z.object({ received: z.literal(true) }) } },
    async handler({ params, headers, rawBody }) {
      const source = sources[name];
      const connection = await known.find(params.connectionId);
      if (!connection || connection.source !== name) throw new AppError('not_found', 'There is no such connection.');
      const request = { headers, rawBody, nowMs: clock.nowMs() };
      source.verify(request, connection.secret);
      const body = jsonOrUndefined(rawBody);
      const topic = source.topic(request, body);
      const record = deliveryRecord(connection, {
        deliveryId: source.deliveryId(request),
        topic,
        externalId: source.externalId(topic, body),
        test: source.isTest(request),
        body: rawBody,
        receivedAtMs: request.nowMs,
      });
      await appender.append(record);
      return { status: 200, body: { received: true as const } };
    },
  });

/** What is no JSON goes to the log all the same: the stage puts it aside, where somebody can look at it. */
function jsonOrUndefined(rawBody: Buffer): unknown {
  try {
    return parseWhole(rawBody.toString('utf8'));
  } catch {
    return undefined;
  }
}

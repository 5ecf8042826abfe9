import { AppError, messageOf } from '@creditroll/kernel';
import { Poison } from '@creditroll/processing';
import { type Connection, orders } from '../../collections.ts';
import { orderOf } from '../../domain/order-view.ts';
import { deliveryRecord } from '../../outbound/delivery-record.ts';
import { sources } from '../../sources/index.ts';
import { parseWhole } from '../../sources/whole-json.ts';
import { factsOf } from '../delivery-received.ts';
import { type Calls, type CallsContext, commandKeyOf } from './context.ts';

const backfillOrdersMax = 500;
/** One name may stand on several orders of a brand, one per connection or so. */
const ordersFoundMax = 20;

export const orderCalls = (context: CallsContext): Pick<Calls, 'Backfill' | 'GetOrder'> => ({
  async Backfill({ command, connectionId, ordersJson }) {
    // The orders themselves make a repeat harmless; the key is asked for as of every command.
    commandKeyOf(command);
    if (ordersJson.length > backfillOrdersMax)
      throw new AppError(
        'too_large',
        `orders must not be more than ${backfillOrdersMax} a call, not ${ordersJson.length}; send the rest in further calls`,
      );
    const connection = await context.known.find(connectionId);
    if (!connection) throw new AppError('not_found', `There is no connection ${connectionId}.`);
    const refused: { index: number; reason: string }[] = [];
    const records = ordersJson.flatMap((text, index) => {
      try {
        return [backfillRecord(connection, text, context.clock.nowMs())];
      } catch (error) {
        if (!(error instanceof Poison || error instanceof SyntaxError || error instanceof AppError)) throw error;
        refused.push({ index, reason: messageOf(error) });
        return [];
      }
    });
    await Promise.all(records.map((record) => context.appender.append(record)));
    return { accepted: records.length, refused };
  },

  async GetOrder({ orderId, brandId, externalId }) {
    if (orderId !== '') {
      const found = (await context.store.getMany(orders, [orderId])).get(orderId);
      return { ordersJson: found ? jsonOf([found]) : [] };
    }
    if (brandId === '' || externalId === '')
      throw new AppError('invalid_input', 'Name either orderId, or brandId and externalId.');
    const page = await context.store.find(orders, 'by_name', { equals: [brandId, externalId], limit: ordersFoundMax });
    return { ordersJson: jsonOf(page.docs) };
  },
});

/** A past order goes the way of a webhook; what the stage would put aside is refused at once. */
function backfillRecord(connection: Connection, text: string, receivedAtMs: number) {
  const source = sources[connection.source];
  const body = parseWhole(text);
  const topic = source.backfillTopic;
  const { externalId } = factsOf(source, { topic, body, receivedAtMs, test: false });
  return deliveryRecord(connection, {
    deliveryId: undefined,
    topic,
    externalId,
    test: false,
    body: Buffer.from(text),
    receivedAtMs,
  });
}

const jsonOf = (states: readonly Parameters<typeof orderOf>[0][]): string[] =>
  states.flatMap((state) => {
    const order = orderOf(state);
    return order ? [JSON.stringify(order)] : [];
  });

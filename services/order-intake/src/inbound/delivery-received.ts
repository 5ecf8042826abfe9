import { type DataOf, type deliveryReceived, fields } from '@creditroll/contracts';
import type { Envelope } from '@creditroll/kernel';
import { Poison } from '@creditroll/processing';
import type { NetworkKeyOf } from '@creditroll/service-kit';
import { z } from 'zod';
import type { Delivery, DeliveryFacts } from '../domain/delivery.ts';
import { lineFacts, orderFacts } from '../order-facts.ts';
import { amountMinorMax, checked } from '../sources/amounts.ts';
import { isSourceName, sources } from '../sources/index.ts';
import type { OrderSource, SourceFacts, SourceMessage } from '../sources/source.ts';
import { parseWhole } from '../sources/whole-json.ts';

const { amountMinor, id, instantMs, quantity } = fields;

/**
 * What any source's answer must keep to, so that nothing reaches the stages behind that breaks their contracts: a
 * mistake of one source, or a strange shop, ends among the dead letters.
 */
const soundFacts = z.object({
  externalId: id,
  versionMs: instantMs,
  order: orderFacts
    .extend({
      lines: z
        .array(
          lineFacts.refine(
            ({ unitPriceMinor, quantity }) => unitPriceMinor * quantity <= amountMinorMax,
            `a line must not exceed ${amountMinorMax} minor units`,
          ),
        )
        .max(500),
    })
    .refine(({ lines }) => new Set(lines.map(({ lineId }) => lineId)).size === lines.length, 'two lines have one id')
    .optional(),
  refunds: z.array(
    z.object({
      refundId: id,
      versionMs: instantMs,
      lines: z.array(z.object({ lineId: id, quantity, amountMinor: amountMinor.min(0) })),
      amountMinor: amountMinor.min(0),
      currency: fields.currency.nullable(),
    }),
  ),
  cancelledAtMs: instantMs.optional(),
  deliveredAtMs: instantMs.optional(),
});

export const orderIdOf = (connectionId: string, externalId: string): string => `${connectionId}~${externalId}`;

/** A delivery in the stage's words; whatever is wrong with it is `Poison`, because it comes from outside. */
export function toDelivery(
  data: DataOf<typeof deliveryReceived>,
  { subject }: Pick<Envelope, 'subject'>,
  networkKeyOf: NetworkKeyOf,
): Delivery {
  const { deliveryId, orderId, brandId, connectionId, channel, source, topic, test, receivedAtMs } = data;
  if (!isSourceName(source)) throw new Poison(`source: ${JSON.stringify(source)} is unknown`);
  if (data.bodyEncoding === 'base64') throw new Poison('body: is not UTF-8');
  const told = factsOf(sources[source], { topic, body: jsonOf(data.body), receivedAtMs, test });
  const facts = withNetworkKey(told, networkKeyOf);
  const expected = orderIdOf(connectionId, facts.externalId);
  if (orderId !== expected || subject !== expected)
    throw new Poison(`orderId: the delivery came as ${orderId} and is about ${expected}`);
  return { deliveryId, orderId, brandId, connectionId, channel, facts };
}

/** The pseudonym instead of the address. */
function withNetworkKey({ networkAddress, ...facts }: SourceFacts, networkKeyOf: NetworkKeyOf): DeliveryFacts {
  const { order } = facts;
  const networkKey = order && networkAddress ? networkKeyOf(networkAddress) : undefined;
  return order && networkKey !== undefined
    ? { ...facts, order: { ...order, buyer: { ...order.buyer, networkKey } } }
    : facts;
}

/** What a source makes of a message, checked. */
export function factsOf(source: OrderSource, message: SourceMessage): SourceFacts {
  const facts = source.parse(message);
  checked(soundFacts, facts);
  return facts;
}

const surrogateEscape = /\\u[dD][89a-fA-F]/;
/** As JSON.stringify writes half a character: an escape whose backslash is not itself escaped. */
const halfCharacter = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

function jsonOf(text: string): unknown {
  try {
    const body = parseWhole(text);
    // UTF-8 cannot hold half a character, but an escape can, and no engine takes one in a key.
    if (!surrogateEscape.test(text) || !halfCharacter.test(JSON.stringify(body))) return body;
  } catch {
    throw new Poison('body: is not JSON that can be read');
  }
  throw new Poison('body: has an escape of half a character');
}

import { randomBytes } from 'node:crypto';
import { fields } from '@creditroll/contracts';
import { AppError } from '@creditroll/kernel';
import { z } from 'zod';
import { type Connection, connections } from '../../collections.ts';
import { sourceNames, sources } from '../../sources/index.ts';
import { webhookPath } from '../webhooks.ts';
import { type Calls, type CallsContext, commandKeyOf, pageOf, refusal } from './context.ts';

const secretBytes = 32;

const input = z
  .object({
    brandId: fields.id,
    source: z.enum(sourceNames),
    channel: z.union([fields.channel, z.literal('')]),
    secret: z.string().max(500),
  })
  .superRefine(({ source, secret }, context) => {
    const { secret: origin } = sources[source];
    if (origin === 'given' && secret.length < 8)
      context.addIssue({
        code: 'custom',
        path: ['secret'],
        message: 'must be the secret of the shop’s app, 8 characters or more',
      });
    if (origin === 'minted' && secret !== '')
      context.addIssue({
        code: 'custom',
        path: ['secret'],
        message: 'must be empty: it is made here and answered once',
      });
  });

export const connectionCalls = ({
  store,
  ids,
  commands,
  known,
}: CallsContext): Pick<Calls, 'CreateConnection' | 'ListConnections'> => ({
  async CreateConnection({ command, ...request }) {
    const key = commandKeyOf(command);
    const parsed = input.safeParse(request);
    if (!parsed.success) throw refusal(parsed.error, '');
    const { brandId, source, channel, secret } = parsed.data;
    // The receipt of the command holds the id only, so that the secret is kept in one place.
    const connectionId = await commands.run(key, { call: 'CreateConnection', request }, async (nowMs) => {
      const doc: Connection = {
        connectionId: ids.mint('con'),
        brandId,
        source,
        channel: channel === '' ? sources[source].channel : channel,
        secret: secret === '' ? `whsec_${randomBytes(secretBytes).toString('base64')}` : secret,
        createdAtMs: nowMs,
      };
      return { value: doc.connectionId, writes: [{ op: 'insert', collection: connections, doc }], facts: [] };
    });
    const connection = await known.find(connectionId);
    if (!connection)
      throw new AppError('unavailable', `The connection ${connectionId} cannot be read now; repeat the call later.`);
    return { ...answerOf(connection), secretOnce: sources[source].secret === 'minted' ? connection.secret : '' };
  },

  async ListConnections({ brandId, page }) {
    if (brandId === '')
      throw new AppError('invalid_input', 'brandId is missing', {
        fields: [{ field: 'brandId', problem: 'is missing' }],
      });
    const found = await store.find(connections, 'by_brand', { equals: [brandId], ...pageOf(page) });
    return { connections: found.docs.map(answerOf), next: found.next ?? '' };
  },
});

const answerOf = (connection: Connection) => ({
  connectionId: connection.connectionId,
  brandId: connection.brandId,
  source: connection.source,
  channel: connection.channel,
  webhookPath: webhookPath(connection),
  createdAtMs: connection.createdAtMs,
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deliveryReceived, orderPlaced } from '@creditroll/contracts';
import { simulatedLog } from '@creditroll/event-log/simulated';
import {
  createHttpServer,
  createLogger,
  Health,
  hmacBase64,
  type HttpServer,
  webhookHeaders,
  networkKeys,
} from '@creditroll/service-kit';
import { DirectCommands } from '@creditroll/processing';
import { countedIds, testbed, type Testbed } from '@creditroll/testing';
import { connections } from '../collections.ts';
import { DeliveryAppender } from '../door/delivery-appender.ts';
import { KnownConnections } from '../door/known-connections.ts';
import { callsOf } from '../service.ts';
import { shopifyOrder } from '../sources/shopify/order.fixture.ts';
import { orders } from '../stages/orders.ts';
import { webhookBytesMax, webhooks } from './webhooks.ts';

const secret = 'shop-secret';
let bed: Testbed;
let calls: ReturnType<typeof callsOf>;
let server: HttpServer;

const callContext = {
  signal: new AbortController().signal,
  deadlineMs: Number.MAX_SAFE_INTEGER,
  header: () => undefined,
};
const command = (idempotencyKey: string) => ({ idempotencyKey, personId: 'person_1', role: 'brand' });

beforeEach(async () => {
  bed = await testbed({ stages: [orders(networkKeys('a secret'))], collections: [connections] });
  const { store, log, clock } = bed;
  const known = new KnownConnections({ store, clock });
  const appender = new DeliveryAppender(log);
  calls = callsOf({
    store,
    clock,
    ids: countedIds(),
    commands: new DirectCommands({ log, store, clock }, 'order-intake.commands'),
    known,
    appender,
  });
  server = await listening(webhooks({ known, appender, clock }));
});
afterEach(async () => {
  await server.stop(100);
  await bed.close();
});

async function listening(routes: ReturnType<typeof webhooks>): Promise<HttpServer> {
  const logger = createLogger({ service: 'test', level: 'silent' });
  const door = createHttpServer({
    routes,
    logger,
    health: new Health({ logger, checks: {} }),
    host: '127.0.0.1',
    port: 0,
    checkResponses: true,
  });
  await door.start();
  return door;
}

const connect = (source: string, key: string, own = '') =>
  calls.CreateConnection({ command: command(key), brandId: 'brand_1', source, channel: '', secret: own }, callContext);

const post = (path: string, body: string, headers: Record<string, string>) =>
  fetch(`${server.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

const fromShopify = (path: string, body: string, headers: Record<string, string> = {}) =>
  post(path, body, {
    'x-shopify-topic': 'orders/create',
    'x-shopify-event-id': 'e1',
    'x-shopify-hmac-sha256': hmacBase64(secret, body),
    ...headers,
  });

describe('the door for shops', () => {
  it('takes a signed order of Shopify, and its repeat, to one placed order', async () => {
    const { webhookPath = '', connectionId } = await connect('shopify', 'k1', secret);
    const body = JSON.stringify(shopifyOrder());
    expect((await fromShopify(webhookPath, body)).status).toBe(200);
    expect((await fromShopify(webhookPath, body)).status).toBe(200);
    await bed.settle();
    expect((await bed.emitted(deliveryReceived)).map(({ data }) => data.body)).toEqual([body, body]);
    const placed = await bed.emitted(orderPlaced);
    expect(placed.map(({ subject }) => subject)).toEqual([`${connectionId}~5500000000001`]);
    const found = await calls.GetOrder({ orderId: '', brandId: 'brand_1', externalId: '#1001' }, callContext);
    expect(found.ordersJson?.map((text) => JSON.parse(text))).toEqual([placed[0]?.data.order]);
  });

  it('refuses a wrong signature, an unknown connection and a body beyond the limit, and appends nothing', async () => {
    const { webhookPath = '' } = await connect('shopify', 'k1', secret);
    expect((await fromShopify(webhookPath, '{}', { 'x-shopify-hmac-sha256': 'AAAA' })).status).toBe(401);
    expect((await fromShopify('/webhooks/shopify/con_none', '{}')).status).toBe(404);
    expect((await fromShopify(webhookPath.replace('shopify', 'generic'), '{}')).status).toBe(404);
    expect((await fromShopify(webhookPath, '"'.repeat(webhookBytesMax + 1))).status).toBe(413);
    expect((await fromShopify(webhookPath, JSON.stringify('"'.repeat(300_000)))).status).toBe(413);
    expect(await bed.emitted(deliveryReceived)).toEqual([]);
  });

  it('takes what it cannot read under the delivery’s own id, whole to the last byte', async () => {
    const { webhookPath = '' } = await connect('shopify', 'k1', secret);
    expect((await fromShopify(webhookPath, 'no json')).status).toBe(200);
    const [delivery] = await bed.emitted(deliveryReceived);
    expect(delivery).toMatchObject({
      subject: 'orders/create:e1',
      data: { body: 'no json', orderId: 'orders/create:e1' },
    });
  });

  it('takes a generic order signed with the secret that was answered once', async () => {
    const connection = await connect('generic', 'k1');
    const { secretOnce = '', webhookPath = '' } = connection;
    expect(secretOnce).toMatch(/^whsec_/);
    expect(await connect('generic', 'k1')).toEqual(connection);
    const body = JSON.stringify({
      event: 'order.placed',
      order: {
        id: '1',
        currency: 'GBP',
        orderAtMs: bed.clock.nowMs(),
        lines: [{ id: '1', productId: 'p', quantity: 1, unitPrice: '5' }],
      },
    });
    const message = { id: 'msg_1', timestampSeconds: bed.clock.nowMs() / 1_000, body };
    expect((await post(webhookPath, body, webhookHeaders([secretOnce], message))).status).toBe(200);
    expect((await post(webhookPath, body, webhookHeaders(['whsec_AAAA'], message))).status).toBe(401);
    await bed.settle();
    expect(await bed.emitted(orderPlaced)).toHaveLength(1);
  });

  it('answers 503 when the log does not take it, so that the shop comes again', async () => {
    const { connectionId = '' } = await connect('shopify', 'k1', secret);
    const broken = simulatedLog({ seed: 1 });
    await broken.ensureTopics([{ name: 'deliveries', partitions: 1 }]);
    await broken.close();
    await server.stop(100);
    server = await listening(
      webhooks({ known: new KnownConnections(bed), appender: new DeliveryAppender(broken), clock: bed.clock }),
    );
    expect((await fromShopify(`/webhooks/shopify/${connectionId}`, '{"id":1}')).status).toBe(503);
  });
});

describe('calls', () => {
  it('never list a secret', async () => {
    await connect('generic', 'k1');
    await connect('shopify', 'k2', secret);
    const { connections: listed } = await calls.ListConnections({ brandId: 'brand_1', page: null }, callContext);
    expect(listed?.map(({ source }) => source)).toEqual(['generic', 'shopify']);
    expect(JSON.stringify(listed)).not.toMatch(/secret/i);
  });

  it.each([
    ['secret', 'shopify', ''],
    ['secret', 'generic', 'own-secret'],
    ['source', 'magento', ''],
  ])('refuse a connection with a wrong %s', async (field, source, own) => {
    await expect(connect(source, 'k1', own)).rejects.toMatchObject({ code: 'invalid_input', fields: [{ field }] });
  });

  it('take past orders as if they had been delivered, and refuse the others by index', async () => {
    const { connectionId = '' } = await connect('shopify', 'k1', secret);
    const past = [
      JSON.stringify(
        shopifyOrder({ fulfillments: [{ shipment_status: 'delivered', updated_at: '2026-03-03T12:00:00Z' }] }),
      ),
      '{',
      JSON.stringify(shopifyOrder({ currency: 'XXX' })),
    ];
    const answer = await calls.Backfill({ command: command('k2'), connectionId, ordersJson: past }, callContext);
    expect(answer).toMatchObject({
      accepted: 1,
      refused: [{ index: 1 }, { index: 2, reason: expect.stringContaining('currency') }],
    });
    await bed.settle();
    await calls.Backfill({ command: command('k3'), connectionId, ordersJson: past }, callContext);
    await bed.settle();
    const placed = await bed.emitted(orderPlaced);
    expect(placed.map(({ data }) => data.order.deliveredAtMs)).toEqual([Date.parse('2026-03-03T12:00:00Z')]);
  });
});

import { createGrpcServer, createLogger, type GrpcServer, Health, loadProto } from '@creditroll/service-kit';
import { afterEach, describe, expect, it } from '@jest/globals';
import { order } from '../domain/story.ts';
import { type OrderFinder, orderFinder } from './order-finder.ts';

const opened: (GrpcServer | OrderFinder)[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop(100);
});

/** An order-intake that knows orders by what their shop calls them. */
async function finding(known: Readonly<Record<string, readonly string[]>>): Promise<OrderFinder> {
  const definition = loadProto('creditroll/order_intake/v1/order_intake.proto').service(
    'creditroll.order_intake.v1.OrderIntake',
  );
  const logger = createLogger({ service: 'spec', level: 'silent' });
  const answer = (request: object): Promise<object> => {
    const name = 'externalId' in request && typeof request.externalId === 'string' ? request.externalId : '';
    const ids = known[name] ?? [];
    return Promise.resolve({ ordersJson: ids.map((orderId) => JSON.stringify(order({ orderId }))) });
  };
  const server = createGrpcServer({
    services: [{ definition, handlers: new Map([['GetOrder', answer]]) }],
    logger,
    health: new Health({ logger }),
    host: '127.0.0.1',
    port: 0,
  });
  await server.start();
  const finder = orderFinder({ address: server.address });
  opened.push(finder, server);
  return finder;
}

describe('finding orders by what a shop calls them', () => {
  it.each([
    ['its id', { '1001': ['order-1'] }, ['order-1']],
    ['its name with a sign before it', { '#1001': ['order-1'] }, ['order-1']],
    ['both, which is one order', { '1001': ['order-1'], '#1001': ['order-1'] }, ['order-1']],
    ['two shops', { '1001': ['order-1'], '#1001': ['order-2'] }, ['order-1', 'order-2']],
    ['nothing', {}, []],
  ])('by %s', async (_, known, ids) => {
    const { find } = await finding(known);
    expect(await find({ brandId: 'brand-1', reference: '1001' })).toEqual(ids);
  });

  it('says that order-intake does not answer, so that the partition waits', async () => {
    const finder = orderFinder({ address: '127.0.0.1:1', timeoutMs: 200 });
    opened.push(finder);
    await expect(finder.find({ brandId: 'brand-1', reference: '1001' })).rejects.toMatchObject({
      code: expect.stringMatching(/unavailable|deadline/),
    });
  });
});

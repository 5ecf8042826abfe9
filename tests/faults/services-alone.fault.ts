import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '@creditroll/kernel';
import { type Brand, Cast } from '../journeys/cast.ts';
import { Door } from '../journeys/door.ts';
import { brokers, dropDatabases, dropTopics, engineName, mongoUri } from '../journeys/engines.ts';
import { frozenBatch, paidOut } from '../journeys/money.ts';
import { atRest, checkOrders, eventually, expectedBooks } from './books.ts';
import { Child } from './child.ts';
import { freePort, Ingress } from './ingress.ts';
import { perOrder, Traffic } from './traffic.ts';

const names = [
  'campaigns',
  'click-tracking',
  'order-intake',
  'attribution',
  'commission-ledger',
  'payout',
  'reporting',
  'gateway',
] as const;
type Name = (typeof names)[number];

const limitMs = 400_000;
const restMsMax = 180_000;
const setupToken = 'the token of this installation, long enough';
const selected = engineName === 'cluster';
if (!selected) console.warn('services alone: not run, it needs Kafka and MongoDB: set ENGINES=cluster');

const variableOf = (name: Name): string => `${name.toUpperCase().replaceAll('-', '_')}_ADDRESS`;

(selected ? describe : describe.skip)('each service as its own process on Kafka and MongoDB', () => {
  const run = `alone-${process.pid}-${Date.now().toString(36)}`;
  const dir = mkdtempSync(join(tmpdir(), 'creditroll-alone-'));
  const children = new Map<Name, Child>();
  const httpPorts = new Map<Name, number>();
  const grpcPorts = new Map<Name, number>();
  const httpPortOf = (name: Name) => (): number => httpPorts.get(name) ?? 0;
  const ingress = new Ingress([
    { path: '/c/', port: httpPortOf('click-tracking') },
    { path: '/webhooks/', port: httpPortOf('order-intake') },
    { path: '/', port: httpPortOf('gateway') },
  ]);
  const traffic = new Traffic();
  let publicUrl: string;
  let cast: Cast;
  let brand: Brand;
  let creatorId: string;
  let link: string;

  const startService = async (name: Name): Promise<void> => {
    const addresses = Object.fromEntries(
      names.map((other) => [variableOf(other), `127.0.0.1:${grpcPorts.get(other)}`]),
    );
    const env = {
      ...addresses,
      LOG_LEVEL: 'info',
      KAFKA_BROKERS: brokers.join(','),
      MONGO_URI: mongoUri,
      MONGO_DATABASE: run.replaceAll('-', '_'),
      TOPIC_PREFIX: `${run}.`,
      PARTITIONS_PER_TOPIC: '4',
      HTTP_PORT: '0',
      GRPC_PORT: String(grpcPorts.get(name)),
      CLICK_SIGNING_KEY: 'a key that signs the clicks of this test',
      CLICK_SPOOL_DIRECTORY: join(dir, 'spool'),
      // Longer than attribution is away: what it decides before it has caught up with the clicks, it decides again then.
      SETTLE_AFTER: '75s',
      SESSION_SECRET: 'a key that signs the sessions of this test',
      NETWORK_KEY_SECRET: 'a key for the network addresses of this test',
      SETUP_TOKEN: setupToken,
      PUBLIC_URL: publicUrl,
    };
    const port = (line: string): number | undefined => {
      const found = /"port":(\d+),"msg":"http listens"/.exec(line)?.[1];
      return found === undefined ? undefined : Number(found);
    };
    const { child, found } = await Child.start(name, ['--import', 'tsx', `services/${name}/src/main.ts`], env, port);
    children.set(name, child);
    httpPorts.set(name, found);
  };
  const childOf = (name: Name): Child => {
    const child = children.get(name);
    if (!child) throw new Error(`${name} does not run`);
    return child;
  };

  beforeAll(async () => {
    for (const name of names) grpcPorts.set(name, await freePort());
    publicUrl = await ingress.start();
    await Promise.all(names.map(startService));
    cast = await Cast.gather(new Door({ url: publicUrl, clock: systemClock, calls: { count: 0 } }), {
      'x-setup-token': setupToken,
    });
    brand = await cast.brand({ name: 'Hollow' });
    creatorId = await cast.creator('Maren');
    link = await cast.link(
      brand,
      await cast.campaign(brand, { creators: [creatorId], waitAfterOrderMs: 3_000 }),
      creatorId,
    );
  }, limitMs);
  afterAll(async () => {
    await Promise.all([...children.values()].map((child) => child.kill()));
    await ingress.stop();
    rmSync(dir, { recursive: true, force: true });
    if (selected) await Promise.all([dropTopics(`${run}.`), dropDatabases(run.replaceAll('-', '_'))]);
  }, limitMs);

  test('set-up needs its token', async () => {
    const door = new Door({ url: publicUrl, clock: systemClock, calls: { count: 0 } });
    expect(
      (
        await door.ask('POST', '/v1/setup', {
          people: [{ email: 'm@people.example', name: 'm', password: 'a long password', role: 'admin' }],
        })
      ).status,
    ).toBe(401);
  });

  test(
    'one is killed and one is frozen while orders come: each order is decided once and the books balance',
    async () => {
      let ended = false;
      const running = traffic.run({ link, shop: brand.shop }, () => ended, { buyers: 2, patient: true });
      await traffic.reached(40);
      await childOf('attribution').kill();
      await traffic.reached(80);
      await startService('attribution');
      childOf('commission-ledger').signal('SIGSTOP');
      await traffic.reached(traffic.orders.size + 60);
      childOf('commission-ledger').signal('SIGCONT');
      await traffic.reached(traffic.orders.size + 40);
      ended = true;
      await running;
      await traffic.repeat(brand.shop);

      await eventually('every order released', restMsMax, () => expectedBooks(cast, brand, creatorId, traffic));
      await eventually('rest', restMsMax, () => atRest(cast));
      await checkOrders(cast, brand, traffic);
      console.info(`${traffic.orders.size} orders and ${traffic.clicks.size} clicks: nothing lost, nothing twice`);
    },
    limitMs,
  );

  test(
    'what was earned is paid, and every process ends when asked',
    async () => {
      const { batch } = await paidOut(cast, await frozenBatch(cast, 'GBP'));
      expect(batch).toMatchObject({ state: 'settled', totalMinor: traffic.orders.size * perOrder.creatorMinor });
      await eventually('rest', restMsMax, () => atRest(cast));
      const codes = await Promise.all([...children].map(async ([name, child]) => [name, await child.stop()]));
      expect(codes).toEqual([...children.keys()].map((name) => [name, 0]));
    },
    limitMs,
  );
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openEmbedded } from '@creditroll/standalone';
import { Random, systemClock } from '@creditroll/kernel';
import { touches } from '../../services/attribution/src/collections.ts';
import { seenTouches } from '../../services/click-tracking/src/collections.ts';
import { type Brand, Cast } from '../journeys/cast.ts';
import { Door } from '../journeys/door.ts';
import { atRest, checkOrders, eventually, expectedBooks } from './books.ts';
import { Child, root } from './child.ts';
import { Traffic } from './traffic.ts';

/** Its buyers are quicker than people: an order may be heard of before its click is stored. */
const settling = ['--settle-after-ms', '5000'];
const kills = 3;
const limitMs = 180_000;
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

/**
 * Needs no engines but its own: standalone as an operator runs it, killed again and again under load, and started again
 * with another number of workers.
 */
describe('standalone, killed in the middle of orders', () => {
  const random = new Random(seed);
  const dir = mkdtempSync(join(tmpdir(), 'creditroll-kill-'));
  const traffic = new Traffic();
  const calls = { count: 0 };
  let child: Child | undefined;
  let url = '';
  let cast: Cast;
  let brand: Brand;
  let creatorId: string;
  let link: string;

  let starts = 0;
  const start = async (): Promise<void> => {
    const workers = (++starts % 2) + 1;
    const started = await Child.start(
      'creditroll start',
      [join(root, 'bin/creditroll.js'), 'start', '--dir', dir, '--port', '0', '--workers', `${workers}`, ...settling],
      {},
      (line) => /runs at (http:\S+) on/.exec(line)?.[1],
      // Operators do not start it where its sources are.
      dir,
    );
    ({ child, found: url } = started);
  };
  /** The same path at today's address. */
  const here = (address: string): string => new URL(new URL(address).pathname, url).href;
  const doors = () => ({ link: here(link), shop: { ...brand.shop, url: here(brand.shop.url) } });

  beforeAll(async () => {
    await start();
    cast = await Cast.gather(new Door({ url, clock: systemClock, calls }));
    brand = await cast.brand({ name: 'Hollow' });
    creatorId = await cast.creator('Maren');
    link = await cast.link(
      brand,
      await cast.campaign(brand, { creators: [creatorId], waitAfterOrderMs: 1_500 }),
      creatorId,
    );
  }, limitMs);
  afterAll(async () => {
    await child?.kill();
    rmSync(dir, { recursive: true, force: true });
  });

  test(
    'loses nothing that it acknowledged, and does nothing twice',
    async () => {
      for (let kill = 0; kill < kills; kill++) {
        const running = traffic.run(doors(), () => false, { buyers: 6, patient: false });
        await traffic.reached(traffic.orders.size + random.integer(20, 120));
        await child?.kill();
        await running;
        await start();
      }
      cast = new Cast(new Door({ url, clock: systemClock, calls }));
      const repeated = traffic.unanswered;
      await traffic.repeat(doors().shop);
      await eventually('rest', 60_000, () => atRest(cast));
      await eventually('every order released', 60_000, () => expectedBooks(cast, brand, creatorId, traffic));
      await eventually('rest', 60_000, () => atRest(cast));
      await checkOrders(cast, brand, traffic);
      expect(await child?.stop()).toBe(0);

      const { store, log } = await openEmbedded(dir);
      await store.ensure([seenTouches, touches]);
      const ids = [...traffic.clicks];
      const [counted, attributable] = [await store.getMany(seenTouches, ids), await store.getMany(touches, ids)];
      await Promise.all([store.close(), log.close()]);
      expect({ counted: counted.size, attributable: attributable.size }).toEqual({
        counted: ids.length,
        attributable: ids.length,
      });

      const verified = spawnSync(process.execPath, ['bin/creditroll.js', 'verify', '--dir', dir, '--json'], {
        cwd: root,
        encoding: 'utf8',
      });
      expect({ status: verified.status, ok: /"ok":true/.test(verified.stdout) }).toEqual({ status: 0, ok: true });
      console.info(
        `seed ${seed}: ${kills} kills, ${traffic.orders.size} orders and ${ids.length} clicks acknowledged, ${repeated} orders sent again; nothing lost, nothing twice`,
      );
    },
    limitMs,
  );
});

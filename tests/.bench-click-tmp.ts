import { createServer } from 'node:http';
import { mkdtempSync } from 'node:fs';
import { openEmbeddedLog } from '@creditroll/event-log/embedded';
import { simulatedStore } from '@creditroll/store/simulated';
import { systemClock } from '@creditroll/kernel';
import { createHttpServer, createLogger, Health, uuidIds } from '@creditroll/service-kit';
import { clickTracking } from '@creditroll/click-tracking';
const kind = process.argv[2];
const dir = mkdtempSync('/tmp/bench/log-');
const log = await openEmbeddedLog({ dir });
await log.ensureTopics([{ name: 'clicks', partitions: 4 }]);
if (kind === 'bare') {
  let records: any[] = []; let done: any[] = []; let timer: any; let p = 0; let n = 0;
  const flush = () => { timer = undefined; const r = records, d = done; records = []; done = []; p = (p + 1) % 4;
    log.append([{ topic: 'clicks', partition: p, records: r }]).then(() => { for (const f of d) f(); }); };
  const value = JSON.stringify({ x: 'y'.repeat(600) });
  createServer((q, s) => { records.push({ key: `c_${n++}`, value }); done.push(() => s.writeHead(302, { Location: 'https://shop.example/', 'Content-Length': 0 }).end()); timer ??= setTimeout(flush, 2); if (records.length >= 500) { clearTimeout(timer); flush(); } }).listen(9101);
} else {
  const store = simulatedStore({ seed: 1 });
  const logger = createLogger({ service: 't', level: 'warn' });
  const service = clickTracking({ log, store, clock: systemClock, ids: uuidIds(systemClock), logger, linkPolicy: async () => { throw new Error() }, signingKey: 'x'.repeat(40), spoolDirectory: '/tmp/bench/spool', allowHttpDestinations: false });
  await store.ensure([...service.collections, ...service.stages.flatMap((s) => s.collections)]);
  await store.commit({ writes: [{ op: 'insert', collection: service.collections[0]!, doc: { code: 'aaaaaaaaaa', brandId: 'brand_1', campaignId: 'camp_1', creatorId: 'cr_1', contentId: 'v1', contentKind: 'video', channel: 'tiktok', productId: null, destination: 'https://shop.example/lamp', createdAtMs: 1 } }] });
  await service.start?.();
  const server = createHttpServer({ routes: [], front: service.front!, logger, health: new Health({ logger, checks: {} }), host: '127.0.0.1', port: 9102 });
  await server.start();
}
console.log('up');

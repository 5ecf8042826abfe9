import { orderAttributed } from '@creditroll/contracts';
import { Decoder } from '../../libs/processing/src/decode.ts';
import { BatchUnit } from '../../libs/processing/src/unit.ts';
import { outgoingOf } from '../../libs/processing/src/outgoing.ts';
import { noCheckpoint } from '@creditroll/store';
import { commissionsStage } from './src/stages/commissions.ts';
import { accountsStage } from './src/stages/accounts.ts';
import { attributed, credit, decision, line, noonMs, order, rate } from './src/domain/story.fixture.ts';
const N = 1000; const log: any = { partitions: () => 4 };
const com: any = commissionsStage({ terms: async (qs) => qs.map((q) => ({ ...rate(100_000, { operatorFeePpm: 50_000 }), ...q })) }); const acc: any = accountsStage();
const env = (def: any, subject: string, data: any, i: number) => ({ offset: i, key: subject, value: JSON.stringify({ specversion: '1.0', id: `e${i}`, source: 't', type: def.type, time: new Date(noonMs).toISOString(), subject, dataschema: def.dataschema, data }) });
async function run(stage: any, records: any[], ms: any) {
  const t0 = performance.now(); const d = new Decoder(stage); const inputs: any[] = [];
  for (const r of records) { const x: any = d.decode(r, () => 0); if (x.kind !== 'input') throw new Error(JSON.stringify(x)); inputs.push(x.input); }
  const t1 = performance.now(); const unit = new BatchUnit('o/0');
  const reader: any = { getMany: async (c: any, keys: any) => { for (const k of keys) unit.know(c, k, undefined); return new Map(); } };
  const facts = await stage.read(inputs, reader); for (const i of inputs) { unit.begin(i.cause); stage.decide(i.in, unit, facts); }
  const t2 = performance.now(); const out = outgoingOf(unit, stage.folds ?? [], stage.name, 'o/0', noCheckpoint, log);
  ms.push([t1 - t0, t2 - t1, performance.now() - t2]); return out;
}
const a: any[] = [], b: any[] = [];
for (let round = 0; round < 60; round++) {
  const recs = Array.from({ length: N }, (_, i) => { const o = order([line('1'), line('2', { quantity: 1, unitPriceMinor: 1000 })], { orderId: `shop-1:${round * N + i}`, brandId: `brand-${i % 5}`, orderAtMs: noonMs + i * 1000 }); const c = `creator-${i % 50}`;
    return env(orderAttributed, o.orderId, attributed(o, [decision('1', [credit(c)]), decision('2', [credit(c)])]), i); });
  const out = await run(com, recs, a);
  await run(acc, out.pendings.flatMap((p: any) => p.sends).filter((s: any) => s.topic === 'postings').flatMap((s: any) => s.records).map((x: any, i: number) => ({ offset: i, ...x, value: x.value.replace(/"from":"[^"]*","seq":\d+,/, '') })), b);
}
const low = (x: any[]) => [0, 1, 2].map((k) => Math.round(x.slice(20).map((v) => v[k]).sort((p, q) => p - q)[8] * 10000 / N) / 10);
console.log('commissions us/order [decode, read+decide, outgoing]', low(a), 'accounts', low(b));

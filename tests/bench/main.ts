/** `npm run bench -- --engine embedded|cluster --scenario NAME [--events N] [--batch N] [--workers N] [--json]` */
import { parseArgs } from 'node:util';
import type { EngineName } from './engines.ts';
import type { Report } from './measure.ts';
import { attribution } from './scenarios/attribution.ts';
import { clicks } from './scenarios/clicks.ts';
import { ledger } from './scenarios/ledger.ts';
import { orders } from './scenarios/orders.ts';
import { paths } from './scenarios/paths.ts';
import { processor } from './scenarios/processor.ts';

export interface BenchOptions {
  readonly engine: EngineName;
  readonly events: number;
  readonly batchEventsMax: number;
  readonly workers: number;
}
export type Scenario = (options: BenchOptions) => Promise<Report>;

const scenarios: Readonly<Record<string, { readonly run: Scenario; readonly events: number }>> = {
  attribution: { run: attribution, events: 20_000 },
  clicks: { run: clicks, events: 0 },
  ledger: { run: ledger, events: 30_000 },
  orders: { run: orders, events: 30_000 },
  paths: { run: paths, events: 10_000 },
  processor: { run: processor, events: 100_000 },
};

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'embedded' },
    scenario: { type: 'string', default: 'processor' },
    events: { type: 'string' },
    batch: { type: 'string', default: '1000' },
    workers: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const scenario = scenarios[values.scenario];
if (!scenario || (values.engine !== 'embedded' && values.engine !== 'cluster')) {
  console.error(`--scenario is one of ${Object.keys(scenarios).join(', ')}; --engine is embedded or cluster`);
  process.exit(2);
}
const result = await scenario.run({
  engine: values.engine,
  events: Number(values.events ?? scenario.events),
  batchEventsMax: Number(values.batch),
  workers: Number(values.workers),
});
if (values.json) console.log(JSON.stringify(result));
else
  console.table({
    [`${result.scenario} on ${result.engine}`]: {
      events: result.events,
      'per second': result.perSecond,
      'bare per second': result.bare.perSecond,
      ratio: result.ratio,
      'cpu s': result.cpuSeconds,
      'peak MB': result.rssPeakMb,
      ...result.more,
    },
  });
process.exit(0);

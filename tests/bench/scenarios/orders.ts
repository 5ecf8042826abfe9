import { attribution } from '@creditroll/attribution';
import { commissionLedger } from '@creditroll/commission-ledger';
import {
  campaignStated,
  couponStated,
  type EventDefinition,
  membershipStated,
  type Order,
  orderPlaced,
  touchRecorded,
  type TopicName,
} from '@creditroll/contracts';
import { type EventLog, partitionOf } from '@creditroll/event-log';
import { DAY_MS, isoTime, SteppedClock } from '@creditroll/kernel';
import { answers, deadLetters, runStage, stageDefaults, standstills, timers } from '@creditroll/processing';
import { payout } from '@creditroll/payout';
import { reporting } from '@creditroll/reporting';
import { createLogger, processingObserver } from '@creditroll/service-kit';
import { type BareStage, runBare } from '../bare-loop.ts';
import { type EngineName, openEngines } from '../engines.ts';
import { measure, type Measured, report, type Report } from '../measure.ts';
import { bareStages, observed, volumeOf } from '../observed.ts';
import { settled } from '../settled.ts';
import { termsServer } from '../terms-server.ts';

const partitions = 2;
const baseMs = Date.UTC(2026, 2, 1);
const campaignCount = 10;
const creatorCount = 50;

/** Orders of two lines, each with two touches, through all stages to released, payable and reported commissions. */
export async function orders(engine: EngineName, events: number, batchEventsMax: number): Promise<Report> {
  const records = placed(events);
  const { run, stages, volume } = await throughAllStages(engine, events, records, batchEventsMax);

  const collections = stages.flatMap((stage) => stage.documents.map((documents) => documents.collection));
  const engines = await openEngines(engine, collections, partitions);
  await appendAll(engines.log, records);
  const bare = await measure(() => runBare(stages, engines.log, engines.store, partitions, batchEventsMax));
  await engines.close();
  return report('orders', engine, events, run, bare, {
    stages: stages.length,
    bareCpuMicrosPerEvent: Math.round((bare.cpuSeconds * 1e6) / events),
    ...volume,
  });
}

/** Runs the services' own stages, and tells what each moved. */
async function throughAllStages(
  engine: EngineName,
  events: number,
  records: readonly Outgoing[],
  batchEventsMax: number,
): Promise<{ run: Measured; stages: BareStage[]; volume: ReturnType<typeof volumeOf> }> {
  const clock = new SteppedClock(baseMs + 10 * DAY_MS);
  const logger = createLogger({ service: 'bench', level: 'error' });
  const engines = await openEngines(engine, [], partitions);
  const watched = observed(engines.store);
  const { store } = watched;
  const { log } = engines;
  const terms = await termsServer(logger);
  const services = [
    attribution({ store, log, clock }),
    commissionLedger({ store, terms: terms.ask }),
    payout({ store, log, clock }),
    reporting({ store, log, clock, logger }),
  ];
  const stages = services.flatMap((service) => service.stages);
  await store.ensure([
    ...new Set([
      ...services.flatMap((service) => service.collections),
      ...stages.flatMap((stage) => stage.collections),
      answers,
      deadLetters,
      standstills,
      timers,
    ]),
  ]);
  const context = {
    log,
    store,
    clock,
    ids: { mint: (prefix: string) => `${prefix}${process.pid}` },
    observer: processingObserver(logger),
    sleep: (ms: number) => new Promise<void>((done) => void setTimeout(done, ms)),
  };
  const running = await Promise.all(
    stages.map((stage) => runStage(stage, context, { ...stageDefaults, batchEventsMax })),
  );

  await append(log, facts());
  await appendAll(log, touches(events));
  await settled(running);
  watched.take();
  const run = await measure(async () => {
    await appendAll(log, records);
    await settled(running);
  });
  const loads = watched.take();
  await Promise.all([
    ...running.map((stage) => stage.stop()),
    ...services.map((service) => service.stop?.()),
    terms.stop(),
  ]);
  await engines.close();
  const topics = new Map(stages.map((stage) => [stage.name, stage.topic]));
  return { run, stages: bareStages(loads, (stage) => topics.get(stage) ?? stage), volume: volumeOf(loads, events) };
}

/** As doors do, while stages work, so that the log is never far ahead. */
async function appendAll(log: EventLog, records: readonly Outgoing[]): Promise<void> {
  for (let at = 0; at < records.length; at += 2_000) await append(log, records.slice(at, at + 2_000));
}

type Outgoing = { readonly topic: TopicName; readonly key: string; readonly value: string };

const record = <Data>(
  definition: EventDefinition<Data>,
  id: string,
  subject: string,
  atMs: number,
  data: Data,
): Outgoing => ({
  topic: definition.topic,
  key: subject,
  value: JSON.stringify({
    specversion: '1.0',
    id,
    source: 'bench',
    type: definition.type,
    time: isoTime(atMs),
    subject,
    dataschema: definition.dataschema,
    data,
  }),
});

async function append(log: EventLog, records: readonly Outgoing[]): Promise<void> {
  const sends = new Map<string, { topic: TopicName; partition: number; records: { key: string; value: string }[] }>();
  for (const { topic, key, value } of records) {
    const partition = partitionOf(key, partitions);
    const send = sends.get(`${topic}/${partition}`) ?? { topic, partition, records: [] };
    sends.set(`${topic}/${partition}`, send);
    send.records.push({ key, value });
  }
  await log.append([...sends.values()]);
}

function facts(): Outgoing[] {
  const campaigns = Array.from({ length: campaignCount }, (_, n) =>
    record(campaignStated, `f-c${n}`, 'b1', baseMs, {
      campaignId: `cm${n}`,
      brandId: 'b1',
      revision: 1,
      productIds: null,
      states: [{ fromMs: 0, value: 'active' }],
      policies: [
        {
          fromMs: 0,
          value: {
            policyId: `p${n}`,
            preset: 'social',
            model: n % 2 ? 'linear' : 'last',
            clickWindowMs: 7 * DAY_MS,
            probabilisticClickWindowMs: DAY_MS,
            engagedViewWindowMs: DAY_MS,
            viewWindowMs: DAY_MS,
            cartHoldMs: 0,
            viewWeightPpm: 0,
            couponPolicy: 'coupon_wins',
            couponSharePpm: 500_000,
            waitAfterOrderMs: 0,
            waitAfterDeliveryMs: 0,
          },
        },
      ],
    }),
  );
  const members = Array.from({ length: creatorCount }, (_, n) =>
    record(membershipStated, `f-m${n}`, 'b1', baseMs, {
      membershipId: `m${n}`,
      campaignId: `cm${n % campaignCount}`,
      brandId: 'b1',
      creatorId: `cr${n}`,
      revision: 1,
      states: [{ fromMs: 0, value: 'active' }],
    }),
  );
  return [
    ...campaigns,
    ...members,
    record(couponStated, 'f-k', 'b1', baseMs, {
      couponId: 'k1',
      brandId: 'b1',
      campaignId: 'cm0',
      creatorId: 'cr0',
      code: 'ten',
      validFromMs: 0,
      validBelowMs: null,
      states: [{ fromMs: 0, value: 'private' }],
      revision: 1,
    }),
  ];
}

const pad = (n: number): string => n.toString().padStart(8, '0');
const orderAtMs = (n: number): number => baseMs + DAY_MS + n * 100;

function touches(count: number): Outgoing[] {
  return Array.from({ length: count * 2 }, (_, index) => {
    const n = index >> 1;
    const creator = (n + (index % 2) * campaignCount) % creatorCount;
    const touchId = `c_${pad(n)}${index % 2}`;
    const occurredAtMs = orderAtMs(n) - (2 - (index % 2)) * 3_600_000;
    return record(touchRecorded, touchId, `v${pad(n)}`, occurredAtMs, {
      touchId,
      brandId: 'b1',
      campaignId: `cm${creator % campaignCount}`,
      creatorId: `cr${creator}`,
      contentId: `video${creator}`,
      channel: 'tiktok',
      kind: 'click',
      match: 'deterministic',
      linkCode: 'aBcDeFgHiJ',
      clickId: touchId,
      visitorId: `v${pad(n)}`,
      productIds: null,
      occurredAtMs,
      receivedAtMs: occurredAtMs,
      invalidBy: null,
    });
  });
}

function placed(count: number): Outgoing[] {
  return Array.from({ length: count }, (_, n) => {
    const line = (lineId: string, unitPriceMinor: number, quantity: number) => ({
      lineId,
      productId: `p-${lineId}`,
      title: 'A product of the bench',
      quantity,
      unitPriceMinor,
      discountMinor: 0,
      codes: [],
      taxMinor: 120,
      taxIncluded: true,
      earns: true,
      refundedQuantity: 0,
      refundedMinor: 0,
    });
    const order: Order = {
      orderId: `con_1~${pad(n)}`,
      brandId: 'b1',
      connectionId: 'con_1',
      channel: 'shopify',
      externalId: pad(n),
      name: `#${n}`,
      test: false,
      currency: 'GBP',
      orderAtMs: orderAtMs(n),
      joinKeys: [{ kind: 'note_attribute', value: `c_${pad(n)}1` }],
      customerRef: null,
      lines: [line('l1', 1_450, 2), line('l2', 6_900, 1)],
      cancelledAtMs: null,
      deliveredAtMs: null,
      revision: 1,
    };
    return record(orderPlaced, `d-${pad(n)}`, order.orderId, orderAtMs(n) + 1_000, { order });
  });
}

import { afterEach, describe, expect, it } from '@jest/globals';
import { metrics } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { metrics as sdk } from '@opentelemetry/sdk-node';
import { attributionLocked } from '@creditroll/contracts';
import { type LogFaults, simulatedLog } from '@creditroll/event-log/simulated';
import { isoTime, SteppedClock } from '@creditroll/kernel';
import {
  inbound,
  processingCollections,
  type RunningStage,
  runStage,
  silentObserver,
  stage,
  stageDefaults,
} from '@creditroll/processing';
import { simulatedStore } from '@creditroll/store/simulated';
import { observeStages, readStages, type StageReadings } from './stage-gauges.ts';

const noonMs = Date.UTC(2026, 2, 1, 12);

/** Says everything on, in another topic, as soon as the gate is open. */
const relay = (gate: Promise<void>) =>
  stage<string, void>({
    name: 'test.relay',
    topic: 'attributions',
    collections: [],
    inbound: [inbound(attributionLocked, ({ orderId }) => orderId)],
    read: () => gate,
    decide(orderId, unit) {
      if (orderId === 'broken') throw new Error('a rule of ours failed');
      unit.emit(attributionLocked, orderId, { orderId, lockedAtMs: unit.cause.nowMs }, 'orders');
    },
  });

const locked = (orderId: string, timeMs: number) => ({
  key: orderId,
  value: JSON.stringify({
    specversion: '1.0',
    id: orderId,
    source: 'test',
    type: attributionLocked.type,
    time: isoTime(timeMs),
    subject: orderId,
    dataschema: attributionLocked.dataschema,
    data: { orderId, lockedAtMs: timeMs },
  }),
});

/** One partition of one stage, and what a reader of its metrics sees. */
async function platform(...elsewhere: readonly StageReadings[]) {
  const faults: { -readonly [Name in keyof LogFaults]: LogFaults[Name] } = {};
  const clock = new SteppedClock(noonMs);
  const log = simulatedLog({ seed: 1, faults });
  const store = simulatedStore({ seed: 1 });
  await log.ensureTopics(['attributions', 'orders'].map((name) => ({ name, partitions: 1 })));
  await store.ensure(processingCollections);
  const exporter = new PrometheusExporter({ preventServerStart: true });
  metrics.setGlobalMeterProvider(new sdk.MeterProvider({ readers: [exporter] }));
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  const ids = { mint: (kind: string) => `${kind}1` };
  const sleep = () => new Promise<void>((resolve) => void setImmediate(resolve));
  const context = { log, store, clock, ids, sleep, observer: silentObserver };
  const running: RunningStage[] = [await runStage(relay(gate), context, { ...stageDefaults, tickMs: 1 })];
  const stopGauges = observeStages([() => readStages(running, clock), ...elsewhere]);
  return {
    faults,
    clock,
    open,
    append: (...orders: (readonly [orderId: string, timeMs: number])[]) =>
      log.append([
        { topic: 'attributions', partition: 0, records: orders.map(([orderId, timeMs]) => locked(orderId, timeMs)) },
      ]),
    async gauges(partition = 0) {
      const { resourceMetrics } = await exporter.collect();
      const points = resourceMetrics.scopeMetrics.flatMap((scope) => scope.metrics);
      const valueOf = (name: string) =>
        points
          .find(({ descriptor }) => descriptor.name === name)
          ?.dataPoints.find(({ attributes }) => attributes['creditroll.partition'] === partition)?.value;
      return {
        lag: valueOf('creditroll.processor.lag'),
        freshness: valueOf('creditroll.processor.freshness'),
        outboxAge: valueOf('creditroll.processor.outbox.age'),
      };
    },
    /** What the gauges say as soon as they say it: the stage runs by itself. */
    async until(expected: object) {
      for (let turns = 0; turns < 5_000; turns++) {
        const seen = await this.gauges();
        if (JSON.stringify(seen) === JSON.stringify(expected)) return;
        await sleep();
      }
      expect(await this.gauges()).toEqual(expected);
    },
    async stop() {
      stopGauges();
      open();
      for (const one of running) await one.stop();
      await log.close();
      await store.close();
      metrics.disable();
    },
  };
}

describe('the gauges of a stage', () => {
  let at: Awaited<ReturnType<typeof platform>>;
  afterEach(() => at.stop());

  it('are nought where nothing waits', async () => {
    at = await platform();
    await at.until({ lag: 0, freshness: 0, outboxAge: 0 });
    at.clock.advance(3_600_000);
    await at.until({ lag: 0, freshness: 0, outboxAge: 0 });
  });

  it('tell how much waits, and since when its oldest was recorded', async () => {
    at = await platform();
    await at.append(['a', noonMs - 5_000], ['b', noonMs], ['c', noonMs]);
    at.clock.advance(90_000);
    await at.until({ lag: 3, freshness: 95, outboxAge: 0 });
    at.open();
    await at.until({ lag: 0, freshness: 0, outboxAge: 0 });
  });

  it('tell since when what is committed waits for the log', async () => {
    at = await platform();
    await at.append(['a', noonMs]);
    at.faults.appendRefused = 1;
    at.open();
    await at.until({ lag: 0, freshness: 0, outboxAge: 0 });
    at.clock.advance(30_000);
    await at.until({ lag: 0, freshness: 30, outboxAge: 30 });
    at.faults.appendRefused = 0;
    await at.until({ lag: 0, freshness: 0, outboxAge: 0 });
  });

  it('tell of the partitions of other threads, and go on without one that fails', async () => {
    const theirs = { stage: 'test.relay', partition: 1, freshnessSeconds: 7, outboxAgeSeconds: 3, lagEvents: 2 };
    at = await platform(
      () => Promise.resolve([theirs]),
      () => Promise.reject(new Error('the thread is gone')),
    );
    await at.until({ lag: 0, freshness: 0, outboxAge: 0 });
    expect(await at.gauges(1)).toEqual({ lag: 2, freshness: 7, outboxAge: 3 });
  });

  it('rise for what stands still, from the event that cannot be handled', async () => {
    at = await platform();
    at.open();
    await at.append(['a', noonMs - 60_000], ['broken', noonMs], ['c', noonMs]);
    await at.until({ lag: 2, freshness: 0, outboxAge: 0 });
    at.clock.advance(600_000);
    await at.until({ lag: 2, freshness: 600, outboxAge: 0 });
  });
});

import type { Clock } from '@creditroll/kernel';
import type { RunningStage } from '@creditroll/processing';
import { observed } from './metrics.ts';

/** Whoever reads the metrics is not kept waiting by an engine, or by a thread, that does not answer. */
const engineWaitMaxMs = 1_000;
const sourceWaitMaxMs = 2_000;

/** How far behind one partition of a stage is. */
export interface StageReading {
  readonly stage: string;
  readonly partition: number;
  readonly freshnessSeconds: number;
  readonly outboxAgeSeconds: number;
  /** Undefined while the engines do not answer: there is no end to compare with. A gap in the series, not a nought. */
  readonly lagEvents: number | undefined;
}

/** Reads stages of this thread. What is known from memory is told also while the engines do not answer, which is when it matters. */
export async function readStages(running: readonly RunningStage[], clock: Clock): Promise<readonly StageReading[]> {
  const nowMs = clock.nowMs();
  const ages = running.flatMap(({ stage: { name: stage }, progress }) =>
    progress().map(({ partition, waitingSinceMs = nowMs, unpublishedSinceMs = nowMs }) => ({
      stage,
      partition,
      freshnessSeconds: secondsSince(waitingSinceMs, nowMs),
      outboxAgeSeconds: secondsSince(unpublishedSinceMs, nowMs),
    })),
  );
  const lags = new Map<string, number>();
  const readLag = async (one: RunningStage): Promise<void> => {
    for (const { stage, partition, logEnd, nextOffset } of await one.status().catch(() => []))
      lags.set(`${stage}/${partition}`, Math.max(0, logEnd - nextOffset));
  };
  await Promise.race([Promise.all(running.map(readLag)), after(engineWaitMaxMs, undefined)]);
  return ages.map((age) => ({ ...age, lagEvents: lags.get(`${age.stage}/${age.partition}`) }));
}

/** Where readings come from: this thread, and others of the process, whose gauges nobody could look at. */
export type StageReadings = () => Promise<readonly StageReading[]>;

/** Lets the gauges say how far behind each partition of this process is, read when somebody looks. Answers how to stop it. */
export const observeStages = (sources: readonly StageReadings[]): (() => void) =>
  observed(
    ['creditroll.processor.lag', 'creditroll.processor.freshness', 'creditroll.processor.outbox.age'],
    async (observe) => {
      const readings = await Promise.all(
        sources.map((read) => Promise.race([read().catch(() => []), after(sourceWaitMaxMs, [])])),
      );
      for (const { stage, partition, lagEvents, freshnessSeconds, outboxAgeSeconds } of readings.flat()) {
        const where = { 'creditroll.stage': stage, 'creditroll.partition': partition };
        observe('creditroll.processor.freshness', freshnessSeconds, where);
        observe('creditroll.processor.outbox.age', outboxAgeSeconds, where);
        if (lagEvents !== undefined) observe('creditroll.processor.lag', lagEvents, where);
      }
    },
  );

const after = <Value>(delayMs: number, value: Value): Promise<Value> =>
  new Promise((resolve) => void setTimeout(() => resolve(value), delayMs).unref());

/** An event's time may be ahead of this clock by a little. */
const secondsSince = (instantMs: number, nowMs: number): number => Math.max(0, nowMs - instantMs) / 1_000;

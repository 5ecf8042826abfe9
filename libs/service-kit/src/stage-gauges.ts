import type { Clock } from '@creditroll/kernel';
import type { RunningStage } from '@creditroll/processing';
import { type Observe, observed } from './metrics.ts';

/** Whoever reads the metrics is not kept waiting by an engine that does not answer. */
const engineWaitMaxMs = 1_000;

/**
 * How far behind each partition of this process is, read when somebody looks. What is known from memory is told also
 * while the engines do not answer, which is when it matters. Answers how to stop it.
 */
export const observeStages = (running: readonly RunningStage[], clock: Clock): (() => void) =>
  observed(
    ['creditroll.processor.lag', 'creditroll.processor.freshness', 'creditroll.processor.outbox.age'],
    async (observe) => {
      const nowMs = clock.nowMs();
      for (const one of running) observeAges(one, nowMs, observe);
      await Promise.race([
        Promise.all(running.map((one) => observeLag(one, observe))),
        new Promise((resolve) => void setTimeout(resolve, engineWaitMaxMs).unref()),
      ]);
    },
  );

function observeAges(running: RunningStage, nowMs: number, observe: Observe): void {
  for (const { partition, waitingSinceMs = nowMs, unpublishedSinceMs = nowMs } of running.progress()) {
    const where = { 'creditroll.stage': running.stage.name, 'creditroll.partition': partition };
    observe('creditroll.processor.freshness', secondsSince(waitingSinceMs, nowMs), where);
    observe('creditroll.processor.outbox.age', secondsSince(unpublishedSinceMs, nowMs), where);
  }
}

async function observeLag(running: RunningStage, observe: Observe): Promise<void> {
  // An engine that does not answer has no end to compare with: a gap in the series, not a nought.
  const partitions = await running.status().catch(() => []);
  for (const { partition, logEnd, nextOffset } of partitions) {
    const where = { 'creditroll.stage': running.stage.name, 'creditroll.partition': partition };
    observe('creditroll.processor.lag', Math.max(0, logEnd - nextOffset), where);
  }
}

/** An event's time may be ahead of this clock by a little. */
const secondsSince = (instantMs: number, nowMs: number): number => Math.max(0, nowMs - instantMs) / 1_000;

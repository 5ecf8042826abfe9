import { type Link, type SpanContext, trace, TraceFlags } from '@opentelemetry/api';
import type { BatchFacts, ProcessingObserver } from '@creditroll/processing';
import type { Logger } from './logger.ts';
import { counter, histogram } from './metrics.ts';

/** Tells metrics, traces and the log what the processor does: one span a batch, with links to the traces that it carries on. */
export function processingObserver(logger: Logger): ProcessingObserver {
  const commitSeconds = histogram('creditroll.processor.commit.duration');
  const batchEvents = histogram('creditroll.processor.batch.size');
  const dead = counter('creditroll.processor.dead_letters');
  const tracer = trace.getTracer('creditroll');
  return {
    batch(facts) {
      const stage = { 'creditroll.stage': facts.stage };
      commitSeconds.record(facts.commitMs / 1_000, stage);
      batchEvents.record(facts.events + facts.timers, stage);
      const durationMs = facts.readMs + facts.decideMs + facts.commitMs + facts.publishMs;
      const endMs = Date.now();
      tracer
        .startSpan(`${facts.stage} batch`, {
          startTime: endMs - durationMs,
          links: linksOf(facts),
          attributes: {
            'creditroll.stage': facts.stage,
            'creditroll.partition': facts.partition,
            'creditroll.events': facts.events,
            'creditroll.timers': facts.timers,
            'creditroll.writes': facts.writes,
            'creditroll.emitted': facts.emitted,
          },
        })
        .end(endMs);
    },
    deadLetter(facts) {
      dead.add(1, { 'creditroll.stage': facts.stage, 'creditroll.reason': 'unreadable' });
      logger.warn(facts, 'dead letter: it can be replayed after a fix');
    },
    retry: (facts) => logger.warn(facts, 'an engine or a service does not answer; trying again'),
    claim: (facts) => logger.debug(facts, 'partition claimed'),
    standstill: (facts) => logger.error(facts, 'partition stands still: an event of ours cannot be handled'),
  };
}

function linksOf({ traceparents }: BatchFacts): Link[] {
  return traceparents.flatMap((traceparent) => {
    const context = spanContextOf(traceparent);
    return context ? [{ context }] : [];
  });
}

/** W3C trace context, version 00. https://www.w3.org/TR/trace-context/ */
function spanContextOf(traceparent: string): SpanContext | undefined {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent) ?? [];
  if (!traceId || !spanId) return undefined;
  return { traceId, spanId, traceFlags: flags === '01' ? TraceFlags.SAMPLED : TraceFlags.NONE, isRemote: true };
}

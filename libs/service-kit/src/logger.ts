import { isSpanContextValid, trace } from '@opentelemetry/api';
import { type DestinationStream, type Logger as PinoLogger, type LoggerOptions, pino } from 'pino';
import { redacted, redactedKeys, textWithoutPersonalData } from './redact.ts';

export type Logger = PinoLogger;

export interface LogOptions {
  readonly service: string;
  readonly level: string;
  /** Standard output when absent. */
  readonly destination?: DestinationStream;
}

/**
 * JSON lines with the ids of the active trace. Personal data and secrets are removed by the names of their keys,
 * so a message is a constant text and what varies is a key.
 */
export function createLogger({ service, level, destination }: LogOptions): Logger {
  const options: LoggerOptions = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: traceIds,
    serializers: { err: errorForLog },
    formatters: { level: (label) => ({ level: label }), log: redactedRecord },
    // Bindings of children do not pass through formatters.
    redact: { paths: redactedKeys, censor: '[redacted]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

function redactedRecord(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, redacted(key, value)]));
}

function traceIds(): object {
  const context = trace.getActiveSpan()?.spanContext();
  return context && isSpanContextValid(context) ? { trace_id: context.traceId, span_id: context.spanId } : {};
}

const causesMax = 5;

/** Only what is known to be harmless: engines attach whole documents to their errors. */
function errorForLog(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { message: textWithoutPersonalData(String(thrown)) };
  const stacks: string[] = [];
  for (let at: unknown = thrown; at instanceof Error && stacks.length < causesMax; at = at.cause) {
    stacks.push(at.stack ?? at.message);
  }
  return {
    type: thrown.name,
    message: textWithoutPersonalData(thrown.message),
    ...('code' in thrown ? { code: thrown.code } : {}),
    stack: textWithoutPersonalData(stacks.join('\ncaused by: ')),
  };
}

import type { LogRecord } from '@creditroll/event-log';

/** The time in an event's envelope, without reading the rest of it; undefined for what has none. */
export function recordedMs(record: LogRecord | undefined): number | undefined {
  const time = record && /"time":"([^"]+)"/.exec(record.value)?.[1];
  const instantMs = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(instantMs) ? undefined : instantMs;
}

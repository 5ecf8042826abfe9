import type { IncomingMessage, ServerResponse } from 'node:http';
import { type MeterProvider, metrics } from '@opentelemetry/api';

/** What a process with telemetry offers to its servers and its lifecycle. */
export interface Telemetry {
  /** Writes all metrics in Prometheus' text format. */
  serveMetrics(request: IncomingMessage, response: ServerResponse): void;
  /** Sends what is still buffered. */
  shutdown(): Promise<void>;
}

// OpenTelemetry's global provider is the one registration per process; ours hangs on it and ends with it.
const registrations = new WeakMap<MeterProvider, Telemetry>();

export function publishTelemetry(telemetry: Telemetry): void {
  registrations.set(metrics.getMeterProvider(), telemetry);
}

/** Undefined in a process that has not registered the SDK. */
export const registeredTelemetry = (): Telemetry | undefined => registrations.get(metrics.getMeterProvider());

import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { GrpcInstrumentation } from '@opentelemetry/instrumentation-grpc';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { KafkaJsInstrumentation } from '@opentelemetry/instrumentation-kafkajs';
import { MongooseInstrumentation } from '@opentelemetry/instrumentation-mongoose';
import { NodeSDK, resources } from '@opentelemetry/sdk-node';
import { publishTelemetry } from './telemetry-registration.ts';

const quietPaths = new Set(['/healthz', '/readyz', '/metrics']);

export interface TelemetryOptions {
  readonly serviceName: string;
  /** Changed: exporters that nobody configured are switched off, else the SDK tries localhost for ever. */
  readonly env: Record<string, string | undefined>;
}

/**
 * Registers the OpenTelemetry SDK for this process. Traces leave by OTLP when OTEL_EXPORTER_OTLP_ENDPOINT is set;
 * metrics are read from `/metrics` of the kit's HTTP server.
 */
export function startTelemetry({ serviceName, env }: TelemetryOptions): void {
  if (env['OTEL_SDK_DISABLED'] === 'true') return;
  const otlp = env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
  if (!otlp) env['OTEL_TRACES_EXPORTER'] ??= 'none';
  // Logs go to standard output with trace ids in them; shipping them is the platform's business.
  env['OTEL_LOGS_EXPORTER'] ??= 'none';

  const exporter = new PrometheusExporter({ preventServerStart: true });
  const sdk = new NodeSDK({
    serviceName,
    // The process detector would publish the command line, secrets included, as labels of `target_info`.
    resourceDetectors: [resources.envDetector, resources.serviceInstanceIdDetector],
    metricReaders: [exporter],
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: (request) => quietPaths.has(request.url?.split('?', 1)[0] ?? ''),
      }),
      new GrpcInstrumentation({ ignoreGrpcMethods: [/^(Check|Watch)$/] }),
      new KafkaJsInstrumentation(),
      new MongooseInstrumentation(),
    ],
  });
  sdk.start();
  publishTelemetry({
    serveMetrics: (request, response) => exporter.getMetricsRequestHandler(request, response),
    shutdown: () => sdk.shutdown(),
  });
}

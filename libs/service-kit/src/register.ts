// node --import tsx --import @creditroll/service-kit/register src/main.ts
//
// Registers OpenTelemetry before the first import of a library that it instruments. Without the module hook, ES
// imports would not be seen: spans, and the trace ids in logs, would be missing without a word.
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { startTelemetry } from './telemetry.ts';

// The hook belongs to a package that our instrumentations depend on, so it is found from one of them.
const instrumentation = createRequire(import.meta.url).resolve('@opentelemetry/instrumentation-http');
const hook = createRequire(instrumentation).resolve('@opentelemetry/instrumentation/hook.mjs');
// Only what is instrumented: wrapped modules are loaded apart, and lmdb for one does not survive being two.
register(pathToFileURL(hook), {
  data: { include: ['node:http', 'node:https', '@grpc/grpc-js', 'kafkajs', 'mongoose'] },
});

startTelemetry({ serviceName: process.env['OTEL_SERVICE_NAME'] ?? 'creditroll', env: process.env });

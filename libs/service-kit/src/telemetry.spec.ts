import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { metricSpecs } from './metrics.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const imported = (file: string) => JSON.stringify(here(file));

// A process of its own, because registering is for a whole process and must come before all imports.
const program = `
  import { mkdtempSync, writeFileSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { join } from 'node:path';
  import { createGrpcClient } from ${imported('./grpc-client.ts')};
  import { loadProto } from ${imported('./grpc-proto.ts')};
  import { createGrpcServer, grpcService } from ${imported('./grpc-server.ts')};
  import { Health } from ${imported('./health.ts')};
  import { createHttpServer } from ${imported('./http-server.ts')};
  import { Lifecycle } from ${imported('./lifecycle.ts')};
  import { createLogger } from ${imported('./logger.ts')};
  import { route } from ${imported('./route.ts')};
  const directory = mkdtempSync(join(tmpdir(), 'creditroll-telemetry-'));
  writeFileSync(join(directory, 'echo.proto'), 'syntax = "proto3"; package e; service Echo { rpc Say(M) returns (M); } message M { string text = 1; }');
  const definition = loadProto('echo.proto', directory).service('e.Echo');
  const logger = createLogger({ service: 'spec', level: 'info' });
  const common = { logger, health: new Health({ logger }), host: '127.0.0.1', port: 0 };
  const grpc = createGrpcServer({
    ...common,
    services: [grpcService(definition, { Say: async (message) => { logger.info('inside'); return message; } })],
  });
  let client;
  const http = createHttpServer({
    ...common,
    routes: [route({
      method: 'get', path: '/v1/echo/{id}', summary: '', auth: 'public',
      responses: { 200: { description: '', contentType: 'text/plain' } },
      handler: async () => ({ status: 200, body: (await client.call.Say({ text: 'x' })).text }),
    })],
  });
  await new Lifecycle({ logger, graceMs: 2000 }).add(grpc, http).run();
  client = createGrpcClient({ definition, address: grpc.address });
  await (await fetch(http.url + '/v1/echo/42')).text();
  process.stdout.write(await (await fetch(http.url + '/metrics')).text());
  process.kill(process.pid, 'SIGTERM');
`;

describe('telemetry', () => {
  it('serves our metrics, joins client and server in one trace, sends spans on exit, and keeps the command line to itself', async () => {
    const spans: string[] = [];
    const collector = createServer((request, response) => {
      request
        .setEncoding('latin1')
        .on('data', (chunk: string) => spans.push(chunk))
        .on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const address = collector.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--import', here('./register.ts'), '--input-type=module', '--eval', program],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          PATH: process.env['PATH'],
          OTEL_SERVICE_NAME: 'spec-service',
          OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
        },
      },
    );
    const output = await text(child.stdout);
    collector.close();
    expect(output).toMatch(
      /creditroll_http_request_duration_(seconds_)?count\{.*http_request_method="GET",http_route="\/v1\/echo\/{id}",http_response_status_code="200".*\} 1/,
    );
    expect(output).toMatch(
      /creditroll_grpc_server_duration.*rpc_service="e.Echo",rpc_method="Say",creditroll_code="ok"/,
    );
    expect(output).toMatch(/target_info\{.*service_name="spec-service"/);
    expect(output).not.toContain('process_command');
    expect(output).toMatch(/"msg":"inside"/);
    expect(output).toMatch(/"trace_id":"[0-9a-f]{32}"/);
    expect(spans.join('')).toContain('grpc.e.Echo/Say');
    expect(spans.join('')).toContain('GET /v1/echo/{id}');
  });

  it('names every metric and attribute by the conventions', () => {
    for (const [name, spec] of Object.entries(metricSpecs)) {
      expect(name).toMatch(/^creditroll(\.[a-z_]+)+$/);
      expect(spec.means).not.toBe('');
      if (spec.kind === 'histogram') expect(spec.buckets.toSorted((a, b) => a - b)).toEqual(spec.buckets);
    }
  });
});

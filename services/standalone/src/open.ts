import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '@creditroll/kernel';
import { createLogger, isLoopback } from '@creditroll/service-kit';
import { checkDataVersion } from './data-version.ts';
import { createPlatform, openEmbedded, type Platform, standalonePartitions } from './platform.ts';
import { generatedSecrets, requiredSecrets } from './secrets.ts';
import { partitionsOf } from './stage-threads.ts';

export interface OpenOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Threads that stages run in, this one among them; partitions are shared out. */
  readonly workers?: number | undefined;
  /** Proxies in front whose `X-Forwarded-For` is believed; none when absent. */
  readonly trustedProxies?: number | undefined;
  /** From the first news of an order to its second look; attribution's own default when absent. */
  readonly settleAfterMs?: number | undefined;
}

export interface OpenedPlatform extends Platform {
  readonly dir: string;
  readonly secret: (name: string) => string;
}

/** The whole platform on the embedded engines of a data directory. */
export async function openPlatform({
  dir: given,
  clock,
  host,
  port,
  logLevel,
  workers = 1,
  trustedProxies,
  settleAfterMs,
}: OpenOptions): Promise<OpenedPlatform> {
  const dir = resolve(given);
  mkdirSync(dir, { recursive: true });
  checkDataVersion(dir);
  const local = isLoopback(host);
  const secret = local ? generatedSecrets(dir) : requiredSecrets(process.env);
  const platform = await createPlatform({
    engines: await openEmbedded(dir),
    spoolDir: join(dir, 'spool'),
    clock,
    logger: createLogger({ service: 'standalone', level: logLevel }),
    host,
    httpPort: port,
    partitionsPerTopic: standalonePartitions,
    secret,
    // Whoever else can knock must not become the first admin.
    setupToken: local ? undefined : secret('SETUP_TOKEN'),
    trustedProxies,
    allowHttpDestinations: false,
    threads: Array.from({ length: workers - 1 }, (_, thread) => ({
      dir,
      partitions: partitionsOf(thread + 1, workers, standalonePartitions),
      logLevel,
      settleAfterMs,
    })),
    settleAfterMs,
  });
  return { ...platform, dir, secret };
}

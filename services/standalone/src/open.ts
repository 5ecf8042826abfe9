import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '@creditroll/kernel';
import { createLogger } from '@creditroll/service-kit';
import { checkDataVersion } from './data-version.ts';
import { createPlatform, openEmbedded, type Platform, standalonePartitions } from './platform.ts';
import { generatedSecrets } from './secrets.ts';

export interface OpenOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
}

export interface OpenedPlatform extends Platform {
  readonly dir: string;
  readonly secret: (name: string) => string;
}

/** The whole platform on the embedded engines of a data directory. */
export async function openPlatform({ dir: given, clock, host, port, logLevel }: OpenOptions): Promise<OpenedPlatform> {
  const dir = resolve(given);
  mkdirSync(dir, { recursive: true });
  checkDataVersion(dir);
  const secret = generatedSecrets(dir);
  const platform = await createPlatform({
    engines: await openEmbedded(dir),
    spoolDir: join(dir, 'spool'),
    clock,
    logger: createLogger({ service: 'standalone', level: logLevel }),
    host,
    httpPort: port,
    partitionsPerTopic: standalonePartitions,
    secret,
    allowHttpDestinations: false,
  });
  return { ...platform, dir, secret };
}

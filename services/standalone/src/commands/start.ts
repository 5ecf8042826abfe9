import { systemClock } from '@creditroll/kernel';
import { failureTold } from '../failure.ts';
import { openPlatform } from '../open.ts';
import { findRunning, forgetRunning, noteRunning } from '../running.ts';

export interface StartOptions {
  readonly dir: string;
  readonly host: string;
  readonly port: number;
  readonly workers: number;
  readonly trustedProxies: number;
  readonly settleAfterMs?: number | undefined;
}

/** Runs the platform until a signal. */
export async function start({ dir, host, port, workers, trustedProxies, settleAfterMs }: StartOptions): Promise<void> {
  const other = findRunning(dir);
  if (other) throw new Error(`the platform runs already on these data: ${other.url} (process ${other.pid})`);
  const platform = await openPlatform({
    dir,
    clock: systemClock,
    host,
    port,
    logLevel: process.env.LOG_LEVEL ?? 'info',
    workers,
    trustedProxies,
    settleAfterMs,
  });
  platform.lifecycle.add({
    name: 'running note',
    start: async () => {
      noteRunning(platform.dir, { pid: process.pid, url: platform.url(), grpc: platform.grpcAddress });
      console.log(`Creditroll runs at ${platform.url()} on ${platform.dir}. Ctrl-C stops it.`);
    },
    stop: async () => forgetRunning(platform.dir),
  });
  await platform.lifecycle.run((error) => console.error(`creditroll: ${failureTold(error)}`));
}

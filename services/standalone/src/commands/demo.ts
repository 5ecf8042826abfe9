import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createClients, oneAddress } from '@creditroll/gateway';
import { DAY_MS, SteppedClock, systemClock } from '@creditroll/kernel';
import cliProgress from 'cli-progress';
import { printSummary, summaryOf } from '../demo/summary.ts';
import { playWeek } from '../demo/week.ts';
import { openPlatform } from '../open.ts';
import { forgetRunning, noteRunning } from '../running.ts';

export interface DemoOptions {
  readonly dir: string;
  readonly port: number;
  readonly once: boolean;
  readonly json: boolean;
  readonly seed: number;
  readonly days: number;
  readonly orders: number;
}

/** Plays a believable week through the public doors, pays, and stays up to be looked at (unless `once`). */
export async function demo(options: DemoOptions): Promise<void> {
  const dir = resolve(options.dir);
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new Error(
      `${options.dir} holds data already; name an empty directory by --dir, or look at these data by \`npm start\``,
    );
  const startMs = systemClock.nowMs() - options.days * DAY_MS;
  const clock = new SteppedClock(startMs);
  const platform = await openPlatform({
    dir,
    clock,
    host: '127.0.0.1',
    port: options.port,
    logLevel: process.env.LOG_LEVEL ?? 'error',
  });
  await platform.lifecycle.start();
  noteRunning(dir, { pid: process.pid, url: platform.url(), grpc: platform.grpcAddress });
  const stop = async (): Promise<void> => {
    await platform.lifecycle.stop();
    forgetRunning(dir);
  };
  const say = (text: string): void => {
    if (!options.json) console.log(text);
  };
  try {
    say(
      `Creditroll demo: ${options.orders} orders over ${options.days} days, seed ${options.seed}, at ${platform.url()}`,
    );
    const bar = progressBar(options.json);
    const { set, ...week } = await playWeek({
      ...options,
      url: platform.url(),
      clock,
      settle: () => platform.settle(),
      secret: platform.secret,
      progress: bar,
    });
    bar.stop();
    const clients = createClients(oneAddress(platform.grpcAddress));
    const summary = await summaryOf(clients, set, week);
    await clients.close();
    if (options.json) console.log(JSON.stringify(summary));
    else printSummary(summary, platform.url(), set.people, dir);
    if (!summary.ledger.balanced) process.exitCode = 1;
  } catch (error) {
    await stop();
    throw error;
  }
  if (options.once) {
    await stop();
    return;
  }
  say('Ctrl-C stops it.');
  // From here on time goes by itself.
  setInterval(() => clock.advanceTo(systemClock.nowMs()), 200);
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
  await stop();
  process.exit(0);
}

function progressBar(quiet: boolean) {
  const bar = new cliProgress.SingleBar(
    {
      format: 'day {day}/{days} [{bar}] {value}/{total} clicks, orders and refunds',
      clearOnComplete: false,
      noTTYOutput: false,
      hideCursor: true,
    },
    cliProgress.Presets.legacy,
  );
  let started = false;
  return {
    day: (day: number, days: number): void => {
      if (started) bar.update({ day, days });
    },
    action: (done: number, of: number): void => {
      if (quiet) return;
      if (!started) bar.start(of, 0, { day: 1, days: '' });
      started = true;
      bar.update(done);
    },
    stop: (): void => bar.stop(),
  };
}

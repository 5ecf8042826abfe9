import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** What one run of a scenario came to. The last line of `--json` is this. */
export interface Report {
  readonly scenario: string;
  readonly engine: string;
  readonly events: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** The same documents, messages, stages and batch size with no logic, in the same run. */
  readonly bare: { readonly perSecond: number };
  readonly ratio: number;
  readonly cpuSeconds: number;
  readonly rssPeakMb: number;
  readonly more?: Readonly<Record<string, number>>;
}

export interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly rssPeakMb: number;
  /** Without the files of embedded engines, which are mapped into memory and counted by the system as long as it has room. */
  readonly anonymousPeakMb: number;
  readonly writtenBytes: number;
}

const rssEveryMs = 100;

/** Runs a task and says what it cost this process. With `PROFILE=FILE` the first task's CPU profile is written there. */
export async function measure(task: () => Promise<void>): Promise<Measured> {
  const finishProfile = await profile();
  let rssPeak = process.memoryUsage.rss();
  let anonymousPeak = 0;
  const sampler = setInterval(() => {
    rssPeak = Math.max(rssPeak, process.memoryUsage.rss());
    anonymousPeak = Math.max(anonymousPeak, anonymousBytes());
  }, rssEveryMs);
  const cpuBefore = process.cpuUsage();
  const writtenBefore = writtenBytes();
  const began = performance.now();
  try {
    await task();
  } finally {
    clearInterval(sampler);
  }
  const seconds = (performance.now() - began) / 1_000;
  const cpu = process.cpuUsage(cpuBefore);
  await finishProfile();
  return {
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    rssPeakMb: Math.round(rssPeak / 1e6),
    anonymousPeakMb: Math.round(anonymousPeak / 1e6),
    writtenBytes: writtenBytes() - writtenBefore,
  };
}

let profiled = false;

async function profile(): Promise<() => Promise<void>> {
  const file = process.env.PROFILE;
  if (!file || profiled) return async () => undefined;
  profiled = true;
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async () => {
    const { profile: samples } = await session.post('Profiler.stop');
    writeFileSync(file, JSON.stringify(samples));
    session.disconnect();
  };
}

/** Memory of this process that no file stands behind, where the kernel tells. */
function anonymousBytes(): number {
  try {
    return 1_024 * Number(/RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Bytes that this process caused to be written to storage, where the kernel tells. */
function writtenBytes(): number {
  try {
    return Number(/write_bytes: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export function report(
  scenario: string,
  engine: string,
  events: number,
  run: Measured,
  bare: Measured,
  more?: Record<string, number>,
): Report {
  const perSecond = Math.round(events / run.seconds);
  const barePerSecond = Math.round(events / bare.seconds);
  return {
    scenario,
    engine,
    events,
    seconds: round(run.seconds),
    perSecond,
    bare: { perSecond: barePerSecond },
    ratio: round(perSecond / barePerSecond),
    cpuSeconds: round(run.cpuSeconds),
    rssPeakMb: run.rssPeakMb,
    more: {
      cpuMicrosPerEvent: round((run.cpuSeconds * 1e6) / events),
      anonymousPeakMb: run.anonymousPeakMb,
      writtenBytesPerEvent: Math.round(run.writtenBytes / events),
      ...more,
    },
  };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';

import { lastLines } from './command.ts';
import { EngineError, isMissing } from './errors.ts';
import { forget, isOurs, record, type MemberRecord } from './pid-file.ts';
import { isDying, isListed, signal } from './process-table.ts';
import { until } from './until.ts';

/** One process of an engine: a broker or a mongod. */
export interface Member {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  /** All its files. The path stands in `args` and so tells its process from another that got the same pid. */
  readonly folder: string;
  /** The part of `folder` that takes the room. */
  readonly dataFolder: string;
  readonly logFile: string;
  readonly pidFile: string;
  /** Every port it listens on. */
  readonly ports: readonly number[];
  /** Before a start: configuration, and what an empty folder needs. */
  readonly prepare: () => Promise<void>;
  /** Whether its process serves requests. */
  readonly listens: () => Promise<boolean>;
  /** Whether it does its work as a part of the formed cluster. */
  readonly answers: () => Promise<boolean>;
}

const startLimitMs = 90_000;
const killLimitMs = 10_000;

/** Starts the process and records it; does not wait until it answers. */
export async function launch(member: Member, standing: boolean): Promise<MemberRecord> {
  await mkdir(member.folder, { recursive: true });
  const log = openSync(member.logFile, 'a');
  try {
    const child = spawn(member.command, [...member.args], {
      detached: standing,
      stdio: ['ignore', log, log],
    });
    await once(child, 'spawn');
    child.unref();
    if (child.pid === undefined) throw new Error(`${member.label} has no pid after its start`);
    return await record(member.pidFile, { pid: child.pid, folder: member.folder }, standing);
  } finally {
    closeSync(log);
  }
}

export async function untilReady(member: Member, entry: MemberRecord, stage: 'listens' | 'answers'): Promise<void> {
  let alive = true;
  const settled = await until(
    async () => {
      alive = isOurs(entry);
      return !alive || (await member[stage]());
    },
    { limitMs: startLimitMs },
  );
  if (settled && alive) return;
  const problem = alive ? `does not answer ${startLimitMs / 1000} s after its start` : 'ended while starting';
  throw new EngineError(
    'ENGINE_NOT_STARTED',
    `${member.label} ${problem}; the end of its log:\n${await logTail(member)}`,
    `read ${member.logFile}; what keeps the data unusable goes away with \`up --fresh\``,
  );
}

/** Asks it to end, and kills it after the limit. Answers when the process is gone. */
export async function end(pidFile: string, entry: MemberRecord, gracefulLimitMs: number): Promise<void> {
  // A paused process would not see the request to end.
  if (isOurs(entry)) signal(entry.pid, 'SIGCONT');
  if (isOurs(entry)) signal(entry.pid, 'SIGTERM');
  if (!(await until(() => isGone(entry), { limitMs: gracefulLimitMs, everyMs: 50 }))) await kill(entry);
  await forget(pidFile);
}

/** Power cut: no warning, nothing flushed. Answers when the process is gone. */
export async function kill(entry: MemberRecord): Promise<void> {
  if (isOurs(entry)) signal(entry.pid, 'SIGKILL');
  if (await until(() => isGone(entry), { limitMs: killLimitMs, everyMs: 20 })) return;
  throw new EngineError(
    'ENGINE_NOT_STOPPED',
    `process ${entry.pid} is still there ${killLimitMs / 1000} s after kill -9`,
    `look at its state in /proc/${entry.pid}/status; a disk that hangs is the usual cause`,
  );
}

function isGone(entry: MemberRecord): boolean {
  if (isOurs(entry)) return false;
  // A child of this process is reaped by it in a moment; an orphan may stay a zombie where nobody reaps.
  return entry.ownerPid === process.pid ? !isListed(entry.pid) : !isDying(entry.pid);
}

async function logTail(member: Member): Promise<string> {
  try {
    return lastLines((await readFile(member.logFile, 'utf8')).trim());
  } catch (error) {
    if (isMissing(error)) return '(no log)';
    throw error;
  }
}

export function wipe(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

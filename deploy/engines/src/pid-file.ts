import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { isMissing } from './errors.ts';
import { commandLine, signal } from './process-table.ts';

export interface MemberRecord {
  readonly pid: number;
  /** Stands in the command line of the process; without it the pid belongs to somebody else by now. */
  readonly folder: string;
  /** The process that has to end it; absent where engines stand on their own. */
  readonly ownerPid?: number;
}

/** What a dying owner takes along, by pid file. */
const owned = new Map<string, MemberRecord>();
process.on('exit', () => {
  for (const entry of owned.values()) if (isOurs(entry)) signal(entry.pid, 'SIGKILL');
});

/** Whether that process is alive and still the one that was recorded. */
export function isOurs(entry: MemberRecord): boolean {
  return commandLine(entry.pid).includes(entry.folder);
}

export async function record(pidFile: string, entry: MemberRecord, standing: boolean): Promise<MemberRecord> {
  const whole = standing ? entry : { ...entry, ownerPid: process.pid };
  if (!standing) owned.set(pidFile, whole);
  await mkdir(dirname(pidFile), { recursive: true });
  // Renamed into place: a reader never sees half a file.
  await writeFile(`${pidFile}.partial`, JSON.stringify(whole));
  await rename(`${pidFile}.partial`, pidFile);
  return whole;
}

/** The record, if its process is alive; a stale file is no record. */
export async function recorded(pidFile: string): Promise<MemberRecord | undefined> {
  const entry = parse(await readIfThere(pidFile));
  return entry !== undefined && isOurs(entry) ? entry : undefined;
}

export async function forget(pidFile: string): Promise<void> {
  owned.delete(pidFile);
  await rm(pidFile, { force: true });
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '{}';
    throw error;
  }
}

function parse(text: string): MemberRecord | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('pid' in value) || typeof value.pid !== 'number') return undefined;
  if (!('folder' in value) || typeof value.folder !== 'string') return undefined;
  const entry = { pid: value.pid, folder: value.folder };
  return 'ownerPid' in value && typeof value.ownerPid === 'number' ? { ...entry, ownerPid: value.ownerPid } : entry;
}

/** A file cut short by a full disk is a stale file like any other. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

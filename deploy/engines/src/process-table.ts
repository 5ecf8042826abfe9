import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

import { hasCode, isMissing } from './errors.ts';

/** Synchronous, so that the exit hook of a dying process can use it too. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      // Empty for a zombie, which is right: it holds no port and no file.
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch (error) {
      if (isMissing(error) || hasCode(error, 'ESRCH')) return '';
      throw error;
    }
  }
  return spawnSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

export function isRunning(pid: number): boolean {
  return commandLine(pid) !== '';
}

/**
 * Whether a killed process still has threads that are ending. Its command line is gone by then, its ports and
 * file locks are not.
 */
export function isDying(pid: number): boolean {
  if (process.platform !== 'linux' || isRunning(pid)) return false;
  try {
    return readdirSync(`/proc/${pid}/task`).length > 1;
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ESRCH')) return false;
    throw error;
  }
}

/** Also true for a zombie. */
export function isListed(pid: number): boolean {
  return signal(pid, 0);
}

/** False when the process was gone already; 0 only asks. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
    throw error;
  }
}

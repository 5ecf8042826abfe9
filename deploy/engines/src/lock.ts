import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { EngineError, hasCode, isMissing } from './errors.ts';
import { isRunning } from './process-table.ts';
import { until } from './until.ts';

/** One process at a time: two sessions may say `up` at once, and must not install or start twice. */
export async function withLock<T>(file: string, limitMs: number, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  if (!(await until(() => take(file), { limitMs }))) {
    throw new EngineError(
      'ENGINE_LOCK_HELD',
      `another process has held ${file} for ${limitMs / 1000} s`,
      `wait for it; if nothing is running, remove that file`,
    );
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const holder = await readHolder(file);
  // Not a number: the holder is between creating and writing, so it is alive.
  if (Number.isInteger(holder) && !isRunning(holder)) await rm(file, { force: true });
  return false;
}

async function readHolder(file: string): Promise<number> {
  try {
    return Number.parseInt(await readFile(file, 'utf8'), 10);
  } catch (error) {
    if (isMissing(error)) return Number.NaN;
    throw error;
  }
}

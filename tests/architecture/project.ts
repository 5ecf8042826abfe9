import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Text of a file, by its path from the project's root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What is neither source nor document: the folders of `.gitignore`. */
const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', '.engines', '.turbo', 'coverage', 'tmp']);

/** Every file of the project, by path from its root: what git knows or would take, or in a copy without git what is there. */
export const projectFiles: readonly string[] = listed().filter((path) => path !== '');

function listed(): string[] {
  try {
    const ls = (...options: string[]): string[] =>
      execFileSync('git', ['ls-files', '-z', ...options], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 64_000_000,
      }).split('\0');
    const gone = new Set(ls('--deleted'));
    return ls('--cached', '--others', '--exclude-standard').filter((path) => !gone.has(path));
  } catch {
    return walk('');
  }
}

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });

/** Names of the folders right below one. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** All first groups of a pattern in a text. */
export const groupsOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, group]) => (group === undefined ? [] : [group]));

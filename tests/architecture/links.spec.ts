import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { groupsOf, projectFiles, read, root } from './project.ts';

const documents = projectFiles.filter((path) => path.endsWith('.md'));

/** Targets of links and pictures, without those in code. */
const linksOf = (document: string): string[] =>
  groupsOf(
    read(document)
      .replaceAll(/```[\s\S]*?```/g, '')
      .replaceAll(/(?<!\[)`[^`\n]*`(?!\])/g, ''),
    /\]\(([^)\s]+)\)/g,
  );

/** Headings as GitHub names them in addresses. */
const anchorsOf = (document: string): Set<string> =>
  new Set(
    groupsOf(read(document).replaceAll(/```[\s\S]*?```/g, ''), /^#+ (.+)$/gm).map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  );

function brokenIn(document: string): string[] {
  const relative = linksOf(document).filter((target) => !/^[a-z]+:/.test(target));
  return relative.filter((target) => {
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : join(dirname(document), path);
    if (!existsSync(join(root, file))) return true;
    return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).has(anchor);
  });
}

describe('documents', () => {
  it.each(documents)('%s leads to what exists', (document) => {
    expect(brokenIn(document)).toEqual([]);
  });

  it('has a map in the README whose paths exist', () => {
    const map = /## Where is …\?\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? '';
    const paths = groupsOf(map, /\]\(([^)]+)\)/g);
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

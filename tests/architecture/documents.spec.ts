import { describe, expect, it } from '@jest/globals';
import { errorCodes } from '@creditroll/kernel';
import { foldersIn, groupsOf, projectFiles, read } from './project.ts';

const sourcesIn = (folder: string): string[] =>
  projectFiles.filter(
    (path) => path.startsWith(folder) && path.endsWith('.ts') && !/\.(spec|contract|fixture)\.ts$/.test(path),
  );

describe('the reference', () => {
  it('has a section for every error code', () => {
    const sections = groupsOf(read('docs/reference/generated/errors.md'), /^## (\w+)$/gm);
    expect(sections).toEqual(Object.keys(errorCodes));
  });

  it('has every route of the gateway, and no other', () => {
    const source = sourcesIn('services/gateway/src/inbound/').map(read).join('\n');
    const written = groupsOf(source, /path: ['`](\/v1\/[^'`]+)['`]/g).filter((path) => !path.includes('$'));
    const told = groupsOf(read('docs/reference/http-api.md'), /`(?:GET|POST|PUT|DELETE) (\/v1\/[^`]+)`/g);
    expect(written.length).toBeGreaterThan(40);
    expect(written.filter((path) => !told.includes(path))).toEqual([]);
    // Steps of a batch are one route by a template: `/v1/payout-batches/{batchId}/${step}`.
    const known = (path: string): boolean =>
      written.includes(path) || source.includes(`\`${path.replace(/[^/]+$/, '${step}')}\``);
    expect(told.filter((path) => !known(path))).toEqual([]);
  });
});

describe('the architecture', () => {
  const page = read('ARCHITECTURE.md');

  it('names every service', () => {
    expect(foldersIn('services').filter((service) => !page.includes(`services/${service}/README.md`))).toEqual([]);
  });

  it('names every topic with the stages that read it', () => {
    const stages = sourcesIn('services/')
      .filter((path) => path.includes('/stages/'))
      .flatMap((path) => {
        const [, name, topic] = /name: '([a-z.-]+)',\s+topic: '([a-z-]+)'/.exec(read(path)) ?? [];
        return name !== undefined && topic !== undefined ? [{ name, topic }] : [];
      });
    expect(stages.length).toBeGreaterThan(10);
    const readersOf = (topic: string): string =>
      page
        .split('\n')
        .find((row) => row.startsWith(`| \`${topic}\` |`))
        ?.split('|')[4] ?? '';
    expect(stages.filter(({ name, topic }) => !readersOf(topic).includes(`\`${name}\``))).toEqual([]);
    const topics = groupsOf(read('libs/contracts/src/topics.ts'), /^ {2}'?([a-z-]+)'?: \{ keyedBy/gm);
    expect(topics.filter((topic) => readersOf(topic) === '')).toEqual([]);
  });
});

describe('how to run a cluster', () => {
  const variable = /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g;
  const settings = sourcesIn('services/').filter((path) => path.endsWith('/src/config.ts'));
  const known = new Set(
    [...settings, 'libs/service-kit/src/config.ts'].flatMap((path) =>
      groupsOf(read(path), /^ {2}([A-Z][A-Z0-9_]+):/gm),
    ),
  );

  it('has every setting, and no other', () => {
    const page = read('docs/how-to/run-a-cluster.md');
    const rows = page
      .split('\n')
      .filter((row) => row.startsWith('| `'))
      .map((row) => row.split('|')[1] ?? '');
    const told = rows.flatMap((cell) => groupsOf(cell, variable)).filter((name) => !name.startsWith('OTEL_'));
    expect([...known].filter((name) => !told.includes(name))).toEqual([]);
    expect(told.filter((name) => !known.has(name))).toEqual([]);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { foldersIn, projectFiles, read, root } from './project.ts';

const mainLinesMax = 40;

/** These host or show other services and keep nothing of their own. */
const withoutService = new Set(['standalone', 'dashboard']);
const parts = (service: string): string[] =>
  withoutService.has(service)
    ? ['README.md', 'package.json']
    : ['README.md', 'package.json', 'src/main.ts', 'src/config.ts', 'src/service.ts', 'src/collections.ts'];

const services = foldersIn('services');

describe('a service', () => {
  it.each(services)('%s has the standard parts', (service) => {
    expect(parts(service).filter((part) => !existsSync(join(root, 'services', service, part)))).toEqual([]);
  });

  it.each(services)('%s says its promise', (service) => {
    expect(read(`services/${service}/README.md`)).toMatch(/promise/i);
  });

  it.each(projectFiles.filter((path) => /^services\/[^/]+\/src\/main\.ts$/.test(path)))('%s only composes', (path) => {
    expect(read(path).trimEnd().split('\n').length).toBeLessThanOrEqual(mainLinesMax);
  });

  it.each(services.filter((service) => !withoutService.has(service)))(
    '%s reads the environment in main.ts only',
    (service) => {
      const readers = projectFiles.filter(
        (path) =>
          path.startsWith(`services/${service}/src/`) &&
          path.endsWith('.ts') &&
          !/\.(spec|contract|fixture)\.ts$/.test(path) &&
          read(path).includes('process.env'),
      );
      expect(readers.filter((path) => !path.endsWith('/main.ts'))).toEqual([]);
    },
  );
});

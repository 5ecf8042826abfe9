import { describe, expect, it } from '@jest/globals';
import { projectFiles, read } from './project.ts';

/** A name that says nothing about what is inside. */
const emptyNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc']);
/** `common` is the usual name of a proto package for messages that several contracts share; the types follow it. */
const exempt = /^(protos\/creditroll\/common\/|libs\/contracts\/src\/grpc-gen\/)/;

// Joined here, so that this file does not hold what it looks for.
const registries = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['repo', 'maven', 'apache', 'org'],
  ['repo1', 'maven', 'org'],
  ['pypi', 'org'],
  ['files', 'pythonhosted', 'org'],
].map((parts) => parts.join('.'));
const machinePath = new RegExp(
  String.raw`(?<![\w.}~$-])/(?:${['work', 'root', String.raw`home/\w+`, String.raw`Users/\w+`].join('|')})/`,
);

describe('names', () => {
  it('say what is inside', () => {
    const words = (path: string): string[] => path.toLowerCase().split(/[/._-]/);
    expect(
      projectFiles.filter((path) => !exempt.test(path) && words(path).some((word) => emptyNames.has(word))),
    ).toEqual([]);
  });

  it('of source files are kebab-case', () => {
    const sources = projectFiles.filter(
      (path) => /^(libs|services|deploy|tests)\/.*\.ts$/.test(path) && !exempt.test(path),
    );
    expect(
      sources.filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.ts$/.test(path.slice(path.lastIndexOf('/') + 1))),
    ).toEqual([]);
  });
});

describe('a file of the project', () => {
  it('names no package registry: people have mirrors', () => {
    expect(projectFiles.filter((path) => registries.some((host) => read(path).includes(host)))).toEqual([]);
  });

  it('names no path of one machine', () => {
    expect(projectFiles.filter((path) => machinePath.test(read(path)))).toEqual([]);
  });
});

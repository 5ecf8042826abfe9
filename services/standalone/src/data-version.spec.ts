import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkDataVersion, dataVersion } from './data-version.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'data-version-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (version: number): void =>
  writeFileSync(join(dir, 'version.json'), JSON.stringify({ dataVersion: version }));

describe('a data directory', () => {
  it('is marked when it is new, and opens again', () => {
    checkDataVersion(dir);
    expect(JSON.parse(readFileSync(join(dir, 'version.json'), 'utf8'))).toEqual({ dataVersion });
    checkDataVersion(dir);
  });

  it('of a newer program is refused', () => {
    write(dataVersion + 1);
    expect(() => checkDataVersion(dir)).toThrow('newer program');
  });

  it('of a program that kept less than this one needs is refused', () => {
    write(1);
    expect(() => checkDataVersion(dir)).toThrow('older program');
  });
});

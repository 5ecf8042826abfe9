import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { reservationOutcomes } from '@creditroll/contracts';
import { currencies, currencyExponents } from '@creditroll/money';

const directory = fileURLToPath(new URL('../page/', import.meta.url));
const read = (name: string): string => readFileSync(`${directory}${name}`, 'utf8');
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });

describe('the page', () => {
  it('has the same currencies and decimals as the engine', () => {
    const source = read('format.js');
    const listed = /currencies =\s*'([A-Z ]+)'/.exec(source)?.[1]?.split(' ') ?? [];
    expect(listed.toSorted()).toEqual([...currencies]);
    const block = /exponents = \{([^}]*)\}/.exec(source)?.[1] ?? '';
    const others = Object.fromEntries(
      [...block.matchAll(/([A-Z]{3}): (\d)/g)].map(([, code, exponent]) => [code, Number(exponent)]),
    );
    expect(others).toEqual(
      Object.fromEntries(Object.entries(currencyExponents).filter(([, exponent]) => exponent !== 2)),
    );
  });

  it('has words for every reason why somebody is not in a batch', () => {
    const source = read('format.js');
    const left = reservationOutcomes.filter((outcome) => outcome !== 'reserved');
    expect(left.filter((outcome) => !source.includes(`${outcome}:`))).toEqual([]);
  });

  it('runs under a policy without inline scripts and styles', () => {
    const html = read('index.html');
    expect(html).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\ssrc=)/);
    expect(html).not.toContain('unsafe-inline');
    for (const name of files.filter((file) => file.endsWith('.js')))
      expect(read(name)).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/);
  });

  it('mirrors for right-to-left scripts: logical properties only', () => {
    for (const name of files.filter((file) => file.endsWith('.css'))) {
      expect(
        read(name)
          .match(
            /(?<![-\w])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|float)\s*:/g,
          )
          ?.filter((found) => !/^(?:min|max)/.test(found)) ?? [],
      ).toEqual([]);
    }
  });
});

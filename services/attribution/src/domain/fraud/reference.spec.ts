import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { orderRules } from './order-rules/index.ts';
import { statisticalRules } from './statistics/index.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';
import { touchRules } from './touch-rules/index.ts';

const page = readFileSync(new URL('../../../../../docs/reference/fraud.md', import.meta.url), 'utf8');

const value = (name: keyof Thresholds): string => {
  const threshold = defaultThresholds[name];
  if (typeof threshold === 'number') return threshold.toLocaleString('en');
  return threshold.length === 0 ? 'none' : threshold.length > 9 ? `${threshold.length} domains` : threshold.join(', ');
};
const thresholds = (names: readonly (keyof Thresholds)[]): string =>
  names.map((name) => `\`${name}\` ${value(name)}`).join('; ') || '–';
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('the reference of fraud rules', () => {
  it.each([
    ...Object.entries(touchRules).map(([name, { says, parameters }]) =>
      row(`\`${name}\``, says, thresholds(parameters)),
    ),
    ...Object.entries(orderRules).map(([name, { says, effect, parameters }]) =>
      row(`\`${name}\``, `\`${effect}\``, says, thresholds(parameters)),
    ),
    ...Object.entries(statisticalRules).map(([name, { says, parameters }]) =>
      row(`\`${name}\``, says, thresholds(parameters)),
    ),
  ])('has %s', (expected) => expect(page.split('\n')).toContain(expected));

  it('has no other rule', () => {
    const told = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(told).toEqual(Object.keys({ ...touchRules, ...orderRules, ...statisticalRules }));
  });
});

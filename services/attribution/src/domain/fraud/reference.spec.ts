import { readFileSync } from 'node:fs';
import { fraudParameters, fraudRules } from '@creditroll/contracts';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { orderRules } from './order-rules/index.ts';
import { type FactName, factSources } from './sources.ts';
import { statisticalRules } from './statistics/index.ts';
import { defaultThresholds, type Thresholds } from './thresholds.ts';
import { touchRules } from './touch-rules/index.ts';

const page = readFileSync(new URL('../../../../../docs/reference/fraud.md', import.meta.url), 'utf8');

const value = (name: keyof Thresholds): string => {
  const threshold = defaultThresholds[name];
  if (typeof threshold === 'number') return threshold.toLocaleString('en');
  return threshold.length === 0 ? 'none' : threshold.length > 9 ? `${threshold.length} domains` : threshold.join(', ');
};
const parameterSchema = z.object({
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxItems: z.number().optional(),
});
type JsonSchema = z.output<typeof parameterSchema>;
const told = (bound: number | undefined): string => (bound ?? 0).toLocaleString('en');
const thresholds = (names: readonly (keyof Thresholds)[]): string =>
  names.map((name) => `\`${name}\` ${value(name)}`).join('; ') || '–';
const needs = (facts: readonly FactName[]): string => facts.map((name) => `${name}: ${factSources[name]}`).join('; ');
const limits = (name: string, { minimum, maximum, maxItems }: JsonSchema): string =>
  row(`\`${name}\``, maxItems === undefined ? `${told(minimum)} to ${told(maximum)}` : `at most ${maxItems}`);
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

describe('the reference of fraud rules', () => {
  it.each([
    ...Object.entries(touchRules).map(([name, { says, parameters, needs: facts }]) =>
      row(`\`${name}\``, says, thresholds(parameters), needs(facts)),
    ),
    ...Object.entries(orderRules).map(([name, { says, effect, parameters, needs: facts }]) =>
      row(`\`${name}\``, `\`${effect}\``, says, thresholds(parameters), needs(facts)),
    ),
    ...Object.entries(statisticalRules).map(([name, { says, parameters }]) =>
      row(`\`${name}\``, says, thresholds(parameters)),
    ),
  ])('has %s', (expected) => expect(page.split('\n')).toContain(expected));

  it('names the rules that a brand can switch off', () =>
    expect(Object.keys({ ...touchRules, ...orderRules })).toEqual([...fraudRules]));

  it.each(Object.entries(z.toJSONSchema(fraudParameters).properties ?? {}))('has the limits of %s', (name, schema) => {
    expect(page.split('\n')).toContain(limits(name, parameterSchema.parse(schema)));
  });

  it('has no other rule', () => {
    const told = [...page.matchAll(/^\| `([a-z]+(?:_[a-z]+)+)` \|/gm)].map(([, name]) => name);
    expect(told).toEqual(Object.keys({ ...touchRules, ...orderRules, ...statisticalRules }));
  });
});

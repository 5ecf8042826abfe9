import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { unknownMembers } from './unknown-members.ts';

const schema = z.object({
  cap: z.object({ amountMinor: z.int() }).optional(),
  tags: z.record(z.string(), z.int()).default({}),
  rate: z.union([z.object({ ppm: z.int() }), z.object({ tiers: z.array(z.object({ from: z.int() })) })]).optional(),
  atMs: z
    .string()
    .transform((text) => Date.parse(text))
    .optional(),
});
const unknownOf = (given: object): readonly string[] => unknownMembers(given, schema.parse(given));

describe('what a schema does not know', () => {
  it('is nothing where all is known: what was left out, keys of a record, what was turned into something else', () => {
    expect(unknownOf({})).toEqual([]);
    expect(unknownOf({ cap: { amountMinor: 5 }, tags: { any: 1 }, atMs: '2026-03-01T00:00:00Z' })).toEqual([]);
    expect(unknownOf({ rate: { tiers: [{ from: 0 }] } })).toEqual([]);
  });

  it('is named by its path', () => {
    expect(unknownOf({ kap: 1 })).toEqual(['kap']);
    expect(unknownOf({ cap: { amountMinor: 5, curency: 'GBP' } })).toEqual(['cap.curency']);
    expect(unknownOf({ rate: { tiers: [{ from: 0 }, { from: 1, form: 2 }], ppm: 'x' } })).toEqual([
      'rate.tiers[1].form',
      'rate.ppm',
    ]);
    expect(unknownOf(JSON.parse('{"__proto__": {"admin": true}}'))).toEqual(['__proto__']);
  });

  it('is told up to a limit', () => {
    expect(unknownOf(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`x${at}`, at])))).toHaveLength(20);
  });
});

import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { acceptsOf } from './accepts.ts';
import * as contracts from './index.ts';

const id = z.string().min(1).max(3);
const schema = z.object({
  id,
  count: z.int().min(0).max(9),
  change: z.int(),
  positive: z.int().positive(),
  hex: z.string().regex(/^[0-9a-f]+$/),
  kind: z.enum(['a', 'b']),
  fixed: z.literal('1.0'),
  flag: z.boolean(),
  maybe: id.nullable(),
  trace: z.string().optional(),
  list: z.array(z.object({ id })).min(1).max(2),
  given: z.boolean().default(false),
  because: z.discriminatedUnion('fact', [
    z.object({ fact: z.literal('late'), touchId: id }),
    z.object({ fact: z.literal('gone'), linkId: id }),
  ]),
  even: z.custom<number>((value) => typeof value === 'number' && value % 2 === 0),
});
const good = {
  id: 'abc',
  count: 9,
  change: -1,
  positive: 1,
  hex: '0f',
  kind: 'a',
  fixed: '1.0',
  flag: true,
  maybe: null,
  trace: 't',
  list: [{ id: 'x' }],
  given: true,
  because: { fact: 'gone', linkId: 'l' },
  even: 2,
};

describe('the quick yes of a contract', () => {
  const accepts = acceptsOf(schema);

  it('says yes to what the schema gives back as it is', () => {
    expect(accepts?.(good)).toBe(true);
    expect(schema.parse(good)).toEqual(good);
  });

  it.each<[string, object]>([
    ['too short', { id: '' }],
    ['too long', { id: 'abcd' }],
    ['no text', { id: 1 }],
    ['below', { count: -1 }],
    ['above', { count: 10 }],
    ['a fraction', { change: 0.5 }],
    ['unsafe', { change: 2 ** 53 }],
    ['not a number', { change: Number.NaN }],
    ['not positive', { positive: 0 }],
    ['another pattern', { hex: 'xyz' }],
    ['another word', { kind: 'c' }],
    ['another constant', { fixed: '1.1' }],
    ['no boolean', { flag: 1 }],
    ['undefined for null', { maybe: undefined }],
    ['an empty list', { list: [] }],
    ['a long list', { list: [{ id: 'x' }, { id: 'x' }, { id: 'x' }] }],
    ['no list', { list: { length: 1 } }],
    ['a bad element', { list: [{ id: '' }] }],
    ['an odd one', { even: 3 }],
    ['another option', { because: { fact: 'gone', touchId: 't' } }],
    ['no option', { because: { fact: 'other' } }],
  ])('does not say yes where the schema refuses: %s', (_, change) => {
    expect(accepts?.({ ...good, ...change })).toBe(false);
    expect(schema.safeParse({ ...good, ...change }).success).toBe(false);
  });

  it.each<[string, object]>([
    ['unknown members', { unknown: 1 }],
    ['unknown members inside', { list: [{ id: 'x', unknown: 1 }] }],
    ['unknown members of an option', { because: { fact: 'gone', linkId: 'l', touchId: 't' } }],
    ['a default', { given: undefined }],
  ])('leaves to the schema what it gives back changed: %s', (_, change) => {
    const value: unknown = JSON.parse(JSON.stringify({ ...good, ...change }));
    expect(accepts?.(value)).toBe(false);
    expect(schema.safeParse(value).success).toBe(true);
  });

  it('knows every rule of our events', () => {
    const definitions = Object.values(contracts).filter((one) => typeof one === 'object' && 'envelope' in one);
    expect(definitions.length).toBeGreaterThan(15);
    for (const { envelope } of definitions) expect(acceptsOf(envelope)).toBeDefined();
  });
});

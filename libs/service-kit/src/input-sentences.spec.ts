import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { invalidInput } from './problem.ts';

const order = z.object({
  note: z.string().max(3).min(2).default('abc'),
  quantity: z.int().min(1).max(9).default(1),
  channel: z.enum(['web', 'tiktok']).default('web'),
  tags: z.array(z.string()).min(1).max(2).default(['a']),
  email: z.email().default('ada@shop.example'),
  code: z.string().regex(/^A/, 'must begin with A').default('A'),
  paid: z.literal(true).default(true),
  rate: z.union([z.string(), z.int()]).default(1),
  id: z.string(),
});

const problemOf = (input: unknown) => {
  const { error } = order.safeParse(input);
  return error ? invalidInput(error).fields : [];
};

describe('what is wrong with a field', () => {
  it.each([
    [{}, 'id', 'is missing'],
    [{ id: 7 }, 'id', 'must be text'],
    [{ id: '', note: 'x' }, 'note', 'must have at least 2 characters'],
    [{ id: '', note: 'long' }, 'note', 'must have at most 3 characters'],
    [{ id: '', quantity: 0 }, 'quantity', 'must be at least 1'],
    [{ id: '', quantity: 10 }, 'quantity', 'must be at most 9'],
    [{ id: '', quantity: 1.5 }, 'quantity', 'must be a whole number'],
    [{ id: '', quantity: '1' }, 'quantity', 'must be a number'],
    [{ id: '', channel: 'shop' }, 'channel', 'must be one of web, tiktok'],
    [{ id: '', paid: false }, 'paid', 'must be true'],
    [{ id: '', tags: [] }, 'tags', 'must have at least 1 entry'],
    [{ id: '', tags: ['a', 'b', 'c'] }, 'tags', 'must have at most 2 entries'],
    [{ id: '', tags: {} }, 'tags', 'must be a list'],
    [{ id: '', email: 'ada' }, 'email', 'must be an e-mail address'],
    [{ id: '', code: 'B' }, 'code', 'must begin with A'],
    [{ id: '', rate: true }, 'rate', 'must be of another form; /openapi.json has it'],
  ])('%j: %s %s', (input, field, problem) => {
    expect(problemOf(input)).toEqual([{ field, problem }]);
  });

  it('is told in one sentence of all', () => {
    const { error } = order.safeParse({ note: 'x' });
    expect(error && invalidInput(error).message).toBe('note must have at least 2 characters; id is missing');
  });
});

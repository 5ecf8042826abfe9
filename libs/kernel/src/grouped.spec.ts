import { describe, expect, it } from '@jest/globals';
import { groupedBy } from './grouped.ts';

describe('groupedBy', () => {
  it('keeps keys, and the items of each, in the order in which they came', () => {
    const groups = groupedBy(['b1', 'a1', 'b2', 'c1', 'a2'], (text) => text[0]);
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
      ['c', ['c1']],
    ]);
  });
});

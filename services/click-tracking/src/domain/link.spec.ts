import { describe, expect, it } from '@jest/globals';
import { sha256 } from '@creditroll/kernel';
import fc from 'fast-check';
import { codeOf, isCode } from './link.ts';

describe('a link’s code', () => {
  it('is ten digits that nobody mistakes for each other', () => {
    fc.assert(fc.property(fc.string(), (id) => isCode(codeOf(sha256(id)))));
    expect(codeOf(sha256('link_1'))).toBe(codeOf(sha256('link_1')));
    expect(codeOf(sha256('link_1'))).not.toBe(codeOf(sha256('link_2')));
  });

  it.each(['', 'abc', '0123456789', 'OOOOOOOOOO', '../../etc/', 'abcdefghijk'])('is not %p', (text) => {
    expect(isCode(text)).toBe(false);
  });
});

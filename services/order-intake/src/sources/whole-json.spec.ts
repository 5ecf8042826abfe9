import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWhole } from './whole-json.ts';

describe('parseWhole', () => {
  it('keeps an id above 2^53 to the last digit', () => {
    expect(parseWhole('{"id":820982911946154508,"ids":[ 820982911946154509 ]}')).toEqual({
      id: '820982911946154508',
      ids: ['820982911946154509'],
    });
  });

  it('leaves digits within texts and fractions alone', () => {
    const text = String.raw`{"note":"id: 820982911946154508, \"7\":820982911946154508}","rate":0.12345678901234567,"n":1e2}`;
    expect(parseWhole(text)).toEqual(JSON.parse(text));
  });

  it('stays quick and whole with a text of the size of a message', () => {
    const note = '\\"1234567890123456789,'.repeat(30_000);
    expect(parseWhole(`{"note":"${note}","id":820982911946154508}`)).toMatchObject({ id: '820982911946154508' });
  });

  it('refuses what is not JSON', () => {
    expect(() => parseWhole('{"id":820982911946154508')).toThrow(SyntaxError);
  });

  it('finds an id wherever it stands', () => {
    for (let before = 0; before < 40; before++) {
      expect(parseWhole(`{"${'x'.repeat(before)}":9007199254740993}`)).toEqual({
        ['x'.repeat(before)]: '9007199254740993',
      });
    }
  });

  it('is JSON.parse for every value without long integers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.bigInt({ min: 10n ** 16n, max: 10n ** 30n }), (value, id) => {
        const text = `{"id":${id},"value":${JSON.stringify(value)}}`;
        const parsed = parseWhole(text);
        expect(parsed).toHaveProperty('id', String(id));
        const plain = JSON.stringify(value);
        if (!/\d{16}/.test(plain)) expect(parsed).toHaveProperty('value', JSON.parse(plain));
      }),
    );
  });
});

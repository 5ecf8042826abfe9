import { Readable } from 'node:stream';
import type { Path } from '@creditroll/attribution/paths';
import { describe, expect, it } from '@jest/globals';
import { columnsOf, type ColumnRole } from './columns.ts';
import { readPaths } from './read-paths.ts';
import { creditsCsv } from './write-credits.ts';

const header = 'path,total_conversions,total_conversion_value,total_null,hours_to_conv';

async function read(
  text: string,
  { columns = '', needed = [] as ColumnRole[], delimiter = ',' } = {},
): Promise<Path[]> {
  const paths: Path[] = [];
  // In pieces, as a file comes.
  const pieces = text.match(/[\s\S]{1,7}/g) ?? [];
  await readPaths(Readable.from(pieces), { columns: columnsOf(columns), needed, delimiter }, (path) =>
    paths.push(path),
  );
  return paths;
}

describe('a file of paths', () => {
  it('is read row by row', async () => {
    expect(await read(`${header}\neta > iota,1,0.25,3,30 > 1.5\n\n"a, b",0,0,2,\n`)).toEqual([
      { names: ['eta', 'iota'], conversions: 1, value: 0.25, nulls: 3, hoursBefore: [30, 1.5] },
      { names: ['a, b'], conversions: 0, value: 0, nulls: 2, hoursBefore: null },
    ]);
  });

  it('may have a byte order mark, Windows line ends, another delimiter and other columns', async () => {
    expect(
      await read('\uFEFFJourney;Sales\r\na > b;2\r\n', { columns: 'path=Journey,conversions=Sales', delimiter: ';' }),
    ).toEqual([{ names: ['a', 'b'], conversions: 2, value: 0, nulls: 0, hoursBefore: null }]);
  });

  it.each([
    ['an empty file', '', 'the file is empty; its first line must name the columns'],
    [
      'a missing column',
      'path,sales\na,1\n',
      'line 1: there is no column "total_conversions", only "path", "sales"; name it by --columns conversions=NAME',
    ],
    [
      'a column that is there twice',
      'path,path,total_conversions\na,b,1\n',
      'line 1: column "path" is there twice; rename one of them',
    ],
    [
      'bytes that are not UTF-8',
      `${header}\n\uFFFDtoile,1,1,0,1\n`,
      'line 2, column path: has bytes that are not UTF-8; save the file as UTF-8',
    ],
    [
      'a number that is not held exactly',
      `${header}\na,1,9007199254740993,0,1\n`,
      'line 2, column total_conversion_value: is "9007199254740993"; write at most 9007199254740991, e.g. in thousands',
    ],
    [
      'no number',
      `${header}\na,1,0,0,1\nb,one,0,0,1\n`,
      'line 3, column total_conversions: is "one"; write a number of 0 or more with a point, such as 12.5',
    ],
    [
      'a negative number',
      `${header}\na,1,-5,0,1\n`,
      'line 2, column total_conversion_value: is "-5"; write a number of 0 or more with a point, such as 12.5',
    ],
    [
      'a touch without a name',
      `${header}\na > > b,1,0,0,1\n`,
      'line 2, column path: has a ">" inside a name; write a space on both sides of each ">"',
    ],
    [
      'an empty path',
      `${header}\n,1,0,0,1\n`,
      'line 2, column path: has a touch without a name; write names with " > " between them',
    ],
    [
      'hours that are too few',
      `${header}\na > b,1,0,0,1\n`,
      'line 2, column hours_to_conv: has 1 numbers for 2 touches; write one for each touch',
    ],
    [
      'a value of nothing',
      `${header}\na,0,9,1,\n`,
      'line 2, column total_conversion_value: must be 0 where nothing converted; a value belongs to a conversion',
    ],
    [
      'a row of another length',
      `${header}\na,1,0,0,1\nb,1\n`,
      'line 3: has another number of cells than the first line; put cells that contain the delimiter in double quotes',
    ],
    [
      'an open quote',
      `${header}\n"a,1,0,0,1\n`,
      'line 2: a double quote is not closed before the end of the file; close it, or double it inside a cell',
    ],
  ])('is refused with its line and a fix for %s', async (_, text, message) => {
    await expect(read(text)).rejects.toMatchObject({ code: expect.stringMatching(/invalid_input/), message });
  });

  it('must have the columns that the report needs or the caller named', async () => {
    const bare = 'path,total_conversions\na,1\n';
    await expect(read(bare, { needed: ['hours'] })).rejects.toThrow('there is no column "hours_to_conv"');
    await expect(read(bare, { columns: 'value=worth' })).rejects.toThrow('there is no column "worth"');
    expect(() => columnsOf('price=worth')).toThrow('role is one of path, conversions, value, null, hours');
  });
});

describe('the answer', () => {
  const told = { conversions: 0.1 + 0.2, value: 5, removalEffect: null };
  it('has the usual columns, no digits of rounding, and no cell that a spreadsheet would run', () => {
    expect(creditsCsv([{ ...told, name: '=SUM(A1)' }], { value: true, removal: false })).toBe(
      "channel_name,total_conversions,total_conversion_value\n'=SUM(A1),0.3,5\n",
    );
  });
  it('has removal effects of Markov models, and no value where the file had none', () => {
    const removalEffect = { conversions: 0.5, value: 0 };
    expect(creditsCsv([{ ...told, name: 'a', removalEffect }], { value: false, removal: true })).toBe(
      'channel_name,total_conversions,total_conversion_value,removal_effect_conversion,removal_effect_value\na,0.3,,0.5,\n',
    );
    expect(creditsCsv([], { value: true, removal: true })).toBe(
      'channel_name,total_conversions,total_conversion_value,removal_effect_conversion,removal_effect_value\n',
    );
  });
});

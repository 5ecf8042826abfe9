import { namesMax, type Path, touchesPerPathMax } from '@creditroll/attribution/paths';
import { AppError } from '@creditroll/kernel';
import { CsvError, type Options, parse } from 'csv-parse';
import { z } from 'zod';
import { columnPlaces, type ColumnPlaces, type ColumnRole, type Columns } from './columns.ts';

const rowBytesMax = 1_000_000;
const separator = ' > ';
/** What a decoder puts in the place of bytes that it cannot read: two names may look alike by it. */
const unreadable = '\uFFFD';

export interface PathFile {
  readonly columns: Columns;
  /** Besides path and conversions, which every report needs. */
  readonly needed: readonly ColumnRole[];
  readonly delimiter: string;
}

/** Which of the figures a file has. */
export interface Told {
  readonly value: boolean;
}

const row = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

/** Reads the paths of a CSV file, one by one. The first bad cell ends it, with its line, its column and what would mend it. */
export async function readPaths(
  source: NodeJS.ReadableStream,
  file: PathFile,
  take: (path: Path) => void,
): Promise<Told> {
  const options: Options = {
    bom: true,
    delimiter: file.delimiter,
    info: true,
    max_record_size: rowBytesMax,
    skip_empty_lines: true,
    trim: true,
  };
  let places: ColumnPlaces | undefined;
  const names = new Set<string>();
  try {
    const parser = parse(options);
    source.on('error', (error) => parser.destroy(error));
    for await (const parsed of source.pipe(parser)) {
      const { record, info } = row.parse(parsed);
      if (!places) {
        places = columnPlaces(record, file.columns, ['path', 'conversions', ...file.needed]);
        continue;
      }
      const path = pathOf(new Cells(record, info.lines, places, file.columns));
      for (const name of path.names) names.add(name);
      if (names.size > namesMax)
        throw new AppError(
          'too_large',
          `line ${info.lines}: there are more than ${namesMax} names; group them, e.g. by channel`,
        );
      take(path);
    }
  } catch (error) {
    throw error instanceof CsvError ? new AppError('invalid_input', fixOf(error)) : error;
  }
  if (!places) throw new AppError('invalid_input', 'the file is empty; its first line must name the columns');
  return { value: places.has('value') };
}

function pathOf(cells: Cells): Path {
  const names = cells
    .text('path')
    .split(separator)
    .map((name) => name.trim());
  if (names.length > touchesPerPathMax)
    cells.refuse('path', `has ${names.length} touches; leave out paths of more than ${touchesPerPathMax}`);
  if (names.some((name) => name === ''))
    cells.refuse('path', `has a touch without a name; write names with ${JSON.stringify(separator)} between them`);
  if (names.some((name) => name.includes('>')))
    cells.refuse('path', `has a ">" inside a name; write a space on both sides of each ">"`);
  if (names.some((name) => name.includes(unreadable)))
    cells.refuse('path', 'has bytes that are not UTF-8; save the file as UTF-8');
  const conversions = cells.number('conversions');
  const value = cells.number('value');
  if (conversions === 0 && value > 0)
    cells.refuse('value', 'must be 0 where nothing converted; a value belongs to a conversion');
  return { names, conversions, nulls: cells.number('null'), value, hoursBefore: hoursOf(cells, names, conversions) };
}

function hoursOf(cells: Cells, names: readonly string[], conversions: number): readonly number[] | null {
  if (!cells.has('hours') || conversions === 0) return null;
  const hours = cells
    .text('hours')
    .split('>')
    .map((text) => cells.parsed('hours', text.trim()));
  if (hours.length !== names.length)
    cells.refuse('hours', `has ${hours.length} numbers for ${names.length} touches; write one for each touch`);
  return hours;
}

/** The cells of one row by their role. */
class Cells {
  readonly #record: readonly string[];
  readonly #line: number;
  readonly #places: ColumnPlaces;
  readonly #columns: Columns;

  constructor(record: readonly string[], line: number, places: ColumnPlaces, columns: Columns) {
    this.#record = record;
    this.#line = line;
    this.#places = places;
    this.#columns = columns;
  }

  has = (role: ColumnRole): boolean => this.#places.has(role);

  text(role: ColumnRole): string {
    return this.#record[this.#places.get(role) ?? -1] ?? '';
  }

  /** 0 where the file has no such column. */
  number(role: ColumnRole): number {
    return this.has(role) ? this.parsed(role, this.text(role)) : 0;
  }

  parsed(role: ColumnRole, text: string): number {
    const number = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
    if (number > Number.MAX_SAFE_INTEGER)
      this.refuse(role, `is ${JSON.stringify(text)}; write at most ${Number.MAX_SAFE_INTEGER}, e.g. in thousands`);
    return Number.isFinite(number)
      ? number
      : this.refuse(role, `is ${JSON.stringify(text)}; write a number of 0 or more with a point, such as 12.5`);
  }

  refuse(role: ColumnRole, problem: string): never {
    throw new AppError('invalid_input', `line ${this.#line}, column ${this.#columns.names[role]}: ${problem}`);
  }
}

function fixOf(error: CsvError): string {
  const line = typeof error.lines === 'number' ? `line ${error.lines}: ` : '';
  const fixes: Readonly<Record<string, string>> = {
    CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
      'has another number of cells than the first line; put cells that contain the delimiter in double quotes',
    CSV_QUOTE_NOT_CLOSED:
      'a double quote is not closed before the end of the file; close it, or double it inside a cell',
    INVALID_OPENING_QUOTE:
      'a double quote stands inside a cell; put the cell in double quotes and double the one inside',
    CSV_INVALID_CLOSING_QUOTE: 'text follows a closing double quote; double the quotes inside a cell',
    CSV_MAX_RECORD_SIZE: `is longer than ${rowBytesMax} bytes; a double quote may be missing above`,
  };
  return `${line}${fixes[error.code] ?? error.message}`;
}

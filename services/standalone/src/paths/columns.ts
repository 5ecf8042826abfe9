import { AppError } from '@creditroll/kernel';

/** What the columns of a path file are called, unless the caller says otherwise. */
const namesByDefault = {
  path: 'path',
  conversions: 'total_conversions',
  value: 'total_conversion_value',
  null: 'total_null',
  hours: 'hours_to_conv',
} as const;

export type ColumnRole = keyof typeof namesByDefault;

export interface Columns {
  readonly names: Readonly<Record<ColumnRole, string>>;
  /** Those that the caller named; the file must have them. */
  readonly named: readonly ColumnRole[];
}

const isRole = (text: string): text is ColumnRole => Object.hasOwn(namesByDefault, text);
const roles = Object.keys(namesByDefault).filter(isRole);

/** Reads `path=Journey,conversions=Sales`. */
export function columnsOf(text: string): Columns {
  const names: Record<ColumnRole, string> = { ...namesByDefault };
  const named: ColumnRole[] = [];
  for (const pair of text.split(',').filter((part) => part !== '')) {
    const [role = '', name = ''] = pair.split('=').map((part) => part.trim());
    if (!isRole(role) || name === '')
      throw new AppError(
        'invalid_input',
        `--columns has ${JSON.stringify(pair)}; write role=name, where role is one of ${roles.join(', ')}`,
      );
    names[role] = name;
    named.push(role);
  }
  return { names, named };
}

/** Which column of a file has which role. */
export type ColumnPlaces = ReadonlyMap<ColumnRole, number>;

export function columnPlaces(
  header: readonly string[],
  { names, named }: Columns,
  needed: readonly ColumnRole[],
): ColumnPlaces {
  const places = new Map<ColumnRole, number>();
  for (const role of roles) {
    const place = header.indexOf(names[role]);
    if (place !== header.lastIndexOf(names[role]))
      throw new AppError(
        'invalid_input',
        `line 1: column ${JSON.stringify(names[role])} is there twice; rename one of them`,
      );
    if (place >= 0) places.set(role, place);
    else if (needed.includes(role) || named.includes(role))
      throw new AppError(
        'invalid_input',
        `line 1: there is no column ${JSON.stringify(names[role])}, only ${header.map((name) => JSON.stringify(name)).join(', ')}; name it by --columns ${role}=NAME`,
      );
  }
  return places;
}

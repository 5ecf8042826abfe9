/** What a collection's zod schema says about an indexed path: which scalars can stand there, and whether an array can. */
import type { Collection } from '../port.ts';

export type Scalar = 'string' | 'number' | 'boolean';

export interface PathKind {
  readonly scalars: ReadonlySet<Scalar>;
  readonly array: boolean;
}

/** What is not understood may be anything: slower plans, never wrong ones. */
const anything: PathKind = { scalars: new Set<Scalar>(['string', 'number', 'boolean']), array: true };
const nothing: PathKind = { scalars: new Set<Scalar>(), array: false };
const just = (scalar: Scalar): PathKind => ({ scalars: new Set([scalar]), array: false });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const either = (kinds: readonly PathKind[]): PathKind => ({
  scalars: new Set(kinds.flatMap(({ scalars }) => [...scalars])),
  array: kinds.some(({ array }) => array),
});

const kindOfValue = (value: unknown): PathKind => {
  if (value === null || value === undefined) return nothing;
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? just(type) : anything;
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Schemas are walked as data (`def` is zod 4's public description of a schema), one path part at a time. */
function kindAt(schema: unknown, path: readonly string[]): PathKind {
  const def = isRecord(schema) ? schema['def'] : undefined;
  if (!isRecord(def)) return anything;
  const type = String(def['type']);
  if (['optional', 'nullable', 'default', 'prefault', 'readonly', 'catch', 'nonoptional'].includes(type))
    return kindAt(def['innerType'], path);
  if (type === 'pipe') return kindAt(def['out'], path);
  if (type === 'lazy') return typeof def['getter'] === 'function' ? kindAt(def['getter'](), path) : anything;
  if (type === 'union') return either(list(def['options']).map((option) => kindAt(option, path)));
  if (type === 'intersection') return either([kindAt(def['left'], path), kindAt(def['right'], path)]);
  const [first, ...rest] = path;
  if (first === undefined) return leafKind(type, def);
  if (type === 'record') return kindAt(def['valueType'], rest);
  if (type !== 'object') return ['any', 'unknown', 'custom', 'transform'].includes(type) ? anything : nothing;
  const shape = def['shape'];
  if (!isRecord(shape)) return anything;
  // A field that the schema does not name can be there only where the object is open.
  if (!(first in shape)) return def['catchall'] === undefined ? nothing : kindAt(def['catchall'], rest);
  return kindAt(shape[first], rest);
}

function leafKind(type: string, def: Readonly<Record<string, unknown>>): PathKind {
  if (type === 'string' || type === 'template_literal') return just('string');
  if (type === 'number' || type === 'int') return just('number');
  if (type === 'boolean') return just('boolean');
  if (type === 'null' || type === 'undefined' || type === 'void') return nothing;
  if (type === 'literal') return either(list(def['values']).map(kindOfValue));
  if (type === 'enum') return either(Object.values(isRecord(def['entries']) ? def['entries'] : {}).map(kindOfValue));
  if (type === 'array') return { scalars: kindAt(def['element'], []).scalars, array: true };
  return anything;
}

export function pathKind(collection: Collection, path: string): PathKind {
  const kind = kindAt(collection.schema, path.split('.'));
  // An intersection or union can leave nothing known; then nothing is assumed.
  return kind.scalars.size === 0 ? { scalars: anything.scalars, array: kind.array } : kind;
}

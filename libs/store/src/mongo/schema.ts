/** A collection of ours as a mongoose model: typed paths for what is indexed, indexes under the names of the definition. */
import mongoose, { type Connection, type IndexDefinition } from 'mongoose';
import type { Collection } from '../port.ts';
import { compileLayout, type IndexLayout, type Layout } from '../ordered/layout.ts';
import { codeOf } from './failures.ts';
import { pathKind, type PathKind } from './path-kinds.ts';
import type { Stored } from './documents.ts';

/** The driver's collection below a model: nothing is cast, hydrated or validated on the way. */
export type Documents = mongoose.Collection<Stored>;

export interface MongoIndex extends IndexLayout {
  readonly kinds: readonly PathKind[];
  /** The index as MongoDB names its fields: the paths and the key. */
  readonly spec: Readonly<Record<string, 1>>;
}

export interface MongoCollection {
  readonly layout: Layout;
  readonly indexes: ReadonlyMap<string, MongoIndex>;
  readonly documents: Documents;
}

const codes = { namespaceExists: 48, optionsConflict: 85, specsConflict: 86 } as const;

function typeOf(path: string, { scalars, array }: PathKind): unknown {
  const [scalar] = scalars;
  if (scalars.size !== 1 || scalar === undefined) return mongoose.Schema.Types.Mixed;
  const number = path.endsWith('Minor') ? mongoose.Schema.Types.BigInt : Number;
  const type = { string: String, number, boolean: Boolean }[scalar];
  return array ? [type] : type;
}

const indexSpec = (paths: readonly string[]): Record<string, 1> => ({
  ...Object.fromEntries(paths.map((path) => [path, 1 as const])),
  _id: 1,
});

/** A document without the first path has no entry. */
const entryFilter = (paths: readonly string[]): Record<string, { $exists: true }> => ({
  [paths[0] ?? '_id']: { $exists: true },
});

function schemaOf(collection: Collection, indexes: ReadonlyMap<string, MongoIndex>): mongoose.Schema {
  const types = new Map<string, unknown>([['_id', String]]);
  for (const { paths, kinds } of indexes.values()) {
    paths.forEach((path, at) => types.set(path, typeOf(path, kinds[at] ?? { scalars: new Set(), array: false })));
  }
  const options = {
    collection: collection.name,
    strict: false,
    autoIndex: false,
    autoCreate: false,
    versionKey: false,
    minimize: false,
  } as const;
  const schema = new mongoose.Schema(Object.fromEntries(types), options);
  for (const { name, paths } of indexes.values()) {
    const spec: IndexDefinition = indexSpec(paths);
    schema.index(spec, { name, partialFilterExpression: entryFilter(paths) });
  }
  return schema;
}

/** Creates the collection and its indexes; an index whose paths changed is made anew. */
export async function ensureModel(connection: Connection, collection: Collection): Promise<MongoCollection> {
  const layout = compileLayout(collection, () => 1);
  const indexes = new Map<string, MongoIndex>(
    layout.indexes.map((index) => {
      const kinds = index.paths.map((path) => pathKind(collection, path));
      return [index.name, { ...index, kinds, spec: indexSpec(index.paths) }];
    }),
  );
  if (connection.models[collection.name] !== undefined) connection.deleteModel(collection.name);
  const model = connection.model<Stored>(collection.name, schemaOf(collection, indexes));
  await tolerating(codes.namespaceExists, () => model.createCollection());
  for (const { name, paths, spec } of indexes.values()) {
    const create = (): Promise<unknown> =>
      model.collection.createIndex(spec, { name, partialFilterExpression: entryFilter(paths) });
    try {
      await create();
    } catch (error) {
      const code = codeOf(error);
      if (code !== codes.optionsConflict && code !== codes.specsConflict) throw error;
      await model.collection.dropIndex(name);
      await create();
    }
  }
  return { layout, indexes, documents: connection.collection<Stored>(collection.name) };
}

export async function tolerating(code: number, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (codeOf(error) !== code) throw error;
  }
}

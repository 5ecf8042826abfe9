/** The port's order in MongoDB's terms. */
import mongoose from 'mongoose';
import type { IndexValue } from '../port.ts';
import type { Scalar } from './path-kinds.ts';

export const minKey = new mongoose.mongo.MinKey();
export const maxKey = new mongoose.mongo.MaxKey();

const ranks = { boolean: 1, number: 2, string: 3 } as const;

export const rankOf = (kind: Scalar): number => ranks[kind];

/** null, then booleans, numbers, strings. */
export const rank = (value: IndexValue): number =>
  value === null
    ? 0
    : typeof value === 'boolean'
      ? ranks.boolean
      : typeof value === 'number'
        ? ranks.number
        : ranks.string;

/** Not above any value of the kind, and above null. */
export const lowest = (kind: Scalar): IndexValue =>
  ({ boolean: false, number: Number.NEGATIVE_INFINITY, string: '' })[kind];

const isOf = (type: string, field: string): object => ({ $eq: [{ $type: field }, type] });

/** The rank of a field as an expression of MongoDB's. */
export const rankExpression = (field: string): object => ({
  $cond: [
    { $isNumber: field },
    ranks.number,
    { $cond: [isOf('bool', field), ranks.boolean, { $cond: [isOf('string', field), ranks.string, 0] }] },
  ],
});

/** What MongoDB's errors mean for a caller. Told apart by name, code and label, not by class: drivers come in several copies. */
import { AppError, messageOf } from '@creditroll/kernel';
import { asTooLarge } from './documents.ts';

const member = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

export const hasLabel = (error: unknown, label: string): boolean => {
  const labels = member(error, 'errorLabelSet') ?? member(error, 'errorLabels');
  return labels instanceof Set || Array.isArray(labels) ? [...labels].includes(label) : false;
};

export const codeOf = (error: unknown): unknown => member(error, 'code');
export const duplicateKey = 11_000;

/** Server errors that another attempt can outlive: stepped down, shutting down, interrupted, timed out, no majority. */
const passing = new Set([
  6, 7, 50, 64, 89, 91, 100, 112, 189, 202, 251, 262, 290, 9001, 10107, 11600, 11602, 13388, 13435, 13436,
]);

/** `unavailable` for everything that has to do with reaching a primary; other errors are ours and pass unchanged. */
export function translate(error: unknown): unknown {
  const name = String(member(error, 'name'));
  const refused = name === 'MongoServerError' || name === 'MongoBulkWriteError' || name === 'MongoWriteConcernError';
  const ours = refused && !passing.has(Number(codeOf(error))) && !hasLabel(error, 'TransientTransactionError');
  if (!name.startsWith('Mongo') || ours || name === 'MongoInvalidArgumentError') return asTooLarge(error);
  return new AppError('unavailable', `MongoDB does not answer: ${messageOf(error)}`, { cause: error });
}

export async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translate(error);
  }
}

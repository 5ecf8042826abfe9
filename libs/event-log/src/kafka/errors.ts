import { AppError, messageOf } from '@creditroll/kernel';
import kafkajs from 'kafkajs';

/** Answers of a coordinator that mean: this member has lost its partitions, or is about to. */
const lostMembership = new Set([
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
  'NOT_COORDINATOR_FOR_GROUP',
  'FENCED_INSTANCE_ID',
]);
const tooLarge = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE']);

const typeOf = (error: unknown): string | undefined => {
  if (error instanceof kafkajs.KafkaJSProtocolError) return error.type;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? undefined : typeOf(cause);
};

export const meansLostMembership = (error: unknown): boolean => lostMembership.has(typeOf(error) ?? '');

/** Errors that kafkajs's own loop knows how to handle. */
export const isKafkaError = (error: unknown): boolean => error instanceof kafkajs.KafkaJSError;

/** What callers of the port see instead of an error of the driver. */
export function portError(what: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = tooLarge.has(typeOf(error) ?? '') ? 'too_large' : 'unavailable';
  return new AppError(code, `${what}: ${messageOf(error)}`, { cause: error });
}

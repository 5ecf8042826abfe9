import { STATUS_CODES } from 'node:http';
import {
  AppError,
  type ErrorCode,
  errorCodes,
  type FieldProblem,
  InvariantError,
  toldAtOnce,
} from '@creditroll/kernel';
import { z } from 'zod';
import { sentenceOfIssue } from './input-sentences.ts';

// What a schema refuses is read by people who do not know the schema's library.
z.config({ customError: sentenceOfIssue });

export const problemMediaType = 'application/problem+json';

/** RFC 9457. `errors`, `code` and `requestId` are extension members. */
export const problemSchema = z
  .object({
    type: z.string().describe('urn:creditroll:error:<code>, or about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string(),
    code: z.string().optional().describe('A code of the error table, or one of the operation’s own reasons'),
    errors: z.array(z.object({ field: z.string(), problem: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.output<typeof problemSchema>;

export interface ProblemContext {
  /** Path of the request, without its query: that may hold personal data. */
  readonly instance: string;
  readonly requestId: string;
}

/** The problem document of an error whose code is in the table. */
export function problemOf(error: AppError, context: ProblemContext): Problem {
  const { http, means } = errorCodes[error.code];
  return {
    type: `urn:creditroll:error:${error.code}`,
    title: means,
    status: http,
    detail: error.message,
    instance: context.instance,
    code: error.code,
    ...(error.fields.length > 0 ? { errors: [...error.fields] } : {}),
    requestId: context.requestId,
  };
}

/** A problem that says no more than its HTTP status does; RFC 9457, section 4.2.1. */
export function plainProblem(status: number, detail: string, context: ProblemContext): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, ...context };
}

/** What was thrown as an AppError; what nobody foresaw is a bug, and its message stays inside. */
export function appErrorOf(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof z.ZodError) return invalidInput(thrown);
  const refusal = thrown instanceof InvariantError ? undefined : refusalOfParser(thrown);
  return refusal ?? new AppError('bug', 'The operation failed. It is logged with the request id.', { cause: thrown });
}

export function invalidInput(error: z.ZodError, prefix = ''): AppError {
  const fields: FieldProblem[] = error.issues.map((issue) => ({
    field: fieldPath(issue.path) || prefix || 'input',
    problem: issue.message,
  }));
  return new AppError('invalid_input', toldAtOnce(fields), { fields });
}

/** `lines[0].quantity`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part}]`;
    return written === '' ? String(part) : `${written}.${String(part)}`;
  }, '');
}

/** express and its body parser name what they refuse by a status and sometimes a type. */
function refusalOfParser(thrown: unknown): AppError | undefined {
  if (!(thrown instanceof Error) || !('status' in thrown) || typeof thrown.status !== 'number') return undefined;
  if (thrown.status < 400 || thrown.status >= 500) return undefined;
  const limit = 'limit' in thrown && typeof thrown.limit === 'number' ? thrown.limit : undefined;
  if (thrown.status === 413)
    return new AppError(
      'too_large',
      limit === undefined ? 'The body is too large.' : `The body is larger than ${limit} bytes.`,
    );
  const code: ErrorCode = 'invalid_input';
  return new AppError(code, `The request cannot be read: ${thrown.message}`);
}

/**
 * Every way in which an operation can fail, with what each means at each door. `docs/reference/generated/errors.md` is
 * written from this table and a test holds the two together.
 *
 * `grpc` is the canonical status code; `http` the status of the problem document; `retry` says whether the same
 * call can succeed later without being changed.
 */
export const errorCodes = {
  invalid_input: {
    grpc: 3,
    http: 400,
    retry: false,
    means: 'A field is missing, malformed or out of its range; the detail names it.',
  },
  unauthenticated: { grpc: 16, http: 401, retry: false, means: 'No valid credentials came with the call.' },
  forbidden: { grpc: 7, http: 403, retry: false, means: 'The caller is known but may not do or see this.' },
  not_found: {
    grpc: 5,
    http: 404,
    retry: false,
    means: 'There is no such thing, or the caller may not know that there is.',
  },
  conflict: {
    grpc: 10,
    http: 409,
    retry: true,
    means: 'Somebody else changed it meanwhile; read it again and repeat.',
  },
  already_exists: { grpc: 6, http: 409, retry: false, means: 'The id, code or handle is taken.' },
  wrong_state: { grpc: 9, http: 409, retry: false, means: 'The thing exists, but its state does not permit this.' },
  idempotency_mismatch: {
    grpc: 9,
    http: 422,
    retry: false,
    means: 'The idempotency key was used before with another input.',
  },
  four_eyes: {
    grpc: 7,
    http: 403,
    retry: false,
    means: 'A second person must do this: whoever prepared it cannot approve it.',
  },
  too_large: { grpc: 3, http: 413, retry: false, means: 'The payload is beyond a named limit.' },
  rate_limited: {
    grpc: 8,
    http: 429,
    retry: true,
    means: 'Too many calls in the time; wait as long as the answer says.',
  },
  unavailable: { grpc: 14, http: 503, retry: true, means: 'An engine or a service does not answer now.' },
  deadline: {
    grpc: 4,
    http: 504,
    retry: true,
    means: 'No answer in the time allowed; the outcome may still arrive. Repeat with the same idempotency key.',
  },
  bug: {
    grpc: 13,
    http: 500,
    retry: false,
    means: 'An invariant of ours is broken. It is logged with the id; nothing was half-applied.',
  },
} as const satisfies Record<string, { grpc: number; http: number; retry: boolean; means: string }>;

export type ErrorCode = keyof typeof errorCodes;

export interface FieldProblem {
  /** Path of the field as the caller wrote it, e.g. `lines[0].quantity`. */
  readonly field: string;
  readonly problem: string;
}

/** An operational failure: expected, named by a code, safe to tell the caller. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];

  constructor(code: ErrorCode, message: string, options: { fields?: readonly FieldProblem[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields ?? [];
  }

  get retry(): boolean {
    return errorCodes[this.code].retry;
  }
}

/** A "no" that is data: what was asked is not done, and why. */
export interface Refusal {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly message: string;
}

export const refuse = (code: ErrorCode, message: string): Refusal => ({ ok: false, code, message });

/** A broken invariant of ours. Whoever meets it stops rather than goes on with wrong books. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvariantError';
  }
}

export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** What remains after an exhaustive switch; reaching it at run time is a bug. */
export function unreachable(value: never): never {
  throw new InvariantError(`unexpected value ${JSON.stringify(value)}`);
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

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
    means: 'A field is missing, unknown or malformed, or does not fit; the detail names it.',
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
    means: 'Others changed it at the same time; repeat the call.',
  },
  already_exists: {
    grpc: 6,
    http: 409,
    retry: false,
    means: 'There is one already, or its id, code, address or reference is taken; the detail says which.',
  },
  overlap: {
    grpc: 9,
    http: 409,
    retry: false,
    means: 'It overlaps what is agreed already; the detail names that and a way out.',
  },
  outdated: {
    grpc: 9,
    http: 409,
    retry: false,
    means: 'What was decided on is not what is there now; look at it again.',
  },
  wrong_state: {
    grpc: 9,
    http: 409,
    retry: false,
    means: 'As things stand this cannot be done; the detail says what stands in the way.',
  },
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
    means: 'A second person must do this: whoever prepared it cannot decide on it.',
  },
  too_large: {
    grpc: 3,
    http: 413,
    retry: false,
    means: 'More was sent or asked for than a limit allows; the detail names the limit.',
  },
  rate_limited: {
    grpc: 8,
    http: 429,
    retry: true,
    means: 'Too many calls in the time; wait as long as the answer says.',
  },
  unavailable: {
    grpc: 14,
    http: 503,
    retry: true,
    means: 'A part of the platform does not answer now, or has too much to do; repeat it later.',
  },
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
    means: 'Something is broken on our side. It is logged with the request id; nothing was half-applied.',
  },
} as const satisfies Record<string, { grpc: number; http: number; retry: boolean; means: string }>;

export type ErrorCode = keyof typeof errorCodes;

export interface FieldProblem {
  /** Path of the field as the caller wrote it, e.g. `lines[0].quantity`. */
  readonly field: string;
  readonly problem: string;
}

const toldMax = 5;

/** The first problems in one sentence, and how many more there are. */
export function toldAtOnce(fields: readonly FieldProblem[]): string {
  const told = fields.slice(0, toldMax).map(({ field, problem }) => `${field} ${problem}`);
  const more = fields.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
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

/** Refusal of one field. */
export const invalidField = (field: string, problem: string): AppError =>
  new AppError('invalid_input', `${field} ${problem}`, { fields: [{ field, problem }] });

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

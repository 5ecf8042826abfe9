import { AppError, type ErrorCode, errorCodes, type FieldProblem } from '@creditroll/kernel';
import * as grpc from '@grpc/grpc-js';
import { z } from 'zod';
import { appErrorOf } from './problem.ts';

const codeKey = 'creditroll-code';
const fieldsKey = 'creditroll-fields-bin';
/** Trailers share HTTP/2's header limit of 8 kB or more; the first problems are the ones that help. */
const fieldsMax = 20;
const fieldsBytesMax = 4_096;

const fieldsSchema = z.array(z.object({ field: z.string(), problem: z.string() }));

export interface GrpcFailure {
  readonly code: grpc.status;
  readonly details: string;
  readonly metadata: grpc.Metadata;
}

/** An error as it leaves a server: canonical status, and our code and field problems as trailers. */
export function failureOf(error: AppError): GrpcFailure {
  const metadata = new grpc.Metadata();
  metadata.set(codeKey, error.code);
  const fields = Buffer.from(JSON.stringify(error.fields.slice(0, fieldsMax)));
  if (error.fields.length > 0 && fields.length <= fieldsBytesMax) metadata.set(fieldsKey, fields);
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the kernel imports nothing, so its table has numbers
  return { code: errorCodes[error.code].grpc, details: error.message, metadata };
}

/**
 * An error as a client meets it. Its message is the sentence of the service that refused, which a person may read; what
 * did not come from a service of ours is told by its status. Which call it was is in the cause, for logs.
 */
export function errorOfCall(thrown: unknown, path: string): AppError {
  if (!isServiceError(thrown)) return appErrorOf(thrown);
  const told = thrown.metadata?.get(codeKey)[0];
  const cause = new Error(`${path} answered ${grpc.status[thrown.code]}`, { cause: thrown });
  if (typeof told === 'string' && isErrorCode(told))
    return new AppError(told, thrown.details, { fields: fieldsOf(thrown.metadata), cause });
  const code = codeOfStatus(thrown);
  return new AppError(code, errorCodes[code].means, { cause });
}

const isServiceError = (thrown: unknown): thrown is grpc.ServiceError =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'number' && 'details' in thrown;

const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(errorCodes, text);

function fieldsOf(metadata: grpc.Metadata | undefined): FieldProblem[] {
  const bytes = metadata?.get(fieldsKey)[0];
  if (!Buffer.isBuffer(bytes)) return [];
  const parsed = fieldsSchema.safeParse(JSON.parse(bytes.toString('utf8')));
  return parsed.success ? parsed.data : [];
}

const codesOfStatus: Partial<Record<grpc.status, ErrorCode>> = {
  // A server that goes away while it answers, or a cancelled call: the outcome is open, and a repeat is right.
  [grpc.status.CANCELLED]: 'unavailable',
  [grpc.status.UNAVAILABLE]: 'unavailable',
  [grpc.status.DEADLINE_EXCEEDED]: 'deadline',
  [grpc.status.INVALID_ARGUMENT]: 'invalid_input',
  [grpc.status.NOT_FOUND]: 'not_found',
  [grpc.status.UNAUTHENTICATED]: 'unauthenticated',
  [grpc.status.PERMISSION_DENIED]: 'forbidden',
  // Without our code it comes from the library, and means a message beyond the limit.
  [grpc.status.RESOURCE_EXHAUSTED]: 'too_large',
};

function codeOfStatus({ code, details }: grpc.ServiceError): ErrorCode {
  // The library reports a connection that broke in the middle of a call as an internal error.
  if (code === grpc.status.INTERNAL && /RST_STREAM|ECONNRESET|EPIPE|socket/i.test(details)) return 'unavailable';
  return codesOfStatus[code] ?? 'bug';
}

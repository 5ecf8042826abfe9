import type { IncomingHttpHeaders } from 'node:http';
import { AppError } from '@creditroll/kernel';

/** Whether an operation needs the `Idempotency-Key` header, or only takes notice of it. */
export type Idempotency = 'required' | 'optional';

const keyLengthMax = 255;

/**
 * The key, bare or as a structured-field string in quotes:
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export function idempotencyKeyOf(headers: IncomingHttpHeaders, use: Idempotency | undefined): string | undefined {
  if (!use) return undefined;
  const header = headers['idempotency-key'];
  if (header === undefined) {
    if (use === 'optional') return undefined;
    throw refused('is required: send one value per intended change, the same again for a repeat');
  }
  const key = String(header)
    .trim()
    .replace(/^"(.*)"$/, '$1');
  if (key.length > keyLengthMax || !/^[\x21-\x7e]+$/.test(key)) {
    throw refused(`must be 1 to ${keyLengthMax} visible ASCII characters`);
  }
  return key;
}

function refused(problem: string): AppError {
  const fields = [{ field: 'Idempotency-Key', problem }];
  return new AppError('invalid_input', `The Idempotency-Key header ${problem}.`, { fields });
}

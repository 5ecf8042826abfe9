import { messageOf } from '@creditroll/kernel';
import { type Currency, isCurrency, parseDecimal } from '@creditroll/money';
import { Poison } from '@creditroll/processing';
import type { z } from 'zod';

/** Keeps sums of 500 lines within what a number holds exactly. */
export const amountMinorMax = 10_000_000_000_000;

/** A decimal text as minor units; what is negative, malformed or beyond the limit is refused with the field's name. */
export function minorOf(text: string, currency: Currency, field: string): number {
  const amountMinor = signedMinorOf(text, currency, field);
  if (amountMinor < 0) throw new Poison(`${field}: ${text} is negative`);
  return amountMinor;
}

export function signedMinorOf(text: string, currency: Currency, field: string): number {
  let amountMinor: number;
  try {
    ({ amountMinor } = parseDecimal(text, currency));
  } catch (cause) {
    throw new Poison(`${field}: ${messageOf(cause)}`);
  }
  if (Math.abs(amountMinor) > amountMinorMax)
    throw new Poison(`${field}: ${text} is beyond ${amountMinorMax} minor units`);
  return amountMinor;
}

export function currencyAt(code: string, field: string): Currency {
  if (isCurrency(code)) return code;
  throw new Poison(`${field}: ${JSON.stringify(code.slice(0, 20))} is not an ISO 4217 code that we know`);
}

const issuesShownMax = 5;

/** What a schema makes of a body, or a refusal that names the fields. */
export function checked<Shape extends z.ZodType>(schema: Shape, body: unknown): z.output<Shape> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, issuesShownMax);
  throw new Poison(issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '));
}

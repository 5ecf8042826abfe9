import type { Command__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/Command';
import { AppError, type FieldProblem, sha256, toldAtOnce } from '@creditroll/kernel';
import type { z } from 'zod';

/** Who asks, and the id under which a repeat gets the same answer. */
export interface Asker {
  readonly personId: string;
  readonly commandId: string;
}

const keyCharactersMax = 255;

/** Keys belong to their person and call: nobody can block another's by guessing them. */
export function askerOf(call: string, command: Command__Output | null): Asker {
  const { idempotencyKey, personId } = command ?? { idempotencyKey: '', personId: '' };
  const problems: FieldProblem[] = [];
  if (idempotencyKey === '' || idempotencyKey.length > keyCharactersMax)
    problems.push({ field: 'command.idempotencyKey', problem: `must have 1 to ${keyCharactersMax} characters` });
  if (personId === '') problems.push({ field: 'command.personId', problem: 'must say who asks' });
  if (problems.length > 0) throw refusal(problems);
  return { personId, commandId: `attribution.${call}:${sha256(`${personId} ${idempotencyKey}`)}` };
}

export function checked<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refusal(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), problem: message })));
}

export const refusal = (problems: readonly FieldProblem[]): AppError =>
  new AppError('invalid_input', toldAtOnce(problems), {
    fields: problems,
  });

import type { Command__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/Command';
import type { PageRequest__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/PageRequest';
import { AppError, type FieldProblem, sha256, toldAtOnce } from '@creditroll/kernel';

/** Who asks. Four eyes compare `personId`, never a role. */
interface Actor {
  readonly personId: string;
  readonly role: (typeof roles)[number];
}

export interface Asked {
  /** Names the command for ever: the call, the person and the key, so that nobody can block another's by guessing it. */
  readonly id: string;
  readonly by: Actor;
}

const roles = ['creator', 'brand', 'finance', 'admin', 'system'] as const;
const idempotencyKeyCharactersMax = 255;
const personIdCharactersMax = 200;

export const invalid = (...fields: readonly FieldProblem[]): AppError =>
  new AppError('invalid_input', toldAtOnce(fields), { fields });

const visibleAscii = (text: string, charactersMax: number): boolean =>
  /^[\x21-\x7e]+$/.test(text) && text.length <= charactersMax;

export function toAsked(method: string, command: Command__Output | null): Asked {
  const { idempotencyKey, personId, role: named } = command ?? { idempotencyKey: '', personId: '', role: '' };
  const role = roles.find((known) => known === named);
  const problems: FieldProblem[] = [];
  if (!visibleAscii(idempotencyKey, idempotencyKeyCharactersMax)) {
    problems.push({
      field: 'command.idempotencyKey',
      problem: `must have 1 to ${idempotencyKeyCharactersMax} visible ASCII characters; send one per intended change`,
    });
  }
  if (!visibleAscii(personId, personIdCharactersMax))
    problems.push({
      field: 'command.personId',
      problem: `must have 1 to ${personIdCharactersMax} visible ASCII characters`,
    });
  if (!role) problems.push({ field: 'command.role', problem: `must be one of ${roles.join(', ')}` });
  if (problems.length > 0 || !role) throw invalid(...problems);
  return { id: `payout.${method}/${sha256(`${personId} ${idempotencyKey}`)}`, by: { personId, role } };
}

const pageLimitDefault = 50;
const pageLimitMax = 200;

/** A page along an index of the store; without a limit, the default. */
export function toPage(page: PageRequest__Output | null): {
  readonly limit: number;
  readonly cursor: string | undefined;
} {
  const { limit, cursor } = page ?? { limit: 0, cursor: '' };
  if (limit < 0 || limit > pageLimitMax)
    throw invalid({ field: 'page.limit', problem: `must be 1 to ${pageLimitMax}, not ${limit}` });
  return { limit: limit === 0 ? pageLimitDefault : limit, cursor: cursor === '' ? undefined : cursor };
}

import type { Command__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/Command';
import { Problems } from '../domain/problems.ts';

/** Who asks, and under which key a repeat gets the same answer. */
export interface CommandKey {
  readonly idempotencyKey: string;
  readonly personId: string;
}

const idempotencyKeyCharactersMax = 255;
const personIdCharactersMax = 200;

export function toCommandKey(command: Command__Output | null): CommandKey {
  const { idempotencyKey, personId } = command ?? { idempotencyKey: '', personId: '' };
  const problems = new Problems();
  const keyFits = /^[\x21-\x7e]+$/.test(idempotencyKey) && idempotencyKey.length <= idempotencyKeyCharactersMax;
  problems.unless(
    keyFits,
    'command.idempotencyKey',
    `must have 1 to ${idempotencyKeyCharactersMax} visible ASCII characters; send one per intended change`,
  );
  const personFits = /^[\x21-\x7e]*$/.test(personId) && personId.length <= personIdCharactersMax;
  problems.unless(
    personFits,
    'command.personId',
    `must have at most ${personIdCharactersMax} visible ASCII characters`,
  );
  problems.refuse();
  return { idempotencyKey, personId };
}

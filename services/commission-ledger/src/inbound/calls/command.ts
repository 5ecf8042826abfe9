import type { Command__Output } from '@creditroll/contracts/grpc/creditroll/common/v1/Command';
import { sha256, invalidField } from '@creditroll/kernel';

const roles = ['brand', 'finance', 'admin'] as const;
const charactersMax = 500;

export interface Asked {
  /** Names the command for ever: the call, the person and the key. */
  readonly id: string;
  readonly by: { readonly personId: string; readonly role: (typeof roles)[number] };
}

/** Who asks, and under which key. Four eyes compare `personId`, never a role. */
export function toAsked(call: string, command: Command__Output | null): Asked {
  const { idempotencyKey, personId, role: named } = command ?? { idempotencyKey: '', personId: '', role: '' };
  const role = roles.find((known) => known === named);
  for (const [field, value] of Object.entries({ idempotencyKey, personId })) {
    if (value === '' || value.length > charactersMax)
      throw invalidField(`command.${field}`, `must have 1 to ${charactersMax} characters`);
  }
  if (!role) throw invalidField('command.role', `must be one of ${roles.join(', ')}`);
  return { id: `commission-ledger.${call}/${sha256(`${personId} ${idempotencyKey}`)}`, by: { personId, role } };
}

import type { Principal } from '@creditroll/service-kit';
import type { Role, Thing } from '../domain/access.ts';
import type { AuditTrail } from './audit-trail.ts';
import { viewerOf, viewing } from './context.ts';

/** What a request says besides its content. */
interface Asked {
  readonly principal: Principal;
  readonly idempotencyKey: string;
  readonly requestId: string;
}

interface Change {
  /** As the audit trail names it, e.g. `campaigns.open`. */
  readonly action: string;
  /** What it is done to, for the trail. */
  readonly object: string;
  /** Whose it is: for anybody else there is no such thing. Absent where the role alone decides. */
  readonly of?: Thing;
}

/** What a service must know of who asks for a change. Keys are each person's own. */
interface Command {
  readonly idempotencyKey: string;
  readonly personId: string;
  readonly role: Role;
}

/** Does what somebody asks for, if it is theirs to ask, as one command, and writes down what came of it. */
export async function change<Result>(
  trail: AuditTrail,
  { principal, idempotencyKey, requestId }: Asked,
  { action, object, of }: Change,
  run: (command: Command) => Promise<Result>,
): Promise<Result> {
  if (of) viewing(principal, of);
  const { id: personId } = principal;
  const command = { idempotencyKey: `${personId}:${idempotencyKey}`, personId, role: viewerOf(principal).role };
  return trail.during(principal, action, object, requestId, () => run(command));
}

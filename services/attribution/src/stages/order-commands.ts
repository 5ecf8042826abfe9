import { identityWithdrawn } from '@creditroll/contracts';
import type { Unit } from '@creditroll/processing';
import { campaigns, identityLinks } from '../collections.ts';
import type { IdentityLink } from '../domain/identity.ts';
import type { OrderInput, OrderState } from '../domain/order-state.ts';
import { override } from '../domain/overrides.ts';
import { admitted } from './admissions.ts';

/** What a command left: the order as it now stands, and whether it is to be decided again. */
export interface Commanded {
  readonly state: OrderState | undefined;
  readonly decideAgain: boolean;
}

/** Does what a person asked or accepted. A command is answered. */
export function commanded(
  input: Extract<OrderInput, { kind: 'override' | 'withdraw' | 'admit' }>,
  before: OrderState | undefined,
  unit: Unit,
): Commanded {
  if (input.kind === 'admit') return admitted(input, before, unit);
  if (input.kind === 'withdraw') return withdrawn(input, before, unit);
  const known = (campaignId: string, brandId: string): boolean => unit.get(campaigns, campaignId)?.brandId === brandId;
  const outcome = override(before, input.command, unit.cause.nowMs, known);
  if (!outcome.ok) {
    unit.answer(outcome);
    return { state: before, decideAgain: false };
  }
  unit.answer({ ok: true, value: outcome.proposal });
  return { state: before && { ...before, proposals: outcome.proposals }, decideAgain: outcome.decideAgain };
}

function withdrawn(
  { orderId, linkId }: Extract<OrderInput, { kind: 'withdraw' }>,
  before: OrderState | undefined,
  unit: Unit,
): Commanded {
  return { state: before, decideAgain: withdraw(linkId, orderId, unit) };
}

/** Whether the link holds no longer because of this. It is answered either way. */
export function withdraw(linkId: string, subject: string, unit: Unit): boolean {
  const link = unit.get(identityLinks, linkId);
  if (link?.subject !== subject) {
    unit.answer({ ok: false, code: 'not_found', message: `there is no identity link ${linkId}` });
    return false;
  }
  const after: IdentityLink = { ...link, withdrawnAtMs: link.withdrawnAtMs ?? unit.cause.nowMs };
  unit.answer({ ok: true, value: after });
  if (link.withdrawnAtMs !== null) return false;
  unit.put(identityLinks, after);
  unit.emit(identityWithdrawn, linkId, { linkId, cursor: null });
  return true;
}

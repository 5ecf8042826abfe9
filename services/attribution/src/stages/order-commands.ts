import { decideAgain, identityWithdrawn } from '@creditroll/contracts';
import { refuse } from '@creditroll/kernel';
import type { Unit } from '@creditroll/processing';
import { campaigns, identityLinks } from '../collections.ts';
import type { IdentityLink } from '../domain/identity.ts';
import type { OrderCommand } from '../domain/order-input.ts';
import type { OrderState } from '../domain/order-state.ts';
import { override } from '../domain/overrides.ts';
import { admitted } from './admissions.ts';

/** What a command left: the order as it now stands, and whether it is to be decided again. */
export interface Commanded {
  readonly state: OrderState | undefined;
  readonly decideAgain: boolean;
}

/** Does what a person asked or accepted. A command is answered. */
export function commanded(input: OrderCommand, before: OrderState | undefined, unit: Unit): Commanded {
  if (input.kind === 'admit') return admitted(input, before, unit);
  if (input.kind === 'withdraw') {
    withdraw(input.linkId, input.orderId, unit);
    return { state: before, decideAgain: false };
  }
  const known = (campaignId: string, brandId: string): boolean => unit.get(campaigns, campaignId)?.brandId === brandId;
  const outcome = override(before, input.command, unit.cause.nowMs, known);
  if (!outcome.ok) {
    unit.answer(outcome);
    return { state: before, decideAgain: false };
  }
  unit.answer({ ok: true, value: outcome.proposal });
  return { state: before && { ...before, proposals: outcome.proposals }, decideAgain: outcome.decideAgain };
}

/** Takes a link back, once, and tells the orders that it concerns: the one that said it, and those that it joined. */
export function withdraw(linkId: string, subject: string, unit: Unit): void {
  const link = unit.get(identityLinks, linkId);
  if (link?.subject !== subject) {
    unit.answer(refuse('not_found', `there is no identity link ${linkId}`));
    return;
  }
  const after: IdentityLink = { ...link, withdrawnAtMs: link.withdrawnAtMs ?? unit.cause.nowMs };
  unit.answer({ ok: true, value: after });
  if (link.withdrawnAtMs !== null) return;
  unit.put(identityLinks, after);
  unit.emit(identityWithdrawn, linkId, { linkId, cursor: null });
  if (link.source === 'order')
    unit.emit(decideAgain, subject, { orderId: subject, because: { fact: 'link_withdrawn', linkId } });
}

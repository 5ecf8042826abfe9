import { decideAgain, identityWithdrawn } from '@creditroll/contracts';
import { refuse } from '@creditroll/kernel';
import type { Input, Reader, Unit } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { campaigns, identityLinks, memberships } from '../collections.ts';
import type { IdentityLink } from '../domain/identity.ts';
import type { OrderCommand, OrderInput } from '../domain/order-input.ts';
import type { OrderState } from '../domain/order-state.ts';
import { override } from '../domain/overrides.ts';
import { admitted } from './admissions.ts';

/** What a command left: the order as it now stands, and whether it is to be decided again. */
export interface Commanded {
  readonly state: OrderState | undefined;
  readonly decideAgain: boolean;
}

/** Creators who are or were in a campaign of a brand, by `prefixId` of brand and creator: of those whom proposals name. */
export type Enrolled = ReadonlySet<string>;

const nobody: Enrolled = new Set();

/** Looks for those whom the proposals of a batch name. Nothing is read for anything else. */
export async function fetchEnrolled(
  inputs: readonly Input<OrderInput>[],
  states: ReadonlyMap<string, OrderState>,
  reader: Pick<Reader, 'findMany'>,
): Promise<Enrolled> {
  const proposed = inputs.flatMap(({ in: input }) =>
    input.kind === 'override' && input.command.kind === 'propose' ? [input.command] : [],
  );
  if (proposed.length === 0) return nobody;
  const brands = new Map([...states.values()].map(({ orderId, order }) => [orderId, order.brandId]));
  // An order may come in the same batch as the first that somebody wishes of it.
  for (const { in: input } of inputs) if (input.kind === 'order') brands.set(input.order.orderId, input.order.brandId);
  const pairs = proposed.flatMap(({ orderId, credits }) => {
    const brandId = brands.get(orderId);
    return brandId === undefined ? [] : credits.map(({ creatorId }) => [brandId, creatorId] as const);
  });
  const found = await reader.findMany(memberships, 'by_creator', pairs, 1);
  return new Set([...found].flatMap(([pair, some]) => (some.length > 0 ? [pair] : [])));
}

/** Does what a person asked or accepted. A command is answered. */
export function commanded(
  input: OrderCommand,
  before: OrderState | undefined,
  enrolled: Enrolled,
  unit: Unit,
): Commanded {
  if (input.kind === 'admit') return admitted(input, before, unit);
  if (input.kind === 'withdraw') {
    withdraw(input.linkId, input.orderId, unit);
    return { state: before, decideAgain: false };
  }
  const outcome = override(before, input.command, unit.cause.nowMs, {
    campaign: (campaignId, brandId) => unit.get(campaigns, campaignId)?.brandId === brandId,
    creator: (creatorId, brandId) => enrolled.has(prefixId([brandId, creatorId])),
  });
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

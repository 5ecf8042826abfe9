import { evidenceApplied, type EvidenceEffect } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Unit } from '@creditroll/processing';
import { orders } from '../collections.ts';
import { admit } from '../domain/claims.ts';
import type { OrderCommand } from '../domain/order-input.ts';
import type { OrderState } from '../domain/order-state.ts';
import type { Commanded } from './order-commands.ts';

type Admit = Extract<OrderCommand, { kind: 'admit' }>;

/** Takes accepted evidence up. What it came to without a new decision is said at once. */
export function admitted(input: Admit, before: OrderState | undefined, unit: Unit): Commanded {
  invariant(before, `evidence was accepted for ${input.orderId}, which is no order`);
  const { state, decideAgain, effect } = admit(before, input.admission);
  if (effect) sayApplied(input, effect, state.revision, unit);
  return { state, decideAgain };
}

/** What the new decision came to. */
export function sayDecidedAgain(input: Admit, before: OrderState | undefined, unit: Unit): void {
  const revision = unit.get(orders, input.orderId)?.revision ?? 0;
  sayApplied(input, effectOf(before, revision), revision, unit);
}

function effectOf(before: OrderState | undefined, revision: number): EvidenceEffect {
  if (before && before.lockedAtMs !== null) return 'late_after_lock';
  return revision === before?.revision ? 'same_decision' : 'decided_again';
}

function sayApplied({ orderId, brandId, admission }: Admit, effect: EvidenceEffect, revision: number, unit: Unit) {
  unit.emit(evidenceApplied, brandId, { brandId, disputeId: admission.disputeId, orderId, effect, revision });
}

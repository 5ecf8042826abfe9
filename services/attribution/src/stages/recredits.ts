import { invariant } from '@creditroll/kernel';
import type { Input, Reader, Unit } from '@creditroll/processing';
import { decisionKey, decisions } from '../decision-collections.ts';
import { decideOrder } from '../domain/decide.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { OrderInput, Recredit } from '../domain/order-input.ts';
import { advance, type Moment, type OrderState, type Step } from '../domain/order-state.ts';
import { draftOf, recomputedBy, recreditLate, recreditLocked } from '../domain/recredit.ts';

const lateKey = ({ orderId, late }: OrderState): string => decisionKey(orderId, late?.revision ?? 0);

/** Records of late decisions that recomputes of a batch put in force. */
export async function readForRecredits(
  inputs: readonly Input<OrderInput>[],
  states: ReadonlyMap<string, OrderState>,
  reader: Reader,
): Promise<void> {
  const keys = inputs.flatMap(({ in: input }) => {
    const state = input.kind === 'recredit' ? states.get(input.orderId) : undefined;
    return state?.late ? [lateKey(state)] : [];
  });
  if (keys.length > 0) await reader.getMany(decisions, keys);
}

/** What an approved recompute makes of an order; undefined: nothing. */
export function recredited(
  input: Recredit,
  before: OrderState | undefined,
  moment: Moment,
  evidence: (state: OrderState) => Evidence,
  unit: Unit,
): Step | undefined {
  invariant(before, `${input.orderId} was recomputed and is no order`);
  const draft = draftOf(input);
  if (!draft) return recreditLate(before, input, before.late && unit.get(decisions, lateKey(before)));
  const changed = recomputedBy(before, draft, evidence(before));
  if (!changed) return undefined;
  const { lines, recomputed } = changed;
  const state = { ...before, recomputed };
  if (before.lockedAtMs !== null) return recreditLocked(state, input, lines, decideOrder(evidence(state)));
  const step = advance(state, { kind: 'again', orderId: input.orderId }, moment, () => decideOrder(evidence(state)));
  return step && { ...step, recompute: { agreed: input.recompute, keptLineIds: [] } };
}

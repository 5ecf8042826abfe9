import type { AgreedRecompute, Order, Recrediting } from '@creditroll/contracts';
import type { Admission } from './claims.ts';
import { lockAtOf } from './decide.ts';
import type { OrderState } from './order-state.ts';
import type { OverrideCommand } from './overrides.ts';
import { same } from './same.ts';

export interface PendingTimer {
  readonly name: 'settle' | 'lock';
  readonly dueAtMs: number;
}

/** What has an order looked at: it changed, a time has come, or something that it is decided by has changed. */
export type Wake =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'timer'; readonly orderId: string; readonly timer: PendingTimer }
  | { readonly kind: 'again'; readonly orderId: string };

/** What people ask of an order or accepted for it. It may leave the order to be decided again. */
export type OrderCommand =
  | { readonly kind: 'override'; readonly orderId: string; readonly command: OverrideCommand }
  | { readonly kind: 'withdraw'; readonly orderId: string; readonly linkId: string }
  | { readonly kind: 'admit'; readonly orderId: string; readonly brandId: string; readonly admission: Admission };

/** An approved recompute: it alone reaches behind the lock. */
export interface Recredit {
  readonly kind: 'recredit';
  readonly orderId: string;
  readonly recompute: AgreedRecompute;
  readonly crediting: Recrediting;
}

export type OrderInput = Wake | OrderCommand | Recredit;

export const orderIdOf = (input: OrderInput): string => (input.kind === 'order' ? input.order.orderId : input.orderId);

/** Whether an input may lead to a new decision, which needs evidence. Otherwise the one in force stays. */
export function needsDecision(state: OrderState | undefined, input: OrderInput, nowMs: number): boolean {
  switch (input.kind) {
    case 'order':
      return orderNeedsDecision(state, input.order, nowMs);
    case 'timer':
      return isPending(state, input.timer);
    case 'again':
    case 'admit':
      return state !== undefined;
    case 'override':
      return state?.lockedAtMs === null && input.command.kind === 'decide' && input.command.approve;
    case 'recredit':
      return state !== undefined && input.crediting.draft !== null;
    case 'withdraw':
      return false;
  }
}

function orderNeedsDecision(state: OrderState | undefined, order: Order, nowMs: number): boolean {
  if (!state) return true;
  if (order.revision <= state.order.revision) return false;
  if (basisChanged(state.order, order)) return true;
  return state.lockedAtMs === null && lockAtOf(order, state.waits) <= nowMs;
}

export const isPending = (state: OrderState | undefined, timer: PendingTimer): boolean =>
  state?.timer?.name === timer.name && state.timer.dueAtMs === timer.dueAtMs;

/** Refunds, a delivery or a cancellation do not change who is credited; these members can. */
function basisChanged(before: Order, after: Order): boolean {
  return (
    before.orderAtMs !== after.orderAtMs ||
    before.test !== after.test ||
    before.lines.length !== after.lines.length ||
    !same(before.joinKeys, after.joinKeys) ||
    !same(before.copyOf, after.copyOf) ||
    !same(before.buyer, after.buyer) ||
    before.lines.some((line, index) => {
      const other = after.lines[index];
      return (
        !other ||
        line.lineId !== other.lineId ||
        line.productId !== other.productId ||
        line.earns !== other.earns ||
        !same(line.platform, other.platform) ||
        !same(line.codes, other.codes)
      );
    })
  );
}

import type { Order, OrderLine } from '@creditroll/contracts';
import { allocate } from '@creditroll/money';
import type { LineFacts, Refund } from './delivery.ts';
import type { OrderState } from './order-state.ts';

/** The order as it stands, or undefined as long as nobody has described it. */
export function orderOf(state: OrderState): Order | undefined {
  if (!state.described) return undefined;
  const { order } = state.described;
  // Amounts in another currency than the order's cannot be set off against it; the shop's own account of it follows.
  const refunds = state.refunds.filter(({ currency }) => currency === null || currency === order.currency);
  return {
    orderId: state.orderId,
    brandId: state.brandId,
    connectionId: state.connectionId,
    channel: state.channel,
    externalId: state.externalId,
    name: order.name,
    test: order.test,
    currency: order.currency,
    orderAtMs: order.orderAtMs,
    joinKeys: order.joinKeys,
    customerRef: order.customerRef,
    customerKind: state.customer?.kind ?? null,
    ...(order.copyOf ? { copyOf: order.copyOf } : {}),
    ...(order.buyer ? { buyer: order.buyer } : {}),
    lines: linesOf(order.lines, refunds),
    cancelledAtMs: state.cancelledAtMs,
    deliveredAtMs: state.deliveredAtMs,
    revision: state.revision,
  };
}

function linesOf(lines: readonly LineFacts[], refunds: readonly Refund[]): OrderLine[] {
  const returned = new Map<string, { quantity: number; amountMinor: number }>();
  for (const { lineId, quantity, amountMinor } of refunds.flatMap((refund) => refund.lines)) {
    const sums = returned.get(lineId) ?? { quantity: 0, amountMinor: 0 };
    returned.set(lineId, { quantity: sums.quantity + quantity, amountMinor: sums.amountMinor + amountMinor });
  }
  const spread = spreadOver(
    lines,
    refunds.reduce((sum, refund) => sum + refund.amountMinor, 0),
  );
  return lines.map((line, index) => {
    const { quantity, amountMinor } = returned.get(line.lineId) ?? { quantity: 0, amountMinor: 0 };
    return {
      ...line,
      refundedQuantity: Math.min(quantity, line.quantity),
      refundedMinor: Math.min(amountMinor + (spread[index] ?? 0), valueOf(line)),
    };
  });
}

/**
 * Money that came back without pieces, over the lines by what was paid for them. What goes beyond the goods was
 * shipping or good will. The shares do not depend on what else came back, so that a line's part stays explicable.
 */
function spreadOver(lines: readonly LineFacts[], amountMinor: number): number[] {
  const shares = lines.map((line) => ({ id: line.lineId, weight: valueOf(line) }));
  const goodsMinor = shares.reduce((sum, { weight }) => sum + weight, 0);
  return allocate(Math.min(amountMinor, goodsMinor), shares);
}

/** What was paid for a line, as the shop shows it. */
export const valueOf = (line: Pick<LineFacts, 'unitPriceMinor' | 'quantity' | 'discountMinor'>): number =>
  Math.max(0, line.unitPriceMinor * line.quantity - line.discountMinor);

import type { Delivery, Refund } from './delivery.ts';
import type { OrderState } from './order-state.ts';

/**
 * What of a delivery does not count, or what it shows not to count of earlier ones: for whoever looks after the shop. Each
 * contradiction is said once. Undefined: there is none. `before` and `after` are the order without and with the delivery.
 */
export function notCounted(
  before: OrderState | undefined,
  { facts }: Delivery,
  after: OrderState | undefined,
): string | undefined {
  const currency = before?.described?.order.currency;
  const told = facts.order?.currency;
  const otherwise = currency !== undefined && told !== undefined && told !== currency;
  if (!otherwise && !after?.refunds.length) return undefined;
  const problems = newProblems(before, after);
  if (otherwise)
    problems.unshift(
      `order.currency: the order is in ${currency} since it was first described, a description in ${told} does not count`,
    );
  return problems.length === 0 ? undefined : problems.join('; ');
}

function newProblems(before: OrderState | undefined, after: OrderState | undefined): string[] {
  if (!after || after.refunds.length === 0) return [];
  // A line that an edit took out was one of the order, and its refund counts until then.
  const known = new Set([...lineIdsOf(before), ...lineIdsOf(after)]);
  const earlier = new Set(before ? refundProblems(before, new Set(lineIdsOf(before))) : []);
  return refundProblems(after, known).filter((problem) => !earlier.has(problem));
}

const lineIdsOf = (state: OrderState | undefined): string[] =>
  state?.described?.order.lines.map(({ lineId }) => lineId) ?? [];

const refundProblems = ({ described, refunds }: OrderState, known: ReadonlySet<string>): string[] =>
  described ? refunds.flatMap((refund) => problemsOf(refund, described.order.currency, known)) : [];

function problemsOf({ refundId, currency, lines }: Refund, ordered: string, known: ReadonlySet<string>): string[] {
  if (currency !== null && currency !== ordered)
    return [`refund ${refundId}: is in ${currency} and the order in ${ordered}, it does not count`];
  const unknown = lines.filter(({ lineId }) => !known.has(lineId)).map(({ lineId }) => lineId);
  return unknown.length === 0
    ? []
    : [`refund ${refundId}: the order has no line ${unknown.join(', ')}, what it says of that does not count`];
}

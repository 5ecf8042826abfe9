import type { DisputeEvidence, EvidenceEffect, Order, OrderLine } from '@creditroll/contracts';
import { compareText, foldCode } from './codes.ts';
import type { OrderState } from './order-state.ts';

/** What a creator says that an order should have brought: clicks of its shopper, codes on its lines. */
export interface Claims {
  readonly clickIds: readonly string[];
  /** Folded. Without a line, of every line that earns. */
  readonly codes: readonly { readonly lineId: string | null; readonly code: string }[];
}

/** Claims that a person accepted. */
export interface Admission extends Claims {
  readonly disputeId: string;
}

export const noClaims: Claims = { clickIds: [], codes: [] };

/** On one order, for its whole life. */
export const admissionsMax = 50;

/** All of them, each once and in an order of its own, so that it makes no difference which came first. */
export function mergedClaims(all: readonly Claims[]): Claims {
  if (all.length === 0) return noClaims;
  const codes = new Map<string, Claims['codes'][number]>();
  for (const one of all.flatMap((claims) => claims.codes)) codes.set(`${one.lineId ?? ''}|${one.code}`, one);
  return {
    clickIds: [...new Set(all.flatMap(({ clickIds }) => clickIds))].sort(compareText),
    codes: [...codes].sort(([a], [b]) => compareText(a, b)).map(([, code]) => code),
  };
}

/** The order as if the claimed codes had been used; they took nothing off the price. */
export function withCodes(order: Order, { codes }: Claims): Order {
  if (codes.length === 0) return order;
  const lines = order.lines.map((line): OrderLine => {
    const used = new Set(line.codes.map(({ code }) => foldCode(code)));
    const claimed = codes.filter(({ lineId }) => (lineId === null ? line.earns : lineId === line.lineId));
    const more = [...new Set(claimed.map(({ code }) => code))].filter((code) => !used.has(code));
    return more.length === 0
      ? line
      : { ...line, codes: [...line.codes, ...more.map((code) => ({ code, discountMinor: 0 }))] };
  });
  return { ...order, lines };
}

/** A piece of evidence that names a click or a code can be looked for. */
export const namesSomething = ({ clickId, clickAtMs, code }: DisputeEvidence): boolean =>
  clickId !== null || clickAtMs !== null || code !== null;

export interface Admitted {
  readonly state: OrderState;
  readonly decideAgain: boolean;
  /** Known at once where the order is not decided again. */
  readonly effect: EvidenceEffect | null;
}

/**
 * Keeps accepted evidence with its order. After the lock it is kept, too; then what it comes to is recorded and the
 * decision stays. The same dispute is admitted once.
 */
export function admit(state: OrderState, admission: Admission): Admitted {
  if (state.admitted.some(({ disputeId }) => disputeId === admission.disputeId))
    return { state, decideAgain: false, effect: 'same_decision' };
  if (state.admitted.length >= admissionsMax) return { state, decideAgain: false, effect: 'too_many_admissions' };
  return { state: { ...state, admitted: [...state.admitted, admission] }, decideAgain: true, effect: null };
}

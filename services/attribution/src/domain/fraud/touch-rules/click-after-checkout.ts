import { clicksOf, type TouchRule } from './rule.ts';

export const clickAfterCheckout: TouchRule = {
  says: 'The click came after the buyer had begun to pay.',
  parameters: [],
  needs: ['checkouts'],
  findings(visit) {
    const { checkoutAtMs } = visit;
    if (checkoutAtMs === undefined) return [];
    return clicksOf(visit)
      .filter(({ occurredAtMs }) => occurredAtMs > checkoutAtMs && occurredAtMs <= visit.orderAtMs)
      .map((touch) => ({ touch, evidence: { checkoutAtMs, afterMs: touch.occurredAtMs - checkoutAtMs } }));
  },
};

import { clicksOf, type TouchRule } from './rule.ts';

export const clickAfterCheckout: TouchRule = {
  says: 'The click came when the buyer had begun to pay.',
  parameters: ['checkoutMs'],
  needs: ['checkouts'],
  findings: (visit, { checkoutMs }) =>
    visit.checkoutsAtMs.length === 0
      ? []
      : clicksOf(visit).flatMap((touch) => {
          const begun = visit.checkoutsAtMs.find(
            (atMs) => touch.occurredAtMs > atMs && touch.occurredAtMs - atMs <= checkoutMs,
          );
          return begun === undefined || touch.occurredAtMs > visit.orderAtMs
            ? []
            : [{ touch, evidence: { checkoutAtMs: begun, afterMs: touch.occurredAtMs - begun } }];
        }),
};

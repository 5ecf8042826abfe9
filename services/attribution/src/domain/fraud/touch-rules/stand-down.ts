import { clicksOf, type TouchFinding, type TouchRule } from './rule.ts';

export const standDown: TouchRule = {
  says: 'A coupon site or browser extension stepped in after another creator, or at the checkout.',
  parameters: ['standDownMs'],
  needs: ['creator_kinds', 'checkouts'],
  findings(visit, { standDownMs }) {
    const clicks = clicksOf(visit);
    return clicks.flatMap((touch): TouchFinding[] => {
      const { source, occurredAtMs } = touch;
      if (source === undefined) return [];
      const checkoutAtMs = visit.checkoutsAtMs.findLast((atMs) => atMs < occurredAtMs);
      if (checkoutAtMs !== undefined) return [{ touch, evidence: { source, checkoutAtMs } }];
      const before = clicks.findLast(
        (other) =>
          other.source === undefined &&
          other.creatorId !== touch.creatorId &&
          other.occurredAtMs <= occurredAtMs &&
          occurredAtMs - other.occurredAtMs <= standDownMs,
      );
      return before ? [{ touch, evidence: { source, standsBehindTouchId: before.touchId } }] : [];
    });
  },
};

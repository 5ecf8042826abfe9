import { clicksOf, type TouchFinding, type TouchRule } from './rule.ts';

export const standDown: TouchRule = {
  says: 'A coupon site or browser extension stepped in after another creator, or at the checkout.',
  parameters: ['standDownMs'],
  needs: ['click_sources'],
  findings(visit, { standDownMs }) {
    const clicks = clicksOf(visit);
    return clicks.flatMap((touch): TouchFinding[] => {
      if (touch.source === undefined) return [];
      const { source } = touch;
      if (touch.onCheckout) return [{ touch, evidence: { source, onCheckout: 1 } }];
      const before = clicks.findLast(
        (other) =>
          other.source === undefined &&
          other.creatorId !== touch.creatorId &&
          other.occurredAtMs <= touch.occurredAtMs &&
          touch.occurredAtMs - other.occurredAtMs <= standDownMs,
      );
      return before ? [{ touch, evidence: { source, standsBehindTouchId: before.touchId } }] : [];
    });
  },
};

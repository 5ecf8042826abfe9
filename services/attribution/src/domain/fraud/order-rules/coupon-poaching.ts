import { held, type OrderRule } from './rule.ts';

export const couponPoaching: OrderRule = {
  says: 'A code was used of a creator whom the buyer never came by, right after another creator’s click.',
  effect: 'hold',
  parameters: ['poachingMs'],
  needs: ['links', 'coupons'],
  findings: ({ coupons, touches, orderAtMs }, { poachingMs }) =>
    coupons.flatMap(({ code, creatorId }) => {
      if (touches.some((touch) => touch.creatorId === creatorId)) return [];
      const click = touches.findLast(
        ({ click: followed, occurredAtMs }) =>
          followed && occurredAtMs <= orderAtMs && orderAtMs - occurredAtMs <= poachingMs,
      );
      return click ? [held(creatorId, { code, touchId: click.touchId, clickedCreatorId: click.creatorId })] : [];
    }),
};

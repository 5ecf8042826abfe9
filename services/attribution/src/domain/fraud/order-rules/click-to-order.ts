import { held, type OrderRule } from './rule.ts';

export const clickToOrder: OrderRule = {
  says: 'The order came sooner after the creator’s click than anybody can buy.',
  effect: 'hold',
  parameters: ['clickToOrderMsMin'],
  needs: ['links'],
  findings: ({ creators, touches, orderAtMs }, { clickToOrderMsMin }) =>
    creators.flatMap(({ creatorId }) => {
      const click = touches.findLast(
        (touch) => touch.click && touch.creatorId === creatorId && touch.occurredAtMs <= orderAtMs,
      );
      if (!click) return [];
      const { touchId, occurredAtMs } = click;
      const beforeOrderMs = orderAtMs - occurredAtMs;
      return beforeOrderMs < clickToOrderMsMin ? [held(creatorId, { touchId, beforeOrderMs })] : [];
    }),
};

import {
  attributionLocked,
  type CampaignFact,
  campaignStated,
  membershipStated,
  type Order,
  orderAttributed,
  orderPlaced,
  type Touch,
  touchRecorded,
} from '@creditroll/contracts';
import { DAY_MS, MINUTE_MS } from '@creditroll/kernel';
import { HandledUntil, type Stage, timers } from '@creditroll/processing';
import { testbed } from '@creditroll/testing';
import { campaign, membership, noonMs, social } from '../domain/story.ts';
import { verdicts } from '../figures-collections.ts';
import type { FindOrders } from '../outbound/order-finder.ts';
import { disputesStage } from './disputes.ts';
import { factsStage } from './facts.ts';
import { figuresStage } from './figures.ts';
import { ordersStage } from './orders.ts';
import { payoutMethodsStage } from './payout-methods.ts';
import { sightingsStage } from './sightings.ts';
import { touchesStage } from './touches.ts';

/** The campaign `spring`, as of a revision. */
export const springFact = (policy = social, revision = 1): CampaignFact => {
  const { campaignId, brandId, states } = campaign('spring');
  return { campaignId, brandId, states, policies: [{ fromMs: 0, value: policy }], productIds: null, revision };
};

/**
 * The stages on a testbed, with what the specs say and ask. It is a minute past the orders' noon. What creators are judged by
 * is kept only where a story is about it.
 */
export async function storyBed({ judging = false } = {}) {
  const touches = touchesStage();
  let open = Promise.resolve();
  const held: Stage = { ...touches, read: (inputs, reader) => open.then(() => touches.read(inputs, reader)) };
  const clock = { nowMs: () => bed.clock.nowMs() };
  const stored = { reach: (instantMs: number) => handled.reach(instantMs) };
  const shop = new Map<string, readonly string[]>();
  const findOrders: FindOrders = ({ reference }) => Promise.resolve(shop.get(reference) ?? []);
  const stages = [
    held,
    factsStage(),
    payoutMethodsStage(),
    sightingsStage(),
    ordersStage({ settleAfterMs: 15 * MINUTE_MS, clock, touches: stored }),
    disputesStage({ deadlineMs: 14 * DAY_MS, findOrders }),
    ...(judging ? [figuresStage()] : []),
  ];
  const bed = await testbed({ stages, collections: [verdicts], startMs: noonMs + MINUTE_MS });
  const handled = new HandledUntil({ log: bed.log, store: bed.store, clock, stage: touches });
  const attributed = async () => (await bed.emitted(orderAttributed)).map(({ data }) => data);
  return {
    bed,
    /** Order ids by what the shop calls the orders. */
    shop,
    attributed,
    /** Keeps touches from being stored, until what it answers is called. */
    holdTouches(): () => void {
      let release = (): void => {};
      open = new Promise((resolve) => (release = resolve));
      return release;
    },
    clicked: (touch: Touch) => bed.send(touchRecorded, touch.visitorId, touch),
    placed: (order: Order, definition = orderPlaced) => bed.send(definition, order.orderId, { order }),
    locked: async () => (await bed.emitted(attributionLocked)).map(({ data }) => data),
    pending: async () => (await bed.docs(timers)).map(({ name, dueAtMs }) => ({ name, dueAtMs })),
    /** Each revision that was said, with the creators of its lines. */
    creators: async () =>
      (await attributed()).map(({ revision, lines }) => [
        revision,
        ...lines.flatMap(({ credits }) => credits.map(({ creatorId }) => creatorId)),
      ]),
    async givenMembers(...creatorIds: string[]): Promise<void> {
      await bed.send(campaignStated, 'brand-1', springFact());
      for (const creatorId of creatorIds) await bed.send(membershipStated, 'brand-1', membership('spring', creatorId));
    },
  };
}

import { type SteppedClock, DAY_MS } from '@creditroll/kernel';
import type { Action, World } from '@creditroll/testing';
import { type OrderState, type Shop, tell } from './shops.ts';
import type { StageSet } from './stage-set.ts';

/** Told while the story is played, for whoever watches. */
export interface Progress {
  day(day: number, days: number): void;
  action(done: number, of: number): void;
}

export interface Played {
  readonly clicks: number;
  readonly orders: number;
  readonly deliveries: number;
}

const person =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 musical_ly_2023505040 BytedanceWebview';
const robot = 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)';

/**
 * Plays the actions in order of time through the public doors. The clock is led from action to action; at the end of
 * each day the engine comes to rest, as it would overnight, and `endOfDay` may act.
 */
export async function play(
  world: World,
  days: number,
  set: StageSet,
  clock: SteppedClock,
  settle: () => Promise<void>,
  progress: Progress,
  endOfDay: (day: number, last: boolean) => Promise<void>,
): Promise<Played> {
  const startMs = world.startMs;
  const clickIds = new Map<number, string>();
  const orders = new Map<number, OrderState>();
  let day = 0;
  let deliveries = 0;
  progress.day(1, days);
  for (const [done, action] of world.actions.entries()) {
    for (; action.atMs >= startMs + (day + 1) * DAY_MS; day++) {
      clock.advanceTo(startMs + (day + 1) * DAY_MS - 1);
      await settle();
      await endOfDay(day + 1, false);
      progress.day(day + 2, days);
    }
    clock.advanceTo(action.atMs);
    if (action.kind === 'click') {
      clickIds.set(action.click, await visit(set, action));
    } else {
      const shop = shopOf(set, action.order.brand);
      const state = changed(orders.get(action.order.number), action, clickIds);
      orders.set(action.order.number, state);
      await tell(shop, action.kind === 'order' ? 'placed' : action.kind, state, action.atMs);
      deliveries++;
    }
    progress.action(done + 1, world.actions.length);
  }
  clock.advanceTo(startMs + days * DAY_MS);
  await settle();
  await endOfDay(days, true);
  return { clicks: clickIds.size, orders: orders.size, deliveries };
}

/** Follows a tracking link as a browser does; answers the click id that arrives at the shop. */
async function visit(set: StageSet, action: Extract<Action, { kind: 'click' }>): Promise<string> {
  const url = set.linkUrls[action.link];
  if (!url) throw new RangeError(`no link ${action.link}`);
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { 'user-agent': action.robot ? robot : person, cookie: `crl_vid=${visitorId(action.visitor)}` },
  });
  const location = response.headers.get('location');
  if (response.status !== 302 || !location) throw new Error(`${url} answered ${response.status}`);
  return new URL(location).searchParams.get('crl_click') ?? '';
}

/** A visitor's cookie, as the first visit would have set it: 128 bits. */
const visitorId = (visitor: number): string =>
  `v_${Buffer.from(visitor.toString(16).padStart(32, '0'), 'hex').toString('base64url')}`;

function shopOf(set: StageSet, brand: number): Shop {
  const shop = set.shops[brand];
  if (!shop) throw new RangeError(`no shop ${brand}`);
  return shop;
}

/** The order as the shop knows it after an action. */
function changed(
  before: OrderState | undefined,
  action: Exclude<Action, { kind: 'click' }>,
  clickIds: ReadonlyMap<number, string>,
): OrderState {
  const { order } = action;
  const state: OrderState = before ?? {
    plan: order,
    placedAtMs: action.atMs,
    clickId: order.fromClick === undefined ? undefined : clickIds.get(order.fromClick),
    deliveredAtMs: undefined,
    cancelledAtMs: undefined,
    refunds: [],
  };
  switch (action.kind) {
    case 'order':
      return state;
    case 'delivered':
      return { ...state, deliveredAtMs: action.atMs };
    case 'cancelled':
      return { ...state, cancelledAtMs: action.atMs };
    case 'refunded':
      return {
        ...state,
        refunds: [
          ...state.refunds,
          { id: action.refund, line: action.line, quantity: action.quantity, atMs: action.atMs },
        ],
      };
  }
}

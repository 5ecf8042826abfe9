import { systemClock } from '@creditroll/kernel';
import { type Delivery, deliveryOf, send, type Shop } from '@creditroll/standalone/shops';
import { visit } from '../journeys/cast.ts';
import { order, shopifyIdOf } from '../journeys/orders.ts';

/** What one order of the traffic brings: 2 × 26.00, 10 %, 3 % of that for the operator. */
export const perOrder = { creatorMinor: 420, operatorMinor: 13 } as const;

interface Unanswered {
  readonly externalId: string;
  readonly delivery: Delivery;
}

/** Visitors who click and buy, several at a time. What was acknowledged is written down; what was not, comes again. */
export class Traffic {
  /** Click ids that were answered with a redirect. */
  readonly clicks = new Set<string>();
  /** Shops' ids of orders that were answered 200. */
  readonly orders = new Set<string>();
  /** Orders whose webhook nobody answered; the shop sends the same again. */
  #unanswered: Unanswered[] = [];
  #number = 0;
  #watchers: (() => void)[] = [];

  /** Buys through these doors until told to stop, or, when `patient` is false, until the doors are gone. */
  async run(
    doors: { readonly link: string; readonly shop: Shop },
    ended: () => boolean,
    { buyers, patient }: { readonly buyers: number; readonly patient: boolean },
  ): Promise<void> {
    const buyer = async (): Promise<void> => {
      while (!ended()) {
        try {
          await this.#buy(doors);
        } catch (error) {
          if (!patient) return;
          await this.#breath(error);
        }
      }
    };
    await Promise.all(Array.from({ length: buyers }, buyer));
  }

  /** Sends again what was not answered. */
  async repeat(shop: Shop): Promise<void> {
    for (const again of this.#unanswered.splice(0)) await this.#deliver(shop, again);
  }

  get unanswered(): number {
    return this.#unanswered.length;
  }

  /** Resolves when so many orders were acknowledged in all. */
  async reached(orders: number): Promise<void> {
    while (this.orders.size < orders) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  async #buy({ link, shop }: { readonly link: string; readonly shop: Shop }): Promise<void> {
    const [waiting] = this.#unanswered.splice(0, 1);
    if (waiting) return this.#deliver(shop, waiting);
    const number = ++this.#number;
    const clickId = await visit(link, number);
    this.clicks.add(clickId);
    // Nobody buys within ten seconds of a click: such an order would be held.
    const atMs = systemClock.nowMs() + 10_000;
    const placed = order({ number, placedAtMs: atMs, lines: [{ priceMinor: 2_600, quantity: 2 }], clickId });
    return this.#deliver(shop, { externalId: shopifyIdOf(placed), delivery: deliveryOf(shop, 'placed', placed, atMs) });
  }

  async #deliver(shop: Shop, one: Unanswered): Promise<void> {
    try {
      const { status } = await send(shop, one.delivery);
      if (status !== 200) throw new Error(`${one.externalId} was answered ${status}`);
    } catch (error) {
      this.#unanswered.push(one);
      throw error;
    }
    this.orders.add(one.externalId);
    for (const wake of this.#watchers.splice(0)) wake();
  }

  /** A shop whose webhook failed waits a moment. */
  #breath(_error: unknown): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 100));
  }
}

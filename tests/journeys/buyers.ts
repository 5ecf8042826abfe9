import { MINUTE_MS } from '@creditroll/kernel';
import { type OrderState, type Shop, tell } from '@creditroll/standalone/shops';
import { type Brand, visit } from './cast.ts';
import { explainedLine } from './explanation.ts';
import type { Journey } from './harness.ts';
import { delivered, externalIdOf, order, type OrderWish, refunded } from './orders.ts';

/** What they want; it is bought now. */
export type Wanted = Omit<OrderWish, 'placedAtMs'>;

/** What the buyers of a brand do. Whatever it is, everybody has heard of it before the story goes on. */
export class Buyers {
  readonly #on: Journey;
  readonly #brand: Brand;
  readonly #shop: Shop;

  /** In the brand's own shop, or on a platform where it sells, too. */
  constructor(on: Journey, brand: Brand, shop: Shop = brand.shop) {
    this.#on = on;
    this.#brand = brand;
    this.#shop = shop;
  }

  /** Somebody follows a link, and time goes by; answers the click id that the shop got to know. */
  async follow(link: string, visitor: number, forMs = MINUTE_MS): Promise<string> {
    const clickId = await visit(link, visitor);
    await this.#on.settle();
    this.#on.clock.advance(forMs);
    return clickId;
  }

  async buy(wanted: Wanted): Promise<OrderState> {
    const placed = this.#now(wanted);
    await this.#tell('placed', placed);
    return placed;
  }

  /** Each of a crowd buys at the same moment. */
  async buyAtOnce(all: readonly Wanted[]): Promise<readonly OrderState[]> {
    const placed = all.map((wanted) => this.#now(wanted));
    await Promise.all(placed.map((one) => tell(this.#shop, 'placed', one, this.#on.clock.nowMs())));
    await this.#on.settle();
    return placed;
  }

  /** A piece of the first line comes back, a second later. */
  async giveBack(state: OrderState): Promise<OrderState> {
    this.#on.clock.advance(1_000);
    const now = refunded(state, this.#on.clock.nowMs());
    await this.#tell('refunded', now);
    return now;
  }

  /** The parcel arrives. */
  async receive(state: OrderState): Promise<OrderState> {
    const now = delivered(state, this.#on.clock.nowMs());
    await this.#tell('delivered', now);
    return now;
  }

  orderId(state: OrderState): Promise<string> {
    return this.#on.cast.orderId(this.#brand, externalIdOf(this.#shop, state));
  }

  /** An order of one line, as the operator is told of it. */
  async explained(state: OrderState): ReturnType<typeof explainedLine> {
    return explainedLine(this.#on.cast.admin, await this.orderId(state));
  }

  #now(wanted: Wanted): OrderState {
    return order({ ...wanted, placedAtMs: this.#on.clock.nowMs() });
  }

  async #tell(event: Parameters<typeof tell>[1], state: OrderState): Promise<void> {
    await tell(this.#shop, event, state, this.#on.clock.nowMs());
    await this.#on.settle();
  }
}

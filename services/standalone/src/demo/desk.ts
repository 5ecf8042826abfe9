import { currencies } from '@creditroll/money';
import { claim, rateChange, type World } from '@creditroll/testing';
import { z } from 'zod';
import type { Api } from './api.ts';
import { at, signInAs, type StageSet } from './stage-set.ts';

/** What people did at their desks during the week, besides paying. */
export interface DeskWork {
  /** Deposits that finance wrote down. */
  deposits: number;
  holdsReleased: number;
  disputesAccepted: number;
  /** Of the rate that was changed for past orders, too. */
  recompute:
    | {
        readonly recomputeId: string;
        readonly changedOrders: number;
        readonly currency: string;
        readonly costMinor: number;
      }
    | undefined;
}

const depositsSchema = z.object({ deposits: z.array(z.object({ unfundedMinor: z.int() })) });
const holdsSchema = z.object({
  items: z.array(z.object({ orderId: z.string(), creatorId: z.string(), rules: z.array(z.string()) })),
});
const recomputeSchema = z.object({
  recomputeId: z.string(),
  digest: z.string(),
  totals: z.array(z.object({ currency: z.enum(currencies), changedOrders: z.int(), deltaCostMinor: z.int() })),
});

/** Brands, creators, and finance, at the end of each day. */
export class Desk {
  readonly work: DeskWork = { deposits: 0, holdsReleased: 0, disputesAccepted: 0, recompute: undefined };
  readonly #world: World;
  readonly #set: StageSet;
  readonly #settle: () => Promise<void>;

  constructor(world: World, set: StageSet, settle: () => Promise<void>) {
    this.#world = world;
    this.#set = set;
    this.#settle = settle;
  }

  /** Before anything is sold: those who pay ahead do. */
  async open(): Promise<void> {
    const finance = await this.#signIn('finance');
    for (const [index, { depositMinor }] of this.#world.brands.entries()) {
      if (depositMinor === undefined) continue;
      const brandId = at(this.#set.brandIds, index);
      await finance.put(`/v1/brands/${brandId}/funding`, { funding: 'prefunded' }, z.unknown());
      await this.#payIn(finance, index, depositMinor);
    }
    await this.#settle();
  }

  /** `day` counts from 1. */
  async endOfDay(day: number, startMs: number, nowMs: number): Promise<void> {
    const finance = await this.#signIn('finance');
    await this.#topUp(finance);
    await this.#answerHolds(finance);
    if (day === rateChange.afterDays) await this.#changeRate(startMs, nowMs);
    if (day === claim.afterDays) await this.#settleClaim(nowMs);
  }

  async #topUp(finance: Api): Promise<void> {
    for (const [index, { depositMinor }] of this.#world.brands.entries()) {
      if (depositMinor === undefined) continue;
      const path = `/v1/brands/${at(this.#set.brandIds, index)}/deposits`;
      const { deposits } = await finance.get(path, depositsSchema);
      if (deposits.some(({ unfundedMinor }) => unfundedMinor > 0)) await this.#payIn(finance, index, depositMinor);
    }
    await this.#settle();
  }

  async #payIn(finance: Api, brand: number, amountMinor: number): Promise<void> {
    const { currency } = at(this.#world.brands, brand);
    this.work.deposits++;
    await finance.post(
      `/v1/brands/${at(this.#set.brandIds, brand)}/deposits`,
      { amount: { amountMinor, currency }, reference: `wire ${this.work.deposits}` },
      z.unknown(),
    );
  }

  /** Somebody asked the buyers who use addresses that are thrown away. What other rules hold waits. */
  async #answerHolds(finance: Api): Promise<void> {
    const { items } = await finance.get('/v1/holds', holdsSchema);
    for (const { orderId, creatorId, rules } of items) {
      if (rules.some((rule) => rule !== 'disposable_email')) continue;
      const answer = { answer: 'release', reason: 'The shop knows the buyer' };
      await finance.post(`/v1/orders/${orderId}/holds/${creatorId}/answer`, answer, z.unknown());
      this.work.holdsReleased++;
    }
    await this.#settle();
  }

  /** The brand asks for another rate on what was sold, too, with what it costs; a second person agrees to exactly that. */
  async #changeRate(startMs: number, nowMs: number): Promise<void> {
    const { ratePpm, reason } = rateChange;
    const path = `/v1/brands/${at(this.#set.brandIds, 0)}/recomputes`;
    const campaignId = at(this.#set.campaignIds, rateChange.campaign);
    const brand = await this.#signIn('brand');
    const approver = await this.#signIn('finance');
    const { recomputeId, digest, totals } = await brand.post(
      path,
      { fromMs: startMs, belowMs: nowMs, terms: [{ campaignId, rate: { ratePpm } }], reason },
      recomputeSchema,
    );
    await approver.post(`${path}/${recomputeId}/approve`, { digest }, z.unknown());
    await this.#settle();
    const [total] = totals;
    if (total) {
      const { changedOrders, currency, deltaCostMinor: costMinor } = total;
      this.work.recompute = { recomputeId, changedOrders, currency, costMinor };
    }
  }

  /** A creator says that an order is theirs that nobody was credited for, and the brand agrees. */
  async #settleClaim(nowMs: number): Promise<void> {
    const number = this.#unclaimed(nowMs);
    const coupon = at(this.#world.creators, claim.creator).coupon;
    if (number === undefined || !coupon) return;
    const creator = await this.#signIn('creator');
    const { disputeId } = await creator.post(
      '/v1/disputes',
      {
        creatorId: at(this.#set.creatorIds, claim.creator),
        campaignId: at(this.#set.campaignIds, claim.campaign),
        reference: `#${number}`,
        evidence: { code: coupon.code, text: claim.text },
      },
      z.object({ disputeId: z.string() }),
    );
    await this.#settle();
    const brand = await this.#signIn('brand');
    const reason = 'The call centre has the code in its notes';
    await brand.post(`/v1/disputes/${disputeId}/accept`, { reason }, z.unknown());
    await this.#settle();
    this.work.disputesAccepted++;
  }

  /** The newest order of the brand that came by no link and no code. */
  #unclaimed(nowMs: number): number | undefined {
    const { brand } = at(this.#world.campaigns, claim.campaign);
    const found = this.#world.actions.findLast(
      (action) =>
        action.kind === 'order' &&
        action.atMs < nowMs &&
        action.order.brand === brand &&
        action.order.fromClick === undefined &&
        action.order.code === undefined &&
        !action.order.test,
    );
    return found?.kind === 'order' ? found.order.number : undefined;
  }

  #signIn(role: string): Promise<Api> {
    return signInAs(this.#set.door, this.#set.people, role);
  }
}

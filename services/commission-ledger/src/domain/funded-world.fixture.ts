import {
  type BonusCount,
  booked,
  counted,
  type Counted,
  funded,
  released,
  type SalesMoved,
  type StepMove,
} from './bonus-owner.ts';
import type { BonusStep } from './book.ts';
import {
  claimKey,
  cover,
  decideDraw,
  type Deposit,
  newDeposit,
  takeBackDrawn,
  type Unfunded,
} from './deposit-owner.ts';
import type { Entry } from './entries.ts';
import { lockMs, noonMs } from './story.fixture.ts';

const name = { brandId: 'brand-1', currency: 'GBP' as const };
const given = { kind: 'bonus' as const, name: 'ada' };
type Answer = { readonly lineId: string; readonly waits: boolean };

/** A count and the deposit of its brand, which talk by messages that are heard when the test says so. */
export class FundedWorld {
  deposit: Deposit = newDeposit(name);
  count: BonusCount | undefined;
  readonly entries: Entry[] = [];
  readonly waiting = new Map<number, Unfunded>();
  readonly #toDeposit: (StepMove | { readonly kind: 'pay'; readonly amountMinor: number })[] = [];
  readonly #toOwner: Answer[] = [];
  #salesMinor = 0;
  readonly #steps: readonly BonusStep[];

  constructor(steps: readonly BonusStep[]) {
    this.#steps = steps;
  }

  sell(movedMinor: number, prefunded: boolean, atMs: number): void {
    // A refund takes back no more than was sold.
    const moved = Math.max(movedMinor, -this.#salesMinor);
    this.#salesMinor += moved;
    const data: SalesMoved = {
      ...name,
      creatorId: 'ada',
      campaignId: 'campaign-1',
      bonusId: 'campaign-1:month:1',
      span: '2026-03',
      steps: [...this.#steps],
      orderId: 'order-1',
      movedMinor: moved,
      dueAtMs: lockMs,
      orderAtMs: atMs,
      ...(prefunded ? { prefunded } : {}),
    };
    this.#keep(counted(this.count, data, atMs));
  }

  pay(amountMinor: number): void {
    this.#toDeposit.push({ kind: 'pay', amountMinor });
  }

  release(): void {
    for (const index of this.#steps.keys())
      if (this.count) this.#keep(released(this.count, index, this.count.steps[index]?.times ?? 0));
  }

  /** The deposit hears a message, or the owner of the count; false: there is none. */
  hear(owner: boolean): boolean {
    if (owner) {
      const answer = this.#toOwner.shift();
      if (answer && this.count) this.#keep(funded(this.count, answer, noonMs));
      return answer !== undefined;
    }
    const message = this.#toDeposit.shift();
    if (message) this.#atDeposit(message);
    return message !== undefined;
  }

  settle(): void {
    while (this.hear(false) || this.hear(true));
  }

  #atDeposit(message: StepMove | { readonly kind: 'pay'; readonly amountMinor: number }): void {
    if (message.kind === 'pay')
      return this.#cover({ ...this.deposit, paidInMinor: this.deposit.paidInMinor + message.amountMinor });
    const { claim, amountMinor } = message;
    if (message.kind === 'return') {
      const ofClaim = [...this.waiting.values()].filter((one) => claimKey(one) === claimKey(claim));
      const { deposit, left, gone } = takeBackDrawn(this.deposit, { ...claim, ...name, amountMinor }, ofClaim);
      for (const one of left) this.waiting.set(one.place, one);
      for (const one of gone) this.waiting.delete(one.place);
      return this.#cover(deposit);
    }
    const asked = { orderAtMs: noonMs, requestedMinor: amountMinor, offeredMinor: amountMinor, hops: [], given };
    const { deposit, unfunded } = decideDraw(this.deposit, { ...claim, ...name, ...asked }, noonMs);
    this.deposit = deposit;
    if (unfunded) this.waiting.set(unfunded.place, unfunded);
    this.#toOwner.push({ lineId: claim.lineId, waits: unfunded !== undefined });
  }

  #cover(freed: Deposit): void {
    const { deposit, covered } = cover(freed, (place) => this.waiting.get(place));
    this.deposit = deposit;
    for (const { place, lineId } of covered) {
      this.waiting.delete(place);
      this.#toOwner.push({ lineId, waits: false });
    }
  }

  #keep(outcome: Counted | undefined): void {
    if (!outcome) return;
    const { count, changes, moves } = outcome;
    this.count = count;
    for (const change of changes) this.entries.push(booked(count, change, noonMs).entry);
    this.#toDeposit.push(...moves);
  }

  sumOn(account: string): number {
    return this.entries
      .flatMap(({ legs }) => legs)
      .reduce((sum, leg) => (leg.account === account ? sum + leg.amountMinor : sum), 0);
  }
}

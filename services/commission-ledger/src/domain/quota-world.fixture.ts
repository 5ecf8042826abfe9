import { invariant } from '@creditroll/kernel';
import type { Grant } from './allotments.ts';
import type { QuotaMove } from './quota-moves.ts';
import type { Book, LockedTerms } from './book.ts';
import { answerHeld, attribute, type Attributed, release } from './commissions.ts';
import {
  claimKey,
  cover,
  decideDraw,
  type Deposit,
  type DepositRequest,
  type DepositReturn,
  newDeposit,
  takeBackDrawn,
  type Unfunded,
} from './deposit-owner.ts';
import { type Cover, covered, granted, placed } from './grants.ts';
import type { Outcome } from './outcomes.ts';
import {
  decideRequest,
  hopOf,
  type Quota,
  quotaKey,
  type QuotaRequest,
  type QuotaReturn,
  requestOf,
  returnsOf,
  takeBack,
} from './quota-owner.ts';
import { recompute, type Relocked } from './recompute.ts';
import { lockMs, noonMs } from './story.fixture.ts';
import { measure, type VolumeRequest, volumeRequestOf } from './volume-owner.ts';
import type { VolumeGrant } from './volumes.ts';

type Message =
  | { readonly kind: 'request'; readonly request: QuotaRequest }
  | { readonly kind: 'return'; readonly back: QuotaReturn }
  | { readonly kind: 'grant'; readonly grant: Grant }
  | { readonly kind: 'draw'; readonly request: DepositRequest }
  | { readonly kind: 'undraw'; readonly back: DepositReturn }
  | { readonly kind: 'pay'; readonly amountMinor: number }
  | { readonly kind: 'cover'; readonly cover: Cover }
  | { readonly kind: 'measure'; readonly request: VolumeRequest }
  | { readonly kind: 'place'; readonly grant: VolumeGrant };

const brand = { brandId: 'brand-1', currency: 'GBP' } as const;

/** Orders, owners of quotas and the deposit of a brand that write to each other. What each hears comes in order; who is heard next is the caller's. */
export class QuotaWorld {
  readonly books = new Map<string, Book>();
  readonly quotas = new Map<string, Quota>();
  readonly outcomes: Outcome[] = [];
  deposit = newDeposit(brand);
  /** By place. */
  readonly waiting = new Map<number, Unfunded>();
  nowMs = noonMs;
  /** By whom they are for. */
  readonly #inboxes = new Map<string, Message[]>();
  readonly #terms: (creatorId: string) => LockedTerms;

  constructor(terms: (creatorId: string) => LockedTerms) {
    this.#terms = terms;
  }

  attribute(fact: Attributed): void {
    const { orderId } = fact.order;
    this.#apply(attribute(this.books.get(orderId), fact, ({ creatorId }) => this.#terms(creatorId), this.nowMs));
  }

  release(orderId: string): void {
    const book = this.books.get(orderId);
    if (book) this.#apply(release(book, lockMs, this.nowMs));
  }

  recompute(orderId: string, terms: readonly Relocked[]): void {
    const book = this.books.get(orderId);
    const why = { recomputeId: 'rc_1', reason: 'agreed', requestedBy: 'fay', approvedBy: 'guy' };
    if (book) this.#apply(recompute(book, { ...why, terms }, noonMs));
  }

  /** A person answers what is held of a creator; nothing happens when nothing is. */
  answerHeld(orderId: string, creatorId: string, answer: 'release' | 'decline'): void {
    const book = this.books.get(orderId);
    const done = book && answerHeld(book, { creatorId, answer, reason: 'looked at it', personId: 'fay', atMs: noonMs });
    if (done && 'book' in done) this.#apply(done);
  }

  /** Lets one of those who have something to hear do so. False: there is nobody. */
  step(choice: number): boolean {
    const waiting = [...this.#inboxes].filter(([, inbox]) => inbox.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const message = waiting[choice % Math.max(1, waiting.length)]?.[1].shift();
    if (!message) return false;
    this.#hear(message);
    return true;
  }

  settle(): void {
    let steps = 0;
    while (this.step(0)) invariant(++steps < 10_000, 'the owners and the orders never come to rest');
  }

  #hear(message: Message): void {
    switch (message.kind) {
      case 'request': {
        const { request } = message;
        const { quotas, grantedMinor, returns, next } = decideRequest(request, (name) =>
          this.quotas.get(quotaKey(name)),
        );
        for (const quota of quotas) this.quotas.set(quotaKey(quota), quota);
        for (const back of returns) this.#say(back.owner, { kind: 'return', back });
        if (next) this.#say(hopOf(next).owner, { kind: 'request', request: next });
        else if (request.deposit && grantedMinor > 0)
          this.#say(brand.brandId, {
            kind: 'draw',
            request: { ...request, ...request.deposit, offeredMinor: grantedMinor },
          });
        else this.#say(request.orderId, { kind: 'grant', grant: { ...request, grantedMinor } });
        return;
      }
      case 'return':
        for (const quota of takeBack(message.back, (name) => this.quotas.get(quotaKey(name))))
          this.quotas.set(quotaKey(quota), quota);
        return;
      case 'grant':
        this.#apply(granted(this.#bookOf(message.grant.orderId), message.grant, this.nowMs));
        return;
      case 'draw':
        this.#draw(message.request);
        return;
      case 'undraw': {
        const claim = claimKey(message.back);
        const ofClaim = [...this.waiting.values()].filter((one) => claimKey(one) === claim);
        const { deposit, left, gone } = takeBackDrawn(this.deposit, message.back, ofClaim);
        for (const one of left) this.waiting.set(one.place, one);
        for (const one of gone) this.waiting.delete(one.place);
        this.#cover(deposit);
        return;
      }
      case 'measure': {
        const { quota, grant } = measure(message.request, (name) => this.quotas.get(quotaKey(name)));
        this.quotas.set(quotaKey(quota), quota);
        this.#say(grant.orderId, { kind: 'place', grant });
        return;
      }
      case 'place': {
        this.#apply(placed(this.#bookOf(message.grant.orderId), message.grant, this.nowMs));
        return;
      }
      case 'pay':
        this.#cover({ ...this.deposit, paidInMinor: this.deposit.paidInMinor + message.amountMinor });
        return;
      case 'cover':
        this.#apply(covered(this.#bookOf(message.cover.orderId), message.cover, this.nowMs));
    }
  }

  /** What finance writes down: in turn with what lines say to the deposit. */
  pay(amountMinor: number): void {
    this.#say(brand.brandId, { kind: 'pay', amountMinor });
  }

  #draw(request: DepositRequest): void {
    const { deposit, grantedMinor, unfunded, returns } = decideDraw(this.deposit, request, this.nowMs);
    this.deposit = deposit;
    if (unfunded) this.waiting.set(unfunded.place, unfunded);
    for (const back of returns) this.#say(back.owner, { kind: 'return', back });
    const grant = {
      ...request,
      grantedMinor,
      unfundedMinor: unfunded?.amountMinor,
      stopped: grantedMinor === 0 ? (true as const) : undefined,
    };
    this.#say(request.orderId, { kind: 'grant', grant });
  }

  #cover(freed: Deposit): void {
    const { deposit, covered: all } = cover(freed, (place) => this.waiting.get(place));
    this.deposit = deposit;
    for (const { amountMinor, ...one } of all) {
      this.waiting.delete(one.place);
      this.#say(one.orderId, { kind: 'cover', cover: { ...one, coveredMinor: amountMinor } });
    }
  }

  #bookOf(orderId: string): Book {
    const book = this.books.get(orderId);
    invariant(book, `there is no order ${orderId}`);
    return book;
  }

  #apply(outcome: Outcome | undefined): void {
    if (!outcome) return;
    this.outcomes.push(outcome);
    this.books.set(outcome.book.orderId, outcome.book);
    for (const move of outcome.quotas ?? []) this.#move(outcome.book, move);
  }

  #move(book: Book, move: QuotaMove): void {
    switch (move.kind) {
      case 'return': {
        const { lineId, creatorId, campaignId, amountMinor } = move;
        for (const back of returnsOf(move.hops, book.currency, amountMinor))
          this.#say(back.owner, { kind: 'return', back });
        const back = { orderId: book.orderId, lineId, creatorId, campaignId, ...brand, amountMinor };
        if (move.prefunded) this.#say(brand.brandId, { kind: 'undraw', back });
        return;
      }
      case 'request': {
        const request = requestOf(book, move);
        if (request.hops.length > 0) {
          this.#say(hopOf(request).owner, { kind: 'request', request });
          return;
        }
        const { at: _, deposit: __, ...asked } = request;
        const draw = { ...asked, brandId: brand.brandId, orderAtMs: book.orderAtMs };
        this.#say(brand.brandId, { kind: 'draw', request: draw });
        return;
      }
      case 'measure':
        this.#say(move.volume.owner, { kind: 'measure', request: volumeRequestOf(book, move) });
    }
  }

  #say(to: string, message: Message): void {
    const inbox = this.#inboxes.get(to) ?? [];
    this.#inboxes.set(to, inbox);
    inbox.push(message);
  }
}

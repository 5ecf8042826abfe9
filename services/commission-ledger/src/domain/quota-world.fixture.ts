import { invariant } from '@creditroll/kernel';
import type { QuotaMove } from './allotments.ts';
import type { Book, LockedTerms } from './book.ts';
import { answerHeld, attribute, type Attributed, release } from './commissions.ts';
import { granted, placed } from './grants.ts';
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
  | { readonly kind: 'grant'; readonly request: QuotaRequest; readonly grantedMinor: number }
  | { readonly kind: 'measure'; readonly request: VolumeRequest }
  | { readonly kind: 'place'; readonly grant: VolumeGrant };

/** Orders and owners of quotas that write to each other. What each hears comes in order; who is heard next is the caller's. */
export class QuotaWorld {
  readonly books = new Map<string, Book>();
  readonly quotas = new Map<string, Quota>();
  readonly outcomes: Outcome[] = [];
  /** By whom they are for. */
  readonly #inboxes = new Map<string, Message[]>();
  readonly #terms: (creatorId: string) => LockedTerms;

  constructor(terms: (creatorId: string) => LockedTerms) {
    this.#terms = terms;
  }

  attribute(fact: Attributed): void {
    const { orderId } = fact.order;
    this.#apply(attribute(this.books.get(orderId), fact, ({ creatorId }) => this.#terms(creatorId), noonMs));
  }

  release(orderId: string): void {
    const book = this.books.get(orderId);
    if (book) this.#apply(release(book, lockMs, noonMs));
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
        else this.#say(request.orderId, { kind: 'grant', request, grantedMinor });
        return;
      }
      case 'return':
        for (const quota of takeBack(message.back, (name) => this.quotas.get(quotaKey(name))))
          this.quotas.set(quotaKey(quota), quota);
        return;
      case 'grant': {
        const { request, grantedMinor } = message;
        const book = this.books.get(request.orderId);
        invariant(book, `there is no order ${request.orderId}`);
        this.#apply(granted(book, { ...request, grantedMinor }, noonMs));
        return;
      }
      case 'measure': {
        const { quota, grant } = measure(message.request, (name) => this.quotas.get(quotaKey(name)));
        this.quotas.set(quotaKey(quota), quota);
        this.#say(grant.orderId, { kind: 'place', grant });
        return;
      }
      case 'place': {
        const book = this.books.get(message.grant.orderId);
        invariant(book, `there is no order ${message.grant.orderId}`);
        this.#apply(placed(book, message.grant, noonMs));
      }
    }
  }

  #apply(outcome: Outcome | undefined): void {
    if (!outcome) return;
    this.outcomes.push(outcome);
    this.books.set(outcome.book.orderId, outcome.book);
    for (const move of outcome.quotas ?? []) this.#move(outcome.book, move);
  }

  #move(book: Book, move: QuotaMove): void {
    switch (move.kind) {
      case 'return':
        for (const back of returnsOf(move.hops, book.currency, move.amountMinor))
          this.#say(back.owner, { kind: 'return', back });
        return;
      case 'request': {
        const request = requestOf(book, move);
        this.#say(hopOf(request).owner, { kind: 'request', request });
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

import { HOUR_MS } from '@creditroll/kernel';

/** What fraud rules ask of an order besides its touches, when it was decided. What is not known, or says nothing, is absent. */
export interface Circumstances {
  /** Of the buyer's e-mail address, in lower case. */
  readonly emailDomain?: string | undefined;
  /** Pseudonyms of e-mail addresses that the same customer gave with other orders, sorted. */
  readonly customerEmailHashes?: readonly string[] | undefined;
  /** When the checkout of the order was begun, as the pixel saw it, oldest first; UTC milliseconds. */
  readonly checkoutsAtMs?: readonly number[] | undefined;
  /** Orders of the 24 hours up to it that were paid with its card, itself included; counted to just above the limit. */
  readonly ordersWithCard?: number | undefined;
  /** The same of those that were sent to its delivery address. */
  readonly ordersToAddress?: number | undefined;
  /** Clicks of its shopper among many that one address and browser made on the same link, by touch id. */
  readonly crowds?: readonly Crowd[] | undefined;
  /** Creators who might be credited and whose payout methods say something, by creator id. */
  readonly payouts?: readonly PayoutFacts[] | undefined;
}

export interface Crowd {
  readonly touchId: string;
  /** The most in an hour that it is part of; counted to just above the limit. */
  readonly clicks: number;
}

export interface PayoutFacts {
  readonly creatorId: string;
  /** Pseudonym of the e-mail address that the creator is paid at; null: it is none. */
  readonly emailHash: string | null;
  /** Other creators who are paid by the same method, sorted. */
  readonly sharesWith: readonly string[];
}

/** Where nothing is known. The same object each time, so that most decisions need not look into it. */
export const noCircumstances: Circumstances = {};

/** Without what is absent. */
export function circumstancesOf(known: Circumstances): Circumstances {
  const told = Object.entries(known).filter(([, value]) => value !== undefined && !isEmpty(value));
  return told.length === 0 ? noCircumstances : Object.fromEntries(told);
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** With what the payout methods of those who might be credited say; most say nothing. */
export function withPayouts(
  known: Circumstances,
  payouts: ReadonlyMap<string, PayoutFacts>,
  named: readonly Iterable<{ readonly creatorId: string }>[],
): Circumstances {
  const telling = new Map<string, PayoutFacts>();
  for (const list of named) {
    for (const { creatorId } of list) {
      const payout = payouts.get(creatorId);
      if (payout) telling.set(creatorId, payout);
    }
  }
  if (telling.size === 0) return known;
  return { ...known, payouts: [...telling.values()].sort((a, b) => (a.creatorId < b.creatorId ? -1 : 1)) };
}

/** The most of these instants that lie in one hour, both ends included, together with a given one. Sorted, oldest first. */
export function mostInAnHour(times: readonly number[], withMs: number): number {
  const near = times.filter((atMs) => Math.abs(atMs - withMs) <= HOUR_MS);
  return near.reduce((most, fromMs, index) => {
    if (fromMs > withMs) return most;
    const to = near.findLastIndex((atMs) => atMs - fromMs <= HOUR_MS);
    return Math.max(most, to - index + 1);
  }, 0);
}

import { HOUR_MS } from '@creditroll/kernel';
import { sharedPlaceOf, type SharedPlace, type Sightings } from './sightings.ts';

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
  /** Creators who might be credited and sign in from where the order was placed, or with a browser of it; by creator id. */
  readonly places?: readonly SharedPlace[] | undefined;
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

/** Without what is absent or empty. Asked for every order, and most have nothing. */
export function circumstancesOf(known: Circumstances): Circumstances {
  let told: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(known)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    told ??= {};
    told[name] = value;
  }
  return told ?? noCircumstances;
}

type Named = readonly Iterable<{ readonly creatorId: string }>[];

/** With what the payout methods of those who might be credited say; most say nothing. */
export function withPayouts(
  known: Circumstances,
  payouts: ReadonlyMap<string, PayoutFacts>,
  named: Named,
): Circumstances {
  const telling = aboutNamed(named, (creatorId) => payouts.get(creatorId));
  return telling.length === 0 ? known : { ...known, payouts: telling };
}

/** With what an order shares with the sightings of those who might be credited; most share nothing. */
export function withPlaces(
  known: Circumstances,
  sightings: ReadonlyMap<string, Sightings>,
  named: Named,
  { networkKey, orderAtMs, visitorIds }: Whereabouts,
): Circumstances {
  const places = aboutNamed(named, (creatorId) => {
    const seen = sightings.get(creatorId);
    return seen && sharedPlaceOf(seen, networkKey, orderAtMs, visitorIds);
  });
  return places.length === 0 ? known : { ...known, places };
}

/** Where an order came from. */
interface Whereabouts {
  readonly networkKey: string | undefined;
  readonly orderAtMs: number;
  readonly visitorIds: { has(visitorId: string): boolean };
}

/** What is told of each creator once, by creator id. */
function aboutNamed<Told>(named: Named, tell: (creatorId: string) => Told | undefined): Told[] {
  const told = new Map<string, Told>();
  for (const list of named) {
    for (const { creatorId } of list) {
      const one = told.has(creatorId) ? undefined : tell(creatorId);
      if (one !== undefined) told.set(creatorId, one);
    }
  }
  return [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
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

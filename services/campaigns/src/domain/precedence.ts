import { endOf, runningAt, type Slot, type TermsBook } from './terms-book.ts';
import type { Terms } from './terms.ts';

/**
 * Most specific first. Within a scope, terms of the campaign go before terms for all of the brand's campaigns, then
 * those with more conditions (channel, customer) before those with fewer. No rate is ever compared with another.
 */
export const scopes = ['creator_product', 'creator', 'product', 'collection', 'campaign', 'brand'] as const;
export type ScopeName = (typeof scopes)[number];

/** Why terms for a channel or a kind of customer do not fit an order. */
type Misfit = 'other_channel' | 'channel_unknown' | 'other_customer' | 'customer_unknown';

export type LostReason =
  | Misfit
  | 'less_specific'
  | 'collection_named_later'
  | 'limited_go_first'
  | 'superseded'
  | 'ended'
  | 'not_yet_in_force';

export interface Lost {
  readonly terms: Terms;
  readonly scope: ScopeName;
  readonly reason: LostReason;
}

export interface Resolution {
  /** Absent: no terms were in force. */
  readonly won: { readonly terms: Terms; readonly scope: ScopeName } | undefined;
  readonly lost: readonly Lost[];
  /** The same is answered for every instant from here … */
  readonly fromMs: number;
  /** … to before here, as far as terms are known now. Both may be infinite. */
  readonly belowMs: number;
}

/** Losers that an answer names: every less specific one in force, then those that do not fit, then those nearest in time. */
export const lostMax = 16;
const neighboursPerScopeMax = 4;

/** What an order says of itself. Null: nobody or nothing in particular, or not known. */
export interface Subject {
  readonly creatorId: string | null;
  readonly productId: string | null;
  /** In the shop's order: the first goes before the others. */
  readonly collectionIds: readonly string[];
  readonly channel: string | null;
  readonly customer: string | null;
}

export interface Contender {
  readonly scope: ScopeName;
  readonly slot: Slot;
  /** Null: it fits. */
  readonly misfit: Misfit | null;
}

/** The versions that can answer questions about this subject, most specific first. `books`: the campaign's before the brand's. */
export function contendersOf(books: readonly TermsBook[], subject: Subject): readonly Contender[] {
  const { creatorId, productId, collectionIds } = subject;
  const found: Contender[] = [];
  const look = (
    scope: ScopeName,
    book: TermsBook,
    creator: string | null,
    product: string | null,
    collectionId: string | null = null,
  ): void => {
    const slots = book.slotsOf({ creatorId: creator, productId: product, collectionId });
    for (const slot of slots ?? []) found.push({ scope, slot, misfit: misfitOf(slot, subject) });
  };
  if (creatorId !== null && productId !== null)
    for (const book of books) look('creator_product', book, creatorId, productId);
  if (creatorId !== null) for (const book of books) look('creator', book, creatorId, null);
  if (productId !== null) for (const book of books) look('product', book, null, productId);
  for (const book of books)
    for (const collectionId of collectionIds) look('collection', book, null, null, collectionId);
  const brand = books.at(-1);
  for (const book of books) look(book === brand ? 'brand' : 'campaign', book, null, null);
  return found;
}

function misfitOf(slot: Slot, { channel, customer }: Subject): Misfit | null {
  if (slot.channel !== null && slot.channel !== channel) return channel === null ? 'channel_unknown' : 'other_channel';
  if (slot.customer !== null && slot.customer !== customer)
    return customer === null ? 'customer_unknown' : 'other_customer';
  return null;
}

/** The most specific version in force at the instant; never the highest rate. */
export function resolve(contenders: readonly Contender[], atMs: number): Resolution {
  let won: Resolution['won'];
  let fromMs = Number.NEGATIVE_INFINITY;
  let belowMs = Number.POSITIVE_INFINITY;
  const lesser: Lost[] = [];
  const misfits: Lost[] = [];
  const neighbours: Lost[] = [];
  for (const { scope, slot, misfit } of contenders) {
    const found = atInstant(slot, atMs);
    const { inForce } = found;
    fromMs = Math.max(fromMs, found.fromMs);
    belowMs = Math.min(belowMs, found.belowMs);
    if (misfit !== null) {
      if (inForce) misfits.push({ terms: inForce, scope, reason: misfit });
      continue;
    }
    if (inForce && won) lesser.push({ terms: inForce, scope, reason: whyLesser(won.terms, inForce) });
    else if (inForce) won = { terms: inForce, scope };
    for (const { terms, reason } of found.near) neighbours.push({ terms, scope, reason });
  }
  return { won, lost: [...lesser, ...misfits, ...neighbours].slice(0, lostMax), fromMs, belowMs };
}

const whyLesser = (won: Terms, lost: Terms): LostReason =>
  won.collectionId !== null && lost.collectionId !== null && won.collectionId !== lost.collectionId
    ? 'collection_named_later'
    : 'less_specific';

interface AtInstant {
  readonly inForce: Terms | undefined;
  /** Versions of the slot that were in force before, or will be. */
  readonly near: readonly Omit<Lost, 'scope'>[];
  readonly fromMs: number;
  readonly belowMs: number;
}

const nothingNear: AtInstant['near'] = [];

/** Most scopes have one version for ever. */
function ofOne(only: Terms | undefined, atMs: number): AtInstant {
  const fromMs = only?.fromMs ?? Number.POSITIVE_INFINITY;
  if (fromMs <= atMs) return { inForce: only, near: nothingNear, fromMs, belowMs: Number.POSITIVE_INFINITY };
  const near = only ? [{ terms: only, reason: 'not_yet_in_force' as const }] : nothingNear;
  return { inForce: undefined, near, fromMs: Number.NEGATIVE_INFINITY, belowMs: fromMs };
}

function atInstant(slot: Slot, atMs: number): AtInstant {
  const { lasting, limited } = slot;
  if (lasting.length === 1 && limited.length === 0) return ofOne(lasting[0], atMs);
  const at = lasting.findLastIndex((terms) => terms.fromMs <= atMs);
  const base = lasting[at];
  const later = lasting.slice(at + 1, at + 1 + neighboursPerScopeMax);
  const near: Omit<Lost, 'scope'>[] = lasting
    .slice(Math.max(0, at - neighboursPerScopeMax), Math.max(0, at))
    .reverse()
    .map((terms) => ({ terms, reason: 'superseded' }));
  for (const terms of later) near.push({ terms, reason: 'not_yet_in_force' });
  const fromMs = base?.fromMs ?? Number.NEGATIVE_INFINITY;
  const belowMs = later[0]?.fromMs ?? Number.POSITIVE_INFINITY;
  if (limited.length === 0) return { inForce: base, near, fromMs, belowMs };
  const running = runningAt(slot, atMs);
  const next = limited.find((terms) => terms.fromMs > atMs);
  const ended = limited.findLast((terms) => endOf(terms) <= atMs);
  if (running && base) near.unshift({ terms: base, reason: 'limited_go_first' });
  if (ended) near.push({ terms: ended, reason: 'ended' });
  if (next) near.push({ terms: next, reason: 'not_yet_in_force' });
  return {
    inForce: running ?? base,
    near,
    fromMs: Math.max(fromMs, running?.fromMs ?? (ended ? endOf(ended) : fromMs)),
    belowMs: Math.min(belowMs, next?.fromMs ?? belowMs, running ? endOf(running) : belowMs),
  };
}

import { invariant } from '@creditroll/kernel';
import type { Terms } from './terms.ts';

/** Most specific first. Within a scope, terms of the campaign go before terms for all of the brand's campaigns. */
const scopes = ['creator_product', 'creator', 'product', 'campaign', 'brand'] as const;
type ScopeName = (typeof scopes)[number];

type LostReason = 'less_specific' | 'superseded' | 'not_yet_in_force';

interface Lost {
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

/** Losers that an answer names: every less specific one in force, then those nearest in time. */
export const lostMax = 16;
const neighboursPerScopeMax = 4;

/** All versions of one campaign, or of one brand's terms for all campaigns, by scope and time. */
export class TermsBook {
  /** By creator, then by product; null is everyone and everything. */
  readonly #versions = new Map<string | null, Map<string | null, Terms[]>>();
  #size = 0;

  /** Number of the last version that it has. */
  get size(): number {
    return this.#size;
  }

  /** Takes versions in the order of their numbers; those that it has are passed over. */
  add(versions: Iterable<Terms>): void {
    for (const terms of versions) {
      if (terms.number <= this.#size) continue;
      invariant(
        terms.number === this.#size + 1,
        `terms ${terms.termsId} have number ${terms.number} after ${this.#size}`,
      );
      this.#size = terms.number;
      const ofCreator = this.#versions.get(terms.creatorId) ?? new Map<string | null, Terms[]>();
      this.#versions.set(terms.creatorId, ofCreator);
      const list = ofCreator.get(terms.productId) ?? [];
      ofCreator.set(terms.productId, list);
      list.splice(list.findLastIndex((earlier) => earlier.fromMs <= terms.fromMs) + 1, 0, terms);
    }
  }

  /** Versions of exactly this scope by the time from which they are in force. */
  versionsOf(creatorId: string | null, productId: string | null): readonly Terms[] | undefined {
    return this.#versions.get(creatorId)?.get(productId);
  }
}

export interface Contender {
  readonly scope: ScopeName;
  readonly versions: readonly Terms[];
}

/**
 * The lists of versions that can answer questions about this creator and product, most specific first.
 * `books`: the campaign's before the brand's.
 */
export function contendersOf(
  books: readonly TermsBook[],
  creatorId: string | null,
  productId: string | null,
): readonly Contender[] {
  const found: Contender[] = [];
  const look = (scope: ScopeName, book: TermsBook, creator: string | null, product: string | null): void => {
    const versions = book.versionsOf(creator, product);
    if (versions) found.push({ scope, versions });
  };
  if (creatorId !== null && productId !== null)
    for (const book of books) look('creator_product', book, creatorId, productId);
  if (creatorId !== null) for (const book of books) look('creator', book, creatorId, null);
  if (productId !== null) for (const book of books) look('product', book, null, productId);
  const brand = books.at(-1);
  for (const book of books) look(book === brand ? 'brand' : 'campaign', book, null, null);
  return found;
}

/** The most specific version in force at the instant; never the highest rate. */
export function resolve(contenders: readonly Contender[], atMs: number): Resolution {
  let won: Resolution['won'];
  let fromMs = Number.NEGATIVE_INFINITY;
  let belowMs = Number.POSITIVE_INFINITY;
  const lesser: Lost[] = [];
  const neighbours: Lost[] = [];
  for (const { scope, versions } of contenders) {
    const at = versions.findLastIndex((terms) => terms.fromMs <= atMs);
    const inForce = versions[at];
    if (inForce && won) lesser.push({ terms: inForce, scope, reason: 'less_specific' });
    else if (inForce) won = { terms: inForce, scope };
    const earlier = versions.slice(Math.max(0, at - neighboursPerScopeMax), Math.max(0, at)).reverse();
    const later = versions.slice(at + 1, at + 1 + neighboursPerScopeMax);
    for (const terms of earlier) neighbours.push({ terms, scope, reason: 'superseded' });
    for (const terms of later) neighbours.push({ terms, scope, reason: 'not_yet_in_force' });
    fromMs = Math.max(fromMs, inForce?.fromMs ?? fromMs);
    belowMs = Math.min(belowMs, later[0]?.fromMs ?? belowMs);
  }
  return { won, lost: [...lesser, ...neighbours].slice(0, lostMax), fromMs, belowMs };
}

/** Answers questions about one subject; those of one batch mostly fall between the same two changes. */
export function resolver(contenders: readonly Contender[]): (atMs: number) => Resolution {
  let last: Resolution | undefined;
  return (atMs) => {
    if (!last || atMs < last.fromMs || atMs >= last.belowMs) last = resolve(contenders, atMs);
    return last;
  };
}

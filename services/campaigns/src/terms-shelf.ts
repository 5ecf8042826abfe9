import { invariant } from '@creditroll/kernel';
import type { Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { terms } from './collections.ts';
import { headKey } from './domain/scope.ts';
import { TermsBook } from './domain/terms-book.ts';
import type { TermsHead } from './domain/terms-head.ts';

/** Versions in memory over all campaigns, some hundred bytes each; those not asked for longest are dropped first. */
const cachedVersionsMax = 200_000;
const pageVersionsMax = 1_000;

/** A store, or what a stage reads with. */
type TermsSource = Pick<Reader, 'find' | 'findMany'>;

/**
 * Terms never change, so what was read once stays right; only new versions have to be noticed. The head of a campaign,
 * which is read at each call, tells how many there are, and only those that lack are fetched.
 */
export class TermsShelf {
  readonly #store: TermsSource;
  readonly #versionsMax: number;
  /** By head, the one used last at the end. */
  readonly #books = new Map<string, TermsBook>();

  constructor(store: TermsSource, versionsMax = cachedVersionsMax) {
    this.#store = store;
    this.#versionsMax = versionsMax;
  }

  /** The books of these heads, by `headKey`, each with at least as many versions as its head counts. */
  async books(heads: readonly TermsHead[]): Promise<ReadonlyMap<string, TermsBook>> {
    const taken = new Map<string, TermsBook>();
    const stale: Wanted[] = [];
    for (const head of heads) {
      const key = headKey(head);
      const book = this.#books.get(key) ?? new TermsBook();
      if (book.size < head.versions) stale.push({ head, book });
      this.#books.delete(key);
      this.#books.set(key, book);
      taken.set(key, book);
    }
    if (stale.length > 0) {
      await this.#open(stale.filter(({ book }) => book.size === 0));
      for (const wanted of stale) await this.#complete(wanted);
      this.#dropOldest(taken);
    }
    return taken;
  }

  /** One round trip for all campaigns that are met for the first time. */
  async #open(fresh: readonly Wanted[]): Promise<void> {
    if (fresh.length === 0) return;
    const prefixOf = ({ head }: Wanted) => [head.brandId, head.campaignId];
    const found = await this.#store.findMany(terms, 'by_number', fresh.map(prefixOf), pageVersionsMax);
    for (const wanted of fresh) wanted.book.add(found.get(prefixId(prefixOf(wanted))) ?? []);
  }

  async #complete({ head, book }: Wanted): Promise<void> {
    for (let size = book.size; size < head.versions; size = book.size) {
      const page = await this.#store.find(terms, 'by_number', {
        equals: [head.brandId, head.campaignId],
        from: size + 1,
        limit: pageVersionsMax,
      });
      book.add(page.docs);
      invariant(
        book.size > size,
        `the head of ${headKey(head)} counts ${head.versions} versions of terms, and there are ${size}`,
      );
    }
  }

  #dropOldest(inUse: ReadonlyMap<string, TermsBook>): void {
    let versions = 0;
    for (const book of this.#books.values()) versions += weightOf(book);
    for (const [key, book] of this.#books) {
      if (versions <= this.#versionsMax) return;
      if (inUse.has(key)) continue;
      this.#books.delete(key);
      versions -= weightOf(book);
    }
  }
}

interface Wanted {
  readonly head: TermsHead;
  readonly book: TermsBook;
}

/** A book without any version takes room too. */
const weightOf = (book: TermsBook): number => book.size + 1;

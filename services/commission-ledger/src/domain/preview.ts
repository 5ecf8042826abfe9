import { AppError } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { Book, Party } from './book.ts';
import type { KeptRate, ShadowOrder } from './shadow.ts';

/** What a brand pays: creators' and agencies' commission, and the operator's fee. After refunds. */
export interface Cost {
  readonly commissionMinor: number;
  readonly operatorFeeMinor: number;
}

export interface CurrencyTotals {
  readonly currency: Currency;
  readonly orders: number;
  readonly changedOrders: number;
  /** The commission base without what was refunded. */
  readonly salesMinor: number;
  readonly refundedMinor: number;
  readonly before: Cost;
  readonly after: Cost;
}

/** Somebody whose commission changes. */
export interface SubjectChange {
  readonly id: string;
  readonly currency: Currency;
  readonly beforeMinor: number;
  readonly afterMinor: number;
  readonly orders: number;
}

export interface KeptChange {
  readonly creatorId: string;
  readonly campaignId: string;
  readonly kept: KeptRate;
  readonly lines: number;
}

type Open<Value> = { -readonly [Name in keyof Value]: Value[Name] };
type OpenTotals = Omit<Open<CurrencyTotals>, 'before' | 'after'> & { before: Open<Cost>; after: Open<Cost> };

/** Creators and campaigns, each with its currency, that one preview can keep apart. */
const subjectsMax = 50_000;

/** Adds up the orders of a shadow run. What it keeps grows with creators and campaigns, not with orders. */
export class PreviewTally {
  readonly #totals = new Map<Currency, OpenTotals>();
  readonly #creators = new Map<string, Open<SubjectChange>>();
  readonly #campaigns = new Map<string, Open<SubjectChange>>();
  readonly #agencies = new Map<string, Open<SubjectChange>>();
  readonly #kept = new Map<string, Open<KeptChange>>();

  add({ before, after, kept }: ShadowOrder): void {
    if (before.test) return;
    const totals = this.#totalsOf(before.currency);
    totals.orders += 1;
    for (const { baseMinor, refundedBaseMinor } of before.lines) {
      totals.salesMinor += baseMinor - refundedBaseMinor;
      totals.refundedMinor += refundedBaseMinor;
    }
    addCost(totals.before, before);
    addCost(totals.after, after);
    const creators = changes(before, after, ({ creatorId }) => creatorId);
    const campaigns = changes(before, after, ({ campaignId }) => campaignId);
    const fees = changes(before, after, ({ campaignId }) => (campaignId === null ? 'fee' : null));
    const changed = [...creators.values(), ...campaigns.values(), ...fees.values()].some(isChange);
    if (changed) totals.changedOrders += 1;
    const agencies = changes(before, after, ({ agencyId }) => agencyId ?? null);
    addTo(this.#agencies, agencies, before.currency);
    addTo(this.#creators, creators, before.currency);
    addTo(this.#campaigns, campaigns, before.currency);
    for (const one of kept) this.#keep(one);
  }

  totals(): readonly CurrencyTotals[] {
    return [...this.#totals.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
  }

  /** Who changes, largest change first. */
  creators(): readonly SubjectChange[] {
    return ranked(this.#creators);
  }

  campaigns(): readonly SubjectChange[] {
    return ranked(this.#campaigns);
  }

  agencies(): readonly SubjectChange[] {
    return ranked(this.#agencies);
  }

  /** Who keeps an old rate, longest first. */
  kept(): readonly KeptChange[] {
    return [...this.#kept.values()].toSorted((a, b) => b.kept.untilMs - a.kept.untilMs);
  }

  #totalsOf(currency: Currency): OpenTotals {
    const known = this.#totals.get(currency);
    if (known) return known;
    const none = () => ({ commissionMinor: 0, operatorFeeMinor: 0 });
    const counts = { orders: 0, changedOrders: 0, salesMinor: 0, refundedMinor: 0 };
    const made = { currency, ...counts, before: none(), after: none() };
    this.#totals.set(currency, made);
    return made;
  }

  #keep(kept: KeptRate): void {
    const { creatorId, campaignId, termsId } = kept.terms;
    const id = JSON.stringify([creatorId, campaignId, termsId]);
    const known = this.#kept.get(id);
    requireRoom(this.#kept, known);
    const later = known && known.kept.untilMs > kept.untilMs ? known.kept : kept;
    this.#kept.set(id, { creatorId, campaignId, kept: later, lines: (known?.lines ?? 0) + 1 });
  }
}

interface Amounts {
  beforeMinor: number;
  afterMinor: number;
}

function changes(before: Book, after: Book, idOf: (party: Party) => string | null): Map<string, Amounts> {
  const amounts = new Map<string, Amounts>();
  const add = (book: Book, side: keyof Amounts): void => {
    for (const { parties } of book.lines) {
      for (const party of parties) {
        const id = idOf(party);
        if (id === null) continue;
        const known = amounts.get(id) ?? { beforeMinor: 0, afterMinor: 0 };
        known[side] += party.postedMinor;
        amounts.set(id, known);
      }
    }
  };
  add(before, 'beforeMinor');
  add(after, 'afterMinor');
  return amounts;
}

const isChange = ({ beforeMinor, afterMinor }: Amounts): boolean => beforeMinor !== afterMinor;

/** The operator's party is the only one that belongs to no campaign. */
function addCost(cost: Open<Cost>, { lines }: Book): void {
  for (const { parties } of lines) {
    for (const { campaignId, postedMinor } of parties) {
      if (campaignId === null) cost.operatorFeeMinor += postedMinor;
      else cost.commissionMinor += postedMinor;
    }
  }
}

function addTo(
  subjects: Map<string, Open<SubjectChange>>,
  amounts: ReadonlyMap<string, Amounts>,
  currency: Currency,
): void {
  for (const [id, amount] of amounts) {
    const key = `${currency}${id}`;
    const known = subjects.get(key) ?? { id, currency, beforeMinor: 0, afterMinor: 0, orders: 0 };
    requireRoom(subjects, subjects.get(key));
    known.beforeMinor += amount.beforeMinor;
    known.afterMinor += amount.afterMinor;
    if (isChange(amount)) known.orders += 1;
    subjects.set(key, known);
  }
}

function requireRoom(subjects: ReadonlyMap<string, unknown>, known: unknown): void {
  if (known === undefined && subjects.size >= subjectsMax)
    throw new AppError(
      'too_large',
      `the range has more than ${subjectsMax} creators or campaigns; choose a shorter one`,
    );
}

const ranked = (subjects: ReadonlyMap<string, SubjectChange>): SubjectChange[] =>
  [...subjects.values()]
    .filter(({ orders }) => orders > 0)
    .toSorted((a, b) => changeOf(b) - changeOf(a) || (a.id < b.id ? -1 : 1));

const changeOf = ({ beforeMinor, afterMinor }: SubjectChange): number => Math.abs(afterMinor - beforeMinor);

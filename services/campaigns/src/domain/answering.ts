import { AppError } from '@creditroll/kernel';
import { type Answer, answerOf, type Because, deniedBy, keeping, supersededBy, teamed, waived } from './answer.ts';
import type { Brand } from './brand.ts';
import { waiverAt } from './fee-waiver.ts';
import { type Contender, contendersOf, type Resolution, resolver, type Subject } from './precedence.ts';
import { cutBefore, keptAt, type RatePromise } from './promise.ts';
import { incumbentAt, type Quote } from './quote.ts';
import { headKey } from './scope.ts';
import { type Rival, type Standing, standingOf } from './standing.ts';
import { cohostsOf, splitsOf, type Teams } from './teams.ts';
import type { TermsBook } from './terms-book.ts';

/** What is known for a batch of questions. */
export interface Known {
  readonly brands: ReadonlyMap<string, Brand>;
  /** By `headKey`. */
  readonly books: ReadonlyMap<string, TermsBook>;
  /** By `headKey` of campaigns. */
  readonly promises: ReadonlyMap<string, RatePromise>;
  /** By brand; brands without such campaigns are not in it. */
  readonly rivals: ReadonlyMap<string, readonly Rival[]>;
  readonly teams: Teams;
}

export interface Question extends Subject {
  readonly brandId: string;
  readonly campaignId: string | null;
  /** When the order was placed. */
  readonly atMs: number;
  /** When the first credited click was; null: not known. */
  readonly clickAtMs: number | null;
}

/** A creator in a campaign. */
export interface Member {
  readonly campaignId: string;
  readonly creatorId: string;
}

/** A member's quotes by time. */
export type QuotesOf = (member: Member) => readonly Quote[];

/** One brand, campaign, creator, product and so on. */
interface Case {
  readonly brand: Brand;
  readonly promise: RatePromise | undefined;
  readonly contenders: readonly Contender[];
  readonly resolve: (atMs: number) => Resolution;
  /** What was found last; most questions of a batch fall between the same two changes. */
  last: Found | undefined;
}

interface Found {
  readonly resolution: Resolution;
  readonly answer: Answer;
  /** Somebody may keep an old rate meanwhile. */
  readonly mayKeep: boolean;
}

const brandKey = (brandId: string): string => headKey({ brandId, campaignId: null });

export const noCampaign = (brandId: string, campaignId: string): AppError =>
  new AppError('not_found', `brand ${JSON.stringify(brandId)} has no campaign ${JSON.stringify(campaignId)}`);

/** Answers the questions of one batch. */
export class Answering {
  readonly #known: Known;
  readonly #cases = new Map<string, Case>();

  constructor(known: Known) {
    this.#known = known;
  }

  /** Whose quotes the answer depends on; mostly nobody's. */
  memberOf(question: Question): Member | undefined {
    const { creatorId } = question;
    const campaignId = this.#campaignOf(question, this.#standing(question));
    if (campaignId === null || creatorId === null) return undefined;
    const found = this.#case({ ...question, campaignId });
    const depends =
      found.promise?.rateLock === 'join' || this.#found(found, instantOf(question, found.promise, []).atMs).mayKeep;
    return depends ? { campaignId, creatorId } : undefined;
  }

  answer(question: Question, quotesOf: QuotesOf): Answer {
    const answer = this.#answer(question, quotesOf);
    const waiver = answer.operatorFeePpm > 0 && waiverAt(this.#case(question).brand, question.atMs);
    return waiver ? waived(answer, waiver) : answer;
  }

  #answer(question: Question, quotesOf: QuotesOf): Answer {
    const standing = this.#standing(question);
    if (standing.kind === 'own') return this.#inCampaign(question, quotesOf);
    const own = this.#found(this.#case(question), question.atMs).answer;
    if (standing.kind === 'denied') return deniedBy(standing.by, own);
    const { campaignId } = standing.by;
    return supersededBy(standing.by, this.#inCampaign({ ...question, campaignId }, quotesOf), own);
  }

  #standing(question: Question): Standing {
    const { brandId, campaignId, creatorId } = question;
    const rivals = this.#known.rivals.get(brandId);
    if (!rivals || campaignId === null || creatorId === null) return { kind: 'own' };
    const kind = rivals.find(({ campaign }) => campaign.campaignId === campaignId)?.campaign.kind ?? 'open';
    return standingOf({ ...question, campaignId, creatorId }, kind, rivals);
  }

  #campaignOf({ campaignId }: Question, standing: Standing): string | null {
    if (standing.kind === 'denied') return null;
    return standing.kind === 'own' ? campaignId : standing.by.campaignId;
  }

  #inCampaign(question: Question, quotesOf: QuotesOf): Answer {
    const { campaignId, creatorId, productId } = question;
    const found = this.#case(question);
    const { promise, contenders } = found;
    const quotes = (): readonly Quote[] =>
      campaignId === null || creatorId === null ? [] : quotesOf({ campaignId, creatorId });
    const { atMs, because } = instantOf(question, promise, promise?.rateLock === 'join' ? quotes() : []);
    const { answer, mayKeep } = this.#found(found, atMs);
    const kept = mayKeep && promise && keptFor(promise, atMs);
    const said = this.#withTeam(kept ? keeping(answer, kept) : answer, question);
    return because.length === 0 ? said : { ...said, because: [...because, ...said.because] };

    function keptFor({ rateLock, keepMs }: RatePromise, instantMs: number) {
      if (rateLock === 'join') return undefined;
      const incumbent = incumbentAt(quotes(), productId, instantMs);
      return incumbent && keptAt(contenders, incumbent, keepMs, instantMs);
    }
  }

  #withTeam(answer: Answer, { brandId, campaignId, creatorId, atMs }: Question): Answer {
    if (campaignId === null || creatorId === null || !answer.won) return answer;
    const { teams } = this.#known;
    const sale = { headKey: headKey({ brandId, campaignId }), campaignId, creatorId, atMs };
    return teamed(answer, splitsOf(teams, sale), cohostsOf(teams, sale));
  }

  #found(of: Case, atMs: number): Found {
    const resolution = of.resolve(atMs);
    if (of.last?.resolution !== resolution) {
      // Whoever keeps an old rate at some instant of this span does so for a cut that is no older than this.
      const mayKeep = of.promise !== undefined && cutBefore(of.contenders, of.promise.keepMs, resolution.fromMs);
      of.last = { resolution, answer: answerOf(resolution, of.brand.operatorFeePpm), mayKeep };
    }
    return of.last;
  }

  #case(question: Question): Case {
    const { brandId, campaignId, creatorId, productId, collectionIds, channel, customer } = question;
    const key = JSON.stringify([brandId, campaignId, creatorId, productId, channel, customer, ...collectionIds]);
    const known = this.#cases.get(key);
    if (known) return known;
    const brand = this.#known.brands.get(brandId);
    const ofBrand = this.#known.books.get(brandKey(brandId));
    if (!brand || !ofBrand) throw new AppError('not_found', `there is no brand ${JSON.stringify(brandId)}`);
    const books = campaignId === null ? [ofBrand] : [this.#bookOf(brandId, campaignId), ofBrand];
    const contenders = contendersOf(books, question);
    const promise = campaignId === null ? undefined : this.#known.promises.get(headKey({ brandId, campaignId }));
    const made: Case = {
      brand,
      promise,
      contenders,
      resolve: resolver(contenders),
      last: undefined,
    };
    this.#cases.set(key, made);
    return made;
  }

  #bookOf(brandId: string, campaignId: string): TermsBook {
    const book = this.#known.books.get(headKey({ brandId, campaignId }));
    if (!book) throw noCampaign(brandId, campaignId);
    return book;
  }
}

/** The instant whose terms hold. */
function instantOf(
  { atMs, clickAtMs, productId }: Question,
  promise: RatePromise | undefined,
  quotes: readonly Quote[],
): { readonly atMs: number; readonly because: readonly Because[] } {
  if (promise?.rateLock === 'click') return locked('click', clickAtMs);
  if (promise?.rateLock !== 'join') return { atMs, because: [] };
  const incumbent = incumbentAt(quotes, productId, atMs);
  return locked('join', incumbent ? (incumbent.productMs ?? incumbent.joinedMs) : null);

  function locked(by: 'click' | 'join', instantMs: number | null) {
    return instantMs === null
      ? { atMs, because: [{ code: `${by}_unknown`, subject: '', atMs } as const] }
      : { atMs: instantMs, because: [{ code: `rate_locked_at_${by}`, subject: '', atMs: instantMs } as const] };
  }
}

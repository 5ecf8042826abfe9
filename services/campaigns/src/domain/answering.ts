import { AppError } from '@creditroll/kernel';
import {
  type Answer,
  answerOf,
  type Because,
  capped,
  counted,
  deniedBy,
  keeping,
  ofCatalogue,
  prefunded,
  supersededBy,
  teamed,
  waived,
  withBonuses,
} from './answer.ts';
import { bonusesAt } from './bonuses.ts';
import type { Brand } from './brand.ts';
import { type Cap, capsAt } from './caps.ts';
import { type Course, courseOf, type Listed, listedSince, resolver } from './course.ts';
import type { Dated } from './dated.ts';
import { waiverAt } from './fee-waiver.ts';
import { fundingAt } from './funding.ts';
import { boardsAt } from './leaderboards.ts';
import type { Resolution, Subject } from './precedence.ts';
import { type Product, productKey } from './product.ts';
import { cutBefore, type Kept, keptAt, type RatePromise } from './promise.ts';
import { incumbentAt, type Quote } from './quote.ts';
import { headKey } from './scope.ts';
import { type Rival, type Standing, standingOf } from './standing.ts';
import { cohostsOf, noTeams, splitsOf, type Teams } from './teams.ts';
import type { TermsBook } from './terms-book.ts';
import type { TermsHead } from './terms-head.ts';
import { saleVolume } from './volume-tiers.ts';

/** What is known for a batch of questions. */
export interface Known {
  readonly brands: ReadonlyMap<string, Brand>;
  /** By `headKey`. */
  readonly books: ReadonlyMap<string, TermsBook>;
  /** By `headKey` of campaigns. */
  readonly promises: ReadonlyMap<string, RatePromise>;
  /** By `headKey`, of campaigns that have or had some. */
  readonly caps: ReadonlyMap<string, readonly Dated<readonly Cap[]>[]>;
  /** By `headKey`, of campaigns that have or had bonuses or leaderboards. */
  readonly bonuses: ReadonlyMap<string, Pick<TermsHead, 'bonuses' | 'leaderboards'>>;
  /** By brand; brands without such campaigns are not in it. */
  readonly rivals: ReadonlyMap<string, readonly Rival[]>;
  readonly teams: Teams;
  /** By `productKey`, of brands with a catalogue. */
  readonly products: ReadonlyMap<string, Product>;
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
  /** What the catalogue says of the product, where the shop says nothing. */
  readonly listed: Listed | undefined;
  readonly course: Course;
  readonly resolve: (atMs: number) => Resolution;
  /** What was found last; most questions of a batch fall between the same two changes. */
  last: Found | undefined;
}

interface Found {
  readonly resolution: Resolution;
  readonly answer: Answer;
  /** There was a cut not long before; undefined: not looked for yet. */
  cut: boolean | undefined;
}

/** A question with what was looked up for it. */
export interface Prepared {
  readonly question: Question;
  readonly standing: Standing;
  readonly own: Case;
  /** Of the campaign whose terms hold. */
  readonly holding: Case;
  readonly member: Member | undefined;
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

  /** Looks a question up once; `member` says whose quotes the answer depends on, which is mostly nobody's. */
  prepare(question: Question): Prepared {
    const own = this.#case(question);
    const standing = this.#standing(question);
    const holding = standing.kind === 'superseded' ? this.#case(inCampaign(question, standing.by.campaignId)) : own;
    return { question, standing, own, holding, member: this.#memberOf(question, standing, holding) };
  }

  answer({ question, standing, own, holding }: Prepared, quotesOf: QuotesOf): Answer {
    const found = this.#answer(question, standing, own, holding, quotesOf);
    const answer = fundingAt(own.brand, question.atMs) === 'prefunded' ? prefunded(found) : found;
    if (answer.operatorFeePpm === 0) return answer;
    const waiver = waiverAt(own.brand, question.atMs);
    return waiver ? waived(answer, waiver) : answer;
  }

  #answer(question: Question, standing: Standing, own: Case, holding: Case, quotesOf: QuotesOf): Answer {
    switch (standing.kind) {
      case 'own':
        return this.#inCampaign(question, own, quotesOf);
      case 'denied':
        return deniedBy(standing.by, foundAt(own, question.atMs).answer);
      case 'superseded': {
        const theirs = this.#inCampaign(inCampaign(question, standing.by.campaignId), holding, quotesOf);
        return supersededBy(standing.by, theirs, foundAt(own, question.atMs).answer);
      }
    }
  }

  #memberOf(question: Question, standing: Standing, holding: Case): Member | undefined {
    const { promise } = holding;
    const { creatorId } = question;
    const campaignId = standing.kind === 'superseded' ? standing.by.campaignId : question.campaignId;
    if (!promise || campaignId === null || creatorId === null || standing.kind === 'denied') return undefined;
    const depends = promise.rateLock === 'join' || mayKeep(holding, instantOf(question, promise, none).atMs);
    return depends ? { campaignId, creatorId } : undefined;
  }

  #standing(question: Question): Standing {
    const { brandId, campaignId, creatorId } = question;
    const rivals = this.#known.rivals.get(brandId);
    if (!rivals || campaignId === null || creatorId === null) return ownStanding;
    const kind = rivals.find(({ campaign }) => campaign.campaignId === campaignId)?.campaign.kind ?? 'open';
    return standingOf({ ...question, campaignId, creatorId }, kind, rivals);
  }

  #inCampaign(question: Question, holding: Case, quotesOf: QuotesOf): Answer {
    const { campaignId, creatorId } = question;
    const { promise } = holding;
    if (!promise || campaignId === null || creatorId === null)
      return ratedAt(question, holding, question.atMs, undefined);
    const member = { campaignId, creatorId };
    const { atMs, because } = instantOf(question, promise, promise.rateLock === 'join' ? quotesOf(member) : none);
    const kept = mayKeep(holding, atMs) ? keptFor(question, holding, quotesOf(member), atMs) : undefined;
    const rated = ratedAt(question, holding, atMs, kept);
    const limited = this.#withQuotas(this.#withTeam(rated, question), question, holding);
    const said = this.#withBonuses(limited, question, holding);
    return because.length === 0 ? said : { ...said, because: [...because, ...said.because] };
  }

  #withTeam(answer: Answer, { brandId, campaignId, creatorId, atMs }: Question): Answer {
    const { teams } = this.#known;
    if (teams === noTeams || campaignId === null || creatorId === null || !answer.won) return answer;
    const sale = { headKey: headKey({ brandId, campaignId }), campaignId, creatorId, atMs };
    return teamed(answer, splitsOf(teams, sale), cohostsOf(teams, sale));
  }

  #withQuotas(answer: Answer, { brandId, campaignId, atMs }: Question, { brand: { timeZone } }: Case): Answer {
    if (campaignId === null) return answer;
    const caps = this.#known.caps.get(headKey({ brandId, campaignId }));
    const limited = caps ? capped(answer, capsAt(caps, { campaignId, timeZone, atMs })) : answer;
    const { won } = answer;
    if (won?.rate.kind !== 'volume_tiers') return limited;
    return counted(limited, saleVolume(won.rate, { campaignId, counter: won.counter, timeZone, atMs }));
  }

  #withBonuses(answer: Answer, { brandId, campaignId, atMs }: Question, { brand: { timeZone } }: Case): Answer {
    const { bonuses } = this.#known;
    if (bonuses.size === 0 || campaignId === null) return answer;
    const known = bonuses.get(headKey({ brandId, campaignId }));
    if (!known) return answer;
    const placed = { campaignId, timeZone, atMs };
    return withBonuses(answer, [...bonusesAt(known.bonuses, placed), ...boardsAt(known.leaderboards, placed)]);
  }

  #case(question: Question): Case {
    const { brandId, campaignId } = question;
    const key = keyOf(question);
    const known = this.#cases.get(key);
    if (known) return known;
    const brand = this.#known.brands.get(brandId);
    const ofBrand = this.#known.books.get(brandKey(brandId));
    if (!brand || !ofBrand) throw new AppError('not_found', `there is no brand ${JSON.stringify(brandId)}`);
    const books = campaignId === null ? [ofBrand] : [this.#bookOf(brandId, campaignId), ofBrand];
    const listed = this.#listed(question);
    const course = courseOf(books, question, listed);
    const promise = campaignId === null ? undefined : this.#known.promises.get(headKey({ brandId, campaignId }));
    const made: Case = { brand, promise, listed, course, resolve: resolver(course), last: undefined };
    this.#cases.set(key, made);
    return made;
  }

  #listed({ brandId, productId, collectionIds }: Question): Listed | undefined {
    const { products } = this.#known;
    if (products.size === 0 || productId === null || collectionIds.length > 0) return undefined;
    return products.get(productKey(brandId, productId))?.collections;
  }

  #bookOf(brandId: string, campaignId: string): TermsBook {
    const book = this.#known.books.get(headKey({ brandId, campaignId }));
    if (!book) throw noCampaign(brandId, campaignId);
    return book;
  }
}

const ownStanding: Standing = { kind: 'own' };
const none: readonly never[] = [];

const inCampaign = (question: Question, campaignId: string): Question => ({ ...question, campaignId });

/** Each id with its length before it, so that no two lists of ids look alike, whatever is in them. */
function keyOf({ brandId, campaignId, creatorId, productId, channel, customer, collectionIds }: Question): string {
  let key = `${marked(brandId)}${marked(campaignId)}${marked(creatorId)}${marked(productId)}${channel ?? ''}|${customer ?? ''}`;
  for (const collectionId of collectionIds) key += marked(collectionId);
  return key;
}

const marked = (id: string | null): string => (id === null ? '-' : `${id.length}:${id}`);

function foundAt(of: Case, atMs: number): Found {
  const resolution = of.resolve(atMs);
  if (of.last?.resolution !== resolution)
    of.last = { resolution, answer: answerOf(resolution, of.brand.operatorFeePpm), cut: undefined };
  return of.last;
}

/** The rate of the instant, or the one that is kept, and where the catalogue led to it. */
function ratedAt({ productId }: Question, of: Case, atMs: number, kept: Kept | undefined): Answer {
  const { answer, resolution } = foundAt(of, atMs);
  const rated = kept ? keeping(answer, kept) : answer;
  const collectionId = (kept?.won ?? resolution.won)?.terms.collectionId ?? null;
  if (!of.listed || productId === null || collectionId === null) return rated;
  return ofCatalogue(rated, productId, listedSince(of.listed, collectionId, atMs));
}

/** Whether somebody may keep an old rate: mostly the last change is too long ago for that. */
function mayKeep(of: Case, atMs: number): boolean {
  const found = foundAt(of, atMs);
  const { promise, course } = of;
  const { fromMs } = found.resolution;
  if (!promise || promise.rateLock === 'join' || fromMs <= atMs - promise.keepMs) return false;
  // Whoever keeps an old rate at some instant of this span does so for a cut that is no older than this.
  found.cut ??= cutBefore(course, promise.keepMs, fromMs);
  return found.cut;
}

function keptFor({ productId }: Question, { promise, course }: Case, quotes: readonly Quote[], atMs: number) {
  const incumbent = incumbentAt(quotes, productId, atMs);
  return incumbent && promise && keptAt(course, incumbent, promise.keepMs, atMs);
}

interface Instant {
  readonly atMs: number;
  readonly because: readonly Because[];
}

/** The instant whose terms hold. */
function instantOf(question: Question, promise: RatePromise, quotes: readonly Quote[]): Instant {
  const { atMs, clickAtMs, productId } = question;
  if (promise.rateLock === 'order') return { atMs, because: none };
  if (promise.rateLock === 'click') return lockedAt('click', clickAtMs, atMs);
  const incumbent = incumbentAt(quotes, productId, atMs);
  return lockedAt('join', incumbent ? (incumbent.productMs ?? incumbent.joinedMs) : null, atMs);
}

const lockedAt = (by: 'click' | 'join', instantMs: number | null, atMs: number): Instant =>
  instantMs === null
    ? { atMs, because: [{ code: `${by}_unknown`, subject: '', atMs }] }
    : { atMs: instantMs, because: [{ code: `rate_locked_at_${by}`, subject: '', atMs: instantMs }] };

import type { Campaign } from './campaign.ts';
import { contendersOf, resolve } from './precedence.ts';
import { type Incumbent, isAtLeast, keptAt, type RatePromise } from './promise.ts';
import { incumbentAt, type Quote } from './quote.ts';
import type { OrderCap, Rate } from './rate.ts';
import { endOf, type TermsBook } from './terms-book.ts';
import type { Terms } from './terms.ts';

export interface Offered {
  readonly termsId: string;
  readonly rate: Rate;
  readonly orderCap: OrderCap | null;
}

export interface RateChange {
  /** Null: everything that has no terms of its own. */
  readonly productId: string | null;
  /** What is kept until then. */
  readonly before: Offered;
  /** Null: no terms are in force then. */
  readonly after: Offered | null;
}

/** That a rate which a creator kept after a cut is about to end. One per creator, campaign and cutting version; immutable. */
export interface Notice {
  readonly noticeId: string;
  readonly brandId: string;
  readonly campaignId: string;
  /** As it was called then. */
  readonly campaignName: string;
  readonly creatorId: string;
  /** The version that cut. */
  readonly termsId: string;
  /** Which orders the version is for; null: all. */
  readonly collectionId: string | null;
  readonly channel: string | null;
  readonly customer: string | null;
  readonly changes: readonly RateChange[];
  /** Further products that change in other ways than the ones that are named. */
  readonly productsMore: number;
  readonly cutAtMs: number;
  readonly untilMs: number;
  readonly toldAtMs: number;
}

export const changesPerNoticeMax = 20;

/** Follows from what it tells of, so that nobody is told twice. */
export const noticeIdOf = (termsId: string, campaignId: string, creatorId: string): string =>
  `${termsId}:${campaignId}:${creatorId}`;

/** When those who keep an old rate are told of its end; undefined: nobody keeps one in this campaign. */
export const noticeDueMs = ({ rateLock, keepMs, noticeMs }: RatePromise, cutAtMs: number): number | undefined =>
  rateLock === 'join' || keepMs === 0 ? undefined : cutAtMs + keepMs - noticeMs;

/** A version, where it may have cut. `books`: the campaign's before the brand's, as they are when the notice is due. */
export interface Cut {
  readonly version: Terms;
  readonly campaign: Pick<Campaign, 'campaignId' | 'name' | 'promise'>;
  readonly books: readonly TermsBook[];
}

/** Whether anything that was in force may have become less: only then the members need to be looked at. */
export const mayCut = ({ version, books }: Cut): boolean =>
  books.some((book) =>
    book
      .versions()
      .some((known) => known.fromMs < version.fromMs && endOf(known) > version.fromMs && !isAtLeast(version, known)),
  );

/** What a member is told, or undefined: nothing that it relies on ends. `quotes`: all of the member, by time. */
export function noticeFor(cut: Cut, creatorId: string, quotes: readonly Quote[], nowMs: number): Notice | undefined {
  const { version, campaign } = cut;
  const { termsId, brandId, collectionId, channel, customer, fromMs } = version;
  const changes = changesFor(cut, creatorId, quotes, nowMs);
  if (changes.length === 0) return undefined;
  return {
    noticeId: noticeIdOf(termsId, campaign.campaignId, creatorId),
    brandId,
    campaignId: campaign.campaignId,
    campaignName: campaign.name,
    creatorId,
    termsId,
    collectionId,
    channel,
    customer,
    changes: changes.slice(0, changesPerNoticeMax),
    productsMore: Math.max(0, changes.length - changesPerNoticeMax),
    cutAtMs: fromMs,
    untilMs: fromMs + campaign.promise.keepMs,
    toldAtMs: nowMs,
  };
}

/** For everything, and for products that the member added where terms of their own make a difference. */
function changesFor(cut: Cut, creatorId: string, quotes: readonly Quote[], nowMs: number): readonly RateChange[] {
  const { version } = cut;
  const about = (productId: string | null, incumbent: Incumbent | undefined): RateChange | undefined =>
    incumbent && changeFor(cut, creatorId, productId, incumbent);
  if (version.productId !== null) {
    const change = about(version.productId, incumbentAt(quotes, version.productId, nowMs));
    return change ? [change] : [];
  }
  const added = addedProducts(quotes, nowMs);
  const joined = incumbentAt(quotes, null, nowMs);
  // Which products a collection has only the shop knows: whoever added any product of the campaign may have one of them.
  const general = about(
    null,
    joined && { ...joined, productMs: version.collectionId === null ? undefined : added[0]?.mintedAtMs },
  );
  if (version.collectionId !== null) return general ? [general] : [];
  const ofProducts = added.flatMap(({ productId }) => about(productId, incumbentAt(quotes, productId, nowMs)) ?? []);
  return [...(general ? [general] : []), ...ofProducts.filter((change) => !isSame(change, general))];
}

/** Quotes of products since the member last joined. */
function addedProducts(quotes: readonly Quote[], nowMs: number): readonly Quote[] {
  const joined = incumbentAt(quotes, null, nowMs);
  return quotes.filter(({ productId, mintedAtMs }) => joined && productId !== null && mintedAtMs >= joined.joinedMs);
}

function changeFor(
  { version, campaign, books }: Cut,
  creatorId: string,
  productId: string | null,
  incumbent: Incumbent,
): RateChange | undefined {
  const { channel, customer, collectionId, fromMs } = version;
  const { keepMs } = campaign.promise;
  const collectionIds = collectionId === null ? [] : [collectionId];
  const contenders = contendersOf(books, { creatorId, productId, collectionIds, channel, customer });
  if (resolve(contenders, fromMs).won?.terms.termsId !== version.termsId) return undefined;
  const untilMs = fromMs + keepMs;
  const before = keptAt(contenders, incumbent, keepMs, untilMs - 1);
  // What ended earlier, or was outdone by a raise, is not kept because of this cut any more.
  if (before?.untilMs !== untilMs) return undefined;
  const after = keptAt(contenders, incumbent, keepMs, untilMs)?.won ?? resolve(contenders, untilMs).won;
  if (after && isAtLeast(after.terms, before.won.terms)) return undefined;
  return { productId, before: offeredOf(before.won.terms), after: after ? offeredOf(after.terms) : null };
}

const offeredOf = ({ termsId, rate, orderCap }: Terms): Offered => ({ termsId, rate, orderCap });

const isSame = (a: RateChange, b: RateChange | undefined): boolean =>
  a.before.termsId === b?.before.termsId && a.after?.termsId === b.after?.termsId;

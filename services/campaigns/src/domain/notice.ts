import type { Campaign } from './campaign.ts';
import { courseOf, hasTermsOf, type Listed, resolveIn } from './course.ts';
import { entryAt } from './dated.ts';
import type { Subject } from './precedence.ts';
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

/** That a rate which a creator kept after a cut is about to end. One per creator, campaign and what cut; immutable. */
export interface Notice {
  readonly noticeId: string;
  readonly brandId: string;
  readonly campaignId: string;
  /** As it was called then. */
  readonly campaignName: string;
  readonly creatorId: string;
  /** The version that cut; null: the catalogue did. */
  readonly termsId: string | null;
  /** The product that the catalogue put in other collections; null: a version cut. */
  readonly movedProductId: string | null;
  /** Which orders it is about; null: all. */
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

/** When those who keep an old rate are told of its end; undefined: nobody keeps one in this campaign. */
export const noticeDueMs = ({ rateLock, keepMs, noticeMs }: RatePromise, cutAtMs: number): number | undefined =>
  rateLock === 'join' || keepMs === 0 ? undefined : cutAtMs + keepMs - noticeMs;

/** What may have cut: a version that began, or the catalogue, which put a product in other collections. */
export type Cause =
  | { readonly kind: 'version'; readonly version: Terms }
  | { readonly kind: 'move'; readonly productId: string; readonly fromMs: number };

/** `books`: the campaign's before the brand's, as they are when the notice is due. */
export interface Cut {
  readonly cause: Cause;
  readonly campaign: Pick<Campaign, 'brandId' | 'campaignId' | 'name' | 'promise' | 'productIds'>;
  readonly books: readonly TermsBook[];
  /** Of the moved product and of those that members added, by id, what the catalogue says. */
  readonly listed: ReadonlyMap<string, Listed>;
}

const cutAtOf = (cause: Cause): number => (cause.kind === 'version' ? cause.version.fromMs : cause.fromMs);

/** Whether anything that was in force may have become less: only then the members need to be looked at. */
export function mayCut(cut: Cut): boolean {
  const { cause, books } = cut;
  if (cause.kind === 'move') return mayCutByMove(cut, cause);
  const { version } = cause;
  const versions = books.flatMap((book) => book.versions());
  return inForceBefore(versions, version.fromMs).some((known) => !isAtLeast(version, known));
}

function mayCutByMove(
  { campaign, books, listed }: Cut,
  { productId, fromMs }: Extract<Cause, { kind: 'move' }>,
): boolean {
  if (campaign.productIds !== null && !campaign.productIds.includes(productId)) return false;
  const collectionsAt = (atMs: number) => entryAt(listed.get(productId) ?? [], atMs)?.value ?? [];
  const concerned = [...collectionsAt(fromMs - 1), ...collectionsAt(fromMs)];
  // Mostly no collection has terms of its own.
  if (!books.some((book) => concerned.some((collectionId) => hasTermsOf(book, collectionId)))) return false;
  const versions = books.flatMap((book) => book.versions());
  const fits = (of: Terms, collectionIds: readonly string[]): boolean =>
    (of.productId === null || of.productId === productId) &&
    (of.collectionId === null || collectionIds.includes(of.collectionId));
  const before = inForceBefore(versions, fromMs).filter((known) => fits(known, collectionsAt(fromMs - 1)));
  const after = versions.filter((known) => known.fromMs <= fromMs && endOf(known) > fromMs);
  const next = after.filter((known) => fits(known, collectionsAt(fromMs)));
  const isMove = (a: Terms, b: Terms): boolean => a !== b && (a.collectionId !== null || b.collectionId !== null);
  return before.some((known) =>
    next.length === 0 ? known.collectionId !== null : next.some((one) => isMove(known, one) && !isAtLeast(one, known)),
  );
}

const inForceBefore = (versions: readonly Terms[], atMs: number): readonly Terms[] =>
  versions.filter((known) => known.fromMs < atMs && endOf(known) > atMs);

type Conditions = Pick<Notice, 'channel' | 'customer'>;
const unconditional: Conditions = { channel: null, customer: null };

/** The kinds of orders that members are told of apart: those of the version, or all that terms of a product’s collections tell apart. */
function conditionsOf({ cause, books, listed }: Cut): readonly Conditions[] {
  if (cause.kind === 'version') return [cause.version];
  const collectionIds = new Set((listed.get(cause.productId) ?? []).flatMap(({ value }) => value));
  const found = new Map<string, Conditions>([[conditionsKey(unconditional), unconditional]]);
  for (const book of books)
    for (const collectionId of collectionIds)
      for (const slot of book.slotsOf({ creatorId: null, productId: null, collectionId }) ?? [])
        found.set(conditionsKey(slot), slot);
  return [...found.values()];
}

const conditionsKey = ({ channel, customer }: Conditions): string => `${channel ?? ''}/${customer ?? ''}`;

/** Follows from what it tells of, so that nobody is told twice. */
function noticeIdOf({ cause, campaign }: Cut, creatorId: string, conditions: Conditions): string {
  const of =
    cause.kind === 'version'
      ? cause.version.termsId
      : `${cause.productId}@${cause.fromMs}/${conditionsKey(conditions)}`;
  return `${of}:${campaign.campaignId}:${creatorId}`;
}

/** Of all that the member may be told. */
export const noticeIdsFor = (cut: Cut, creatorId: string): readonly string[] =>
  conditionsOf(cut).map((conditions) => noticeIdOf(cut, creatorId, conditions));

/** What a member is told; nothing, when nothing that it relies on ends. `quotes`: all of the member, by time. */
export function noticesFor(cut: Cut, creatorId: string, quotes: readonly Quote[], nowMs: number): readonly Notice[] {
  const { cause, campaign } = cut;
  const cutAtMs = cutAtOf(cause);
  const told: RateChange[] = [];
  return conditionsOf(cut).flatMap((conditions) => {
    const member = { creatorId, quotes, conditions, nowMs };
    // What is told of all orders is not told again of some.
    const changes = changesFor(cut, member).filter((change) => !told.some((known) => isSame(known, change)));
    if (changes.length === 0) return [];
    if (conditionsKey(conditions) === conditionsKey(unconditional)) told.push(...changes);
    const { channel, customer } = conditions;
    return {
      noticeId: noticeIdOf(cut, creatorId, conditions),
      brandId: campaign.brandId,
      campaignId: campaign.campaignId,
      campaignName: campaign.name,
      creatorId,
      termsId: cause.kind === 'version' ? cause.version.termsId : null,
      movedProductId: cause.kind === 'move' ? cause.productId : null,
      collectionId: cause.kind === 'version' ? cause.version.collectionId : null,
      channel,
      customer,
      changes: changes.slice(0, changesPerNoticeMax),
      productsMore: Math.max(0, changes.length - changesPerNoticeMax),
      cutAtMs,
      untilMs: cutAtMs + campaign.promise.keepMs,
      toldAtMs: nowMs,
    };
  });
}

interface Told {
  readonly creatorId: string;
  readonly quotes: readonly Quote[];
  readonly conditions: Conditions;
  readonly nowMs: number;
}

/** For everything, and for products that the member added where terms of their own make a difference. */
function changesFor(cut: Cut, { creatorId, quotes, conditions, nowMs }: Told): readonly RateChange[] {
  const { channel, customer } = conditions;
  const { productId, collectionId } =
    cut.cause.kind === 'version' ? cut.cause.version : { productId: cut.cause.productId, collectionId: null };
  const about = (of: string | null, incumbent: Incumbent | undefined, collectionIds: readonly string[] = []) =>
    incumbent && changeFor(cut, { creatorId, productId: of, collectionIds, channel, customer }, incumbent);
  const joined = incumbentAt(quotes, null, nowMs);
  if (!joined) return [];
  if (productId !== null) {
    const change = about(productId, incumbentAt(quotes, productId, nowMs));
    return change ? [change] : [];
  }
  const added = quotes.filter((quote) => quote.productId !== null && quote.mintedAtMs >= joined.joinedMs);
  const isListed = (quote: Quote): boolean => cut.listed.has(quote.productId ?? '');
  // Of products that no catalogue has, only the shop knows the collections: whoever added one may mean one of them.
  const unlisted = collectionId === null ? undefined : added.find((quote) => !isListed(quote));
  const general = about(
    null,
    { ...joined, productMs: unlisted?.mintedAtMs },
    collectionId === null ? [] : [collectionId],
  );
  const apart = collectionId === null ? added : added.filter(isListed);
  const ofProducts = apart.flatMap(
    (quote) => about(quote.productId, incumbentAt(quotes, quote.productId, nowMs)) ?? [],
  );
  return [...(general ? [general] : []), ...ofProducts.filter((change) => !isSame(change, general))];
}

function changeFor(cut: Cut, subject: Subject, incumbent: Incumbent): RateChange | undefined {
  const { cause, campaign, books, listed } = cut;
  const { keepMs } = campaign.promise;
  const { productId } = subject;
  const course = courseOf(books, subject, productId === null ? undefined : listed.get(productId));
  const began = resolveIn(course, cutAtOf(cause)).won?.terms;
  // Where a version begins at the instant of a move, it is the version that tells.
  const isCause = cause.kind === 'version' ? began?.termsId === cause.version.termsId : began?.fromMs !== cause.fromMs;
  if (!isCause) return undefined;
  const untilMs = cutAtOf(cause) + keepMs;
  const before = keptAt(course, incumbent, keepMs, untilMs - 1);
  // What ended earlier, or was outdone by a raise, is not kept because of this cut any more.
  if (before?.untilMs !== untilMs) return undefined;
  const after = keptAt(course, incumbent, keepMs, untilMs)?.won ?? resolveIn(course, untilMs).won;
  if (after && isAtLeast(after.terms, before.won.terms)) return undefined;
  return { productId, before: offeredOf(before.won.terms), after: after ? offeredOf(after.terms) : null };
}

const offeredOf = ({ termsId, rate, orderCap }: Terms): Offered => ({ termsId, rate, orderCap });

const isSame = (a: RateChange, b: RateChange | undefined): boolean =>
  a.before.termsId === b?.before.termsId && a.after?.termsId === b.after?.termsId;

import { invariant } from '@creditroll/kernel';
import type { Reader } from '@creditroll/processing';
import { prefixId } from '@creditroll/store';
import { productsFor } from '../catalogue.ts';
import { campaigns, memberships, quotes, terms, termsHeads } from '../collections.ts';
import { type Campaign, stateOf } from '../domain/campaign.ts';
import type { Listed } from '../domain/course.ts';
import { type Membership, membershipIdOf, membershipStateOf } from '../domain/membership.ts';
import { type Cause, type Cut, mayCut, noticeIdsFor } from '../domain/notice.ts';
import { type Quote, quotesPerMemberMax } from '../domain/quote.ts';
import { headKey } from '../domain/scope.ts';
import { TermsBook } from '../domain/terms-book.ts';
import type { TermsHead } from '../domain/terms-head.ts';
import { notices } from '../notice-collection.ts';
import { TermsShelf } from '../terms-shelf.ts';

const campaignsPerPageMax = 100;
const membersPerPageMax = 50;

/** What may have cut, as a timer names it. */
export type Ref =
  | { readonly kind: 'version'; readonly termsId: string }
  | { readonly kind: 'move'; readonly productId: string; readonly fromMs: number };

export interface Spread {
  readonly kind: 'spread';
  readonly ref: Ref;
  readonly after: string;
}

export interface Tell {
  readonly kind: 'tell';
  readonly ref: Ref;
  readonly campaignId: string;
  readonly after: string;
}

export interface CampaignPage {
  /** In which the cause may cut. */
  readonly campaigns: readonly Campaign[];
  /** The last one that was looked at, when there may be more. */
  readonly next: string | undefined;
}

export interface MemberPage {
  readonly cut: Cut;
  readonly members: readonly { readonly creatorId: string; readonly quotes: readonly Quote[] }[];
  readonly next: string | undefined;
}

export interface Asked<Word> {
  /** Of the word's cause. */
  readonly id: string;
  readonly brandId: string;
  readonly word: Word;
}

/**
 * By cause. Words about one page of a brand's campaigns read it once, so that a whole catalogue can be brought in. Of a version every
 * campaign is looked at later, because a raise that makes it a cut may still be added; a move is known whole.
 */
export async function campaignPages(
  reader: Reader,
  asked: readonly Asked<Spread>[],
  pagesMax: number,
): Promise<ReadonlyMap<string, CampaignPage>> {
  const groups = new Map<string, Asked<Spread>[]>();
  for (const one of asked) {
    const key = `${one.brandId} ${one.word.after}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const pages = await Promise.all([...groups.values()].slice(0, pagesMax).map((group) => campaignPage(reader, group)));
  return new Map(pages.flat());
}

async function campaignPage(reader: Reader, group: readonly Asked<Spread>[]): Promise<[string, CampaignPage][]> {
  const { brandId = '', word: { after } = { after: '' } } = group[0] ?? {};
  const { docs, next } = await reader.find(campaigns, 'by_brand', {
    equals: [brandId],
    from: after,
    limit: campaignsPerPageMax + 1,
  });
  const page = docs.filter(({ campaignId }) => campaignId > after);
  const moves = group.flatMap(({ word: { ref } }) => (ref.kind === 'move' ? [ref] : []));
  const cutBy = moves.length === 0 ? () => [] : await cutting(reader, brandId, moves, page);
  const nextId = next === undefined ? undefined : docs.at(-1)?.campaignId;
  return group.map(({ id, word: { ref } }) => [
    id,
    { campaigns: ref.kind === 'version' ? page : cutBy(ref), next: nextId },
  ]);
}

type Move = Extract<Ref, { kind: 'move' }>;

/** In which campaigns a move may cut. */
async function cutting(reader: Reader, brandId: string, moves: readonly Move[], page: readonly Campaign[]) {
  const running = page.filter((campaign) => stateOf(campaign) !== 'ended');
  const { heads, booksOf } = await shelved(reader, brandId, running);
  const productIds = moves.map(({ productId }) => productId);
  const listed = await listedOf(reader, heads, brandId, productIds);
  return (cause: Move): readonly Campaign[] =>
    running.filter((campaign) => mayCut({ cause, campaign, books: booksOf(campaign), listed }));
}

/** Whom a cut is told to, page by page. */
export async function memberPage(reader: Reader, brandId: string, word: Tell): Promise<MemberPage> {
  const { campaignId } = word;
  const campaign = (await reader.getMany(campaigns, [campaignId])).get(campaignId);
  invariant(campaign, `there is no campaign ${campaignId}`);
  const [cause, { heads, booksOf }] = await Promise.all([
    causeOf(reader, word.ref),
    shelved(reader, brandId, [campaign]),
  ]);
  const books = booksOf(campaign);
  const moved = await listedOf(reader, heads, brandId, cause.kind === 'move' ? [cause.productId] : []);
  const cut: Cut = { cause, campaign, books, listed: moved };
  if (stateOf(campaign) === 'ended' || !mayCut(cut)) return { cut, members: [], next: undefined };
  const { docs, next } = await membersOf(reader, word, cause.kind === 'version' ? cause.version.creatorId : null);
  const active = docs.filter((one) => membershipStateOf(one) === 'active').map(({ creatorId }) => creatorId);
  const [members] = await Promise.all([
    withQuotes(reader, campaignId, active),
    reader.getMany(
      notices,
      active.flatMap((creatorId) => noticeIdsFor(cut, creatorId)),
    ),
  ]);
  if (cause.kind === 'move' || cause.version.productId !== null || !hasCollections(books))
    return { cut, members, next };
  const added = members.flatMap((member) => member.quotes.flatMap(({ productId }) => productId ?? []));
  return { cut: { ...cut, listed: await listedOf(reader, heads, brandId, added) }, members, next };
}

async function causeOf(reader: Reader, ref: Ref): Promise<Cause> {
  if (ref.kind === 'move') return ref;
  const version = (await reader.getMany(terms, [ref.termsId])).get(ref.termsId);
  invariant(version, `there are no terms ${ref.termsId}`);
  return { kind: 'version', version };
}

/** The terms of campaigns of a brand, each campaign's before the brand's. */
async function shelved(reader: Reader, brandId: string, of: readonly Campaign[]) {
  const ofBrand = headKey({ brandId, campaignId: null });
  const heads = await reader.getMany(termsHeads, [ofBrand, ...of.map((campaign) => headKey(campaign))]);
  const shelf = await new TermsShelf(reader).books([...heads.values()]);
  const bookOf = (key: string): TermsBook => shelf.get(key) ?? new TermsBook();
  return { heads, booksOf: (campaign: Campaign) => [bookOf(headKey(campaign)), bookOf(ofBrand)] };
}

const hasCollections = (books: readonly TermsBook[]): boolean =>
  books.some((book) => book.versions().some(({ collectionId }) => collectionId !== null));

async function listedOf(
  reader: Reader,
  heads: ReadonlyMap<string, TermsHead>,
  brandId: string,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, Listed>> {
  const found = await productsFor(
    reader,
    heads,
    productIds.map((productId) => ({ brandId, productId, collectionIds: [] })),
  );
  return new Map([...found.values()].map(({ productId, collections }) => [productId, collections]));
}

async function membersOf(
  reader: Reader,
  { campaignId, after }: Tell,
  only: string | null,
): Promise<{ readonly docs: readonly Membership[]; readonly next: string | undefined }> {
  if (only !== null) {
    const found = await reader.getMany(memberships, [membershipIdOf(campaignId, only)]);
    return { docs: [...found.values()], next: undefined };
  }
  const { docs, next } = await reader.find(memberships, 'by_campaign', {
    equals: [campaignId],
    from: after,
    limit: membersPerPageMax + 1,
  });
  return {
    docs: docs.filter(({ creatorId }) => creatorId > after),
    next: next === undefined ? undefined : docs.at(-1)?.creatorId,
  };
}

async function withQuotes(reader: Reader, campaignId: string, creatorIds: readonly string[]) {
  const prefixOf = (creatorId: string) => [campaignId, creatorId];
  const minted = await reader.findMany(quotes, 'by_member', creatorIds.map(prefixOf), quotesPerMemberMax);
  return creatorIds.map((creatorId): MemberPage['members'][number] => ({
    creatorId,
    quotes: minted.get(prefixId(prefixOf(creatorId))) ?? [],
  }));
}

import { prefixId, type Store } from '@creditroll/store';
import { brands, campaigns, memberships, quotes, termsHeads } from '../collections.ts';
import { Answering, type Known, type Question, type QuotesOf } from '../domain/answering.ts';
import { type Membership, membershipIdOf } from '../domain/membership.ts';
import type { RatePromise } from '../domain/promise.ts';
import { quotesPerMemberMax } from '../domain/quote.ts';
import { headKey } from '../domain/scope.ts';
import type { Rival } from '../domain/standing.ts';
import type { TermsHead } from '../domain/terms-head.ts';
import { toQuestions } from '../inbound/terms.ts';
import { DistinctAnswers } from '../outbound/distinct-answers.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import type { Calls } from './context.ts';

/**
 * Two round trips for a batch of any mix. More only when there are new terms, for brands with campaigns that go before
 * others, and for the quotes of creators after a cut or where the rate is that of joining.
 */
export const resolveTerms =
  (store: Store, shelf: TermsShelf): Calls['ResolveTerms'] =>
  async (request) => {
    const questions = toQuestions(request.questions);
    if (questions.length === 0) return { answers: [], answerOf: [] };
    const answering = new Answering(await knownFor(store, shelf, questions));
    const quotesOf = await quotesFor(store, answering, questions);
    const answers = new DistinctAnswers();
    const indexes = questions.map((question) => answers.indexOf(answering.answer(question, quotesOf)));
    return request.distinctAnswers
      ? { answers: answers.all, answerOf: indexes }
      : { answers: answers.inOrderOf(indexes), answerOf: [] };
  };

/** The quotes that answers depend on: after a cut, or where a campaign's rates are those of joining. */
async function quotesFor(store: Store, answering: Answering, questions: readonly Question[]): Promise<QuotesOf> {
  const members = new Map<string, readonly [string, string]>();
  for (const question of questions) {
    const member = answering.memberOf(question);
    if (member) members.set(`${member.campaignId}/${member.creatorId}`, [member.campaignId, member.creatorId]);
  }
  if (members.size === 0) return () => [];
  const found = await store.findMany(quotes, 'by_member', members.values(), quotesPerMemberMax);
  return ({ campaignId, creatorId }) => found.get(prefixId([campaignId, creatorId])) ?? [];
}

const brandKey = (brandId: string): string => headKey({ brandId, campaignId: null });

async function knownFor(store: Store, shelf: TermsShelf, questions: readonly Question[]): Promise<Known> {
  const wanted = new Set(
    questions.flatMap(({ brandId, campaignId }) => [brandKey(brandId), headKey({ brandId, campaignId })]),
  );
  const [brandsFound, heads] = await Promise.all([
    store.getMany(brands, new Set(questions.map(({ brandId }) => brandId))),
    store.getMany(termsHeads, wanted),
  ]);
  const outranked = [...heads.values()].filter(({ outranking }) => outranking.length > 0);
  if (outranked.length === 0)
    return {
      brands: brandsFound,
      books: await shelf.books([...heads.values()]),
      promises: promisesOf(heads.values()),
      rivals: new Map(),
    };
  const keys = outranked.flatMap(({ brandId, outranking }) =>
    outranking.map((campaignId) => headKey({ brandId, campaignId })),
  );
  const [rivals, more] = await Promise.all([
    rivalsOf(store, outranked, questions),
    store.getMany(
      termsHeads,
      keys.filter((key) => !heads.has(key)),
    ),
  ]);
  const all = [...heads.values(), ...more.values()];
  return { brands: brandsFound, books: await shelf.books(all), promises: promisesOf(all), rivals };
}

const promisesOf = (heads: Iterable<TermsHead>): Map<string, RatePromise> =>
  new Map([...heads].flatMap((head) => (head.promise ? [[headKey(head), head.promise]] : [])));

const membershipKeysAtOnceMax = 5_000;

async function rivalsOf(
  store: Store,
  heads: readonly TermsHead[],
  questions: readonly Question[],
): Promise<Map<string, readonly Rival[]>> {
  const found = await store.getMany(
    campaigns,
    heads.flatMap(({ outranking }) => outranking),
  );
  const creatorsOf = new Map<string, Set<string>>();
  for (const { brandId, creatorId } of questions) {
    const creators = creatorsOf.get(brandId) ?? new Set();
    creatorsOf.set(brandId, creators);
    if (creatorId !== null) creators.add(creatorId);
  }
  const keys: string[] = [];
  for (const { campaignId, brandId, creatorId } of found.values()) {
    const asked = creatorId === null ? (creatorsOf.get(brandId) ?? []) : [creatorId];
    for (const creator of asked) keys.push(membershipIdOf(campaignId, creator));
  }
  const members = new Map<string, Map<string, Membership>>();
  for (let at = 0; at < keys.length; at += membershipKeysAtOnceMax) {
    const part = await store.getMany(memberships, keys.slice(at, at + membershipKeysAtOnceMax));
    for (const membership of part.values()) {
      const ofCampaign = members.get(membership.campaignId) ?? new Map<string, Membership>();
      members.set(membership.campaignId, ofCampaign.set(membership.creatorId, membership));
    }
  }
  const rivals = new Map<string, Rival[]>();
  for (const campaign of found.values()) {
    const ofBrand = rivals.get(campaign.brandId) ?? [];
    ofBrand.push({ campaign, memberships: members.get(campaign.campaignId) ?? new Map() });
    rivals.set(campaign.brandId, ofBrand);
  }
  return rivals;
}

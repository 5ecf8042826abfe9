import { AppError } from '@creditroll/kernel';
import type { Store } from '@creditroll/store';
import { brands, campaigns, memberships, termsHeads } from '../collections.ts';
import { type Answer, answerOf, deniedBy, supersededBy } from '../domain/answer.ts';
import type { Brand } from '../domain/brand.ts';
import { type Membership, membershipIdOf } from '../domain/membership.ts';
import { contendersOf, type Resolution, resolver } from '../domain/precedence.ts';
import { headKey } from '../domain/scope.ts';
import { type Rival, standingOf } from '../domain/standing.ts';
import type { TermsBook } from '../domain/terms-book.ts';
import type { TermsHead } from '../domain/terms-head.ts';
import { type Question, toQuestions } from '../inbound/terms.ts';
import { DistinctAnswers } from '../outbound/distinct-answers.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import { type Calls, noCampaign } from './context.ts';

/** Two round trips for a batch of any mix, a third when there are new terms, and two more for brands with campaigns that go before others. */
export const resolveTerms =
  (store: Store, shelf: TermsShelf): Calls['ResolveTerms'] =>
  async (request) => {
    const questions = toQuestions(request.questions);
    if (questions.length === 0) return { answers: [], answerOf: [] };
    const known = await knownFor(store, shelf, questions);
    const subjects = new Subjects(known);
    const answers = new DistinctAnswers();
    const indexes = questions.map((question) => answers.indexOf(subjects.answer(question)));
    return request.distinctAnswers
      ? { answers: answers.all, answerOf: indexes }
      : { answers: answers.inOrderOf(indexes), answerOf: [] };
  };

interface Known {
  readonly brands: ReadonlyMap<string, Brand>;
  readonly books: ReadonlyMap<string, TermsBook>;
  /** By brand; brands without such campaigns are not in it. */
  readonly rivals: ReadonlyMap<string, readonly Rival[]>;
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
    return { brands: brandsFound, books: await shelf.books([...heads.values()]), rivals: new Map() };
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
  return { brands: brandsFound, books: await shelf.books([...heads.values(), ...more.values()]), rivals };
}

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

/** One brand, campaign, creator, product and so on, with the answer that was given last. */
interface Subject {
  readonly brand: Brand;
  readonly resolve: (atMs: number) => Resolution;
  last: { readonly resolution: Resolution; readonly answer: Answer } | undefined;
}

class Subjects {
  readonly #known: Known;
  readonly #subjects = new Map<string, Subject>();

  constructor(known: Known) {
    this.#known = known;
  }

  answer(question: Question): Answer {
    const own = this.#ofCampaign(question);
    const { brandId, campaignId, creatorId } = question;
    const rivals = this.#known.rivals.get(brandId);
    if (!rivals || campaignId === null || creatorId === null) return own;
    const kind = rivals.find(({ campaign }) => campaign.campaignId === campaignId)?.campaign.kind ?? 'open';
    const standing = standingOf({ ...question, campaignId, creatorId }, kind, rivals);
    if (standing.kind === 'own') return own;
    if (standing.kind === 'denied') return deniedBy(standing.by, own);
    return supersededBy(standing.by, this.#ofCampaign({ ...question, campaignId: standing.by.campaignId }), own);
  }

  #ofCampaign(question: Question): Answer {
    const subject = this.#subject(question);
    const resolution = subject.resolve(question.atMs);
    if (subject.last?.resolution !== resolution)
      subject.last = { resolution, answer: answerOf(resolution, subject.brand.operatorFeePpm) };
    return subject.last.answer;
  }

  #subject(question: Question): Subject {
    const { brandId, campaignId, creatorId, productId, collectionIds, channel, customer } = question;
    const key = JSON.stringify([brandId, campaignId, creatorId, productId, channel, customer, ...collectionIds]);
    const known = this.#subjects.get(key);
    if (known) return known;
    const brand = this.#known.brands.get(brandId);
    const ofBrand = this.#known.books.get(brandKey(brandId));
    if (!brand || !ofBrand) throw new AppError('not_found', `there is no brand ${JSON.stringify(brandId)}`);
    const books = campaignId === null ? [ofBrand] : [this.#bookOf(brandId, campaignId), ofBrand];
    const subject = { brand, resolve: resolver(contendersOf(books, question)), last: undefined };
    this.#subjects.set(key, subject);
    return subject;
  }

  #bookOf(brandId: string, campaignId: string): TermsBook {
    const book = this.#known.books.get(headKey({ brandId, campaignId }));
    if (!book) throw noCampaign(brandId, campaignId);
    return book;
  }
}

import { AppError } from '@creditroll/kernel';
import { brands, campaigns, creators, terms, termsHeads } from '../collections.ts';
import { type Change, written } from '../commands.ts';
import type { Brand } from '../domain/brand.ts';
import { contendersOf, type Resolution, resolver, type TermsBook } from '../domain/precedence.ts';
import { invalid } from '../domain/problems.ts';
import {
  candidateIds,
  headKey,
  newTerms,
  requireProductIn,
  type Scope,
  type Terms,
  type TermsDraft,
} from '../domain/terms.ts';
import { toPage } from '../inbound/page.ts';
import { type Question, toQuestions, toTerms } from '../inbound/terms.ts';
import { DistinctAnswers } from '../outbound/distinct-answers.ts';
import { termsMessage } from '../outbound/messages.ts';
import { TermsShelf } from '../terms-shelf.ts';
import { Turns } from '../turns.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';

export function termsCalls(context: CallsContext): Pick<Calls, 'AddTerms' | 'ListTerms' | 'ResolveTerms'> {
  const { store } = context;
  return {
    AddTerms: addTerms(context),
    ListTerms: async ({ brandId, campaignId, page }) => {
      if (brandId === '') throw invalid('brandId', 'must be given');
      const equals = [brandId, campaignId].filter((id) => id !== '');
      const { docs, next = '' } = await store.find(terms, 'by_number', { equals, ...toPage(page) });
      return { terms: docs.map(termsMessage), next };
    },
    ResolveTerms: resolveTerms(context),
  };
}

function addTerms({ store, commands }: CallsContext): Calls['AddTerms'] {
  const turns = new Turns();
  const decide =
    (draft: TermsDraft) =>
    async (nowMs: number): Promise<Change<Terms>> => {
      await requireScope(store, draft.scope);
      const [head, taken] = await Promise.all([
        getOne(store, termsHeads, headKey(draft.scope), 'list of terms'),
        store.getMany(terms, candidateIds(draft, nowMs)),
      ]);
      const { terms: value, head: next } = newTerms(draft, { head, taken: new Set(taken.keys()), nowMs });
      return {
        value,
        writes: [{ op: 'insert', collection: terms, doc: value }, written(termsHeads, head, next)],
        facts: [],
      };
    };
  return (request) => {
    const draft = toTerms(request);
    // The versions of a campaign are counted in one document: many at once would only make each other's commits fail.
    return turns.take(headKey(draft.scope), async () =>
      termsMessage(await commands.run('AddTerms', request, decide(draft))),
    );
  };
}

/** What the terms are for exists, and belongs together. */
async function requireScope(
  store: CallsContext['store'],
  { brandId, campaignId, creatorId, productId }: Scope,
): Promise<void> {
  const [, campaign] = await Promise.all([
    getOne(store, brands, brandId, 'brand'),
    campaignId === null ? undefined : findOne(store, campaigns, campaignId),
    creatorId === null ? undefined : getOne(store, creators, creatorId, 'creator'),
  ]);
  if (campaignId === null) return;
  if (campaign?.brandId !== brandId) throw noCampaign(brandId, campaignId);
  requireProductIn(campaign.productIds, productId);
}

const noCampaign = (brandId: string, campaignId: string): AppError =>
  new AppError('not_found', `brand ${JSON.stringify(brandId)} has no campaign ${JSON.stringify(campaignId)}`);

/** Two round trips for a batch of any mix, and a third when there are new terms. */
function resolveTerms({ store }: CallsContext): Calls['ResolveTerms'] {
  const shelf = new TermsShelf(store);
  return async (request) => {
    const questions = toQuestions(request.questions);
    if (questions.length === 0) return { answers: [], answerOf: [] };
    const wanted = new Set(
      questions.flatMap(({ brandId, campaignId }) => [brandKey(brandId), headKey({ brandId, campaignId })]),
    );
    const [brandsFound, heads] = await Promise.all([
      store.getMany(brands, new Set(questions.map(({ brandId }) => brandId))),
      store.getMany(termsHeads, wanted),
    ]);
    const known = { brands: brandsFound, books: await shelf.books([...heads.values()]) };
    const subjects = new Map<string, Subject>();
    const answers = new DistinctAnswers();
    const answerOf = questions.map((question) => {
      const key = JSON.stringify([question.brandId, question.campaignId, question.creatorId, question.productId]);
      const subject = subjects.get(key) ?? subjectOf(question, known);
      subjects.set(key, subject);
      return answers.indexOf(subject.resolve(question.atMs), subject.brand);
    });
    return request.distinctAnswers
      ? { answers: answers.all, answerOf }
      : { answers: answers.inOrderOf(answerOf), answerOf: [] };
  };
}

const brandKey = (brandId: string): string => headKey({ brandId, campaignId: null });

interface Subject {
  readonly brand: Brand;
  readonly resolve: (atMs: number) => Resolution;
}

interface Known {
  readonly brands: ReadonlyMap<string, Brand>;
  readonly books: ReadonlyMap<string, TermsBook>;
}

function subjectOf({ brandId, campaignId, creatorId, productId }: Question, { brands: found, books }: Known): Subject {
  const brand = found.get(brandId);
  const ofBrand = books.get(brandKey(brandId));
  if (!brand || !ofBrand) throw new AppError('not_found', `there is no brand ${JSON.stringify(brandId)}`);
  if (campaignId === null) return { brand, resolve: resolver(contendersOf([ofBrand], creatorId, productId)) };
  const ofCampaign = books.get(headKey({ brandId, campaignId }));
  if (!ofCampaign) throw noCampaign(brandId, campaignId);
  return { brand, resolve: resolver(contendersOf([ofCampaign, ofBrand], creatorId, productId)) };
}

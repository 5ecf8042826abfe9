import { AppError } from '@creditroll/kernel';
import { brands, campaigns, creators, terms, termsHeads } from '../collections.ts';
import { type Change, written } from '../commands.ts';
import type { Brand } from '../domain/brand.ts';
import { type Contender, contendersOf, resolve, type TermsBook } from '../domain/precedence.ts';
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
import { answerMessage, termsMessage } from '../outbound/messages.ts';
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
    if (questions.length === 0) return { answers: [] };
    const wanted = new Set(
      questions.flatMap(({ brandId, campaignId }) => [
        headKey({ brandId, campaignId: null }),
        headKey({ brandId, campaignId }),
      ]),
    );
    const [brandsFound, heads] = await Promise.all([
      store.getMany(brands, new Set(questions.map(({ brandId }) => brandId))),
      store.getMany(termsHeads, wanted),
    ]);
    const books = await shelf.books([...heads.values()]);
    const asked = new Map<string, { readonly brand: Brand; readonly contenders: readonly Contender[] }>();
    const answers = questions.map((question) => {
      const key = JSON.stringify([question.brandId, question.campaignId, question.creatorId, question.productId]);
      const known = asked.get(key) ?? subjectOf(question, brandsFound, books);
      asked.set(key, known);
      return answerMessage(resolve(known.contenders, question.atMs), known.brand.operatorFeePpm);
    });
    return { answers };
  };
}

function subjectOf(
  { brandId, campaignId, creatorId, productId }: Question,
  brandsFound: ReadonlyMap<string, Brand>,
  books: ReadonlyMap<string, TermsBook>,
) {
  const brand = brandsFound.get(brandId);
  const ofBrand = books.get(headKey({ brandId, campaignId: null }));
  if (!brand || !ofBrand) throw new AppError('not_found', `there is no brand ${JSON.stringify(brandId)}`);
  if (campaignId === null) return { brand, contenders: contendersOf([ofBrand], creatorId, productId) };
  const ofCampaign = books.get(headKey({ brandId, campaignId }));
  if (!ofCampaign) throw noCampaign(brandId, campaignId);
  return { brand, contenders: contendersOf([ofCampaign, ofBrand], creatorId, productId) };
}

import { channels } from '@creditroll/contracts';
import { brands, campaigns, creators, terms, termsHeads } from '../collections.ts';
import { type Change, written } from '../commands.ts';
import { noCampaign } from '../domain/answering.ts';
import { invalid } from '../domain/problems.ts';
import { headKey, type Scope } from '../domain/scope.ts';
import { candidateIds, newTerms, requireProductIn, type Terms, type TermsDraft } from '../domain/terms.ts';
import { TermsBook } from '../domain/terms-book.ts';
import { withVersion } from '../domain/terms-head.ts';
import { toPage } from '../inbound/page.ts';
import { toTerms } from '../inbound/terms.ts';
import { termsMessage } from '../outbound/messages.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import { Turns } from '../turns.ts';
import { type Calls, type CallsContext, findOne, getOne } from './context.ts';
import { resolveTerms } from './resolve-terms.ts';

export function termsCalls(
  context: CallsContext,
  shelf: TermsShelf,
): Pick<Calls, 'AddTerms' | 'ListTerms' | 'ResolveTerms'> {
  const { store } = context;
  return {
    AddTerms: addTerms(context, shelf),
    ListTerms: async ({ brandId, campaignId, page }) => {
      if (brandId === '') throw invalid('brandId', 'must be given');
      const equals = [brandId, campaignId].filter((id) => id !== '');
      const { docs, next = '' } = await store.find(terms, 'by_number', { equals, ...toPage(page) });
      return { terms: docs.map(termsMessage), next };
    },
    ResolveTerms: resolveTerms(store, shelf),
  };
}

function addTerms({ store, commands }: CallsContext, shelf: TermsShelf): Calls['AddTerms'] {
  const turns = new Turns();
  const decide =
    (draft: TermsDraft) =>
    async (nowMs: number): Promise<Change<Terms>> => {
      await requireScope(store, draft.scope);
      const [head, taken] = await Promise.all([
        getOne(store, termsHeads, headKey(draft.scope), 'list of terms'),
        store.getMany(terms, candidateIds(draft, nowMs)),
      ]);
      const book = (await shelf.books([head])).get(headKey(head)) ?? new TermsBook();
      const value = newTerms(draft, { book, taken: new Set(taken.keys()), channels, nowMs });
      return {
        value,
        writes: [{ op: 'insert', collection: terms, doc: value }, written(termsHeads, head, withVersion(head))],
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

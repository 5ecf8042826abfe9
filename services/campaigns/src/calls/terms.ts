import { invalidField } from '@creditroll/kernel';
import { channels } from '@creditroll/contracts';
import { terms, termsHeads } from '../collections.ts';
import { type Change, written } from '../commands.ts';
import { headKey } from '../domain/scope.ts';
import { candidateIds, newTerms, type Terms, type TermsDraft } from '../domain/terms.ts';
import { TermsBook } from '../domain/terms-book.ts';
import { withVersion } from '../domain/terms-head.ts';
import { toPage } from '../inbound/page.ts';
import { toTerms } from '../inbound/terms.ts';
import { termsFactOf } from '../outbound/facts.ts';
import { termsMessage } from '../outbound/messages.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import { Turns } from '../turns.ts';
import { type Calls, type CallsContext, getOne } from './context.ts';
import { requireScope } from './require-scope.ts';
import { resolveDraftTerms, resolveTerms } from './resolve-terms.ts';

export function termsCalls(
  context: CallsContext,
  shelf: TermsShelf,
): Pick<Calls, 'AddTerms' | 'ListTerms' | 'ResolveTerms' | 'ResolveDraftTerms'> {
  const { store } = context;
  return {
    AddTerms: addTerms(context, shelf),
    ListTerms: async ({ brandId, campaignId, page }) => {
      if (brandId === '') throw invalidField('brandId', 'must be given');
      const equals = [brandId, campaignId].filter((id) => id !== '');
      const { docs, next = '' } = await store.find(terms, 'by_number', { equals, ...toPage(page) });
      return { terms: docs.map(termsMessage), next };
    },
    ResolveTerms: resolveTerms(store, shelf),
    ResolveDraftTerms: resolveDraftTerms(store, shelf),
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
        facts: [termsFactOf(value)],
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

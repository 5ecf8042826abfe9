import { prefixId, type Store } from '@creditroll/store';
import { quotes } from '../collections.ts';
import { Answering, type Prepared, type Question, type QuotesOf } from '../domain/answering.ts';
import { quotesPerMemberMax } from '../domain/quote.ts';
import { type DraftTerms, withDrafts } from '../domain/draft-terms.ts';
import { toQuestions } from '../inbound/terms.ts';
import { DistinctAnswers } from '../outbound/distinct-answers.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import type { Calls } from './context.ts';
import { draftsOf } from './draft-terms.ts';
import { knownFor } from './known-terms.ts';

/**
 * Two round trips for a batch of any mix. More only when there are new terms, for brands with campaigns that go before
 * others, for agencies and co-hosts, and for quotes after a cut or where the rate is that of joining.
 */
export const resolveTerms =
  (store: Store, shelf: TermsShelf): Calls['ResolveTerms'] =>
  async (request) => {
    const { answers, indexes } = await answered(store, shelf, toQuestions(request.questions), []);
    return request.distinctAnswers
      ? { answers: answers.all, answerOf: indexes }
      : { answers: answers.inOrderOf(indexes), answerOf: [] };
  };

/** The same as if drafts were agreed, too. Without questions it still says what is wrong with the drafts. */
export const resolveDraftTerms =
  (store: Store, shelf: TermsShelf): Calls['ResolveDraftTerms'] =>
  async (request) => {
    const drafts = await draftsOf(store, request.drafts);
    const { answers, indexes } = await answered(store, shelf, toQuestions(request.questions), drafts);
    return { answers: answers.all, answerOf: indexes };
  };

interface Answered {
  readonly answers: DistinctAnswers;
  /** Of each question, the index of its answer. */
  readonly indexes: number[];
}

async function answered(
  store: Store,
  shelf: TermsShelf,
  questions: readonly Question[],
  drafts: readonly DraftTerms[],
): Promise<Answered> {
  const answers = new DistinctAnswers();
  if (questions.length === 0) return { answers, indexes: [] };
  const known = await knownFor(store, shelf, questions);
  const answering = new Answering(drafts.length === 0 ? known : { ...known, books: withDrafts(known.books, drafts) });
  const prepared = questions.map((question) => answering.prepare(question));
  const quotesOf = await quotesFor(store, prepared);
  const indexes = prepared.map((one) => answers.indexOf(answering.answer(one, quotesOf)));
  return { answers, indexes };
}

/** The quotes that answers depend on: after a cut, or where a campaign's rates are those of joining. */
async function quotesFor(store: Store, prepared: readonly Prepared[]): Promise<QuotesOf> {
  const members = new Map<string, readonly [string, string]>();
  for (const { member } of prepared) {
    if (member) members.set(`${member.campaignId}/${member.creatorId}`, [member.campaignId, member.creatorId]);
  }
  if (members.size === 0) return () => [];
  const found = await store.findMany(quotes, 'by_member', members.values(), quotesPerMemberMax);
  return ({ campaignId, creatorId }) => found.get(prefixId([campaignId, creatorId])) ?? [];
}

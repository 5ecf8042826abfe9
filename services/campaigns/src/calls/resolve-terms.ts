import { prefixId, type Store } from '@creditroll/store';
import { quotes } from '../collections.ts';
import { Answering, type Prepared, type QuotesOf } from '../domain/answering.ts';
import { quotesPerMemberMax } from '../domain/quote.ts';
import { toQuestions } from '../inbound/terms.ts';
import { DistinctAnswers } from '../outbound/distinct-answers.ts';
import type { TermsShelf } from '../terms-shelf.ts';
import type { Calls } from './context.ts';
import { knownFor } from './known-terms.ts';

/**
 * Two round trips for a batch of any mix. More only when there are new terms, for brands with campaigns that go before
 * others, for agencies and co-hosts, and for quotes after a cut or where the rate is that of joining.
 */
export const resolveTerms =
  (store: Store, shelf: TermsShelf): Calls['ResolveTerms'] =>
  async (request) => {
    const questions = toQuestions(request.questions);
    if (questions.length === 0) return { answers: [], answerOf: [] };
    const answering = new Answering(await knownFor(store, shelf, questions));
    const prepared = questions.map((question) => answering.prepare(question));
    const quotesOf = await quotesFor(store, prepared);
    const answers = new DistinctAnswers();
    const indexes = prepared.map((one) => answers.indexOf(answering.answer(one, quotesOf)));
    return request.distinctAnswers
      ? { answers: answers.all, answerOf: indexes }
      : { answers: answers.inOrderOf(indexes), answerOf: [] };
  };

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

import type { Recrediting } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Reader } from '@creditroll/processing';
import { books } from '../../collections.ts';
import type { Book, LockedTerms } from '../../domain/book.ts';
import { questionId, type TermsOf, type TermsQuestion } from '../../domain/commissions.ts';
import type { NamedDraft, OrderRange } from '../../domain/draft.ts';
import { type DraftAnswers, type DraftRun, type ReplayedOrder, shadowQuestions } from '../../domain/shadow.ts';
import type { ShadowSources } from '../../outbound/shadow-client.ts';

/** What a shadow run is of. */
export interface ShadowWish {
  readonly range: OrderRange;
  readonly drafts: readonly NamedDraft[];
  /** Null: of terms alone. */
  readonly crediting: Recrediting | null;
}

/** An order with its book as it is, and whether drafts can change it. */
export interface BookedOrder {
  readonly book: Book;
  readonly replayed: ReplayedOrder;
  readonly touched: boolean;
}

export interface ShadowPage extends DraftRun {
  /** By the time when they were placed, then by id. */
  readonly orders: readonly BookedOrder[];
  /** All answers of campaigns about them. */
  readonly terms: readonly LockedTerms[];
  /** Attributed, and not yet in the books as they are now. */
  readonly waiting: number;
  readonly next: string | undefined;
}

/** Some orders of a shadow run: the facts, the books, and what campaigns answers with and without the drafts. */
export async function shadowPage(
  reader: Pick<Reader, 'getMany'>,
  sources: ShadowSources,
  { range, drafts, crediting }: ShadowWish,
  cursor: string | undefined,
): Promise<ShadowPage> {
  const { orders, next } = await sources.orders(range, crediting, cursor);
  return { ...(await shadowsOf(reader, sources, orders, drafts)), next };
}

/** Orders in the shadow, as far as they are in the books as they are attributed now. */
export async function shadowsOf(
  reader: Pick<Reader, 'getMany'>,
  sources: ShadowSources,
  orders: readonly ReplayedOrder[],
  drafts: readonly NamedDraft[],
): Promise<Omit<ShadowPage, 'next'>> {
  const known = await reader.getMany(
    books,
    orders.map(({ fact }) => fact.order.orderId),
  );
  const booked = orders.flatMap((replayed): BookedOrder[] => {
    const book = known.get(replayed.fact.order.orderId);
    const touched = drafts.length > 0 || replayed.draftedLines !== undefined;
    return book?.revision === replayed.fact.revision ? [{ book, replayed, touched }] : [];
  });
  const questions = booked.flatMap(({ replayed, touched }) => (touched ? shadowQuestions(replayed) : []));
  const { answers, terms } = await answersFor(sources, questions, drafts);
  const draftIds = new Set(drafts.map(({ termsId }) => termsId));
  return { orders: booked, answers, terms, draftIds, waiting: orders.length - booked.length };
}

interface Answered {
  readonly answers: DraftAnswers;
  readonly terms: readonly LockedTerms[];
}

async function answersFor(
  sources: ShadowSources,
  questions: readonly TermsQuestion[],
  drafts: readonly NamedDraft[],
): Promise<Answered> {
  const distinct = new Map(questions.map((question) => [questionId(question), question]));
  const terms: LockedTerms[] = [];
  const ask = async (asked: readonly NamedDraft[]): Promise<TermsOf> => {
    const answers = distinct.size === 0 ? [] : await sources.terms([...distinct.values()], asked);
    terms.push(...answers);
    const byId = new Map([...distinct.keys()].map((id, index) => [id, answers[index]]));
    return (question) => {
      const answer = byId.get(questionId(question));
      invariant(answer, `campaigns was not asked about ${questionId(question)}`);
      return answer;
    };
  };
  const inForce = await ask([]);
  return { answers: { inForce, drafted: drafts.length === 0 ? inForce : await ask(drafts) }, terms };
}

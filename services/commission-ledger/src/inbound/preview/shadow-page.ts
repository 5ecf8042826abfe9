import type { Recrediting } from '@creditroll/contracts';
import { invariant } from '@creditroll/kernel';
import type { Reader } from '@creditroll/processing';
import { books } from '../../collections.ts';
import { questionId, type TermsOf, type TermsQuestion } from '../../domain/commissions.ts';
import type { NamedDraft, OrderRange } from '../../domain/draft.ts';
import {
  type DraftAnswers,
  type ReplayedOrder,
  shadowOf,
  type ShadowOrder,
  shadowQuestions,
} from '../../domain/shadow.ts';
import type { ShadowSources } from '../../outbound/shadow-client.ts';

/** What a shadow run is of. */
export interface ShadowWish {
  readonly range: OrderRange;
  readonly drafts: readonly NamedDraft[];
  /** Null: of terms alone. */
  readonly crediting: Recrediting | null;
}

export interface ShadowPage {
  readonly orders: readonly ShadowOrder[];
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
  const booked = orders.flatMap((replayed) => {
    const book = known.get(replayed.fact.order.orderId);
    return book?.revision === replayed.fact.revision ? [{ book, replayed }] : [];
  });
  // An order that no draft touches is as it is.
  const touched = booked.filter(({ replayed }) => drafts.length > 0 || replayed.draftedLines);
  const answers = await answersFor(
    sources,
    touched.flatMap(({ replayed }) => shadowQuestions(replayed)),
    drafts,
  );
  const draftIds = new Set(drafts.map(({ termsId }) => termsId));
  const shadows = booked.map(({ book, replayed }): ShadowOrder =>
    drafts.length > 0 || replayed.draftedLines
      ? shadowOf(book, replayed, answers, draftIds)
      : { before: book, after: book, relocked: [], recredited: false, kept: [] },
  );
  return { orders: shadows, waiting: orders.length - booked.length };
}

async function answersFor(
  sources: ShadowSources,
  questions: readonly TermsQuestion[],
  drafts: readonly NamedDraft[],
): Promise<DraftAnswers> {
  const distinct = new Map(questions.map((question) => [questionId(question), question]));
  const ask = async (asked: readonly NamedDraft[]): Promise<TermsOf> => {
    const answers = distinct.size === 0 ? [] : await sources.terms([...distinct.values()], asked);
    const byId = new Map([...distinct.keys()].map((id, index) => [id, answers[index]]));
    return (question) => {
      const answer = byId.get(questionId(question));
      invariant(answer, `campaigns was not asked about ${questionId(question)}`);
      return answer;
    };
  };
  const inForce = await ask([]);
  return { inForce, drafted: drafts.length === 0 ? inForce : await ask(drafts) };
}

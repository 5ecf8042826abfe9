import type { LineDecision } from '@creditroll/contracts';
import { type Book, type LockedTerms, termsFor } from './book.ts';
import { attribute, type Attributed, questionOf, type TermsOf, type TermsQuestion } from './commissions.ts';
import { recompute, type Relocked, sameMoney } from './recompute.ts';
import type { ShadowQuotas } from './shadow-quotas.ts';

/** An order as it stands, and whom a draft of a policy would have credited; undefined: the same. */
export interface ReplayedOrder {
  readonly fact: Attributed;
  readonly draftedLines: readonly LineDecision[] | undefined;
}

/** What campaigns answers now, and what it would answer if the drafts were in force. */
export interface DraftAnswers {
  readonly inForce: TermsOf;
  readonly drafted: TermsOf;
}

/** Answers about all orders of a page, and the names of the drafts. */
export interface DraftRun {
  readonly answers: DraftAnswers;
  readonly draftIds: ReadonlySet<string>;
}

/** A creator who keeps an old rate under the draft because of a promise. */
export interface KeptRate {
  readonly terms: LockedTerms;
  readonly untilMs: number;
}

/** One order of a shadow run. */
export interface ShadowOrder {
  readonly before: Book;
  readonly after: Book;
  readonly kept: readonly KeptRate[];
}

/** What must be asked, with and without the drafts, before an order's shadow can be reckoned. */
export const shadowQuestions = (replayed: ReplayedOrder): TermsQuestion[] =>
  credited(replayed).map(({ question }) => question);

/**
 * An order's book as the drafts would have made it, by the rules that made the real one. Only what the drafts themselves
 * say is changed: where none of them holds and campaigns answers alike with and without them, what is locked on the line
 * stays. What is more asks the owners of quotas, who have what earlier orders of the run left.
 */
export function shadowOf(before: Book, replayed: ReplayedOrder, run: DraftRun, quotas: ShadowQuotas): ShadowOrder {
  const { fact, draftedLines } = replayed;
  const { answers, draftIds } = run;
  const revised =
    draftedLines &&
    attribute(before, { ...fact, lines: draftedLines, revision: before.revision + 1 }, answers.drafted, 0);
  const book = revised ? quotas.settle(revised) : before;
  const relocked = relockedOf(book, replayed, run);
  const why = { recomputeId: '', reason: '', requestedBy: '', approvedBy: '' };
  const recomputed = recompute(book, { ...why, terms: relocked }, 0);
  const after = recomputed ? quotas.settle(recomputed) : book;
  return { before, after, kept: keptBy(replayed, answers, draftIds) };
}

/** What a recompute would lock. A draft that says what is in force puts right what a recompute before it locked. */
export function relockedOf(book: Book, replayed: ReplayedOrder, { answers, draftIds }: DraftRun): Relocked[] {
  const { inForce, drafted } = answers;
  return credited(replayed).flatMap(({ lineId, question }) => {
    const terms = drafted(question);
    const line = book.lines.find((one) => one.lineId === lineId);
    const locked = line && termsFor(line.terms, question.creatorId, question.campaignId);
    if (!locked || sameMoney(terms, locked)) return [];
    return draftIds.has(terms.termsId) || !sameMoney(terms, inForce(question)) ? [{ lineId, terms }] : [];
  });
}

const keptBy = (replayed: ReplayedOrder, { drafted }: DraftAnswers, draftIds: ReadonlySet<string>): KeptRate[] =>
  credited(replayed).flatMap(({ question }) => {
    const terms = drafted(question);
    return terms.because
      .filter(({ code, subject }) => code === 'rate_promise' && draftIds.has(subject))
      .map(({ atMs }) => ({ terms, untilMs: atMs }));
  });

function credited({
  fact: { order, lines },
  draftedLines = lines,
}: ReplayedOrder): { readonly lineId: string; readonly question: TermsQuestion }[] {
  const known = new Map(order.lines.map((line) => [line.lineId, line]));
  return draftedLines.flatMap(({ lineId, credits }) => {
    const line = known.get(lineId);
    return line ? credits.map((credit) => ({ lineId, question: questionOf(order, line, credit) })) : [];
  });
}

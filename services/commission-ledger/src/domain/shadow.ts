import type { LineDecision } from '@creditroll/contracts';
import { type Book, type LockedTerms, termsFor } from './book.ts';
import { attribute, type Attributed, questionOf, type TermsOf, type TermsQuestion } from './commissions.ts';
import { asIfGranted } from './grants.ts';
import { recompute, type Relocked, sameMoney } from './recompute.ts';

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

/** A creator who keeps an old rate under the draft because of a promise. */
export interface KeptRate {
  readonly terms: LockedTerms;
  readonly untilMs: number;
}

/** One order of a shadow run. */
export interface ShadowOrder {
  readonly before: Book;
  readonly after: Book;
  /** What a recompute would lock. */
  readonly relocked: readonly Relocked[];
  /** Others would be credited. */
  readonly recredited: boolean;
  readonly kept: readonly KeptRate[];
}

/** What must be asked, with and without the drafts, before an order's shadow can be reckoned. */
export const shadowQuestions = (replayed: ReplayedOrder): TermsQuestion[] =>
  credited(replayed).map(({ question }) => question);

/**
 * An order's book as the drafts would have made it, by the rules that made the real one. Only what the drafts themselves
 * change is changed: where campaigns answers alike with and without them, what is locked on the line stays.
 */
export function shadowOf(
  before: Book,
  replayed: ReplayedOrder,
  answers: DraftAnswers,
  draftIds: ReadonlySet<string>,
): ShadowOrder {
  const { fact, draftedLines } = replayed;
  const revised =
    draftedLines &&
    attribute(before, { ...fact, lines: draftedLines, revision: before.revision + 1 }, answers.drafted, 0);
  const book = revised ? asIfGranted(revised) : before;
  const relocked: Relocked[] = [];
  const kept: KeptRate[] = [];
  for (const { lineId, question } of credited(replayed)) {
    const { creatorId, campaignId } = question;
    const terms = answers.drafted(question);
    for (const { code, subject, atMs } of terms.because)
      if (code === 'rate_promise' && draftIds.has(subject)) kept.push({ terms, untilMs: atMs });
    const line = book.lines.find((one) => one.lineId === lineId);
    const locked = line && termsFor(line.terms, creatorId, campaignId);
    if (locked && !sameMoney(terms, locked) && !sameMoney(terms, answers.inForce(question)))
      relocked.push({ lineId, terms });
  }
  const why = { recomputeId: '', reason: '', requestedBy: '', approvedBy: '' };
  const recomputed = recompute(book, { ...why, terms: relocked }, 0);
  return {
    before,
    after: recomputed ? asIfGranted(recomputed) : book,
    relocked,
    recredited: revised !== undefined,
    kept,
  };
}

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

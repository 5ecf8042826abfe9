import {
  answerHold,
  attributionLocked,
  depositCovered,
  orderAttributed,
  quotaGranted,
  relockTerms,
  volumeGranted,
} from '@creditroll/contracts';
import { invariant, InvariantError, refuse, unreachable } from '@creditroll/kernel';
import { type Input, inbound, stage, type Stage, type Unit } from '@creditroll/processing';
import { books, entries } from '../collections.ts';
import type { Book, LockedTerms } from '../domain/book.ts';
import {
  answerHeld,
  attribute,
  openQuestions,
  questionId,
  release,
  type TermsOf,
  type TermsQuestion,
} from '../domain/commissions.ts';
import { figureChanges } from '../domain/figures.ts';
import { covered, granted, placed } from '../domain/grants.ts';
import type { Outcome } from '../domain/outcomes.ts';
import { recompute } from '../domain/recompute.ts';
import {
  type CommissionInput,
  toAttributed,
  toCovered,
  toGranted,
  toHoldAnswered,
  toLocked,
  toPlaced,
  toRelock,
} from '../inbound/attributions.ts';
import { sayBonusSales } from '../outbound/bonuses.ts';
import { figuresFold, payablesFold, postingsFold, sayFigures, sayPayables, sayPostings } from '../outbound/facts.ts';
import { sayQuotas } from '../outbound/quotas.ts';
import type { AskTerms } from '../outbound/terms-client.ts';

/** What campaigns said, by question. Lives for one batch: nothing is remembered but what is locked on a line. */
type Facts = ReadonlyMap<string, LockedTerms>;

/** Decides the commissions of orders, and books them. */
export const commissionsStage = ({ terms }: { readonly terms: AskTerms }): Stage =>
  stage<CommissionInput, Facts>({
    name: 'commission-ledger.commissions',
    topic: 'attributions',
    collections: [books, entries],
    inbound: [
      inbound(orderAttributed, toAttributed),
      inbound(attributionLocked, toLocked),
      inbound(quotaGranted, toGranted),
      inbound(volumeGranted, toPlaced),
      inbound(depositCovered, toCovered),
      inbound(answerHold, toHoldAnswered),
      inbound(relockTerms, toRelock),
    ],
    folds: [postingsFold, payablesFold, figuresFold],
    async read(inputs, reader) {
      const known = await reader.getMany(
        books,
        inputs.map((input) => input.in.orderId),
      );
      return askedOnce(inputs, known, terms);
    },
    decide(input, unit, facts) {
      const before = unit.get(books, input.orderId);
      if (input.kind === 'answered') {
        holdAnswered(unit, before, input);
        return;
      }
      const outcome = outcomeOf(input, before, facts, unit.cause.nowMs);
      if (outcome) apply(unit, before, outcome);
    },
  });

type Fact = Exclude<CommissionInput, { readonly kind: 'answered' }>;

function outcomeOf(input: Fact, before: Book | undefined, facts: Facts, nowMs: number): Outcome | undefined {
  switch (input.kind) {
    case 'attributed':
      return attribute(before, input.fact, termsFrom(facts), nowMs);
    case 'locked':
      invariant(before, `order ${input.orderId} was locked before it was attributed`);
      return release(before, input.lockedAtMs, nowMs);
    case 'granted':
      invariant(before, `order ${input.orderId} has no book and was granted a quota`);
      return granted(before, input.grant, nowMs);
    case 'placed':
      invariant(before, `order ${input.orderId} has no book and was granted a place in a volume`);
      return placed(before, input.grant, nowMs);
    case 'covered':
      invariant(before, `order ${input.orderId} has no book and a deposit covers it`);
      return covered(before, input.cover, nowMs);
    case 'relock':
      invariant(before, `order ${input.orderId} was recomputed before it was attributed`);
      return recompute(before, input.recompute, nowMs);
    default:
      return unreachable(input);
  }
}

/** A person waits for the answer, so a no is data. */
function holdAnswered(
  unit: Unit,
  book: Book | undefined,
  { orderId, answered }: Extract<CommissionInput, { readonly kind: 'answered' }>,
): void {
  const done = book
    ? answerHeld(book, { ...answered, atMs: unit.cause.nowMs })
    : refuse('not_found', `there is no order ${orderId}`);
  if ('code' in done) {
    unit.answer(done);
    return;
  }
  apply(unit, book, done);
  unit.answer({ ok: true, value: null });
}

function apply(unit: Unit, before: Book | undefined, { book, entry, payables, quotas }: Outcome): void {
  unit.put(books, book);
  if (entry) {
    // Numbered by the book, so it is new.
    unit.insert(entries, entry);
    sayPostings(unit, entry);
  }
  sayPayables(unit, payables);
  if (quotas) sayQuotas(unit, book, quotas);
  sayFigures(unit, figureChanges(before, book));
  sayBonusSales(unit, before, book);
}

const termsFrom =
  (facts: Facts): TermsOf =>
  (question) => {
    const id = questionId(question);
    const answer = facts.get(id);
    // The message of `invariant` would be made for each question that has its answer.
    if (!answer) throw new InvariantError(`campaigns was not asked about ${id}`);
    return answer;
  };

async function askedOnce(
  inputs: readonly Input<CommissionInput>[],
  known: ReadonlyMap<string, Book>,
  terms: AskTerms,
): Promise<Facts> {
  const questions = new Map<string, TermsQuestion>();
  for (const { in: input } of inputs) {
    if (input.kind !== 'attributed') continue;
    for (const question of openQuestions(known.get(input.orderId), input.fact))
      questions.set(questionId(question), question);
  }
  if (questions.size === 0) return new Map();
  const answers = await terms([...questions.values()]);
  invariant(answers.length === questions.size, `${questions.size} questions about terms got ${answers.length} answers`);
  const facts = new Map<string, LockedTerms>();
  for (const [index, id] of [...questions.keys()].entries()) {
    const answer = answers[index];
    if (answer) facts.set(id, answer);
  }
  return facts;
}

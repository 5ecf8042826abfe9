import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bookProblem } from './audit.ts';
import type { Book } from './book.ts';
import { answerHeld } from './commissions.ts';
import { figureChanges } from './figures.ts';
import {
  attributed,
  balancesOf,
  credit,
  decided,
  decision,
  type History,
  line,
  locked,
  order,
  play,
  rate,
  type Step,
} from './story.fixture.ts';
import { lineState } from './states.ts';

const tenPercent = rate(100_000, { operatorFeePpm: 100_000 });
const held = (creatorId: string, ...rules: string[]) => ({ creatorId, effect: 'hold' as const, rules });
const blocked = (creatorId: string, ...rules: string[]) => ({ creatorId, effect: 'block' as const, rules });

/** One line of 52.00; ada and bea share it alike, so each earns 2.34 and the operator 0.52. */
const said = (
  revision: number,
  holds: (ReturnType<typeof held> | ReturnType<typeof blocked>)[],
  refundedQuantity = 0,
): Step =>
  decided(
    {
      ...attributed(
        order([line('1', { refundedQuantity })]),
        [decision('1', [credit('ada'), credit('bea')])],
        revision,
      ),
      holds,
    },
    tenPercent,
  );

const answered =
  (creatorId: string, answer: 'release' | 'decline'): Step =>
  (book, atMs) => {
    const outcome = book && answerHeld(book, { creatorId, answer, reason: 'looked at it', personId: 'fay', atMs });
    return outcome && 'book' in outcome ? outcome : undefined;
  };

const refusal = ({ book }: History, creatorId: string) => {
  const outcome = book && answerHeld(book, { creatorId, answer: 'release', reason: 'x', personId: 'fay', atMs: 1 });
  return outcome && 'code' in outcome ? outcome.code : undefined;
};

const kinds = ({ outcomes }: History) => outcomes.flatMap(({ entry }) => entry?.kind ?? []);
const payable = ({ outcomes }: History) =>
  outcomes.flatMap(({ payables }) => payables.map(({ payeeId, item }) => [payeeId, item.amountMinor]));

describe('a hold', () => {
  it('keeps one creator’s money back at the release, and nobody else’s', () => {
    const history = play(said(1, [held('ada', 'click_to_order')]), locked);
    expect(balancesOf(history)).toEqual({
      'creator:ada:held:GBP': 234,
      'creator:bea:payable:GBP': 234,
      'operator:fee:GBP': 52,
      'brand:brand-1:receivable:GBP': -520,
    });
    expect(payable(history)).toEqual([['bea', 234]]);
  });

  it('is released by a person: at once when the order is, and with it before', () => {
    const late = play(said(1, [held('ada', 'r')]), locked, answered('ada', 'release'));
    expect(kinds(late)).toEqual(['accrual', 'release', 'hold_release']);
    expect(payable(late)).toEqual([
      ['bea', 234],
      ['ada', 234],
    ]);
    const early = play(said(1, [held('ada', 'r')]), answered('ada', 'release'), locked);
    expect(balancesOf(early)).toEqual(balancesOf(late));
    expect(early.book?.holds).toEqual([
      {
        creatorId: 'ada',
        rules: ['r'],
        state: 'released',
        answers: [{ answer: 'release', reason: 'looked at it', personId: 'fay', atMs: expect.any(Number) }],
        passed: ['r'],
      },
    ]);
  });

  it('is declined by a person: the brand owes neither the creator’s part nor the fee of it', () => {
    const history = play(said(1, [held('ada', 'r')]), locked, answered('ada', 'decline'));
    expect(balancesOf(history)).toEqual({
      'creator:bea:payable:GBP': 234,
      'operator:fee:GBP': 26,
      'brand:brand-1:receivable:GBP': -260,
    });
    expect(kinds(history)).toEqual(['accrual', 'release', 'reversal']);
  });

  it('that came with a later decision moves what was pending, and goes with the verdict that made it', () => {
    const raised = play(said(1, []), said(2, [held('ada', 'r')]));
    expect(kinds(raised)).toEqual(['accrual', 'hold']);
    expect(balancesOf(raised)).toMatchObject({ 'creator:ada:held:GBP': 234, 'creator:bea:pending:GBP': 234 });
    const gone = play(said(1, []), said(2, [held('ada', 'r')]), said(3, []), locked);
    expect(kinds(gone)).toEqual(['accrual', 'hold', 'hold_release', 'release']);
    expect(gone.book?.holds).toEqual([]);
  });

  it('does not come back by the rule that was answered, only by another', () => {
    const again = (rule: string) =>
      play(said(1, [held('ada', 'r')]), answered('ada', 'release'), said(2, [held('ada', rule)])).book?.holds[0]?.state;
    expect([again('r'), again('other')]).toEqual(['released', 'held']);
  });

  it('that came back by another rule goes with that rule, and what was released before stays so', () => {
    const released = [said(1, [held('ada', 'r')]), answered('ada', 'release')];
    const statesOf = (...wishes: (ReturnType<typeof held> | ReturnType<typeof blocked>)[]) =>
      wishes.map((_, index) => {
        const steps = wishes.slice(0, index + 1).map((wish, at) => said(at + 2, [wish]));
        return play(...released, ...steps).book?.holds[0]?.state;
      });
    expect(statesOf(held('ada', 'other', 'r'), held('ada', 'r'))).toEqual(['held', 'released']);
    expect(statesOf(blocked('ada', 'no', 'r'), held('ada', 'r'))).toEqual(['declined', 'released']);
    const silent = play(...released, said(2, [blocked('ada', 'no')]), said(3, []));
    expect(silent.book?.holds[0]?.state).toBe('released');
    expect(balancesOf(silent)).toMatchObject({ 'creator:ada:pending:GBP': 234 });
  });

  it('does not take back what was released', () => {
    const history = play(said(1, []), locked, said(2, [held('ada', 'r')], 1));
    expect(balancesOf(history)).toMatchObject({ 'creator:ada:payable:GBP': 117 });
    expect(history.book?.holds).toEqual([]);
  });

  it('gives refunds back from where the money is held', () => {
    const history = play(said(1, [held('ada', 'r')]), locked, said(2, [held('ada', 'r')], 1));
    expect(balancesOf(history)).toMatchObject({ 'creator:ada:held:GBP': 117, 'creator:bea:payable:GBP': 117 });
  });

  it('covers a co-host’s part too; agency and fee shrink with what is declined', () => {
    const terms = rate(100_000, {
      operatorFeePpm: 100_000,
      splits: [{ agencyId: 'north', splitPpm: 500_000 }],
      cohosts: [{ creatorId: 'cyd', sharePpm: 500_000 }],
    });
    const made = attributed(order([line('1')]), [decision('1', [credit('ada')])]);
    const hosted = decided({ ...made, holds: [held('ada', 'r')] }, terms);
    expect(balancesOf(play(hosted, locked))).toEqual({
      'operator:fee:GBP': 52,
      'agency:north:payable:GBP': 234,
      'creator:ada:held:GBP': 117,
      'creator:cyd:held:GBP': 117,
      'brand:brand-1:receivable:GBP': -520,
    });
    expect(balancesOf(play(hosted, locked, answered('ada', 'decline')))).toEqual({});
    expect(balancesOf(play(hosted, answered('ada', 'release'), locked))).toMatchObject({
      'creator:ada:payable:GBP': 117,
      'creator:cyd:payable:GBP': 117,
    });
  });

  it('is answered once, and only where there is one', () => {
    const history = play(said(1, [held('ada', 'r')]), answered('ada', 'decline'));
    expect([refusal(history, 'ada'), refusal(history, 'bea')]).toEqual(['wrong_state', 'not_found']);
  });
});

describe('what a rule blocks', () => {
  const block = said(1, [blocked('ada', 'self_purchase')]);
  it('is declined at once, with its part of the fee', () => {
    const history = play(block, locked);
    expect(balancesOf(history)).toMatchObject({ 'creator:bea:payable:GBP': 234, 'operator:fee:GBP': 26 });
    expect(balancesOf(history)).not.toHaveProperty('creator:ada:payable:GBP');
    expect(history.book?.holds).toMatchObject([{ state: 'declined', rules: ['self_purchase'], answers: [] }]);
  });
  it('has the rule as its reason, the one that refuses first, until it is released', () => {
    const reasonOf = ({ book }: ReturnType<typeof play>): unknown => {
      const [line] = book?.lines ?? [];
      return (
        book &&
        line &&
        lineState(
          line,
          line.parties.filter(({ creatorId }) => creatorId === 'ada'),
          book,
        ).reason
      );
    };
    const history = play(said(1, [held('ada', 'click_to_order')]), said(2, [blocked('ada', 'self_purchase')]));
    expect(reasonOf(history)).toBe('self_purchase');
    expect(reasonOf(play(block, locked, answered('ada', 'release')))).toBeNull();
  });
  it('is the creator’s after an appeal, also past the lock', () => {
    const appealed = play(block, locked, answered('ada', 'release'));
    expect(balancesOf(appealed)).toMatchObject({ 'creator:ada:payable:GBP': 234, 'creator:bea:payable:GBP': 234 });
    expect(payable(appealed)).toContainEqual(['ada', 234]);
    expect(refusal(appealed, 'ada')).toBe('wrong_state');
  });
  it('takes back what was pending, and gives it back when a later decision finds nothing', () => {
    const late = play(said(1, []), said(2, [blocked('ada', 'r')]));
    expect(balancesOf(late)).not.toHaveProperty('creator:ada:pending:GBP');
    const gone = play(said(1, [blocked('ada', 'r')]), said(2, []));
    expect(balancesOf(gone)).toMatchObject({ 'creator:ada:pending:GBP': 234 });
    expect(gone.book?.holds).toEqual([]);
  });
  it('is held, and not refused again, when a rule that holds speaks up after an appeal', () => {
    const appealed = [block, answered('ada', 'release')];
    const history = play(...appealed, said(2, [blocked('ada', 'self_purchase', 'refund_rate')]));
    expect(history.book?.holds).toMatchObject([{ state: 'held', rules: ['refund_rate', 'self_purchase'] }]);
    expect(balancesOf(history)).toMatchObject({ 'creator:ada:held:GBP': 234 });
  });
  it('cannot be released once a person has declined it', () => {
    const history = play(said(1, [held('ada', 'r')]), answered('ada', 'decline'), said(2, [blocked('ada', 'other')]));
    expect(refusal(history, 'ada')).toBe('wrong_state');
  });

  it('counts a line that earns nobody anything under the rule that said so, until somebody releases it', () => {
    const counted = (...made: Step[]) => {
      const { book } = play(...made);
      return (book ? figureChanges(undefined, book) : []).flatMap(({ subject, slice: { figures } }) =>
        figures.declinedLines > 0 ? [subject] : [],
      );
    };
    const bothBlocked = said(1, [blocked('ada', 'self_purchase'), blocked('bea', 'self_purchase')]);
    expect(counted(bothBlocked)).toEqual([
      'brand:brand-1',
      'declined:brand-1:self_purchase',
      'creator:ada',
      'campaign:campaign-1',
      'content:video-ada',
      'creator:bea',
      'content:video-bea',
    ]);
    expect(counted(bothBlocked, answered('bea', 'release'))).toEqual(['creator:ada', 'content:video-ada']);
  });
});

describe('every history with holds', () => {
  const wish = fc
    .subarray(['ada', 'bea'])
    .chain((creators) =>
      fc.tuple(
        ...creators.map((creatorId) =>
          fc.constantFrom(held(creatorId, 'r'), held(creatorId, 's'), blocked(creatorId, 't')),
        ),
      ),
    );
  const steps = fc
    .array(
      fc.oneof(
        fc.tuple(wish, fc.integer({ min: 0, max: 2 })).map(
          ([holds, refunded]) =>
            (at: number) =>
              said(at, holds, refunded),
        ),
        fc.tuple(fc.constantFrom('ada', 'bea'), fc.constantFrom('release' as const, 'decline' as const)).map(
          ([creatorId, answer]) =>
            () =>
              answered(creatorId, answer),
        ),
        fc.constant(() => locked),
      ),
      { maxLength: 8 },
    )
    .map((made) => [said(1, []), ...made.map((step, index) => step(index + 2))]);

  it('balances, is what its book says, and makes payable what is on payable', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const history = play(...made);
        const { book, outcomes } = history;
        const entries = outcomes.flatMap(({ entry }) => entry ?? []);
        expect(book && bookProblem(book, entries)).toBeUndefined();
        expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length);
        const balances = balancesOf(history);
        for (const creatorId of ['ada', 'bea']) {
          const items = payable(history).reduce(
            (sum, [id, minor]) => (id === creatorId ? sum + Number(minor) : sum),
            0,
          );
          expect(items).toBe(balances[`creator:${creatorId}:payable:GBP`] ?? 0);
        }
      }),
    );
  });

  it('has figures that add up to those of its end', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const { outcomes } = play(...made);
        const released = (changes: ReturnType<typeof figureChanges>) =>
          changes.reduce(
            (sum, { subject, slice }) => (subject === 'brand:brand-1' ? sum + slice.figures.releasedMinor : sum),
            0,
          );
        let before: Book | undefined;
        let sum = 0;
        for (const { book } of outcomes) {
          sum += released(figureChanges(before, book));
          before = book;
        }
        expect(sum).toBe(before ? released(figureChanges(undefined, before)) : 0);
      }),
    );
  });
});

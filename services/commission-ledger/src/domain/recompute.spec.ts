import { describe, expect, it } from '@jest/globals';
import { bookProblem } from './audit.ts';
import { given } from './given.fixture.ts';
import { recompute, recomputesPerLineMax, type Recompute } from './recompute.ts';
import {
  attributed,
  credit,
  decided,
  decision,
  line,
  locked,
  noonMs,
  order,
  play,
  rate,
  type Step,
} from './story.fixture.ts';

const made = (refundedQuantity = 0, revision = 1) =>
  attributed(order([line('1', { refundedQuantity })]), [decision('1', [credit('ada')])], revision);
const accrued = decided(made(), rate(100_000, { operatorFeePpm: 100_000 }));
const refunded = decided(made(1, 2), rate(100_000, { operatorFeePpm: 100_000 }));

const agreed = (ratePpm: number, recomputeId = 'rc_1'): Recompute => ({
  recomputeId,
  reason: 'The rate was entered wrongly',
  requestedBy: 'person-1',
  approvedBy: 'person-2',
  terms: [{ lineId: '1', terms: rate(ratePpm, { termsId: `${recomputeId}/1`, operatorFeePpm: 100_000 }) }],
});
const recomputed =
  (ratePpm: number, recomputeId = 'rc_1'): Step =>
  (book, atMs) =>
    book && recompute(book, agreed(ratePpm, recomputeId), atMs);

describe('a recompute', () => {
  it('posts what is missing to the new terms, and says who agreed on them and what they replace', () => {
    const { book, entry } = given(accrued).when(recomputed(150_000)).thenMoves({
      'creator:ada:pending:GBP': 234,
      'operator:fee:GBP': 26,
      'brand:brand-1:receivable:GBP': -260,
    });
    expect(entry).toMatchObject({ kind: 'recompute', entryId: 'order-1#000002' });
    expect(entry?.legs).toHaveLength(3);
    const [first] = book?.lines ?? [];
    expect(first?.terms).toMatchObject([
      { ratePpm: 150_000, because: [{ code: 'recomputed', subject: 'rc_1', atMs: noonMs + 1 }] },
    ]);
    expect(first?.recomputes).toMatchObject([
      {
        recomputeId: 'rc_1',
        requestedBy: 'person-1',
        approvedBy: 'person-2',
        entryId: 'order-1#000002',
        replaced: [{ termsId: 'terms-1', ratePpm: 100_000 }],
      },
    ]);
  });

  it('of what was released is a payable item, negative when terms become less', () => {
    const { payables } = given(accrued, locked).when(recomputed(50_000)).thenMoves({
      'creator:ada:payable:GBP': -234,
      'operator:fee:GBP': -26,
      'brand:brand-1:receivable:GBP': 260,
    });
    expect(payables.map(({ payeeId, item }) => [payeeId, item.amountMinor])).toEqual([['ada', -234]]);
  });

  it('of what is held stays held', () => {
    const held = { ...made(), holds: [{ creatorId: 'ada', effect: 'hold' as const, rules: ['self_purchase'] }] };
    given(decided(held, rate(100_000, { operatorFeePpm: 100_000 })))
      .when(recomputed(150_000))
      .thenMoves({
        'creator:ada:held:GBP': 234,
        'operator:fee:GBP': 26,
        'brand:brand-1:receivable:GBP': -260,
      });
  });

  it('once more does nothing, and neither do terms of the same money', () => {
    given(accrued, recomputed(150_000)).when(recomputed(150_000, 'rc_2')).thenNothing();
    given(accrued).when(recomputed(100_000)).thenNothing();
    expect(play(accrued, recomputed(150_000), recomputed(150_000, 'rc_2')).outcomes).toHaveLength(2);
  });

  it('reckons a refund before and after it by the new terms', () => {
    given(accrued, refunded).when(recomputed(150_000)).thenMoves({
      'creator:ada:pending:GBP': 117,
      'operator:fee:GBP': 13,
      'brand:brand-1:receivable:GBP': -130,
    });
    given(accrued, recomputed(150_000)).when(refunded).thenMoves({
      'creator:ada:pending:GBP': -351,
      'operator:fee:GBP': -39,
      'brand:brand-1:receivable:GBP': 390,
    });
  });

  it('of a line that was refunded whole locks the terms and moves nothing', () => {
    const { book, outcomes } = play(accrued, decided(made(2, 2), rate(100_000)), recomputed(150_000));
    expect(outcomes.at(-1)?.entry).toBeUndefined();
    expect(book?.lines[0]?.recomputes).toMatchObject([{ entryId: null }]);
  });

  it('gives other lines what a cap on the order then leaves to them', () => {
    const capped = rate(100_000, { orderCap: { amountMinor: 600, currency: 'GBP' } });
    const both = attributed(order([line('1'), line('2')]), [
      decision('1', [credit('ada')]),
      decision('2', [credit('ada')]),
    ]);
    const free = { ...agreed(0), terms: [{ lineId: '1', terms: rate(200_000, { termsId: 'rc_1/1' }) }] };
    const { book } = given(decided(both, capped))
      .when((before, atMs) => before && recompute(before, free, atMs))
      .thenMoves({ 'creator:ada:pending:GBP': 520 + 440, 'brand:brand-1:receivable:GBP': -960 });
    expect(book?.lines.map(({ cappedMinor, recomputes = [] }) => [cappedMinor, recomputes.length])).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it('stays with the line when the order changes', () => {
    const { book } = play(accrued, recomputed(150_000), refunded);
    expect(book?.lines[0]).toMatchObject({ terms: [{ ratePpm: 150_000 }], recomputes: [{ recomputeId: 'rc_1' }] });
  });

  it('says nothing about creators whose terms are not locked on the line', () => {
    const stranger = rate(150_000, { creatorId: 'bea' });
    given(accrued)
      .when((book, atMs) => book && recompute(book, { ...agreed(0), terms: [{ lineId: '1', terms: stranger }] }, atMs))
      .thenNothing();
  });

  it('ends when a line has as many versions as it may keep', () => {
    const many = Array.from({ length: recomputesPerLineMax + 5 }, (_, count) =>
      recomputed(count * 10_000 + 10, `rc_${count}`),
    );
    expect(play(accrued, ...many).book?.lines[0]?.recomputes).toHaveLength(recomputesPerLineMax);
  });
});

describe('verifying a book with a recompute', () => {
  it('wants a line to name it', () => {
    const { book, outcomes } = play(accrued, recomputed(150_000));
    const entries = outcomes.flatMap(({ entry }) => entry ?? []);
    if (!book) throw new Error('there is no book');
    expect(bookProblem(book, entries)).toBeUndefined();
    const unnamed = { ...book, lines: book.lines.map((one) => ({ ...one, recomputes: [] })) };
    expect(bookProblem(unnamed, entries)).toBe(
      'entry order-1#000002 is of a recompute that no line of order order-1 names',
    );
  });
});

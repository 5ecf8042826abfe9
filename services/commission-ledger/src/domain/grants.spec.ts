import { describe, expect, it } from '@jest/globals';
import type { Book } from './book.ts';
import { release } from './commissions.ts';
import { covered, granted } from './grants.ts';
import { QuotaWorld } from './quota-world.fixture.ts';
import { recompute } from './recompute.ts';
import { attributed, balancesOf, credit, decided, decision, line, noonMs, order, play, rate } from './story.fixture.ts';

const capped = (ratePpm: number) =>
  rate(ratePpm, {
    quotas: [{ owner: 'campaign:campaign-1', span: 'all', limitMinor: 600, currency: 'GBP' }],
  });
const sale = attributed(order([line('1', { quantity: 1, unitPriceMinor: 4_000 })]), [decision('1', [credit('ada')])]);
const claim = { orderId: 'order-1', lineId: '1', creatorId: 'ada', campaignId: 'campaign-1' };
const why = { recomputeId: 'r1', reason: 'it was agreed', requestedBy: 'fay', approvedBy: 'guy' };

describe('a recompute of a line under a cap', () => {
  const asked = play(decided(sale, capped(100_000)));
  const first = asked.book && granted(asked.book, { ...claim, requestedMinor: 400, grantedMinor: 400 }, noonMs);
  const raised = first && recompute(first.book, { ...why, terms: [{ lineId: '1', terms: capped(200_000) }] }, noonMs);

  it('asks for what is more, and posts what is granted of it', () => {
    expect(raised?.quotas).toEqual([
      expect.objectContaining({ kind: 'request', creatorId: 'ada', campaignId: 'campaign-1', amountMinor: 400 }),
    ]);
    const last = raised && granted(raised.book, { ...claim, requestedMinor: 400, grantedMinor: 200 }, noonMs);
    const outcomes = [first, raised, last].filter((one) => one !== undefined);
    expect(balancesOf({ outcomes })).toEqual({
      'creator:ada:pending:GBP': 600,
      'brand:brand-1:receivable:GBP': -600,
    });
  });
});

describe('a refunded line under a cap', () => {
  const world = () => {
    const at = new QuotaWorld(() => capped(100_000));
    let revision = 0;
    const sell = (orderId: string, unitPriceMinor: number, refundedQuantity = 0): void =>
      at.attribute(
        attributed(
          order([line('1', { quantity: 1, unitPriceMinor, refundedQuantity })], { orderId }),
          [decision('1', [credit('ada')])],
          ++revision,
        ),
      );
    const moves = (): readonly string[] =>
      at.outcomes.flatMap(({ quotas }) => (quotas ?? []).map(({ kind, amountMinor }) => `${kind} ${amountMinor}`));
    const posted = (orderId: string) => at.books.get(orderId)?.lines[0]?.parties[0]?.postedMinor;
    return { at, sell, moves, posted };
  };

  it('asks for nothing that would go back, so that the room is there for others', () => {
    const { at, sell, moves, posted } = world();
    sell('gone', 5_000, 1);
    sell('kept', 6_000);
    at.settle();
    expect(moves()).toEqual(['request 600']);
    expect([posted('gone'), posted('kept')]).toEqual([0, 600]);
  });

  it('asks for nothing more when an edit raises it', () => {
    const { at, sell, moves, posted } = world();
    for (const [priceMinor, refunded] of [
      [4_000, 0],
      [4_000, 1],
      [6_000, 1],
    ] as const) {
      sell('a', priceMinor, refunded);
      at.settle();
    }
    expect([moves(), posted('a')]).toEqual([['request 400', 'return 400'], 0]);
  });

  it('asks for all when the refund is taken back', () => {
    const { at, sell, moves, posted } = world();
    sell('a', 5_000, 1);
    sell('a', 5_000);
    at.settle();
    expect([moves(), posted('a')]).toEqual([['request 500'], 500]);
  });
});

describe('what a deposit does not cover', () => {
  const terms = (ratePpm: number) => rate(ratePpm, { quotas: [], prefunded: true });
  const asked = play(decided(sale, terms(100_000)));
  const grant = { ...claim, requestedMinor: 400, grantedMinor: 400 };
  const raise = (book: Book) => recompute(book, { ...why, terms: [{ lineId: '1', terms: terms(200_000) }] }, noonMs);

  it('is held until it does, also when it is released meanwhile', () => {
    const waiting = asked.book && granted(asked.book, { ...grant, unfundedMinor: 400 }, noonMs);
    const released = waiting && release(waiting.book, noonMs, noonMs);
    expect(released?.entry).toBeUndefined();
    const paid = released && covered(released.book, { ...claim, coveredMinor: 400 }, noonMs);
    expect(paid?.payables.map(({ item }) => item.amountMinor)).toEqual([400]);
    expect(balancesOf({ outcomes: [waiting, released, paid].filter((one) => one !== undefined) })).toEqual({
      'creator:ada:payable:GBP': 400,
      'brand:brand-1:deposit:GBP': -400,
    });
  });

  it('holds the whole part of a line before it is released', () => {
    const first = asked.book && granted(asked.book, grant, noonMs);
    const raised = first && raise(first.book);
    const more = raised && granted(raised.book, { ...grant, unfundedMinor: 400 }, noonMs);
    expect(balancesOf({ outcomes: [first, raised, more].filter((one) => one !== undefined) })).toEqual({
      'creator:ada:held:GBP': 800,
      'brand:brand-1:deposit:GBP': -400,
      'brand:brand-1:receivable:GBP': -400,
    });
  });

  it('is not given where the line is payable, and goes back', () => {
    const first = asked.book && granted(asked.book, grant, noonMs);
    const released = first && release(first.book, noonMs, noonMs);
    const raised = released && raise(released.book);
    const more = raised && granted(raised.book, { ...grant, unfundedMinor: 400 }, noonMs);
    expect(more?.entry).toBeUndefined();
    expect(more?.quotas).toEqual([
      expect.objectContaining({ kind: 'return', creatorId: 'ada', amountMinor: 400, prefunded: true }),
    ]);
    expect(more && covered(more.book, { ...claim, coveredMinor: 400 }, noonMs)).toBeUndefined();
  });
});

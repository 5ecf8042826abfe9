import { describe, expect, it } from '@jest/globals';
import { granted } from './grants.ts';
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

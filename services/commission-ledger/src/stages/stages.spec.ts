import {
  commissionsReleased,
  figuresChanged,
  payoutReserved,
  payoutReturned,
  payoutSettled,
} from '@creditroll/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accounts, entries } from '../collections.ts';
import { line, noonMs, order } from '../domain/story.fixture.ts';
import { liability } from '../inbound/calls/balances.ts';
import { closeBeds, ledger, twoLines } from './ledger.fixture.ts';

afterEach(closeBeds);

describe('an order through the ledger', () => {
  it('is accrued, released, refunded after it, and each account knows', async () => {
    const { at, script, attribute, lock, balance, verified } = await ledger();
    await attribute(twoLines(), 1, (lineId) => (lineId === '1' ? 'ada' : 'nobody'));
    await at.settle();
    expect(script.asked).toEqual([2]);
    expect(await balance('creator:ada:pending:GBP')).toBe(494);
    await lock('order-1');
    await attribute(twoLines('order-1', { refundedQuantity: 1 }), 2, (lineId) => (lineId === '1' ? 'ada' : 'nobody'));
    await at.settle();
    expect(script.asked).toEqual([2]);
    expect(await balance('creator:ada:pending:GBP')).toBe(0);
    expect(await balance('creator:ada:payable:GBP')).toBe(247);
    expect(await balance('operator:fee:GBP')).toBe(13);
    expect(await balance('brand:brand-1:receivable:GBP')).toBe(-260);
    const released = await at.emitted(commissionsReleased);
    expect(
      released.flatMap(({ data }) => data.items.map(({ itemId, amountMinor }) => [data.payeeId, itemId, amountMinor])),
    ).toEqual([
      ['ada', 'order-1#000002/1', 494],
      ['ada', 'order-1#000003/0', -247],
    ]);
    expect(await verified()).toEqual({
      balanced: true,
      entries: 3,
      accounts: 4,
      chainsVerified: 4,
      postings: 8,
      firstProblem: '',
    });
  });

  it('waits until campaigns answers', async () => {
    const { at, script, attribute, balance } = await ledger();
    script.awayFor = 3;
    await attribute(twoLines(), 1);
    await at.settle();
    expect(await balance('creator:ada:pending:GBP')).toBe(589);
  });

  it('adds figures up per subject, quarter and currency', async () => {
    const { at, attribute, lock } = await ledger();
    for (const orderId of ['a', 'b', 'c'])
      await attribute(twoLines(orderId), 1, (lineId) => (lineId === '1' ? 'ada' : undefined));
    await lock('a');
    await at.settle();
    const sums = new Map<string, Record<string, number>>();
    for (const { data } of await at.emitted(figuresChanged)) {
      for (const { quarterAtMs, figures } of data.slices) {
        expect(quarterAtMs).toBe(noonMs);
        const sum = sums.get(data.subject) ?? {};
        for (const [name, value] of Object.entries(figures)) if (value !== 0) sum[name] = (sum[name] ?? 0) + value;
        sums.set(data.subject, sum);
      }
    }
    const ada = { orders: 3, lines: 3, salesMinor: 15_600, accruedMinor: 1_482, releasedMinor: 494 };
    expect(Object.fromEntries(sums)).toEqual({
      'creator:ada': ada,
      'declined:brand-1:no_candidate': { declinedLines: 3, lines: 3 },
      'content:video-ada': ada,
      'campaign:campaign-1': { ...ada, lines: 6, declinedLines: 3, feeMinor: 78 },
      'brand:brand-1': { ...ada, lines: 6, declinedLines: 3, feeMinor: 78, salesMinor: 18_600 },
      'creator:bea': { lines: 3, declinedLines: 3 },
    });
  });

  it('makes the same books whatever the batches are', async () => {
    const heads: string[] = [];
    for (const batchEventsMax of [1, 1_000]) {
      const { at, attribute, lock } = await ledger(batchEventsMax);
      await attribute(twoLines(), 1);
      await attribute(twoLines('order-1', { refundedQuantity: 1 }), 2);
      await lock('order-1');
      await at.settle();
      heads.push(
        JSON.stringify([
          await at.docs(entries),
          (await at.docs(accounts)).map(({ account, chainHead }) => [account, chainHead]),
        ]),
      );
    }
    expect(heads[0]).toBe(heads[1]);
  });
});

describe('a payout', () => {
  const moved = (payoutItemId: string) => ({
    batchId: 'batch-1',
    payoutItemId,
    payeeId: 'ada',
    currency: 'GBP' as const,
    amountMinor: 494,
    atMs: noonMs,
    reason: null,
  });

  it('goes payable → in transit → paid, and back when the bank returns it', async () => {
    const { at, attribute, lock, balance, verified } = await ledger();
    await attribute(order([line('1')]), 1);
    await lock('order-1');
    await at.send(payoutReserved, 'ada', moved('item-1'));
    await at.settle();
    expect([await balance('creator:ada:payable:GBP'), await balance('creator:ada:in_transit:GBP')]).toEqual([0, 494]);
    await at.send(payoutSettled, 'ada', moved('item-1'));
    await at.settle();
    expect([await balance('creator:ada:in_transit:GBP'), await balance('creator:ada:paid:GBP')]).toEqual([0, 494]);
    expect((await liability(at.store)).balances?.map(({ account, balanceMinor }) => [account, balanceMinor])).toEqual([
      ['in_transit', 0],
      ['payable', 0],
      ['pending', 0],
    ]);
    await at.send(payoutReturned, 'ada', moved('item-1'));
    await at.send(payoutReturned, 'ada', moved('item-1'));
    await at.settle();
    expect([await balance('creator:ada:payable:GBP'), await balance('creator:ada:paid:GBP')]).toEqual([494, 0]);
    const paid = (await at.emitted(figuresChanged))
      .flatMap(({ data }) => data.slices.map(({ figures }) => figures.paidMinor))
      .filter((sum) => sum !== 0);
    expect(paid).toEqual([494, -494]);
    expect((await verified()).firstProblem).toBe('');
  });
});

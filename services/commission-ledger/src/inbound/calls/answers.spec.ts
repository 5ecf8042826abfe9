import { afterEach, describe, expect, it } from '@jest/globals';
import { postings } from '../../collections.ts';
import { chained, emptyChain } from '../../domain/chain.ts';
import { noonMs } from '../../domain/story.fixture.ts';
import { closeBeds, ledger, twoLines } from '../../stages/ledger.fixture.ts';
import { balances, statement } from './balances.ts';
import { explain, listLines } from './orders.ts';

afterEach(closeBeds);

describe('what the ledger answers', () => {
  it('explains an order down to its entries', async () => {
    const { at, attribute, lock } = await ledger();
    await attribute(twoLines('order-1', { discountMinor: 700 }), 1, (lineId) => (lineId === '1' ? 'ada' : undefined));
    await lock('order-1');
    await at.settle();
    const explained = await explain(at.store, { orderId: 'order-1' });
    expect(explained).toMatchObject({ found: true, released: true, currency: 'GBP', brandId: 'brand-1' });
    expect(explained.entries?.map(({ kind, legs }) => [kind, legs?.length])).toEqual([
      ['accrual', 3],
      ['release', 2],
    ]);
    expect(explained.lines).toEqual([
      expect.objectContaining({
        state: 'released',
        reason: '',
        baseMinor: 4_500,
        baseArithmetic: '2 × 26.00 − 7.00 − 0.00',
        baseFormula: 'standard_v1',
        termsId: 'terms-1',
        ratePpm: 100_000,
        grossMinor: 450,
        operatorFeeMinor: 22,
        lostTerms: ['terms-0 (brand): a campaign has its own'],
        parts: [
          expect.objectContaining({
            creatorId: 'ada',
            weight: 1,
            weightSum: 1,
            creditMinor: 428,
            postedMinor: 428,
            state: 'released',
          }),
        ],
      }),
      expect.objectContaining({
        state: 'declined',
        reason: 'no_candidate',
        grossMinor: 0,
        parts: [{ creatorId: 'bea', campaignId: 'campaign-1', state: 'declined', reason: 'lower_tier' }],
      }),
    ]);
    expect(await explain(at.store, { orderId: 'order-2' })).toEqual({ orderId: 'order-2', found: false });
  });

  it('lists a creator’s lines, newest first and page by page, with those that earned nothing', async () => {
    const { at, attribute } = await ledger();
    for (let count = 0; count < 5; count++)
      await attribute({ ...twoLines(`order-${count}`), orderAtMs: noonMs + count }, 1, (lineId) =>
        lineId === '1' ? 'ada' : undefined,
      );
    await at.settle();
    const all: string[] = [];
    let cursor = '';
    do {
      const page = await listLines(at.store, { creatorId: 'bea', page: { limit: 2, cursor } });
      for (const { orderId, line: one } of page.lines ?? [])
        all.push(`${orderId} ${one?.lineId} ${one?.state} ${one?.reason}`);
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(all).toEqual([4, 3, 2, 1, 0].map((count) => `order-${count} 2 declined lower_tier`));
  });

  it('ends a page of lines between orders', async () => {
    const { at, attribute } = await ledger();
    for (let count = 0; count < 3; count++)
      await attribute({ ...twoLines(`order-${count}`), orderAtMs: noonMs + count }, 1);
    await at.settle();
    const first = await listLines(at.store, { creatorId: 'ada', page: { limit: 3, cursor: '' } });
    expect(first.lines?.map(({ orderId }) => orderId)).toEqual(['order-2', 'order-2', 'order-1', 'order-1']);
    const second = await listLines(at.store, { creatorId: 'ada', page: { limit: 3, cursor: first.next ?? '' } });
    expect(second.lines?.map(({ orderId }) => orderId)).toEqual(['order-0', 'order-0']);
  });

  it('gives balances by name and prefix, and a statement whose chain can be followed', async () => {
    const { at, attribute } = await ledger(1);
    for (let count = 0; count < 7; count++) await attribute(twoLines(`order-${count}`), 1);
    await at.settle();
    const named = await balances(at.store, {
      accounts: ['operator:fee:GBP', 'creator:eve:pending:GBP'],
      prefix: 'creator:ada:',
    });
    expect(named.balances?.map(({ account, balanceMinor, postings: count }) => [account, balanceMinor, count])).toEqual(
      [
        ['operator:fee:GBP', 7 * 31, 7],
        ['creator:ada:pending:GBP', 7 * 589, 7],
      ],
    );
    const read = [];
    let cursor = '';
    do {
      const page = await statement(at.store, { account: 'creator:ada:pending:GBP', page: { limit: 3, cursor } });
      read.push(...(page.postings ?? []));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(read.map(({ index }) => index)).toEqual(Array.from({ length: 7 }, (_, index) => index));
    const groups = (await at.docs(postings)).filter(({ account }) => account === 'creator:ada:pending:GBP');
    const head = chained(
      emptyChain('creator:ada:pending:GBP'),
      groups.flatMap((group) => group.postings),
    );
    expect(read.at(-1)).toMatchObject({ hash: head.hash, balanceMinor: head.balanceMinor });
  });
});

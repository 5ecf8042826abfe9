import {
  attributionLocked,
  commissionsReleased,
  figuresChanged,
  type Order,
  orderAttributed,
  payoutReserved,
  payoutReturned,
  payoutSettled,
  postingsAppended,
} from '@creditroll/contracts';
import { AppError } from '@creditroll/kernel';
import type { Collection } from '@creditroll/store';
import { type Testbed, testbed } from '@creditroll/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accounts, books, entries, postings } from '../collections.ts';
import { emptyChain, firstBroken } from '../domain/chain.ts';
import { attributed, credit, decision, line, lockMs, noTerms, noonMs, order, rate } from '../domain/story.fixture.ts';
import { balances, liability, statement } from '../inbound/calls/balances.ts';
import { explain, listLines } from '../inbound/calls/orders.ts';
import { verify } from '../inbound/verify/index.ts';
import type { AskTerms } from '../outbound/terms-client.ts';
import { accountsStage } from './accounts.ts';
import { commissionsStage } from './commissions.ts';
import { payoutsStage } from './payouts.ts';

const beds: Testbed[] = [];
afterEach(async () => void (await Promise.all(beds.splice(0).map((bed) => bed.close()))));

/** Campaigns as the tests need them: ten per cent with a fee, unless the creator is unknown. It can be away for a while. */
function scriptedTerms() {
  const script = { asked: [] as number[], awayFor: 0 };
  const ask: AskTerms = (questions) => {
    if (script.awayFor-- > 0) return Promise.reject(new AppError('unavailable', 'campaigns does not answer'));
    script.asked.push(questions.length);
    return Promise.resolve(
      questions.map(({ creatorId, campaignId }) => ({
        ...(creatorId === 'nobody'
          ? noTerms
          : rate(100_000, { operatorFeePpm: 50_000, lost: ['terms-0 (brand): a campaign has its own'] })),
        creatorId,
        campaignId,
      })),
    );
  };
  return { script, ask };
}

async function ledger(batchEventsMax = 1_000) {
  const { script, ask } = scriptedTerms();
  const at = await testbed({
    stages: [commissionsStage({ terms: ask }), payoutsStage(), accountsStage()],
    batchEventsMax,
  });
  beds.push(at);
  const attribute = (
    made: Order,
    revision: number,
    creatorOf: (lineId: string) => string | undefined = () => 'ada',
  ) => {
    const decisions = made.lines.map(({ lineId }) => {
      const creatorId = creatorOf(lineId);
      return creatorId
        ? decision(lineId, [credit(creatorId)])
        : decision(lineId, [], { losers: [{ creatorId: 'bea', campaignId: 'campaign-1', reason: 'lower_tier' }] });
    });
    return at.send(orderAttributed, made.orderId, { ...attributed(made, decisions, revision), lines: [...decisions] });
  };
  const lock = (orderId: string) => at.send(attributionLocked, orderId, { orderId, lockedAtMs: lockMs });
  const balance = async (account: string) => (await at.doc(accounts, account))?.balanceMinor;
  const verified = (account = '') =>
    verify(at.store, { account, signal: new AbortController().signal, pause: () => at.settle() });
  return { at, script, attribute, lock, balance, verified };
}

const twoLines = (orderId = 'order-1', more: Parameters<typeof line>[1] = {}): Order =>
  order([line('1', more), line('2', { quantity: 1, unitPriceMinor: 1_000 })], { orderId });

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
        ['operator:fee:GBP', 7 * 31, 14],
        ['creator:ada:pending:GBP', 7 * 589, 14],
      ],
    );
    const read = [];
    let cursor = '';
    do {
      const page = await statement(at.store, { account: 'creator:ada:pending:GBP', page: { limit: 3, cursor } });
      read.push(...(page.postings ?? []));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(read.map(({ index }) => index)).toEqual(Array.from({ length: 14 }, (_, index) => index));
    const groups = (await at.docs(postings)).filter(({ account }) => account === 'creator:ada:pending:GBP');
    const chain = firstBroken(
      emptyChain('creator:ada:pending:GBP'),
      groups.flatMap((group) => group.postings),
    );
    expect(chain).toMatchObject({
      problem: undefined,
      head: { hash: read.at(-1)?.hash, balanceMinor: read.at(-1)?.balanceMinor },
    });
  });
});

describe('verify finds', () => {
  async function tampered(change: (at: Testbed) => Promise<void>, account = '') {
    const { at, attribute, verified } = await ledger();
    await attribute(twoLines(), 1);
    await at.settle();
    expect((await verified()).balanced).toBe(true);
    await change(at);
    return (await verified(account)).firstProblem;
  }
  const pending = 'creator:ada:pending:GBP';
  const put = (at: Testbed, collection: Collection, doc: object) =>
    at.store.commit({ writes: [{ op: 'put', collection, doc }] });
  const remove = (at: Testbed, collection: Collection, key: string) =>
    at.store.commit({ writes: [{ op: 'remove', collection, key }] });

  it('a balance that is not the sum of its postings', async () => {
    expect(
      await tampered(
        async (at) => void (await put(at, accounts, { ...(await at.doc(accounts, pending)), balanceMinor: 1 })),
      ),
    ).toBe(`${pending} says 1, its postings add up to 589`);
  });

  it('a posting that was changed', async () => {
    const change = async (at: Testbed) => {
      const group = (await at.docs(postings)).find(({ account }) => account === pending);
      await put(at, postings, {
        ...group,
        postings: group?.postings.map((posting) => ({ ...posting, amountMinor: posting.amountMinor + 1 })),
      });
    };
    expect(await tampered(change)).toBe(
      `${pending}: the hash of posting order-1#000001/0 (index 0) does not follow from its content`,
    );
    expect(await tampered(change, pending)).toContain('does not follow');
  });

  it('an entry that is gone, out of balance, or not in its book', async () => {
    expect(await tampered(async (at) => void (await remove(at, entries, 'order-1#000001')))).toBe(
      'entry order-1#000001 is missing',
    );
    expect(
      await tampered(async (at) => {
        const entry = await at.doc(entries, 'order-1#000001');
        await put(at, entries, { ...entry, legs: entry?.legs.slice(1) });
      }),
    ).toContain('add up to -494, not to 0');
    expect(
      await tampered(async (at) => {
        const book = await at.doc(books, 'order-1');
        await put(at, books, { ...book, lines: book?.lines.slice(1) });
      }),
    ).toContain('the entries of order order-1 put');
  });

  it('postings that never arrived, or that no entry stands behind', async () => {
    expect(
      await tampered(async (at) => {
        const entry = await at.doc(entries, 'order-1#000001');
        await put(at, entries, { ...entry, entryId: 'payout_settled:x', orderId: null });
      }),
    ).toBe('brand:brand-1:receivable:GBP: entries have 4 legs of -1240 in all, 2 postings of -620 are in the account');
    expect(
      await tampered(async (at) => {
        await at.send(postingsAppended, pending, {
          account: pending,
          currency: 'GBP',
          postings: [
            {
              postingId: 'x/0',
              entryId: 'x',
              kind: 'accrual',
              amountMinor: 5,
              orderId: null,
              lineId: null,
              atMs: noonMs,
            },
          ],
        });
        await at.settle();
      }),
    ).toBe(`${pending}: posting x/0 (index 2) is no leg of entry x`);
  });
});

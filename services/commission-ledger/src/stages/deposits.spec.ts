import {
  depositCovered,
  fundingNoticed,
  type Order,
  quotaReturned,
  recordDeposit,
  relockTerms,
} from '@creditroll/contracts';
import { MINUTE_MS } from '@creditroll/kernel';
import { answers } from '@creditroll/processing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accounts, books, entries } from '../collections.ts';
import { depositMovements, deposits, unfunded } from '../deposit-collections.ts';
import { coversPerEventMax } from '../domain/deposit-owner.ts';
import { noonMs, rate } from '../domain/story.fixture.ts';
import { getDeposits } from '../inbound/calls/deposits.ts';
import { explain } from '../inbound/calls/orders.ts';
import { closeBeds, earning, type Ledger, ledger } from './ledger.fixture.ts';

afterEach(closeBeds);

const prefunded = () => ({ quotas: [], prefunded: true as const });
const capped = (creatorId: string, campaignId: string) => ({
  quotas: [
    { owner: `creator:${creatorId}:${campaignId}`, span: 'all', limitMinor: 1_000, currency: 'GBP' },
    { owner: `campaign:${campaignId}`, span: 'all', limitMinor: 5_000, currency: 'GBP' },
  ],
  prefunded: true as const,
});

/** The order of a line with this commission, placed so many minutes after noon. */
const earningAt = (minute: number, orderId: string, commissionMinor: number): Order =>
  earning(orderId, commissionMinor, {}, { orderAtMs: noonMs + minute * MINUTE_MS });

const by = { personId: 'fay', role: 'finance' as const };

async function pay(
  { at }: Ledger,
  amountMinor: number,
  reference: string,
  kind: 'deposit' | 'withdrawal' | 'correction' = 'deposit',
) {
  const data = { brandId: 'brand-1', currency: 'GBP' as const, kind, amountMinor, reference, note: '', by };
  const id = await at.send(recordDeposit, 'brand-1', data);
  await at.settle();
  return (await at.doc(answers, id))?.result;
}

const stateOf = async ({ at }: Ledger, orderId: string): Promise<unknown[]> => {
  const [only] = (await explain(at.store, { orderId })).lines ?? [];
  return [only?.state, only?.grossMinor, only?.parts?.[0]?.unfunded];
};

const balancesOf = async ({ at }: Ledger): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await at.docs(accounts))
      .filter(({ balanceMinor }) => balanceMinor !== 0)
      .map((one) => [one.account, one.balanceMinor]),
  );

describe('a brand that pays ahead', () => {
  it('has what is earned drawn on its deposit, and refunds come back to it', async () => {
    const on = await ledger(1_000, { quotasOf: prefunded });
    await pay(on, 1_000, 'wire-1');
    await on.tell(earning('a', 600), 1);
    expect(await balancesOf(on)).toEqual({
      'brand:brand-1:paid_in:GBP': -1_000,
      'brand:brand-1:deposit:GBP': 400,
      'creator:ada:pending:GBP': 570,
      'operator:fee:GBP': 30,
    });
    await on.tell(earning('a', 600, { refundedQuantity: 1 }), 2);
    expect((await balancesOf(on))['brand:brand-1:deposit:GBP']).toBe(700);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('whose deposit does not cover a line stops: the line is held, later orders earn nothing, earlier ones wait', async () => {
    const on = await ledger(1_000, { quotasOf: prefunded });
    await pay(on, 1_000, 'wire-1');
    await on.tell(earning('a', 600), 1);
    await on.tell(earningAt(1, 'b', 600), 1);
    const stoppedAtMs = (await on.at.docs(deposits))[0]?.stoppedAtMs ?? 0;
    const minute = (stoppedAtMs - noonMs) / MINUTE_MS;
    await on.attribute(earningAt(minute + 1, 'c', 100), 1);
    await on.tell(earningAt(minute, 'd', 100), 1);
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((orderId) => stateOf(on, orderId)))).toEqual([
      ['accrued', 600, false],
      ['held', 600, true],
      ['declined', 0, false],
      ['held', 100, true],
    ]);
    expect((await explain(on.at.store, { orderId: 'c' })).lines?.[0]?.parts?.[0]?.reason).toBe('campaign_unfunded');
    expect(await balancesOf(on)).toEqual({
      'brand:brand-1:paid_in:GBP': -1_000,
      'brand:brand-1:deposit:GBP': 400,
      'brand:brand-1:receivable:GBP': -700,
      'creator:ada:pending:GBP': 570,
      'creator:ada:held:GBP': 665,
      'operator:fee:GBP': 65,
    });
    expect((await on.at.emitted(fundingNoticed)).map(({ data }) => data)).toEqual([
      {
        brandId: 'brand-1',
        currency: 'GBP',
        state: 'stopped',
        atMs: stoppedAtMs,
        availableMinor: 400,
        unfundedMinor: 600,
      },
    ]);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('pays what waits when it tops up, oldest first and whole, and goes on when nothing waits', async () => {
    const on = await ledger(1_000, { quotasOf: prefunded });
    for (const orderId of ['a', 'b', 'c']) {
      await on.tell(earning(orderId, 600), 1);
    }
    await on.lock('a');
    await on.at.settle();
    expect(await balancesOf(on)).toMatchObject({
      'creator:ada:held:GBP': 1_710,
      'brand:brand-1:receivable:GBP': -1_800,
    });
    await pay(on, 1_300, 'wire-1');
    expect((await on.at.emitted(depositCovered)).map(({ data }) => data.orderId)).toEqual(['a', 'b']);
    expect(await balancesOf(on)).toMatchObject({
      'creator:ada:payable:GBP': 570,
      'creator:ada:pending:GBP': 570,
      'creator:ada:held:GBP': 570,
      'brand:brand-1:deposit:GBP': 100,
    });
    const kinds = (await on.at.docs(entries)).filter(({ orderId }) => orderId === 'a').map(({ kind }) => kind);
    expect(kinds).toEqual(['accrual', 'funding']);
    await pay(on, 500, 'wire-2');
    expect((await on.at.docs(deposits))[0]).toMatchObject({ stoppedAtMs: null, unfundedMinor: 0, drawnMinor: 1_800 });
    expect((await on.at.emitted(fundingNoticed)).map(({ data }) => data.state)).toEqual(['stopped', 'resumed']);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('takes a refund of what waits from what waits, which may be enough to go on', async () => {
    const on = await ledger(1_000, { quotasOf: prefunded });
    await pay(on, 300, 'wire-1');
    await on.tell(earning('a', 600), 1);
    await on.tell(earning('a', 600, { refundedQuantity: 1 }), 2);
    expect(await stateOf(on, 'a')).toEqual(['accrued', 600, false]);
    expect(await on.at.docs(unfunded)).toEqual([]);
    expect(await balancesOf(on)).toMatchObject({ 'creator:ada:pending:GBP': 285, 'brand:brand-1:paid_in:GBP': -300 });
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('gives caps back what a stopped deposit refuses, and asks it only for what they granted', async () => {
    const on = await ledger(1_000, { quotasOf: capped });
    await on.tell(earning('a', 700), 1);
    await on.tell(earning('b', 700), 1);
    expect(await stateOf(on, 'b')).toEqual(['held', 300, true]);
    await on.tell(earningAt(1_000_000, 'c', 100), 1, () => 'bea');
    expect(await stateOf(on, 'c')).toEqual(['declined', 0, false]);
    const returned = (await on.at.emitted(quotaReturned)).map(({ subject, data }) => `${subject} ${data.amountMinor}`);
    expect(returned.toSorted()).toEqual(['campaign:campaign-1 100', 'creator:bea:campaign-1 100']);
    await pay(on, 1_000, 'wire-1');
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('asks for what a recompute gives more, and keeps the caps that were locked', async () => {
    const on = await ledger(1_000, { quotasOf: capped });
    await pay(on, 650, 'wire-1');
    await on.tell(earning('a', 600), 1);
    const [, ...others] = (await on.at.docs(entries)).filter(({ orderId }) => orderId === 'a');
    expect(others).toEqual([]);
    const relocked = (ratePpm: number) => ({
      orderId: 'a',
      recomputeId: `rc-${ratePpm}`,
      reason: 'agreed later',
      requestedBy: 'fay',
      approvedBy: 'gil',
      terms: [
        {
          lineId: '1',
          terms: {
            ...rate(ratePpm, { operatorFeePpm: 50_000 }),
            bonuses: undefined,
            volume: undefined,
            lost: [],
            because: [],
            splits: [],
            cohosts: [],
            ...capped('ada', 'campaign-1'),
          },
        },
      ],
    });
    await on.at.send(relockTerms, 'a', relocked(105_000));
    await on.at.settle();
    expect(await stateOf(on, 'a')).toEqual(['accrued', 630, false]);
    expect((await on.at.doc(deposits, 'brand-1|GBP'))?.drawnMinor).toBe(630);
    await on.at.send(relockTerms, 'a', relocked(200_000));
    await on.at.settle();
    expect(await stateOf(on, 'a')).toEqual(['held', 1_000, true]);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('covers any number of lines, some at a time', async () => {
    const on = await ledger(1_000, { quotasOf: prefunded });
    const count = coversPerEventMax * 2 + 7;
    for (let at = 0; at < count; at++) await on.tell(earning(`o-${at}`, 10), 1);
    await pay(on, count * 10, 'wire-1');
    expect((await on.at.docs(deposits))[0]).toMatchObject({
      unfundedCount: 0,
      drawnMinor: count * 10,
      stoppedAtMs: null,
    });
    expect((await balancesOf(on))['creator:ada:held:GBP']).toBeUndefined();
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('comes to the same whatever the batches are, where the log has one order', async () => {
    const seen = await Promise.all(
      [1, 3, 1_000].map(async (batchEventsMax) => {
        const on = await ledger(batchEventsMax, { quotasOf: prefunded, partitions: 1 });
        await pay(on, 900, 'wire-1');
        for (const [index, orderId] of ['a', 'b', 'c', 'd'].entries()) {
          await on.tell(earning(orderId, 400 + index), 1);
        }
        await on.attribute(earning('a', 400, { refundedQuantity: 1 }), 2);
        await on.lock('c');
        await on.at.settle();
        await pay(on, 350, 'wire-2');
        return JSON.stringify([await on.at.docs(entries), await on.at.docs(deposits), await balancesOf(on)]);
      }),
    );
    expect(new Set(seen).size).toBe(1);
  });
});

describe('what finance writes down', () => {
  it('is once per reference; a withdrawal takes what is left, a correction more', async () => {
    const on = await ledger(1_000, { quotasOf: prefunded });
    expect(await pay(on, 500, 'wire-1')).toMatchObject({ ok: true, value: { amountMinor: 500, reference: 'wire-1' } });
    expect(await pay(on, 500, 'wire-1')).toMatchObject({ ok: false, code: 'already_exists' });
    await on.tell(earning('a', 200), 1);
    expect(await pay(on, -301, 'back-1', 'withdrawal')).toMatchObject({ ok: false, code: 'wrong_state' });
    expect(await pay(on, -300, 'back-1', 'withdrawal')).toMatchObject({ ok: true });
    expect(await pay(on, -450, 'wire-1', 'correction')).toMatchObject({ ok: true });
    expect((await balancesOf(on))['brand:brand-1:deposit:GBP']).toBe(-450);
    const { deposits: left, movements } = await getDeposits(on.at.store, { brandId: 'brand-1', page: null });
    expect(left).toEqual([
      { currency: 'GBP', paidInMinor: -250, drawnMinor: 200, availableMinor: -450, unfundedMinor: 0, stoppedAtMs: 0 },
    ]);
    expect(movements?.map(({ kind }) => kind).toSorted()).toEqual(['correction', 'deposit', 'withdrawal']);
    expect((await on.at.docs(depositMovements)).every(({ personId }) => personId === 'fay')).toBe(true);
    expect((await on.verified()).firstProblem).toBe('');
  });
});

describe('verify finds', () => {
  it('a deposit that counts otherwise than the books, its accounts or its list', async () => {
    const problems: (string | undefined)[] = [];
    const changes = [{ drawnMinor: 399 }, { paidInMinor: 401 }, { unfundedMinor: 1, unfundedCount: 1, stoppedAtMs: 1 }];
    for (const change of changes) {
      const on = await ledger(1_000, { quotasOf: prefunded });
      await pay(on, 400, 'wire-1');
      await on.tell(earning('a', 400), 1);
      const doc = await on.at.doc(deposits, 'brand-1|GBP');
      await on.at.store.commit({ writes: [{ op: 'put', collection: deposits, doc: { ...doc, ...change } }] });
      problems.push((await on.verified()).firstProblem);
    }
    expect(problems).toEqual([
      'deposit brand-1|GBP counts 399 drawn and 0 waiting, the books 400 and 0',
      'deposit brand-1|GBP says -401 for brand:brand-1:paid_in:GBP, entries put -400 there',
      'deposit brand-1|GBP waits with 1, of which 0 is listed',
    ]);
  });

  it('a line whose money does not stand where its part of the deposit says', async () => {
    const on = await ledger(1_000, { quotasOf: prefunded });
    await on.tell(earning('a', 400), 1);
    const book = await on.at.doc(books, 'a');
    const lines = book?.lines.map((one) => ({
      ...one,
      parties: one.parties.map((party) => ({ ...party, unfunded: undefined })),
    }));
    await on.at.store.commit({ writes: [{ op: 'put', collection: books, doc: { ...book, lines } }] });
    expect((await on.verified()).firstProblem).toContain('the entries of order a put');
  });
});

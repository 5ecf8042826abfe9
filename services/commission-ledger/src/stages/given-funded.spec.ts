import {
  commissionsReleased,
  depositRequested,
  fundingNoticed,
  type Order,
  recordDeposit,
} from '@creditroll/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { boards } from '../board-collections.ts';
import { bonusCounts } from '../bonus-collections.ts';
import { accounts, entries } from '../collections.ts';
import { deposits, unfunded } from '../deposit-collections.ts';
import { boardBonus } from '../domain/board-world.fixture.ts';
import { line, lockMs, order } from '../domain/story.fixture.ts';
import { listBoards } from '../inbound/calls/leaderboards.ts';
import { closeBeds, ledger } from './ledger.fixture.ts';

afterEach(closeBeds);

const bonus = {
  bonusId: 'campaign-1:month:1',
  span: '2026-03',
  currency: 'GBP' as const,
  steps: [{ salesMinor: 10_000, bonusMinor: 500 }],
};
const board = boardBonus([3_000], 10_000);

type Ledger = Awaited<ReturnType<typeof ledger>>;

/** Of a brand that pays ahead; a sale of 10,000 earns 1,000. */
const open = (bonuses: readonly (typeof bonus | typeof board)[] = [bonus], batchEventsMax = 1_000) =>
  ledger(batchEventsMax, { quotasOf: () => ({ quotas: [], prefunded: true, bonuses }) });

const sale = (orderId: string, baseMinor: number, more: Parameters<typeof line>[1] = {}): Order =>
  order([line('1', { unitPriceMinor: baseMinor / 2, ...more })], { orderId });

async function sell(on: Ledger, baseMinor: number, revision = 1, more: Parameters<typeof line>[1] = {}) {
  await on.attribute(sale('a', baseMinor, more), revision);
  await on.at.settle();
}

async function pay({ at }: Ledger, amountMinor: number): Promise<void> {
  const by = { personId: 'fay', role: 'finance' as const };
  const rest = { kind: 'deposit' as const, note: '', by, reference: `wire-${at.clock.nowMs()}-${amountMinor}` };
  await at.send(recordDeposit, 'brand-1', { brandId: 'brand-1', currency: 'GBP', amountMinor, ...rest });
  await at.settle();
}

const balancesOf = async ({ at }: Ledger): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await at.docs(accounts)).flatMap(({ account, balanceMinor }) =>
      balanceMinor === 0 || account === 'operator:fee:GBP' ? [] : [[account, balanceMinor]],
    ),
  );

const stateOf = async ({ at }: Ledger) => (await at.docs(bonusCounts))[0]?.steps[0]?.state;
const depositOf = async ({ at }: Ledger) => (await at.docs(deposits))[0];
const itemsOf = async ({ at }: Ledger, prefix: string): Promise<readonly number[]> =>
  (await at.emitted(commissionsReleased)).flatMap(({ data }) =>
    data.items.flatMap(({ orderId, amountMinor }) => (orderId.startsWith(prefix) ? [amountMinor] : [])),
  );

describe('a bonus of a brand that pays ahead', () => {
  it('is drawn on the deposit, and payable when the waiting is over', async () => {
    const on = await open();
    await pay(on, 2_000);
    await sell(on, 10_000);
    expect(await balancesOf(on)).toEqual({
      'brand:brand-1:paid_in:GBP': -2_000,
      'brand:brand-1:deposit:GBP': 500,
      'creator:ada:pending:GBP': 950 + 500,
    });
    expect(await stateOf(on)).toBe('pending');
    await on.at.advance(lockMs - on.at.clock.nowMs() + 1);
    expect([await stateOf(on), await itemsOf(on, 'bonus:')]).toEqual(['payable', [500]]);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('that the deposit does not cover is held, stops the campaigns, and goes its way when the brand tops up', async () => {
    const on = await open();
    await pay(on, 1_200);
    await sell(on, 10_000);
    expect(await balancesOf(on)).toEqual({
      'brand:brand-1:paid_in:GBP': -1_200,
      'brand:brand-1:deposit:GBP': 200,
      'brand:brand-1:receivable:GBP': -500,
      'creator:ada:pending:GBP': 950,
      'creator:ada:held:GBP': 500,
    });
    expect([await stateOf(on), (await depositOf(on))?.unfundedMinor]).toEqual(['held', 500]);
    expect((await on.at.emitted(fundingNoticed)).map(({ data }) => [data.state, data.unfundedMinor])).toEqual([
      ['stopped', 500],
    ]);
    expect((await on.verified()).firstProblem).toBe('');

    await on.at.advance(lockMs - on.at.clock.nowMs() + 1);
    expect([await stateOf(on), await itemsOf(on, 'bonus:')]).toEqual(['held', []]);
    await pay(on, 300);
    await on.at.advance(1);
    expect(await balancesOf(on)).toMatchObject({ 'creator:ada:payable:GBP': 500 });
    expect(await balancesOf(on)).not.toHaveProperty('brand:brand-1:receivable:GBP');
    expect([await stateOf(on), await itemsOf(on, 'bonus:'), (await depositOf(on))?.stoppedAtMs]).toEqual([
      'payable',
      [500],
      null,
    ]);
    expect((await on.at.docs(entries)).flatMap(({ kind }) => (kind === 'accrual' ? [] : [kind]))).toEqual(
      expect.arrayContaining(['bonus', 'funding', 'bonus_release']),
    );
    expect((await on.verified()).firstProblem).toBe('');
  });

  it.each([
    ['covered', 2_000],
    ['held', 1_200],
  ])('goes with refunds when it is %s: the deposit has it back, or nothing waits any more', async (_, paidMinor) => {
    const on = await open();
    await pay(on, paidMinor);
    await sell(on, 10_000);
    await sell(on, 10_000, 2, { refundedQuantity: 1 });
    expect(await stateOf(on)).toBe('open');
    expect(await depositOf(on)).toMatchObject({ drawnMinor: 500, unfundedMinor: 0, stoppedAtMs: null });
    expect(await on.at.docs(unfunded)).toEqual([]);
    expect((await balancesOf(on))['brand:brand-1:deposit:GBP']).toBe(paidMinor - 500);
    // It can be reached again, and asks again.
    await sell(on, 10_000, 3);
    expect(await stateOf(on)).toBe(paidMinor === 2_000 ? 'pending' : 'held');
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('is taken back to the deposit after it was payable, as a negative item', async () => {
    const on = await open();
    await pay(on, 2_000);
    await sell(on, 10_000);
    await on.at.advance(lockMs - on.at.clock.nowMs() + 1);
    await sell(on, 10_000, 2, { refundedQuantity: 1 });
    expect(await itemsOf(on, 'bonus:')).toEqual([500, -500]);
    expect((await depositOf(on))?.drawnMinor).toBe(500);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('comes to the same in batches of one event', async () => {
    const [one, many] = [await open([bonus], 1), await open()];
    for (const on of [one, many]) {
      await pay(on, 1_200);
      await sell(on, 10_000);
      await pay(on, 400);
    }
    expect(await balancesOf(one)).toEqual(await balancesOf(many));
  });

  it('of a brand that pays afterwards asks no deposit', async () => {
    const on = await ledger(1_000, { quotasOf: () => ({ bonuses: [bonus] }) });
    await sell(on, 10_000);
    expect(await on.at.emitted(depositRequested)).toEqual([]);
    expect(await on.balance('brand:brand-1:receivable:GBP')).toBe(-1_500);
  });
});

describe('a prize of a brand that pays ahead', () => {
  const decide = ({ at }: Ledger): Promise<void> => at.advance((board.board?.decidesAtMs ?? 0) - at.clock.nowMs() + 1);

  it('is drawn on the deposit when places are decided', async () => {
    const on = await open([board]);
    await pay(on, 5_000);
    await sell(on, 10_000);
    await decide(on);
    expect(await balancesOf(on)).toMatchObject({
      'brand:brand-1:deposit:GBP': 1_000,
      'creator:ada:payable:GBP': 3_000,
    });
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('that the deposit does not cover is held, told, and payable when the brand tops up', async () => {
    const on = await open([board]);
    await pay(on, 2_000);
    await sell(on, 10_000);
    await decide(on);
    const told = async () =>
      (await listBoards(on.at.store, { campaignId: 'campaign-1', creatorId: 'ada', page: null })).boards?.[0]?.own;
    expect(await told()).toMatchObject({ place: 1, prizeMinor: 3_000, state: 'held' });
    expect(await balancesOf(on)).toMatchObject({
      'creator:ada:held:GBP': 3_000,
      'brand:brand-1:receivable:GBP': -3_000,
    });
    expect((await on.verified()).firstProblem).toBe('');
    await pay(on, 2_000);
    expect(await told()).toMatchObject({ state: 'payable' });
    expect(await balancesOf(on)).toMatchObject({
      'creator:ada:payable:GBP': 3_000,
      'brand:brand-1:paid_in:GBP': -4_000,
    });
    expect(await itemsOf(on, 'prize:')).toEqual([3_000]);
    expect((await on.verified()).firstProblem).toBe('');
  });
});

describe('verify finds', () => {
  it('a bonus and a prize that the deposit does not count', async () => {
    const problems: (string | undefined)[] = [];
    const on = await open([bonus, board]);
    await pay(on, 10_000);
    await sell(on, 10_000);
    const [count] = await on.at.docs(bonusCounts);
    const steps = count?.steps.map((step) => ({ ...step, prefunded: false }));
    await on.at.store.commit({ writes: [{ op: 'put', collection: bonusCounts, doc: { ...count, steps } }] });
    problems.push((await on.verified()).firstProblem);
    await on.at.store.commit({ writes: [{ op: 'put', collection: bonusCounts, doc: { ...count } }] });
    await on.at.advance((board.board?.decidesAtMs ?? 0) - on.at.clock.nowMs() + 1);
    const [known] = await on.at.docs(boards);
    const winners = known?.winners?.map((winner) => ({ ...winner, state: 'held' }));
    await on.at.store.commit({ writes: [{ op: 'put', collection: boards, doc: { ...known, winners } }] });
    problems.push((await on.verified()).firstProblem);
    expect(problems).toEqual([
      'deposit brand-1|GBP counts 1500 drawn and 0 waiting, the books 1000 and 0',
      'deposit brand-1|GBP counts 4500 drawn and 0 waiting, the books 1500 and 3000',
    ]);
  });
});

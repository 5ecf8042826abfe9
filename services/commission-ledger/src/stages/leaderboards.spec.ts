import { boardSalesMoved, commissionsReleased } from '@creditroll/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { boards, boardScores } from '../board-collections.ts';
import { entries } from '../collections.ts';
import { boardKey, prizeEntryId } from '../domain/board-owner.ts';
import { boardBonus } from '../domain/board-world.fixture.ts';
import { listBoards } from '../inbound/calls/leaderboards.ts';
import { closeBeds, type Ledger, ledger, sale } from './ledger.fixture.ts';

afterEach(closeBeds);

const bonus = boardBonus([5_000, 3_000], 10_000);
const decidesAtMs = bonus.board?.decidesAtMs ?? 0;
const name = `${bonus.bonusId}|${bonus.span}`;

const open = (wish = bonus): Promise<Ledger> => ledger(1_000, { quotasOf: () => ({ bonuses: [wish] }) });

/** Order `a` of Ada, `b` of Bea and so on. */
async function sell(
  on: Ledger,
  orderId: string,
  baseMinor: number,
  revision = 1,
  more: Parameters<typeof sale>[2] = {},
) {
  const creators: Readonly<Record<string, string>> = { a: 'ada', b: 'bea', c: 'cas', d: 'dan' };
  await on.attribute(sale(orderId, baseMinor, more), revision, () => creators[orderId[0] ?? ''] ?? 'ada');
  await on.at.settle();
}

const decide = ({ at }: Ledger): Promise<void> => at.advance(decidesAtMs - at.clock.nowMs() + 1);

const placesOf = async ({ at }: Ledger): Promise<string[]> =>
  ((await at.doc(boards, name))?.winners ?? []).map(
    ({ place, creatorId, salesMinor, prizeMinor }) => `${place} ${creatorId} ${salesMinor} ${prizeMinor}`,
  );

describe('a leaderboard', () => {
  it('ranks by sales, decides once after its settling time, and credits the prizes', async () => {
    const on = await open();
    await sell(on, 'a', 12_000);
    await sell(on, 'b', 20_000);
    await sell(on, 'c', 9_000);
    await sell(on, 'd', 30_000);
    await sell(on, 'd', 30_000, 2, { refundedQuantity: 1 });
    expect(await placesOf(on)).toEqual([]);
    await decide(on);
    expect(await placesOf(on)).toEqual(['1 bea 20000 5000', '2 dan 15000 3000']);
    const prizes = (await on.at.docs(entries)).filter(({ kind }) => kind === 'prize');
    expect(prizes.map(({ legs }) => legs.map((leg) => `${leg.account} ${leg.amountMinor}`).join(', '))).toEqual([
      'brand:brand-1:receivable:GBP -5000, creator:bea:payable:GBP 5000',
      'brand:brand-1:receivable:GBP -3000, creator:dan:payable:GBP 3000',
    ]);
    const items = (await on.at.emitted(commissionsReleased)).flatMap(({ data }) => data.items);
    const paid = items.flatMap(({ orderId, amountMinor }) => (orderId.startsWith('prize:') ? [amountMinor] : []));
    expect(paid.toSorted((a, b) => b - a)).toEqual([5_000, 3_000]);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('has equal sales in the order in which they were reached', async () => {
    const on = await open();
    await sell(on, 'b', 12_000);
    await on.at.advance(1);
    await sell(on, 'a', 12_000);
    await decide(on);
    expect(await placesOf(on)).toEqual(['1 bea 12000 5000', '2 ada 12000 3000']);
  });

  it('keeps its places whatever comes back or is sold later', async () => {
    const on = await open();
    await sell(on, 'a', 12_000);
    await decide(on);
    await sell(on, 'a', 12_000, 2, { refundedQuantity: 2 });
    await sell(on, 'b', 40_000);
    expect(await placesOf(on)).toEqual(['1 ada 12000 5000']);
    expect(await on.balance('creator:ada:payable:GBP')).toBe(5_000);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('of which nobody heard before its places were to be decided has no winners', async () => {
    const on = await open(boardBonus([5_000], 1, { decidesAtMs: 1 }));
    await sell(on, 'a', 12_000);
    expect((await on.at.docs(boards)).map(({ winners }) => winners)).toEqual([[]]);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('costs a sale that counts for none no message and no document', async () => {
    const on = await ledger(1_000);
    await sell(on, 'a', 12_000);
    expect(await on.at.emitted(boardSalesMoved)).toEqual([]);
    expect([...(await on.at.docs(boards)), ...(await on.at.docs(boardScores))]).toEqual([]);
  });
});

describe('ListBoards', () => {
  const listed = async ({ at }: Ledger, creatorId = '') =>
    (await listBoards(at.store, { campaignId: 'campaign-1', creatorId, page: null })).boards?.[0];

  it('tells all to the brand, and a creator only what is theirs unless the rule is public', async () => {
    const on = await open();
    await sell(on, 'a', 12_000);
    await sell(on, 'b', 20_000);
    await sell(on, 'c', 11_000);
    await sell(on, 'd', 9_000);
    expect(await listed(on)).toMatchObject({
      boardId: bonus.bonusId,
      decided: false,
      standings: [
        { place: 1, creatorId: 'bea', salesMinor: 20_000, prizeMinor: 5_000 },
        { place: 2, creatorId: 'ada', salesMinor: 12_000, prizeMinor: 3_000 },
      ],
      own: null,
    });
    const own = async (creatorId: string) => (await listed(on, creatorId))?.own;
    expect((await listed(on, 'ada'))?.standings).toEqual([]);
    expect(await own('ada')).toEqual({ place: 2, creatorId: 'ada', salesMinor: 12_000, prizeMinor: 3_000, state: '' });
    expect(await own('cas')).toEqual({ place: 3, creatorId: 'cas', salesMinor: 11_000, prizeMinor: 0, state: '' });
    expect(await own('dan')).toEqual({ place: 0, creatorId: 'dan', salesMinor: 9_000, prizeMinor: 0, state: '' });
    expect(await own('eve')).toEqual({ place: 0, creatorId: 'eve', salesMinor: 0, prizeMinor: 0, state: '' });
    await decide(on);
    expect(await own('ada')).toEqual({
      place: 2,
      creatorId: 'ada',
      salesMinor: 12_000,
      prizeMinor: 3_000,
      state: 'payable',
    });
    expect(await own('cas')).toMatchObject({ place: 0, prizeMinor: 0 });
  });

  it('tells members all where the rule is public', async () => {
    const on = await open(boardBonus([5_000, 3_000], 10_000, { public: true }));
    await sell(on, 'a', 12_000);
    expect((await listed(on, 'bea'))?.standings).toHaveLength(1);
  });
});

describe('verify finds', () => {
  it('a score that is not that of the books, a prize that is gone, and one that belongs to no place', async () => {
    const problems: (string | undefined)[] = [];
    const tamper = async (change: (on: Ledger) => Promise<unknown>): Promise<void> => {
      const on = await open();
      await sell(on, 'a', 12_000);
      await decide(on);
      await change(on);
      problems.push((await on.verified()).firstProblem);
    };
    const put = async ({ at }: Ledger, collection: typeof boards | typeof boardScores, more: object) => {
      const [doc] = await at.docs<object>(collection);
      await at.store.commit({ writes: [{ op: 'put', collection, doc: { ...doc, ...more } }] });
    };
    await tamper((on) => put(on, boardScores, { salesMinor: 12_001 }));
    const winner = { place: 1, creatorId: 'ada', salesMinor: 12_000, prizeMinor: 5_000, state: 'payable' };
    await tamper((on) => put(on, boards, { winners: [{ ...winner, prizeMinor: 5_001 }] }));
    await tamper((on) => put(on, boards, { winners: [winner, { ...winner, place: 2, prizeMinor: 3_000 }] }));
    await tamper((on) => put(on, boards, { winners: [] }));
    const on = await open();
    await sell(on, 'a', 12_000);
    const board = await on.at.doc(boards, name);
    expect(board && boardKey(board)).toBe(name);
    expect(problems).toEqual([
      `leaderboard ada|${name} counts 12001, the books have 12000`,
      `leaderboard ${name} has ada in place 1, which is not theirs`,
      `entry ${board ? prizeEntryId(board, 2) : ''} is missing`,
      'there are 1 entries of prizes, and 0 prizes',
    ]);
  });
});

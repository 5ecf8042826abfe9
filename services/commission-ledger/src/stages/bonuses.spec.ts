import { commissionsReleased } from '@creditroll/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { bonusCounts } from '../bonus-collections.ts';
import { entries } from '../collections.ts';
import { countKey } from '../domain/bonus-owner.ts';
import { lockMs } from '../domain/story.fixture.ts';
import { listBonuses } from '../inbound/calls/bonuses.ts';
import { closeBeds, type Ledger, ledger, sale } from './ledger.fixture.ts';

afterEach(closeBeds);

const bonus = {
  bonusId: 'campaign-1:month:1',
  span: '2026-03',
  currency: 'GBP' as const,
  steps: [
    { salesMinor: 10_000, bonusMinor: 500 },
    { salesMinor: 20_000, bonusMinor: 900 },
  ],
};
const bonuses = () => ({ bonuses: [bonus] });

const bonusEntries = async ({ at }: Ledger): Promise<string[]> =>
  (await at.docs(entries)).flatMap(({ kind, legs }) =>
    kind.startsWith('bonus') ? [`${kind} ${legs.map((leg) => `${leg.account} ${leg.amountMinor}`).join(', ')}`] : [],
  );

describe('a bonus', () => {
  it('is credited once when sales reach its threshold, and payable when the waiting is over', async () => {
    const on = await ledger(1_000, { quotasOf: bonuses });
    await on.attribute(sale('a', 6_000), 1);
    await on.at.settle();
    expect(await bonusEntries(on)).toEqual([]);
    await on.attribute(sale('b', 6_000), 1);
    await on.attribute(sale('b', 6_000), 2);
    await on.at.settle();
    expect(await bonusEntries(on)).toEqual(['bonus brand:brand-1:receivable:GBP -500, creator:ada:pending:GBP 500']);
    const { counts } = await listBonuses(on.at.store, { creatorId: 'ada', campaignId: '', page: null });
    expect(counts).toEqual([
      {
        creatorId: 'ada',
        campaignId: 'campaign-1',
        brandId: 'brand-1',
        bonusId: bonus.bonusId,
        span: '2026-03',
        currency: 'GBP',
        salesMinor: 12_000,
        steps: [
          { salesMinor: 10_000, bonusMinor: 500, state: 'pending', dueAtMs: lockMs },
          { salesMinor: 20_000, bonusMinor: 900, state: 'open', dueAtMs: 0 },
        ],
      },
    ]);
    await on.at.advance(lockMs - on.at.clock.nowMs() + 1);
    expect((await on.at.docs(bonusCounts))[0]?.steps[0]?.state).toBe('payable');
    const items = (await on.at.emitted(commissionsReleased)).flatMap(({ data }) => data.items);
    expect(items.map(({ amountMinor, campaignId, brandId }) => [amountMinor, campaignId, brandId])).toEqual([
      [500, 'campaign-1', 'brand-1'],
    ]);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('goes with refunds before it is payable, is taken back after, and comes again with later sales', async () => {
    const on = await ledger(1_000, { quotasOf: bonuses });
    await on.attribute(sale('a', 12_000), 1);
    await on.at.settle();
    await on.attribute(sale('a', 12_000, { refundedQuantity: 1 }), 2);
    await on.at.settle();
    expect((await bonusEntries(on)).filter((one) => one.startsWith('bonus_reversal'))).toEqual([
      'bonus_reversal creator:ada:pending:GBP -500, brand:brand-1:receivable:GBP 500',
    ]);
    await on.attribute(sale('b', 5_000), 1);
    await on.at.settle();
    await on.at.advance(lockMs - on.at.clock.nowMs() + 1);
    expect((await on.at.docs(bonusCounts))[0]?.steps[0]).toMatchObject({ state: 'payable', times: 2 });
    await on.attribute(sale('b', 5_000, { refundedQuantity: 1 }), 2);
    await on.at.settle();
    const items = (await on.at.emitted(commissionsReleased)).flatMap(({ data }) => data.items);
    expect(items.map(({ amountMinor }) => amountMinor)).toEqual([500, -500]);
    expect(await on.balance('creator:ada:payable:GBP')).toBe(0);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('of several thresholds are reached by one sale; orders in another currency and of nobody do not count', async () => {
    const on = await ledger(1, { quotasOf: bonuses });
    await on.attribute(sale('a', 25_000), 1);
    await on.attribute({ ...sale('b', 25_000), currency: 'EUR' }, 1);
    await on.attribute({ ...sale('c', 25_000), test: true }, 1);
    await on.at.settle();
    expect(await on.balance('brand:brand-1:receivable:GBP')).toBeLessThanOrEqual(-2_500 - 1_400);
    expect((await on.at.docs(bonusCounts)).map(({ salesMinor }) => salesMinor)).toEqual([25_000]);
    expect((await on.verified()).firstProblem).toBe('');
  });
});

describe('verify finds', () => {
  it('a count that is not that of the books, a step that is not credited, and an entry that is gone', async () => {
    const problems: (string | undefined)[] = [];
    const tamper = async (change: (on: Ledger) => Promise<void>): Promise<void> => {
      const on = await ledger(1_000, { quotasOf: bonuses });
      await on.attribute(sale('a', 12_000), 1);
      await on.at.settle();
      await change(on);
      problems.push((await on.verified()).firstProblem);
    };
    const put = async ({ at }: Ledger, more: object): Promise<void> => {
      const [doc] = await at.docs(bonusCounts);
      await at.store.commit({ writes: [{ op: 'put', collection: bonusCounts, doc: { ...doc, ...more } }] });
    };
    await tamper((on) => put(on, { salesMinor: 12_001 }));
    await tamper((on) => put(on, { salesMinor: 9_999 }));
    await tamper(async ({ at }) => {
      const [doc] = await at.docs(bonusCounts);
      await at.store.commit({ writes: [{ op: 'remove', collection: bonusCounts, key: doc ? countKey(doc) : '' }] });
    });
    const key = 'ada|campaign-1:month:1|2026-03';
    expect(problems).toEqual([
      `bonus ${key} counts 12001, the books have 12000`,
      `bonus ${key} counts 9999, and its step 1 of 10000 is pending`,
      `bonus ${key} is missing, the books have sales of 12000 for it`,
    ]);
  });
});

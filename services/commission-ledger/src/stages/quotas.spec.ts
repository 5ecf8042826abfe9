import { quotaGranted, quotaRequested, quotaReturned } from '@creditroll/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { books, entries, quotas } from '../collections.ts';
import { line, order } from '../domain/story.fixture.ts';
import { explain } from '../inbound/calls/orders.ts';
import { closeBeds, earning, type Ledger, ledger } from './ledger.fixture.ts';
import { outcomesOf, quotaStory } from './quota-story.fixture.ts';

afterEach(closeBeds);

const quotasOf = (creatorMinor: number, campaignMinor: number) => (creatorId: string, campaignId: string) => ({
  quotas: [
    { owner: `creator:${creatorId}:${campaignId}`, span: '2026-03', limitMinor: creatorMinor, currency: 'GBP' },
    { owner: `campaign:${campaignId}`, span: 'all', limitMinor: campaignMinor, currency: 'GBP' },
  ],
});

const grossOf = async ({ at }: Ledger, orderId: string): Promise<unknown> =>
  (await explain(at.store, { orderId })).lines?.[0]?.grossMinor;

const usedOf = async ({ at }: Ledger): Promise<Record<string, number>> =>
  Object.fromEntries((await at.docs(quotas)).map(({ owner, usedMinor }) => [owner, usedMinor]));

describe('a campaign with caps', () => {
  it('clamps the last sale, and gives later ones nothing, with the reason', async () => {
    const on = await ledger(1_000, { quotasOf: quotasOf(1_000, 5_000) });
    for (const orderId of ['a', 'b', 'c']) {
      await on.tell(earning(orderId, 600), 1);
    }
    expect(await Promise.all(['a', 'b', 'c'].map((orderId) => grossOf(on, orderId)))).toEqual([600, 400, 0]);
    expect(await on.balance('creator:ada:pending:GBP')).toBe(950);
    const [last] = (await explain(on.at.store, { orderId: 'c' })).lines ?? [];
    expect(last).toMatchObject({
      state: 'declined',
      reason: 'quota_exhausted',
      cappedMinor: 600,
      parts: [
        {
          reason: 'quota_exhausted',
          quota: {
            wantedMinor: 600,
            grantedMinor: 0,
            awaitedMinor: 0,
            spans: [
              { owner: 'creator:ada:campaign-1', span: '2026-03', limitMinor: 1_000 },
              { owner: 'campaign:campaign-1', span: 'all', limitMinor: 5_000 },
            ],
          },
        },
      ],
    });
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('asks the creator’s owner, then the campaign’s, each once; what the second refuses the first gets back', async () => {
    const on = await ledger(1_000, { quotasOf: quotasOf(1_000, 700) });
    await on.tell(earning('a', 900), 1);
    const requests = (await on.at.emitted(quotaRequested)).toSorted((a, b) => a.data.at - b.data.at);
    expect(requests.map(({ subject, data: { at, offeredMinor } }) => [subject, at, offeredMinor])).toEqual([
      ['creator:ada:campaign-1', 0, 900],
      ['campaign:campaign-1', 1, 900],
    ]);
    expect((await on.at.emitted(quotaReturned)).map(({ subject, data }) => [subject, data.amountMinor])).toEqual([
      ['creator:ada:campaign-1', 200],
    ]);
    expect((await on.at.emitted(quotaGranted)).map(({ data }) => data.grantedMinor)).toEqual([700]);
    expect(await usedOf(on)).toEqual({ 'creator:ada:campaign-1': 700, 'campaign:campaign-1': 700 });
  });

  it('gives what a refund frees to later sales only', async () => {
    const on = await ledger(1_000, { quotasOf: quotasOf(1_000, 5_000) });
    await on.tell(earning('a', 800), 1);
    await on.tell(earning('b', 800), 1);
    await on.tell(earning('a', 800, { refundedQuantity: 1 }), 2);
    expect(await usedOf(on)).toMatchObject({ 'creator:ada:campaign-1': 600 });
    await on.tell(earning('c', 800), 1);
    expect(await Promise.all(['a', 'b', 'c'].map((orderId) => grossOf(on, orderId)))).toEqual([800, 200, 400]);
    expect(await on.balance('brand:brand-1:receivable:GBP')).toBe(-1_000);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('posts nothing before the answer, and says that it waits', async () => {
    const on = await ledger(1_000, { quotasOf: quotasOf(1_000, 5_000) });
    await on.tell(earning('a', 600), 1);
    const [first] = (await on.at.docs(entries)).map(({ atMs, kind }) => [atMs, kind]);
    expect(first?.[1]).toBe('accrual');
    const book = await on.at.doc(books, 'a');
    expect(book?.entryCount).toBe(1);
    expect(book?.lines[0]?.allotments).toEqual([
      {
        creatorId: 'ada',
        campaignId: 'campaign-1',
        wantedMinor: 600,
        askedMinor: 600,
        grantedMinor: 600,
        heldMinor: 600,
        awaitedMinor: 0,
      },
    ]);
  });

  it('gives nothing in another currency', async () => {
    const on = await ledger(1_000, { quotasOf: quotasOf(1_000, 5_000) });
    await on.tell(order([line('1')], { orderId: 'a', currency: 'EUR' }), 1);
    const [only] = (await explain(on.at.store, { orderId: 'a' })).lines ?? [];
    expect(only).toMatchObject({ state: 'declined', reason: 'terms_in_other_currency' });
    expect(await on.at.emitted(quotaRequested)).toEqual([]);
  });
});

describe('quotas and batches', () => {
  it('come to the same whatever the batches are and however the stages take turns, where the log has one order', async () => {
    expect(await outcomesOf(quotasOf(1_200, 2_000))).toEqual([expect.stringMatching(/^\["",/)]);
  });

  it('never give more than the cap and always verify, in whatever order requests reach an owner', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const on = await ledger(seed % 2 === 0 ? 1 : 3, { partitions: 3, seed, quotasOf: quotasOf(1_200, 2_000) });
      await quotaStory(on, false);
      const used = await usedOf(on);
      expect(used['campaign:campaign-1']).toBe(-((await on.balance('brand:brand-1:receivable:GBP')) ?? 0));
      for (const { usedMinor, limitMinor } of await on.at.docs(quotas))
        expect(usedMinor).toBeLessThanOrEqual(limitMinor ?? -1);
      expect((await on.verified()).firstProblem).toBe('');
    }
  });
});

describe('verify finds', () => {
  async function tampered(change: (on: Ledger) => Promise<void>): Promise<string | undefined> {
    const on = await ledger(1_000, { quotasOf: quotasOf(1_000, 5_000) });
    await on.tell(earning('a', 600), 1);
    await change(on);
    return (await on.verified()).firstProblem;
  }
  const changed = async ({ at }: Ledger, more: object): Promise<void> => {
    const doc = await at.doc(quotas, 'campaign:campaign-1|all|GBP');
    await at.store.commit({ writes: [{ op: 'put', collection: quotas, doc: { ...doc, ...more } }] });
  };

  it('a quota that does not add up, counts too little or too much, or is gone', async () => {
    expect(await tampered((on) => changed(on, { refusedMinor: 1 }))).toBe(
      'quota campaign:campaign-1|all|GBP: 600 requested, less 1 refused and 0 returned, is not 600',
    );
    expect(await tampered((on) => changed(on, { requestedMinor: 599, usedMinor: 599 }))).toBe(
      'quota campaign:campaign-1|all|GBP counts 599, the books hold 600 of it',
    );
    expect(await tampered((on) => changed(on, { requestedMinor: 601, usedMinor: 601 }))).toBe(
      'quota campaign:campaign-1|all|GBP counts 601, the books hold 600 of it',
    );
    const gone = async ({ at }: Ledger): Promise<void> =>
      void (await at.store.commit({
        writes: [{ op: 'remove', collection: quotas, key: 'campaign:campaign-1|all|GBP' }],
      }));
    expect(await tampered(gone)).toBe('quota campaign:campaign-1|all|GBP is missing, the books hold 600 of it');
  });

  it('a line that holds something else than it has posted', async () => {
    const problem = await tampered(async ({ at }) => {
      const book = await at.doc(books, 'a');
      const lines = book?.lines.map((one) => ({
        ...one,
        allotments: one.allotments?.map((allotment) => ({ ...allotment, heldMinor: 599 })),
      }));
      await at.store.commit({ writes: [{ op: 'put', collection: books, doc: { ...book, lines } }] });
    });
    expect(problem).toBe('line 1 of order a holds 599 of its quotas for ada and has 600 posted');
  });
});

import { postingsAppended } from '@creditroll/contracts';
import type { Collection } from '@creditroll/store';
import type { Testbed } from '@creditroll/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accounts, books, entries, postings } from '../../collections.ts';
import { noonMs } from '../../domain/story.fixture.ts';
import { closeBeds, ledger, twoLines } from '../../stages/ledger.fixture.ts';

afterEach(closeBeds);

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
        postings: group?.postings.map((posting) => ({
          ...posting,
          legs: posting.legs.map((leg) => ({ ...leg, amountMinor: leg.amountMinor + 1 })),
        })),
      });
    };
    expect(await tampered(change)).toBe(`${pending}: the posting with index 0 is not what entry order-1#000001 says`);
    expect(await tampered(change, pending)).toContain('is not what entry order-1#000001 says');
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
    ).toBe('brand:brand-1:receivable:GBP: entries have 4 legs of -1240 in all, 2 of -620 are posted to the account');
    expect(
      await tampered(async (at) => {
        await at.send(postingsAppended, pending, {
          account: pending,
          currency: 'GBP',
          postings: [
            {
              entryId: 'x',
              kind: 'accrual',
              orderId: null,
              atMs: noonMs,
              legs: [{ index: 0, lineId: null, amountMinor: 5 }],
            },
          ],
        });
        await at.settle();
      }),
    ).toBe(`${pending}: the posting with index 1 is of entry x, which is missing`);
  });
});

import {
  decideRecompute,
  type Order,
  orderAttributed,
  type Recrediting,
  recreditOrder,
  relockTerms,
  requestRecompute,
} from '@creditroll/contracts';
import { answers } from '@creditroll/processing';
import { testbed, type Testbed } from '@creditroll/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { accounts, books, entries, recomputes } from '../collections.ts';
import { attributed, credit, decision, line, noonMs, order, rate } from '../domain/story.fixture.ts';
import { verify } from '../inbound/verify/index.ts';
import type { ShadowSources } from '../outbound/shadow-client.ts';
import { accountsStage } from './accounts.ts';
import { commissionsStage } from './commissions.ts';
import { bonusesStage } from './bonuses.ts';
import { leaderboardsStage } from './leaderboards.ts';
import { depositsStage } from './deposits.ts';
import { quotasStage } from './quotas.ts';
import { recomputesStage } from './recomputes.ts';

const beds: Testbed[] = [];
afterEach(async () => void (await Promise.all(beds.splice(0).map((bed) => bed.close()))));

const placed = (orderId: string): Order => order([line('1')], { orderId });
const factOf = (orderId: string) => {
  const fact = attributed(placed(orderId), [decision('1', [credit('ada')])]);
  return { ...fact, lines: [...fact.lines] };
};

/** Attribution and campaigns as the story needs them: one order a page; fifteen per cent where there is a draft. */
function scripted(orderIds: readonly string[]): ShadowSources {
  return {
    dispute: () => Promise.resolve(undefined),
    policy: () => Promise.reject(new Error('nobody asked for a policy')),
    terms: (questions, drafts) =>
      Promise.resolve(
        questions.map(({ creatorId, campaignId }) => {
          const [draft] = drafts;
          const terms = draft ? rate(draft.ratePpm ?? 0, { termsId: draft.termsId }) : rate(100_000);
          return { ...terms, creatorId, campaignId };
        }),
      ),
    orders(_range, crediting, cursor) {
      const at = Number(cursor ?? 0);
      const orderId = orderIds[at];
      const next = at + 1 < orderIds.length ? (at + 1).toString() : undefined;
      // By late facts, all but the first order would be Bea's.
      const draftedLines = crediting && at > 0 ? [decision('1', [credit('bea')])] : undefined;
      const found = orderId === undefined ? [] : [{ fact: factOf(orderId), draftedLines }];
      return Promise.resolve({ orders: found, next });
    },
  };
}

async function ledger(orderIds: readonly string[]) {
  const at = await testbed({
    stages: [
      commissionsStage({
        terms: (questions) =>
          Promise.resolve(questions.map(({ creatorId, campaignId }) => ({ ...rate(100_000), creatorId, campaignId }))),
      }),
      quotasStage(),
      depositsStage(),
      bonusesStage(),
      leaderboardsStage(),
      accountsStage(),
      recomputesStage({ shadow: scripted(orderIds) }),
    ],
  });
  beds.push(at);
  const attribute = (orderId: string) => at.send(orderAttributed, orderId, factOf(orderId));
  const by = (personId: string) => ({ personId, role: 'finance' as const });
  const request = (recomputeId: string, crediting: Recrediting | null = null) =>
    at.send(requestRecompute, recomputeId, {
      recomputeId,
      brandId: 'brand-1',
      fromMs: 0,
      belowMs: noonMs + 1,
      drafts: crediting
        ? []
        : [
            {
              campaignId: 'campaign-1',
              creatorId: '',
              productId: '',
              collectionId: '',
              channel: '',
              customer: '',
              ratePpm: 150_000,
              fixedPerItemMinor: null,
              fixedCurrency: null,
              volumeTiers: null,
              orderCap: null,
              fromMs: 0,
              belowMs: noonMs + 1,
            },
          ],
      crediting,
      reason: 'The rate was entered wrongly',
      totals: [],
      exhaustedCaps: [],
      digest: 'seen',
      by: by('person-1'),
    });
  const approve = (recomputeId: string, personId = 'person-2') =>
    at.send(decideRecompute, recomputeId, { recomputeId, approve: true, digest: 'seen', note: '', by: by(personId) });
  const balance = async () => (await at.doc(accounts, 'creator:ada:pending:GBP'))?.balanceMinor;
  const balanced = () =>
    verify(at.store, { account: '', signal: new AbortController().signal, pause: () => at.settle() });
  return { at, attribute, request, approve, balance, balanced };
}

describe('an approved recompute', () => {
  it('goes through all pages and tells each order once, however often it is sent', async () => {
    const { at, attribute, request, approve, balance, balanced } = await ledger(['a', 'b', 'c']);
    for (const orderId of ['a', 'b', 'c']) await attribute(orderId);
    await at.settle();
    await request('rc_1');
    await request('rc_1');
    await approve('rc_1');
    await approve('rc_1');
    await at.settle();
    expect(await at.doc(recomputes, 'rc_1')).toMatchObject({ state: 'applied', ordersSeen: 3, ordersChanged: 3 });
    expect(await at.emitted(relockTerms)).toHaveLength(3);
    expect(await balance()).toBe(3 * 780);
    expect((await at.docs(entries)).map(({ kind }) => kind).toSorted()).toEqual([
      'accrual',
      'accrual',
      'accrual',
      'recompute',
      'recompute',
      'recompute',
    ]);
    expect(await balanced()).toMatchObject({ balanced: true, firstProblem: '' });
    await request('rc_2');
    await approve('rc_2');
    await at.settle();
    expect(await at.doc(recomputes, 'rc_2')).toMatchObject({ state: 'applied', ordersSeen: 3, ordersChanged: 0 });
    expect(await balance()).toBe(3 * 780);
  });

  it('waits for an order that is not in the books yet', async () => {
    const { at, attribute, request, approve, balance } = await ledger(['a', 'b']);
    await attribute('a');
    await request('rc_1');
    await approve('rc_1');
    await at.settle();
    expect(await at.doc(recomputes, 'rc_1')).toMatchObject({ state: 'applying', ordersSeen: 1 });
    await attribute('b');
    await at.settle();
    await at.advance(10_000);
    expect(await at.doc(recomputes, 'rc_1')).toMatchObject({ state: 'applied', ordersSeen: 2, ordersLeftOut: 0 });
    expect(await balance()).toBe(2 * 780);
  });

  it('of credits tells the owners of the orders that change, and moves no money by itself', async () => {
    const { at, attribute, request, approve, balance } = await ledger(['a', 'b']);
    for (const orderId of ['a', 'b']) await attribute(orderId);
    const late = { draft: null, scope: { orderIds: [], productIds: [], customer: null } };
    await request('rc_1', late);
    await approve('rc_1');
    await at.settle();
    expect((await at.emitted(recreditOrder)).map(({ data }) => data)).toEqual([
      {
        orderId: 'b',
        recomputeId: 'rc_1',
        reason: 'The rate was entered wrongly',
        requestedBy: 'person-1',
        approvedBy: 'person-2',
        crediting: late,
      },
    ]);
    expect(await at.emitted(relockTerms)).toEqual([]);
    expect(await at.doc(recomputes, 'rc_1')).toMatchObject({ state: 'applied', ordersSeen: 2, ordersChanged: 1 });
    expect(await balance()).toBe(2 * 520);
  });

  it('needs a second person', async () => {
    const { at, attribute, request, approve, balance } = await ledger(['a']);
    await attribute('a');
    await request('rc_1');
    const refused = await approve('rc_1', 'person-1');
    await at.settle();
    expect(await at.doc(answers, refused)).toMatchObject({ result: { ok: false, code: 'four_eyes' } });
    expect(await at.doc(recomputes, 'rc_1')).toMatchObject({ state: 'requested' });
    expect(await balance()).toBe(520);
    expect((await at.docs(books)).flatMap(({ lines }) => lines.flatMap((one) => one.recomputes ?? []))).toEqual([]);
  });
});

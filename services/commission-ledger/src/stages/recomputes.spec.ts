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
  const request = (recomputeId: string, crediting: Recrediting | null = null, ratePpm = 150_000) =>
    at.send(requestRecompute, 'brand-1', {
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
              ratePpm,
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
    at.send(decideRecompute, 'brand-1', { recomputeId, approve: true, digest: 'seen', note: '', by: by(personId) });
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

describe('two recomputes of the same orders', () => {
  const twice = async (orderIds: readonly string[]) => {
    const on = await ledger(orderIds);
    await on.attribute('a');
    await on.at.settle();
    await on.request('rc_20', null, 200_000);
    await on.request('rc_5', null, 50_000);
    return on;
  };
  const outdated = { result: { ok: false, code: 'outdated' } };

  it('are not both approved in one batch: the first counts', async () => {
    const { at, approve, balance, balanced } = await twice(['a']);
    const [, second] = await Promise.all([approve('rc_20'), approve('rc_5')]);
    await at.settle();
    expect(await at.doc(answers, second)).toMatchObject(outdated);
    expect(await at.doc(recomputes, 'rc_20')).toMatchObject({ state: 'applied', ordersChanged: 1 });
    expect(await at.doc(recomputes, 'rc_5')).toMatchObject({ state: 'requested' });
    expect(await balance()).toBe(2 * 520);
    expect(await balanced()).toMatchObject({ balanced: true, firstProblem: '' });
  });

  it('are not both approved one after the other: the second has to be requested anew', async () => {
    const { at, request, approve, balance } = await twice(['a']);
    await approve('rc_20');
    await at.settle();
    const refused = await approve('rc_5');
    await at.settle();
    expect(await at.doc(answers, refused)).toMatchObject(outdated);
    expect(await balance()).toBe(2 * 520);
    await request('rc_anew', null, 50_000);
    await approve('rc_anew');
    await at.settle();
    expect(await at.doc(recomputes, 'rc_anew')).toMatchObject({ state: 'applied', ordersChanged: 1 });
    expect(await balance()).toBe(260);
  });

  it('wait for each other while the first is applied, and what was requested meanwhile is outdated after it', async () => {
    const { at, attribute, request, approve } = await twice(['a', 'b']);
    await approve('rc_20');
    await at.settle();
    await request('rc_meanwhile', null, 50_000);
    const early = await approve('rc_meanwhile');
    await at.settle();
    expect(await at.doc(recomputes, 'rc_20')).toMatchObject({ state: 'applying' });
    expect(await at.doc(answers, early)).toMatchObject(outdated);
    await attribute('b');
    await at.settle();
    await at.advance(10_000);
    expect(await at.doc(recomputes, 'rc_20')).toMatchObject({ state: 'applied' });
    const late = await approve('rc_meanwhile');
    await at.settle();
    expect(await at.doc(answers, late)).toMatchObject(outdated);
  });
});

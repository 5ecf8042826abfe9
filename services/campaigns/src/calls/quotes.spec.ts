import { DAY_MS } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { ask, command, type Desk, desk, page, type Question, refused, settled, share } from '../campaigns.fixture.ts';

async function answered(on: Desk, question: Question) {
  const { answers: [answer] = [] } = await on.calls.ResolveTerms({ questions: [question], distinctAnswers: false });
  return answer;
}

const quotesOf = async (on: Desk, campaignId: string, creatorId: string) =>
  (await on.calls.ListQuotes({ campaignId, creatorId, page: page() })).quotes ?? [];

describe('quotes', () => {
  it('are minted by joining, and the old rate is kept after a cut, which is said', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    on.clock.advance(DAY_MS);
    const { termsId: lower } = await on.calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(60_000) }));
    const cutMs = on.clock.nowMs();
    const { creatorId: late = '' } = await on.calls.CreateCreator(ask.creator({ displayName: 'Late' }));
    on.clock.advance(1_000);
    await on.calls.JoinCampaign(ask.membership(campaignId, late));
    const about = (creatorId: string, atMs: number) =>
      answered(on, ask.question({ brandId, campaignId, creatorId, productId: 'mug', atMs }));
    expect(await about(hanna, cutMs + 2_000)).toMatchObject({
      rate: { ratePpm: 100_000 },
      because: [{ code: 'rate_promise', subject: lower, atMs: cutMs + 30 * DAY_MS }],
      lost: [{ termsId: lower, scope: 'campaign', reason: 'rate_promise' }],
    });
    expect(await about(late, cutMs + 2_000)).toMatchObject({ rate: { ratePpm: 60_000 }, because: [] });
    expect(await about(hanna, cutMs + 30 * DAY_MS)).toMatchObject({ rate: { ratePpm: 60_000 }, because: [] });
    expect(await quotesOf(on, campaignId, hanna)).toMatchObject([
      {
        productId: '',
        scope: 'campaign',
        rate: { ratePpm: 100_000 },
        currentRate: { ratePpm: 100_000 },
        validUntilMs: cutMs + 30 * DAY_MS,
        noticeAtMs: cutMs + 28 * DAY_MS,
      },
    ]);
    expect(await quotesOf(on, campaignId, late)).toMatchObject([{ rate: { ratePpm: 60_000 }, validUntilMs: 0 }]);
  });

  it('are minted for a product when a member adds it, once', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on, { productIds: ['mug', 'cup'] });
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, productId: 'mug', rate: share(200_000) }));
    on.clock.advance(1_000);
    const add = (creatorId: string, productId = 'mug') =>
      on.calls.AddProduct({ command: command(), campaignId, creatorId, productId });
    const first = await add(hanna);
    expect(first).toMatchObject({ productId: 'mug', scope: 'product', rate: { ratePpm: 200_000 }, validUntilMs: 0 });
    on.clock.advance(1_000);
    expect(await add(hanna)).toEqual(first);
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, productId: 'mug', rate: share(150_000) }));
    const about = (creatorId: string) =>
      answered(on, ask.question({ brandId, campaignId, creatorId, productId: 'mug', atMs: on.clock.nowMs() + 1 }));
    expect((await about(hanna))?.rate).toMatchObject({ ratePpm: 200_000 });
    expect((await about(tom))?.rate).toMatchObject({ ratePpm: 150_000 });
    expect((await refused(add(hanna, 'plate'))).fields).toEqual(['productId']);
    await on.calls.LeaveCampaign(ask.membership(campaignId, tom));
    expect((await refused(add(tom))).code).toBe('wrong_state');
  });

  it('tell the rate of the collections that the catalogue has a product in, and what is kept when it leaves them', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna, tom } = await settled(on);
    const gifts = ask.terms(brandId, { campaignId, collectionId: 'gifts', rate: share(300_000) });
    const { termsId: ofGifts } = await on.calls.AddTerms(gifts);
    const put = (...collectionIds: string[]) =>
      on.calls.SetProduct({ command: command(), brandId, productId: 'mug', collectionIds });
    await put('gifts');
    const listedMs = on.clock.nowMs();
    on.clock.advance(1_000);
    const add = (creatorId: string) =>
      on.calls.AddProduct({ command: command(), campaignId, creatorId, productId: 'mug' });
    expect(await add(hanna)).toMatchObject({ scope: 'collection', rate: { ratePpm: 300_000 }, validUntilMs: 0 });
    on.clock.advance(1_000);
    const about = (creatorId: string, atMs: number, ...collectionIds: string[]) =>
      answered(on, ask.question({ brandId, campaignId, creatorId, productId: 'mug', collectionIds, atMs }));
    const soldMs = on.clock.nowMs();
    const before = await about(hanna, soldMs);
    expect(before).toMatchObject({ termsId: ofGifts, because: [{ code: 'collections_of_catalogue', atMs: listedMs }] });

    on.clock.advance(1_000);
    await put();
    const leftMs = on.clock.nowMs();
    on.clock.advance(1_000);
    expect(await add(tom)).toMatchObject({ scope: 'campaign', rate: { ratePpm: 100_000 } });
    const untilMs = leftMs + 30 * DAY_MS;
    expect(await about(hanna, leftMs + 1)).toMatchObject({
      termsId: ofGifts,
      because: [
        { code: 'rate_promise', atMs: untilMs },
        { code: 'collections_of_catalogue', subject: 'mug', atMs: listedMs },
      ],
      lost: [{ scope: 'campaign', reason: 'rate_promise' }],
    });
    expect(await about(tom, leftMs + 1)).toMatchObject({ scope: 'campaign', because: [] });
    expect(await about(hanna, untilMs)).toMatchObject({ scope: 'campaign', because: [] });
    // What the shop says goes before the catalogue, for that order.
    expect(await about(hanna, leftMs + 1, 'kitchen')).toMatchObject({ scope: 'campaign', because: [] });
    // An order from before the move is answered as it was.
    expect(await about(hanna, soldMs)).toEqual(before);
    expect((await quotesOf(on, campaignId, hanna)).find(({ productId }) => productId === 'mug')).toMatchObject({
      rate: { ratePpm: 300_000 },
      currentRate: { ratePpm: 300_000 },
      validUntilMs: untilMs,
      noticeAtMs: untilMs - 2 * DAY_MS,
    });
  });

  it('end when the creator leaves', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    on.clock.advance(1_000);
    await on.calls.LeaveCampaign(ask.membership(campaignId, hanna));
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(60_000) }));
    on.clock.advance(1_000);
    await on.calls.JoinCampaign(ask.membership(campaignId, hanna));
    const question = ask.question({ brandId, campaignId, creatorId: hanna, atMs: on.clock.nowMs() + 1 });
    expect(await answered(on, question)).toMatchObject({ rate: { ratePpm: 60_000 }, because: [] });
  });
});

describe('the instant whose terms hold', () => {
  const locked = (rateLock: string) => ({ promise: { rateLock, keepMs: 0, noticeMs: 0 } });

  it('is that of the credited click, if the campaign says so and the click is known', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, locked('click'));
    const clickAtMs = on.clock.nowMs() + 10;
    on.clock.advance(1_000);
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(60_000) }));
    const atMs = on.clock.nowMs() + 10;
    const question = ask.question({ brandId, campaignId, creatorId: hanna, atMs, clickAtMs });
    expect(await answered(on, question)).toMatchObject({
      rate: { ratePpm: 100_000 },
      because: [{ code: 'rate_locked_at_click', atMs: clickAtMs }],
    });
    expect(await answered(on, { ...question, clickAtMs: 0 })).toMatchObject({
      rate: { ratePpm: 60_000 },
      because: [{ code: 'click_unknown' }],
    });
  });

  it.each(['click', 'join'])('is also the one whose collections hold, when it is that of the %s', async (rateLock) => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, locked(rateLock));
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, collectionId: 'gifts', rate: share(300_000) }));
    const put = (...collectionIds: string[]) =>
      on.calls.SetProduct({ command: command(), brandId, productId: 'mug', collectionIds });
    await put('gifts');
    on.clock.advance(1_000);
    await on.calls.AddProduct({ command: command(), campaignId, creatorId: hanna, productId: 'mug' });
    const clickAtMs = on.clock.nowMs() + 10;
    on.clock.advance(1_000);
    await put();
    const atMs = on.clock.nowMs() + 10;
    const question = ask.question({ brandId, campaignId, creatorId: hanna, productId: 'mug', atMs, clickAtMs });
    expect(await answered(on, question)).toMatchObject({ scope: 'collection', rate: { ratePpm: 300_000 } });
  });

  it('is that of joining, if the campaign says so, for raises and cuts alike', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on, locked('join'));
    const joinedMs = on.clock.nowMs();
    on.clock.advance(1_000);
    await on.calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(300_000) }));
    const atMs = on.clock.nowMs() + 10;
    expect(await answered(on, ask.question({ brandId, campaignId, creatorId: hanna, atMs }))).toMatchObject({
      rate: { ratePpm: 100_000 },
      because: [{ code: 'rate_locked_at_join', atMs: joinedMs }],
    });
    expect(await answered(on, ask.question({ brandId, campaignId, creatorId: 'creator-x', atMs }))).toMatchObject({
      rate: { ratePpm: 300_000 },
      because: [{ code: 'join_unknown' }],
    });
  });
});

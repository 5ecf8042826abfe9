import { describe, expect, it } from '@jest/globals';
import { ask, command, type Desk, desk, page, refused, settled, share } from '../campaigns.fixture.ts';

const put = (on: Desk, brandId: string, productId: string, ...collectionIds: string[]) =>
  on.calls.SetProduct({ command: command(), brandId, productId, collectionIds });

describe('the catalogue of a brand', () => {
  it('says which collections a product is in when the shop does not', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    const { termsId } = await on.calls.AddTerms(
      ask.terms(brandId, { campaignId, collectionId: 'gifts', rate: share(300_000) }),
    );
    on.clock.advance(1_000);
    const since = on.clock.nowMs();
    expect(await put(on, brandId, 'mug', 'kitchen', 'gifts')).toEqual({
      brandId,
      productId: 'mug',
      collectionIds: ['kitchen', 'gifts'],
      fromMs: since,
    });
    const about = async (productId: string, atMs: number, ...collectionIds: string[]) => {
      const question = ask.question({ brandId, campaignId, creatorId: hanna, productId, collectionIds, atMs });
      const { answers: [answer] = [] } = await on.calls.ResolveTerms({ questions: [question], distinctAnswers: false });
      return answer;
    };
    expect(await about('mug', since)).toMatchObject({
      termsId,
      scope: 'collection',
      because: [{ code: 'collections_of_catalogue', subject: 'mug', atMs: since }],
    });
    // Before, and for what is not in the catalogue, nothing is known; what the shop says goes before it.
    expect(await about('mug', since - 1)).toMatchObject({ scope: 'campaign', because: [] });
    expect(await about('cup', since)).toMatchObject({ scope: 'campaign', because: [] });
    expect(await about('mug', since, 'sale')).toMatchObject({ scope: 'campaign', because: [] });
    expect(await about('cup', since, 'gifts')).toMatchObject({ scope: 'collection', because: [] });

    on.clock.advance(1_000);
    await put(on, brandId, 'mug');
    expect(await about('mug', since)).toMatchObject({ scope: 'collection' });
    expect(await about('mug', on.clock.nowMs())).toMatchObject({ scope: 'campaign', because: [] });
  });

  it('goes for drafts as for terms', async () => {
    const on = await desk();
    const { brandId, campaignId, hanna } = await settled(on);
    await put(on, brandId, 'mug', 'gifts');
    const atMs = on.clock.nowMs() + 1;
    const draft = ask.terms(brandId, { campaignId, collectionId: 'gifts', rate: share(300_000) });
    const { answers } = await on.calls.ResolveDraftTerms({
      questions: [ask.question({ brandId, campaignId, creatorId: hanna, productId: 'mug', atMs })],
      drafts: [{ ...draft, termsId: 'draft-1', fromMs: atMs, belowMs: atMs + 1 }],
    });
    expect(answers).toMatchObject([{ scope: 'collection', rate: { ratePpm: 300_000 } }]);
  });

  it('is listed, product by product', async () => {
    const on = await desk();
    const { brandId } = await settled(on);
    await put(on, brandId, 'mug', 'gifts');
    await put(on, brandId, 'cup', 'kitchen');
    await put(on, brandId, 'cup', 'gifts');
    const { products } = await on.calls.ListProducts({ brandId, page: page() });
    expect(products?.map(({ productId, collectionIds }) => [productId, collectionIds])).toEqual([
      ['cup', ['gifts']],
      ['mug', ['gifts']],
    ]);
    expect((await refused(put(on, 'nobody', 'mug', 'gifts'))).code).toBe('not_found');
    expect((await refused(put(on, brandId, '', 'gifts'))).fields).toEqual(['productId']);
  });
});

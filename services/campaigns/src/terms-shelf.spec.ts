import { describe, expect, it } from '@jest/globals';
import { simulatedStore } from '@creditroll/store/simulated';
import { terms as termsCollection } from './collections.ts';
import { terms } from './domain/domain.fixture.ts';
import { TermsShelf } from './terms-shelf.ts';

/** A store with so many versions per campaign, and the shelf before it. */
async function shelved(versionsPerCampaign: readonly number[], versionsMax?: number) {
  const store = simulatedStore({ seed: 1 });
  await store.ensure([termsCollection]);
  const add = async (campaign: number, from: number, to: number) => {
    for (let number = from; number <= to; number++) {
      const doc = terms({ termsId: `${campaign}/${number}`, campaignId: `c${campaign}`, fromMs: number, number });
      await store.commit({ writes: [{ op: 'insert', collection: termsCollection, doc }] });
    }
  };
  for (const [campaign, versions] of versionsPerCampaign.entries()) await add(campaign, 1, versions);
  const shelf = new TermsShelf(store, versionsMax);
  const sizeOf = async (campaign: number, versions: number) =>
    (
      await shelf.books([
        {
          brandId: 'brand-1',
          campaignId: `c${campaign}`,
          versions,
          outranking: [],
          promise: null,
          caps: [],
          bonuses: [],
          leaderboards: [],
          agencyId: null,
          hosts: false,
          catalogue: false,
          revision: versions,
        },
      ])
    ).get(`brand-1/c${campaign}`)?.size;
  return { add, shelf, sizeOf };
}

describe('the shelf of terms', () => {
  it('has what a head counts, also beyond one page', async () => {
    const { sizeOf } = await shelved([1_003]);
    expect(await sizeOf(0, 1_003)).toBe(1_003);
  });

  it('fetches what came since', async () => {
    const { add, sizeOf } = await shelved([2]);
    expect(await sizeOf(0, 2)).toBe(2);
    await add(0, 3, 5);
    expect(await sizeOf(0, 2)).toBe(2);
    expect(await sizeOf(0, 5)).toBe(5);
  });

  it('gives the same to all who ask at once', async () => {
    const { sizeOf } = await shelved([4]);
    expect(await Promise.all([sizeOf(0, 4), sizeOf(0, 4), sizeOf(0, 4)])).toEqual([4, 4, 4]);
  });

  it('drops what was not asked for longest, and fetches it again', async () => {
    const { sizeOf } = await shelved([3, 3, 3], 8);
    for (const campaign of [0, 1, 2, 0, 1]) expect(await sizeOf(campaign, 3)).toBe(3);
  });

  it('does not answer with fewer versions than there are', async () => {
    const { sizeOf } = await shelved([2]);
    await expect(sizeOf(0, 3)).rejects.toThrow('counts 3 versions');
  });
});

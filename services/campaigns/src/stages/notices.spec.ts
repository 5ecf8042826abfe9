import { productMoved, termsStated } from '@creditroll/contracts';
import { DAY_MS } from '@creditroll/kernel';
import { countedIds, testbed, type Testbed } from '@creditroll/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ask, command, page, settled, share } from '../campaigns.fixture.ts';
import type { Calls } from '../calls/context.ts';
import { ownCollections } from '../collections.ts';
import { Commands } from '../commands.ts';
import { notices } from '../notice-collection.ts';
import { products } from '../product-collection.ts';
import { callsOf } from '../service.ts';
import { noticesStage } from './notices.ts';

/** 30 days are kept, and 2 before their end the notice is due: the default. */
const dueAfterMs = 28 * DAY_MS;

describe('notices of a rate cut', () => {
  let bed: Testbed;
  let calls: Calls;
  beforeEach(async () => {
    bed = await testbed({ stages: [noticesStage()], collections: [...ownCollections, notices, products] });
    const { store, log, clock } = bed;
    calls = callsOf({ store, clock, ids: countedIds(), commands: new Commands({ store, log, clock }) });
  });
  afterEach(() => bed.close());

  const told = () => bed.docs(notices);
  const listed = async (creatorId: string, brandId = '') =>
    (await calls.ListNotices({ creatorId, brandId, page: page() })).notices ?? [];

  it('are told once to each who keeps the old rate, when they are due', async () => {
    const { brandId, campaignId, hanna, tom } = await settled({ calls });
    bed.clock.advance(DAY_MS);
    const cutMs = bed.clock.nowMs();
    const { termsId } = await calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(60_000) }));
    await bed.advance(1_000);
    const { creatorId: late = '' } = await calls.CreateCreator(ask.creator({ displayName: 'Late' }));
    await calls.JoinCampaign(ask.membership(campaignId, late));
    await calls.LeaveCampaign(ask.membership(campaignId, tom));
    await bed.advance(dueAfterMs - 1_001);
    expect(await told()).toEqual([]);
    await bed.advance(1);
    expect(await listed(hanna)).toMatchObject([
      {
        campaignId,
        campaignName: 'Spring',
        termsId,
        cutAtMs: cutMs,
        toldAtMs: cutMs + dueAfterMs,
        untilMs: cutMs + 30 * DAY_MS,
        productsMore: 0,
        changes: [{ productId: '', before: { rate: { ratePpm: 100_000 } }, after: { rate: { ratePpm: 60_000 } } }],
      },
    ]);
    expect([await listed(hanna, brandId), await listed(hanna, 'other'), await listed(tom)]).toMatchObject([
      [{ creatorId: hanna }],
      [],
      [],
    ]);

    await bed.send(termsStated, brandId, { termsId: termsId ?? '', brandId, campaignId, fromMs: cutMs });
    await bed.advance(5 * DAY_MS);
    expect(await told()).toHaveLength(1);
  });

  it('are not told when a raise came between, or is known to come before the end', async () => {
    const { brandId, campaignId } = await settled({ calls });
    bed.clock.advance(DAY_MS);
    await calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(60_000) }));
    await bed.advance(dueAfterMs - DAY_MS);
    await calls.AddTerms(
      ask.terms(brandId, { campaignId, rate: share(100_000), fromMs: bed.clock.nowMs() + 2 * DAY_MS }),
    );
    await bed.advance(40 * DAY_MS);
    expect(await told()).toEqual([]);
  });

  it('are told of a version that cuts only because a raise was added before it', async () => {
    const { brandId, campaignId, hanna } = await settled({ calls });
    const laterMs = bed.clock.nowMs() + 10 * DAY_MS;
    await calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(100_000), fromMs: laterMs }));
    bed.clock.advance(DAY_MS);
    await calls.AddTerms(ask.terms(brandId, { campaignId, rate: share(200_000) }));
    await bed.advance(9 * DAY_MS + dueAfterMs);
    expect(await listed(hanna)).toMatchObject([
      { cutAtMs: laterMs, changes: [{ before: { rate: { ratePpm: 200_000 } } }] },
    ]);
  });

  it('go by the promise of each campaign when terms are for the whole brand, and to all members by pages', async () => {
    const { brandId, campaignId } = await settled({ calls });
    const { campaignId: other = '' } = await calls.CreateCampaign(
      ask.campaign(brandId, { rate: null, promise: { rateLock: 'order', keepMs: 5 * DAY_MS, noticeMs: DAY_MS } }),
    );
    await calls.AddTerms(ask.terms(brandId, { rate: share(80_000) }));
    const members: string[] = [];
    for (let number = 0; number < 120; number++) {
      const { creatorId = '' } = await calls.CreateCreator(ask.creator({ displayName: `Creator ${number}` }));
      await calls.JoinCampaign(ask.membership(other, creatorId));
      members.push(creatorId);
    }
    bed.clock.advance(DAY_MS);
    await calls.AddTerms(ask.terms(brandId, { rate: share(50_000) }));
    await bed.advance(4 * DAY_MS);
    // The campaign's own terms go before the brand's: there nothing was cut.
    await bed.advance(40 * DAY_MS);
    const all = await told();
    expect(all.every((notice) => notice.campaignId === other && notice.campaignId !== campaignId)).toBe(true);
    expect(all.map(({ creatorId }) => creatorId).toSorted()).toEqual(members.toSorted());
  });

  it('reach every campaign when more of them are due at once than one batch goes through', async () => {
    const { brandId, campaignId, hanna } = await settled({ calls }, { rate: null });
    await calls.AddTerms(ask.terms(brandId, { rate: share(80_000) }));
    const joined = [campaignId];
    for (let number = 0; number < 20; number++) {
      const { campaignId: other = '' } = await calls.CreateCampaign(ask.campaign(brandId, { rate: null }));
      await calls.JoinCampaign(ask.membership(other, hanna));
      joined.push(other);
    }
    bed.clock.advance(DAY_MS);
    await calls.AddTerms(ask.terms(brandId, { rate: share(50_000) }));
    await bed.advance(dueAfterMs);
    const ofHanna = await listed(hanna);
    expect(ofHanna).toHaveLength(joined.length);
    expect(new Set(ofHanna.map((notice) => notice.campaignId))).toEqual(new Set(joined));
  });

  it('name the products that a member added and that had a rate of their own', async () => {
    const { brandId, campaignId, hanna, tom } = await settled({ calls });
    await calls.AddTerms(ask.terms(brandId, { campaignId, productId: 'mug', rate: share(300_000) }));
    bed.clock.advance(1_000);
    await calls.AddProduct({ command: command(), campaignId, creatorId: hanna, productId: 'mug' });
    bed.clock.advance(1_000);
    for (const creatorId of [hanna, tom])
      await calls.AddTerms(ask.terms(brandId, { campaignId, creatorId, rate: share(150_000) }));
    await bed.advance(dueAfterMs);
    expect(await listed(tom)).toEqual([]);
    expect(await listed(hanna)).toMatchObject([
      {
        changes: [{ productId: 'mug', before: { rate: { ratePpm: 300_000 } }, after: { rate: { ratePpm: 150_000 } } }],
      },
    ]);
  });

  const put = (brandId: string, productId: string, ...collectionIds: string[]) =>
    calls.SetProduct({ command: command(), brandId, productId, collectionIds });
  const addMug = (campaignId: string, creatorId: string) =>
    calls.AddProduct({ command: command(), campaignId, creatorId, productId: 'mug with lid' });

  it('are told of a product that the catalogue moved to a worse collection, once, in each campaign where it is a cut', async () => {
    const { brandId, campaignId, hanna, tom } = await settled({ calls });
    const { campaignId: other = '' } = await calls.CreateCampaign(ask.campaign(brandId));
    await calls.JoinCampaign(ask.membership(other, hanna));
    await calls.AddTerms(ask.terms(brandId, { campaignId, collectionId: 'gifts', rate: share(300_000) }));
    bed.clock.advance(1_000);
    await put(brandId, 'mug with lid', 'gifts');
    bed.clock.advance(1_000);
    await addMug(campaignId, hanna);
    await addMug(other, hanna);
    bed.clock.advance(1_000);
    const movedMs = bed.clock.nowMs();
    await put(brandId, 'mug with lid', 'kitchen');
    await bed.advance(1_000);
    await addMug(campaignId, tom);
    await bed.advance(dueAfterMs - 1_001);
    expect(await told()).toEqual([]);
    await bed.advance(1);
    expect(await listed(tom)).toEqual([]);
    expect(await listed(hanna)).toMatchObject([
      {
        campaignId,
        termsId: '',
        movedProductId: 'mug with lid',
        cutAtMs: movedMs,
        untilMs: movedMs + 30 * DAY_MS,
        changes: [
          { productId: 'mug with lid', before: { rate: { ratePpm: 300_000 } }, after: { rate: { ratePpm: 100_000 } } },
        ],
      },
    ]);
    await bed.send(productMoved, brandId, { brandId, productId: 'mug with lid', fromMs: movedMs });
    await bed.advance(5 * DAY_MS);
    expect(await told()).toHaveLength(1);
  });

  it('are told of a cut of a collection’s terms for the products that the catalogue has in it', async () => {
    const { brandId, campaignId, hanna, tom } = await settled({ calls });
    const ofGifts = { campaignId, collectionId: 'gifts' };
    await calls.AddTerms(ask.terms(brandId, { ...ofGifts, rate: share(300_000) }));
    await put(brandId, 'mug with lid', 'gifts');
    await put(brandId, 'cup', 'kitchen');
    bed.clock.advance(1_000);
    await addMug(campaignId, hanna);
    await calls.AddProduct({ command: command(), campaignId, creatorId: tom, productId: 'cup' });
    bed.clock.advance(1_000);
    await calls.AddTerms(ask.terms(brandId, { ...ofGifts, rate: share(200_000) }));
    await bed.advance(dueAfterMs);
    expect(await listed(tom)).toEqual([]);
    expect(await listed(hanna)).toMatchObject([{ collectionId: 'gifts', changes: [{ productId: 'mug with lid' }] }]);
  });

  it('go through a whole catalogue that is moved at once', async () => {
    const { brandId, campaignId, hanna } = await settled({ calls });
    await calls.AddTerms(ask.terms(brandId, { campaignId, collectionId: 'sale', rate: share(50_000) }));
    bed.clock.advance(1_000);
    const products = Array.from({ length: 30 }, (_, number) => `product ${number}`);
    for (const productId of products) await put(brandId, productId, 'sale');
    await bed.advance(dueAfterMs);
    const ofHanna = (await listed(hanna)).map(({ movedProductId }) => movedProductId);
    expect(new Set(ofHanna)).toEqual(new Set(products));
    expect(ofHanna).toHaveLength(products.length);
  });
});

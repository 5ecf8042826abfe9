import { quotaRequested, relockTerms, volumeGranted, volumeRequested } from '@creditroll/contracts';
import { afterEach, describe, expect, it } from '@jest/globals';
import { books, quotas } from '../collections.ts';
import type { LockedTerms } from '../domain/book.ts';
import { rate } from '../domain/story.fixture.ts';
import { explain } from '../inbound/calls/orders.ts';
import { closeBeds, type Ledger, ledger, sale } from './ledger.fixture.ts';
import { outcomesOf, quotaStory } from './quota-story.fixture.ts';

afterEach(closeBeds);

const tiers = [
  { fromMinor: 0, ratePpm: 100_000 },
  { fromMinor: 10_000, ratePpm: 200_000 },
];
const span = 'volume:c0ffee:2026-03';
const tiered = (creatorId: string, campaignId: string) => ({
  ratePpm: null,
  volume: { owner: `creator:${creatorId}:${campaignId}`, span, currency: 'GBP', tiers },
});
const tieredAndCapped = (creatorId: string, campaignId: string) => ({
  ...tiered(creatorId, campaignId),
  quotas: [{ owner: `campaign:${campaignId}`, span: 'all', limitMinor: 1_500, currency: 'GBP' }],
});

describe('terms with tiers', () => {
  it('ask where a sale counts, and tell each part with its rate', async () => {
    const on = await ledger(1_000, { quotasOf: tiered });
    for (const [orderId, baseMinor] of [
      ['a', 8_000],
      ['b', 4_000],
    ] as const) {
      await on.tell(sale(orderId, baseMinor), 1);
    }
    expect((await on.at.emitted(volumeRequested)).map(({ subject }) => subject)).toEqual([
      'creator:ada:campaign-1',
      'creator:ada:campaign-1',
    ]);
    expect((await on.at.emitted(volumeGranted)).map(({ data }) => [data.orderId, data.fromMinor])).toEqual([
      ['a', 0],
      ['b', 8_000],
    ]);
    expect(await on.at.emitted(quotaRequested)).toEqual([]);
    const [told] = (await explain(on.at.store, { orderId: 'b' })).lines ?? [];
    expect(told).toMatchObject({
      state: 'accrued',
      grossMinor: 600,
      parts: [
        {
          baseMinor: 4_000,
          volume: {
            span: '2026-03',
            grossMinor: 600,
            awaitedMinor: 0,
            slices: [
              { fromMinor: 8_000, baseMinor: 2_000, ratePpm: 100_000 },
              { fromMinor: 10_000, baseMinor: 2_000, ratePpm: 200_000 },
            ],
          },
        },
      ],
    });
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('ask for what is more when a recompute raises them, and give their place back to a plain rate', async () => {
    const on = await ledger(1_000, { quotasOf: tieredAndCapped });
    await on.tell(sale('a', 8_000), 1);
    const relock = async (recomputeId: string, terms: LockedTerms): Promise<void> => {
      const { lost, because, splits, cohosts, quotas: caps, volume, bonuses: _, ...rest } = terms;
      const lists = { lost: [...lost], because: [...because], splits: [...splits], cohosts: [...cohosts] };
      await on.at.send(relockTerms, 'a', {
        orderId: 'a',
        recomputeId,
        reason: 'agreed',
        requestedBy: 'fay',
        approvedBy: 'guy',
        terms: [
          {
            lineId: '1',
            terms: {
              ...rest,
              ...lists,
              ...(caps ? { quotas: [...caps] } : {}),
              ...(volume ? { volume: { ...volume, tiers: [...volume.tiers] } } : {}),
            },
          },
        ],
      });
      await on.at.settle();
    };
    const { quotas: caps, volume } = tieredAndCapped('ada', 'campaign-1');
    const raised = { ...volume, tiers: [{ fromMinor: 0, ratePpm: 500_000 }] };
    await relock('r1', rate(0, { ratePpm: null, volume: raised, quotas: caps }));
    const used = async () => (await on.at.docs(quotas)).map(({ usedMinor }) => usedMinor);
    expect([await used(), await on.balance('brand:brand-1:receivable:GBP')]).toEqual([[1_500, 8_000], -1_500]);
    await relock('r2', rate(100_000, { quotas: caps }));
    expect([await used(), await on.balance('brand:brand-1:receivable:GBP')]).toEqual([[800, 0], -800]);
    expect((await on.verified()).firstProblem).toBe('');
  });

  it('come to the same whatever the batches are and however the stages take turns, where the log has one order', async () => {
    expect(await outcomesOf(tieredAndCapped)).toEqual([expect.stringMatching(/^\["",/)]);
  });

  it('always verify, in whatever order requests reach an owner', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const on = await ledger(seed % 2 === 0 ? 1 : 3, { partitions: 3, seed, quotasOf: tieredAndCapped });
      await quotaStory(on, false);
      expect((await on.verified()).firstProblem).toBe('');
    }
  });

  it('are found out by verify when a line or a volume does not count what it should', async () => {
    const tampered = async (change: (on: Ledger) => Promise<unknown>): Promise<string | undefined> => {
      const on = await ledger(1_000, { quotasOf: tiered });
      await on.tell(sale('a', 8_000, { refundedQuantity: 1 }), 1);
      await change(on);
      return (await on.verified()).firstProblem;
    };
    const key = `creator:ada:campaign-1|${span}|GBP`;
    const ofVolume = async ({ at }: Ledger) => {
      const doc = await at.doc(quotas, key);
      return at.store.commit({
        writes: [{ op: 'put', collection: quotas, doc: { ...doc, requestedMinor: 7_999, usedMinor: 3_999 } }],
      });
    };
    expect(await tampered(ofVolume)).toBe(`quota ${key} counts 3999, the books hold 4000 of it`);
    const ofLine = async ({ at }: Ledger) => {
      const book = await at.doc(books, 'a');
      const lines = book?.lines.map((one) => ({
        ...one,
        volumes: one.volumes?.map((share) => ({ ...share, heldMinor: 8_000 })),
      }));
      return at.store.commit({ writes: [{ op: 'put', collection: books, doc: { ...book, lines } }] });
    };
    expect(await tampered(ofLine)).toBe(`line 1 of order a holds 8000 of ${span} for ada, where 4000 counts`);
  });
});

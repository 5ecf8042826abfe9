import { examplesIn } from '@creditroll/testing';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { baseFormulas } from './base-formulas/index.ts';
import { OrderRoom } from './room.ts';
import { QuotaWorld } from './quota-world.fixture.ts';
import { targetOf } from './refunds.ts';
import {
  attributed,
  balancesOf,
  credit,
  decided,
  decision,
  fixed,
  line,
  locked,
  order,
  play,
  rate,
} from './story.fixture.ts';
import { waterfall, withCohosts } from './waterfall.ts';

const base = z.strictObject({
  line: z.strictObject({
    quantity: z.int(),
    unitPriceMinor: z.int(),
    discountMinor: z.int(),
    platformDiscountMinor: z.int(),
    couponMinor: z.int(),
    taxMinor: z.int(),
    taxIncluded: z.boolean(),
  }),
  base: z.record(z.string(), z.int()),
});

const ids = z.record(z.string(), z.int());
const divided = z.strictObject({
  grossMinor: z.int(),
  operatorFeePpm: z.int(),
  splits: ids.default({}),
  creators: ids,
  /** Of the first creator. */
  cohosts: ids.default({}),
  operator: z.int(),
  agencies: ids.default({}),
  parts: ids,
});
const refund = z.strictObject({
  partMinor: z.int(),
  whole: z.int(),
  refunded: z.array(z.int()),
  holds: z.array(z.int()),
});

const cap = z.strictObject({
  orderCapMinor: z.int(),
  wantedMinor: z.array(z.int()),
  givenMinor: z.array(z.int()),
});

const told = z.strictObject({
  quantity: z.int(),
  unitPriceMinor: z.int(),
  refundedQuantity: z.int().default(0),
  holdsMinor: z.int(),
});
const afterLock = z.strictObject({ ratePpm: z.int(), atLock: told, later: z.array(told) });

const capInLine = z.strictObject({
  orderCapMinor: z.int(),
  creators: z.record(z.string(), z.strictObject({ weight: z.int(), wantedMinor: z.int(), givenMinor: z.int() })),
});

const perPiece = z.strictObject({
  fixedPerItemMinor: z.int(),
  lines: z.array(
    z.strictObject({
      quantity: z.int(),
      unitPriceMinor: z.int(),
      discountMinor: z.int().default(0),
      refundedQuantity: z.int().default(0),
      refundedMinor: z.int().default(0),
      holdsMinor: z.int(),
    }),
  ),
});

const quota = z.strictObject({
  creatorCapMinor: z.int(),
  campaignCapMinor: z.int(),
  steps: z.array(
    z.strictObject({
      order: z.string(),
      creator: z.string(),
      wantedMinor: z.int(),
      refundedPpm: z.int().default(0),
      holdsMinor: z.int(),
    }),
  ),
  owedMinor: z.int(),
});

const volume = z.strictObject({
  tiers: z.array(z.strictObject({ fromMinor: z.int(), ratePpm: z.int() })),
  campaignCapMinor: z.int().optional(),
  steps: z.array(
    z.strictObject({
      order: z.string(),
      creator: z.string(),
      baseMinor: z.int(),
      refundedMinor: z.int().default(0),
      fromMinor: z.array(z.int()),
      holdsMinor: z.int(),
    }),
  ),
  volumeMinor: z.record(z.string(), z.int()),
});

describe('docs/reference/terms.md', () => {
  const bases = examplesIn('docs/reference/terms.md', 'base', (value) => base.parse(value));

  it.each(bases)('is true: $title', ({ example }) => {
    const reckoned = Object.entries(baseFormulas).map(([name, formula]) => [
      name,
      formula.baseMinor({ ...example.line, earns: true }),
    ]);
    expect(Object.fromEntries(reckoned)).toEqual(example.base);
  });

  const waterfalls = examplesIn('docs/reference/terms.md', 'waterfall', (value) => divided.parse(value));

  it.each(waterfalls)('is true: $title', ({ example }) => {
    const splits = Object.entries(example.splits).map(([agencyId, splitPpm]) => ({ agencyId, splitPpm }));
    const creators = Object.entries(example.creators).map(([id, weight]) => ({ id, weight }));
    const cohosts = Object.entries(example.cohosts).map(([creatorId, sharePpm]) => ({ creatorId, sharePpm }));
    const { operatorFeePpm } = example;
    const { feeMinor, agencyMinors, memberMinors } = waterfall(
      example.grossMinor,
      { operatorFeePpm, splits },
      creators,
    );
    const parts = creators.flatMap(({ id }, index) => {
      const { hostMinor, cohostMinors } = withCohosts(memberMinors[index] ?? 0, id, index === 0 ? cohosts : []);
      return [
        [id, hostMinor] as const,
        ...cohosts
          .slice(0, cohostMinors.length)
          .map(({ creatorId }, at) => [creatorId, cohostMinors[at] ?? 0] as const),
      ];
    });
    expect(feeMinor).toBe(example.operator);
    expect(Object.fromEntries(splits.map(({ agencyId }, index) => [agencyId, agencyMinors[index]]))).toEqual(
      example.agencies,
    );
    expect(Object.fromEntries(parts)).toEqual(example.parts);
  });

  const refunds = examplesIn('docs/reference/terms.md', 'refund', (value) => refund.parse(value));

  it.each(refunds)('is true: $title', ({ example: { partMinor, whole, refunded, holds } }) => {
    const left = refunded.map((refundedBaseMinor) =>
      targetOf(
        { creditMinor: partMinor, refundsBy: 'base' },
        { quantity: 1, refundedQuantity: 0, baseMinor: whole, refundedBaseMinor },
      ),
    );
    expect(left).toEqual(holds);
  });

  const caps = examplesIn('docs/reference/terms.md', 'cap', (value) => cap.parse(value));

  it.each(caps)('is true: $title', ({ example: { orderCapMinor, wantedMinor, givenMinor } }) => {
    const room = new OrderRoom();
    const terms = rate(100_000, { orderCap: { amountMinor: orderCapMinor, currency: 'GBP' } });
    const taken = wantedMinor.flatMap((minor) => room.take([{ id: 'all', terms, weight: 1, wantedMinor: minor }]));
    expect(taken).toEqual(givenMinor);
  });

  const capsInLine = examplesIn('docs/reference/terms.md', 'linecap', (value) => capInLine.parse(value));

  it.each(capsInLine)('is true: $title', ({ example: { orderCapMinor, creators } }) => {
    const terms = rate(100_000, { orderCap: { amountMinor: orderCapMinor, currency: 'GBP' } });
    const all = Object.entries(creators);
    const wishes = all.map(([id, { weight, wantedMinor }]) => ({ id, terms, weight, wantedMinor }));
    expect(new OrderRoom().take(wishes)).toEqual(all.map(([, { givenMinor }]) => givenMinor));
  });

  const quotas = examplesIn('docs/reference/terms.md', 'quota', (value) => quota.parse(value));

  it.each(quotas)('is true: $title', ({ example: { creatorCapMinor, campaignCapMinor, steps, owedMinor } }) => {
    const at = new QuotaWorld((creatorId) => {
      const span = { span: 'all', currency: 'GBP' };
      const own = { ...span, owner: `creator:${creatorId}:campaign-1`, limitMinor: creatorCapMinor };
      const all = { ...span, owner: 'campaign:campaign-1', limitMinor: campaignCapMinor };
      return rate(100_000, { creatorId, quotas: [own, all] });
    });
    for (const [index, { order: orderId, creator, wantedMinor, refundedPpm, holdsMinor }] of steps.entries()) {
      const unitPriceMinor = wantedMinor * 10;
      const refundedMinor = (unitPriceMinor * refundedPpm) / 1_000_000;
      const sold = order([line('1', { quantity: 1, unitPriceMinor, refundedMinor })], { orderId });
      at.attribute(attributed(sold, [decision('1', [credit(creator)])], index + 1));
      at.settle();
      const parties = at.books.get(orderId)?.lines[0]?.parties ?? [];
      expect([index, parties.reduce((sum, party) => sum + party.postedMinor, 0)]).toEqual([index, holdsMinor]);
    }
    expect(balancesOf(at)['brand:brand-1:receivable:GBP']).toBe(-owedMinor);
  });

  const volumes = examplesIn('docs/reference/terms.md', 'volume', (value) => volume.parse(value));

  it.each(volumes)('is true: $title', ({ example: { tiers, campaignCapMinor, steps, volumeMinor } }) => {
    const counted = { span: 'volume:c:all', currency: 'GBP' };
    const cap = { owner: 'campaign:campaign-1', span: 'all', limitMinor: campaignCapMinor ?? 0, currency: 'GBP' };
    const at = new QuotaWorld((creatorId) =>
      rate(0, {
        ratePpm: null,
        creatorId,
        volume: { ...counted, owner: `creator:${creatorId}:campaign-1`, tiers },
        quotas: campaignCapMinor === undefined ? undefined : [cap],
      }),
    );
    for (const [index, { order: orderId, creator, baseMinor, refundedMinor, ...then }] of steps.entries()) {
      const sold = order([line('1', { quantity: 1, unitPriceMinor: baseMinor, refundedMinor })], { orderId });
      at.attribute(attributed(sold, [decision('1', [credit(creator)])], index + 1));
      at.settle();
      const { parties = [], volumes: shares = [] } = at.books.get(orderId)?.lines[0] ?? {};
      expect([index, shares.flatMap(({ slices }) => slices.map(({ fromMinor }) => fromMinor))]).toEqual([
        index,
        then.fromMinor,
      ]);
      expect([index, parties.reduce((sum, party) => sum + party.postedMinor, 0)]).toEqual([index, then.holdsMinor]);
    }
    for (const [creator, usedMinor] of Object.entries(volumeMinor))
      expect(at.quotas.get(`creator:${creator}:campaign-1|volume:c:all|GBP`)?.usedMinor).toBe(usedMinor);
  });

  const lockeds = examplesIn('docs/reference/terms.md', 'locked', (value) => afterLock.parse(value));

  it.each(lockeds)('is true: $title', ({ example: { ratePpm, atLock, later: afterwards } }) => {
    const words = [atLock, ...afterwards];
    const steps = words.map(({ quantity, unitPriceMinor, refundedQuantity }, index) => {
      const sold = order([line('1', { quantity, unitPriceMinor, refundedQuantity })]);
      return decided(attributed(sold, [decision('1', [credit('ada')])], index + 1), rate(ratePpm));
    });
    const [first = locked, ...later] = steps;
    const holds = words.map((_, index) => balancesOf(play(first, locked, ...later.slice(0, index))));
    expect(holds.map((balances) => balances['creator:ada:payable:GBP'] ?? 0)).toEqual(
      words.map(({ holdsMinor }) => holdsMinor),
    );
  });

  const fixeds = examplesIn('docs/reference/terms.md', 'fixed', (value) => perPiece.parse(value));

  it.each(fixeds)('is true: $title', ({ example: { fixedPerItemMinor, lines } }) => {
    for (const { holdsMinor, ...more } of lines) {
      const sold = attributed(order([line('1', more)]), [decision('1', [credit('ada')])]);
      const { 'creator:ada:pending:GBP': heldMinor = 0 } = balancesOf(play(decided(sold, fixed(fixedPerItemMinor))));
      expect([more, heldMinor]).toEqual([more, holdsMinor]);
    }
  });

  it('has examples', () => {
    const counts = [bases, waterfalls, refunds, caps, quotas, volumes, lockeds, fixeds, capsInLine].map(
      ({ length }) => length,
    );
    expect(counts).toEqual([2, 2, 1, 1, 1, 2, 1, 1, 2]);
  });
});

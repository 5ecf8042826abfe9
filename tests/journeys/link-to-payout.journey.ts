import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { z } from 'zod';
import { Buyers } from './buyers.ts';
import type { Door } from './door.ts';
import { explainedLine } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf, frozenBatch, paidOut } from './money.ts';

const postingSchema = z.object({
  index: z.int(),
  entryId: z.string(),
  kind: z.string(),
  orderId: z.string(),
  atMs: z.int(),
  amountMinor: z.int(),
  balanceMinor: z.int(),
  legs: z.array(z.object({ index: z.int(), lineId: z.string(), amountMinor: z.int() })),
  hash: z.string(),
});

/** A creator checks their own statement, with nothing but what the API answers and the documented rule. */
async function checkedStatement(
  door: Door,
  creatorId: string,
  account: string,
): Promise<{ kind: string; amountMinor: number }[]> {
  const { items } = await door.get(
    `/v1/creators/${creatorId}/statement?account=${encodeURIComponent(account)}`,
    z.object({ items: z.array(postingSchema) }),
  );
  let before = account;
  let balanceMinor = 0;
  const inOrder = items.toSorted((a, b) => a.index - b.index);
  for (const { index, entryId, kind, orderId, atMs, amountMinor, legs, hash, balanceMinor: said } of inOrder) {
    const parts = legs.map((leg) => [leg.index, leg.lineId || null, leg.amountMinor]);
    before = createHash('sha256')
      .update(before + JSON.stringify([index, entryId, kind, orderId || null, atMs, parts]))
      .digest('hex');
    balanceMinor += amountMinor;
    expect(amountMinor).toBe(legs.reduce((sum, leg) => sum + leg.amountMinor, 0));
    expect({ hash, said }).toEqual({ hash: before, said: balanceMinor });
  }
  return inOrder.map(({ kind, amountMinor }) => ({ kind, amountMinor }));
}

describe('a link, a click, an order, a payout', () => {
  let on: Journey;
  beforeAll(async () => {
    on = await journey();
  });
  afterAll(() => on?.close());

  test('pays what was agreed, to the minor unit, and can explain it', async () => {
    const { cast, clock } = on;
    const brand = await cast.brand({ name: 'Hollow' });
    const maren = await cast.creator('Maren');
    const campaign = await cast.campaign(brand, { creators: [maren] });
    const link = await cast.link(brand, campaign, maren);
    const viewer = await cast.viewer('maren', { role: 'creator', creatorId: maren });

    clock.advance(HOUR_MS);
    const buyers = new Buyers(on, brand);
    const clickId = await buyers.follow(link, 1, 20 * MINUTE_MS);
    const placed = await buyers.buy({ number: 1, lines: [{ priceMinor: 2_600, quantity: 2 }], clickId });

    // 2 × 26.00, of which 8.67 is tax; 10 % of 43.33 is 4.33, 3 % of that is the operator's.
    const orderId = await buyers.orderId(placed);
    const accrued = await explainedLine(viewer, orderId);
    expect(accrued.decided).toMatchObject({
      rule: 'single_touch',
      reason: '',
      candidates: [{ touchId: clickId, creatorId: maren, credited: true, joinKey: 'note_attribute' }],
    });
    expect(accrued.decision).toMatchObject({ locked: false, lockAtMs: placed.placedAtMs + 3 * DAY_MS });
    expect(accrued.line).toMatchObject({
      state: 'accrued',
      baseMinor: 4_333,
      grossMinor: 433,
      operatorFeeMinor: 13,
      parts: [{ creatorId: maren, ratePpm: 100_000, creditMinor: 420, postedMinor: 420 }],
    });
    expect(accrued.explanation.stories[0]?.summary).toMatch(/^You get 4\.20 GBP\b/);
    expect(await balancesOf(viewer, maren)).toEqual([
      { currency: 'GBP', pendingMinor: 420, heldMinor: 0, payableMinor: 0, inTransitMinor: 0, paidMinor: 0 },
    ]);

    // The parcel arrives: the waiting period now counts from there.
    await on.pass(DAY_MS);
    const deliveredAtMs = clock.nowMs();
    await buyers.receive(placed);
    await on.pass(DAY_MS - 1);
    expect((await explainedLine(viewer, orderId)).decision).toMatchObject({
      locked: false,
      lockAtMs: deliveredAtMs + DAY_MS,
    });
    await on.pass(1);
    const released = await explainedLine(viewer, orderId);
    expect(released.decision.locked).toBe(true);
    expect(released.explanation.commission?.released).toBe(true);
    expect(await balancesOf(viewer, maren)).toEqual([
      { currency: 'GBP', pendingMinor: 0, heldMinor: 0, payableMinor: 420, inTransitMinor: 0, paidMinor: 0 },
    ]);

    const frozen = await frozenBatch(cast, 'GBP');
    expect(frozen).toMatchObject({
      state: 'frozen',
      totalMinor: 420,
      items: [{ payeeId: maren, amountMinor: 420 }],
      excluded: [],
    });
    await on.settle();
    expect(await balancesOf(viewer, maren)).toEqual([
      { currency: 'GBP', pendingMinor: 0, heldMinor: 0, payableMinor: 0, inTransitMinor: 420, paidMinor: 0 },
    ]);
    const { batch, rows } = await paidOut(cast, frozen);
    const item = frozen.items[0]?.payoutItemId ?? '';
    expect(batch).toMatchObject({ state: 'settled', items: [{ state: 'settled' }] });
    expect(rows).toEqual([
      [item, maren, 'Maren', 'acct-maren', 'GBP', '4.20', `CR-${item.slice(0, 16).toUpperCase()}`],
    ]);

    const books = await on.verify();
    expect(await balancesOf(viewer, maren)).toEqual([
      { currency: 'GBP', pendingMinor: 0, heldMinor: 0, payableMinor: 0, inTransitMinor: 0, paidMinor: 420 },
    ]);
    expect(books.payout).toMatchObject({ batches: 1, items: 1, lines: 1 });
    expect((await explainedLine(viewer, orderId)).explanation.payouts).toEqual([
      { payeeId: maren, amountMinor: 420, currency: 'GBP', state: 'paid', batchId: frozen.batchId },
    ]);
    expect(await checkedStatement(viewer, maren, `creator:${maren}:pending:GBP`)).toEqual([
      { kind: 'accrual', amountMinor: 420 },
      { kind: 'release', amountMinor: -420 },
    ]);
    expect(
      (await checkedStatement(viewer, maren, `creator:${maren}:payable:GBP`)).map(({ amountMinor }) => amountMinor),
    ).toEqual([420, -420]);
  });
});

import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DAY_MS } from '@creditroll/kernel';
import type { OrderState } from '@creditroll/standalone/shops';
import { Buyers } from './buyers.ts';
import { problemOf } from './door.ts';
import { type Journey, journey } from './harness.ts';
import { balancesOf, frozenBatch, paidOut } from './money.ts';

describe('pieces come back', () => {
  let on: Journey;
  let buyers: Buyers;
  let maren: string;
  let link: string;
  let first: OrderState;
  const balance = async () => (await balancesOf(on.cast.admin, maren))[0];
  const buy = async (number: number): Promise<OrderState> => {
    const clickId = await buyers.follow(link, number);
    return buyers.buy({ number, lines: [{ priceMinor: 2_600, quantity: 2 }], clickId });
  };
  beforeAll(async () => {
    on = await journey();
    const brand = await on.cast.brand({ name: 'Hollow' });
    buyers = new Buyers(on, brand);
    maren = await on.cast.creator('Maren');
    link = await on.cast.link(brand, await on.cast.campaign(brand, { creators: [maren] }), maren);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  test('before the payout: half of the commission goes', async () => {
    first = await buy(1);
    expect(await balance()).toMatchObject({ pendingMinor: 420 });
    first = await buyers.giveBack(first);
    expect(await balance()).toMatchObject({ pendingMinor: 210, heldMinor: 0, payableMinor: 0 });
    const { line } = await buyers.explained(first);
    expect(line).toMatchObject({
      baseMinor: 4_333,
      refundedBaseMinor: 2_166,
      parts: [{ creditMinor: 420, postedMinor: 210 }],
    });
  });

  test('the rest is released and paid', async () => {
    await on.pass(3 * DAY_MS);
    expect(await balance()).toMatchObject({ pendingMinor: 0, heldMinor: 0, payableMinor: 210 });
    const { rows } = await paidOut(on.cast, await frozenBatch(on.cast, 'GBP'));
    expect(rows.map((row) => row[5])).toEqual(['2.10']);
    await on.settle();
    expect(await balance()).toMatchObject({ payableMinor: 0, inTransitMinor: 0, paidMinor: 210 });
  });

  test('after the payout: a negative is carried forward and nobody is paid from it', async () => {
    first = await buyers.giveBack(first);
    expect(await balance()).toMatchObject({ payableMinor: -210, paidMinor: 210 });
    const draft = await on.cast.drafter.ask('POST', '/v1/payout-batches', {
      currency: 'GBP',
      rail: 'generic_csv',
      minimumMinor: 1,
    });
    expect(problemOf(draft)).toEqual({ status: 409, code: 'wrong_state' });
  });

  test('the next sale pays the difference', async () => {
    await buy(2);
    await on.pass(3 * DAY_MS);
    expect(await balance()).toMatchObject({ pendingMinor: 0, heldMinor: 0, payableMinor: 210 });
    const { batch } = await paidOut(on.cast, await frozenBatch(on.cast, 'GBP'));
    expect(batch).toMatchObject({ state: 'settled', totalMinor: 210 });
    await on.settle();
    expect(await balance()).toMatchObject({ payableMinor: 0, paidMinor: 420 });
  });
});

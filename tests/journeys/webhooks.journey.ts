import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { HOUR_MS, MINUTE_MS } from '@creditroll/kernel';
import { type Delivery, deliveryOf, send } from '@creditroll/standalone/shops';
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { type Brand, visit } from './cast.ts';
import { explanationOf } from './explanation.ts';
import { type Journey, journey } from './harness.ts';
import { delivered, order, refunded, shopifyIdOf } from './orders.ts';

const lettersSchema = z.object({
  items: z.array(
    z.object({
      deadLetterId: z.string(),
      stage: z.string(),
      topic: z.string(),
      reason: z.string(),
      valuePreview: z.string(),
      replayedAtMs: z.int().nullable(),
      outcome: z.string().nullable(),
      againAs: z.string().nullable(),
    }),
  ),
});

describe('webhooks as shops send them', () => {
  let on: Journey;
  let brand: Brand;
  let link: string;
  beforeAll(async () => {
    on = await journey();
    brand = await on.cast.brand({ name: 'Hollow' });
    const maren = await on.cast.creator('Maren');
    link = await on.cast.link(brand, await on.cast.campaign(brand, { creators: [maren] }), maren);
  });
  afterEach(() => on.verify());
  afterAll(() => on?.close());

  const accepted = async (delivery: Delivery): Promise<void> =>
    expect((await send(brand.shop, delivery)).status).toBe(200);
  const letters = async () => (await on.cast.admin.get('/v1/operations/dead-letters', lettersSchema)).items;

  /** The deliveries of one order: placed, one of two pieces refunded, delivered. */
  const story = (number: number, placedAtMs: number, clickId: string): Delivery[] => {
    const placed = order({ number, placedAtMs, lines: [{ priceMinor: 2_600, quantity: 2 }], clickId });
    const back = refunded(placed, placedAtMs + HOUR_MS);
    const arrived = delivered(back, placedAtMs + 2 * HOUR_MS);
    return [
      deliveryOf(brand.shop, 'placed', placed, placedAtMs),
      deliveryOf(brand.shop, 'refunded', back, placedAtMs + HOUR_MS),
      deliveryOf(brand.shop, 'delivered', arrived, placedAtMs + 2 * HOUR_MS),
    ];
  };
  const outcome = async (number: number) => {
    const orderId = await on.cast.orderId(brand, shopifyIdOf({ plan: { number } }));
    const { order: seen, commission, decisions } = await explanationOf(on.cast.admin, orderId);
    const lines = commission?.lines.map((line) => ({ ...line, lineId: 'each order has its own' }));
    return {
      deliveredAtMs: seen.deliveredAtMs,
      refunded: seen.lines.map((line) => line.refundedQuantity),
      lines,
      lockAtMs: decisions[0]?.lockAtMs,
    };
  };

  test('out of order and twice comes to the same as in order and once', async () => {
    const clicks = [await visit(link, 1), await visit(link, 2)] as const;
    await on.settle();
    on.clock.advance(MINUTE_MS);
    const placedAtMs = on.clock.nowMs();
    await on.pass(3 * HOUR_MS);
    for (const delivery of story(1, placedAtMs, clicks[0])) {
      await accepted(delivery);
      await on.settle();
    }
    const [placed, back, arrived] = story(2, placedAtMs, clicks[1]);
    if (!placed || !back || !arrived) throw new Error('a story has three deliveries');
    for (const delivery of [arrived, placed, arrived, back, placed]) {
      await accepted(delivery);
      await on.settle();
    }
    // And once more all at a time.
    await Promise.all([back, placed, arrived].map(accepted));
    await on.settle();
    const inOrder = await outcome(1);
    expect(inOrder).toMatchObject({
      refunded: [1],
      lines: [{ refundedBaseMinor: 2_166, parts: [{ postedMinor: 210 }] }],
    });
    expect(await outcome(2)).toEqual(inOrder);
  });

  test('a wrong signature is turned away', async () => {
    const [placed] = story(3, on.clock.nowMs(), '');
    if (!placed) throw new Error('a story has three deliveries');
    const before = await letters();
    const forged = { body: placed.body.replace('26.00', '96.00'), headers: placed.headers };
    expect((await send(brand.shop, forged)).status).toBe(401);
    expect((await send({ ...brand.shop, url: brand.shop.url.replace(/con_\w+/, 'con_nobodys') }, placed)).status).toBe(
      404,
    );
    await on.settle();
    expect(await letters()).toEqual(before);
  });

  test('what cannot be understood is put aside with the reason, the rest goes on, and it can come in again', async () => {
    const body = '{"id": 77, "line_items": "none"';
    const signature = createHmac('sha256', brand.shop.secret).update(body).digest('base64');
    await accepted({
      body,
      headers: {
        'x-shopify-topic': 'orders/create',
        'x-shopify-event-id': 'unreadable-1',
        'x-shopify-hmac-sha256': signature,
      },
    });
    await on.settle();
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ stage: 'order-intake.orders', topic: 'deliveries' });
    expect(letter?.reason).not.toBe('');
    expect(letter?.valuePreview).toContain('unreadable-1');

    const ids = [letter?.deadLetterId ?? '', 'deliveries/0/987654'];
    const replay = await on.cast.admin.post(
      '/v1/operations/dead-letters/replay',
      { deadLetterIds: ids },
      z.object({ replayed: z.int(), unknown: z.array(z.string()) }),
    );
    expect(replay).toEqual({ replayed: 1, unknown: ['deliveries/0/987654'] });
    await on.settle();
    // Nothing was fixed, so it is put aside again: the same content at a new place.
    const again = await letters();
    expect(again.map(({ reason }) => reason)).toEqual([letter?.reason, letter?.reason]);
    const next = again.find(({ deadLetterId }) => deadLetterId !== letter?.deadLetterId);
    expect(again.find(({ deadLetterId }) => deadLetterId === letter?.deadLetterId)).toMatchObject({
      replayedAtMs: on.clock.nowMs(),
      outcome: 'dead_again',
      againAs: next?.deadLetterId,
    });
    expect(next).toMatchObject({ replayedAtMs: null, outcome: null, againAs: null });
    const [placed] = story(4, on.clock.nowMs(), '');
    if (placed) await accepted(placed);
    await on.settle();
    expect(await outcome(4)).toMatchObject({ refunded: [0] });
  });
});

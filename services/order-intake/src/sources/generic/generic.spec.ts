import { describe, expect, it } from '@jest/globals';
import { AppError, sha256 } from '@creditroll/kernel';
import { Poison } from '@creditroll/processing';
import { webhookHeaders } from '@creditroll/service-kit';
import { generic } from './index.ts';

const noon = Date.parse('2026-03-01T12:00:00Z');
const order = {
  id: '1001',
  currency: 'KWD',
  orderAtMs: noon,
  clickId: 'c_1',
  customerKind: 'returning',
  email: 'JO@example.com',
  lines: [
    {
      id: '1',
      productId: 'p1',
      quantity: 3,
      unitPrice: '1.250',
      discount: '0.250',
      platformDiscount: '0.100',
      collectionIds: ['gifts', 'sale'],
      codes: [{ code: 'ADA', discount: '0.250' }],
    },
  ],
};
const parse = (body: object) => generic.parse({ topic: 'x', body, receivedAtMs: noon + 5, test: false });

describe('a generic order', () => {
  it('is read in our terms', () => {
    expect(parse({ event: 'order.placed', occurredAtMs: noon + 1, order })).toEqual({
      externalId: '1001',
      versionMs: noon + 1,
      order: {
        name: '1001',
        test: false,
        currency: 'KWD',
        orderAtMs: noon,
        joinKeys: [
          { kind: 'note_attribute', value: 'c_1' },
          { kind: 'email_hash', value: sha256('jo@example.com') },
        ],
        customerRef: null,
        customerKind: 'returning',
        buyer: { emailDomain: 'example.com' },
        lines: [
          {
            lineId: '1',
            productId: 'p1',
            title: 'p1',
            quantity: 3,
            unitPriceMinor: 1_250,
            discountMinor: 250,
            platformDiscountMinor: 100,
            collectionIds: ['gifts', 'sale'],
            codes: [{ code: 'ADA', discountMinor: 250 }],
            taxMinor: 0,
            taxIncluded: false,
            earns: true,
          },
        ],
      },
      refunds: [],
      cancelledAtMs: undefined,
      deliveredAtMs: undefined,
    });
  });

  it('may tell the card, the delivery address and the domain of a hashed address: only digests are kept', () => {
    const deliveryAddress = { country: 'KW', postcode: '13001', city: 'Kuwait City', street: 'Gulf Road 1' };
    const told = {
      email: undefined,
      emailSha256: 'a'.repeat(64),
      emailDomain: 'Studio.example',
      cardFingerprint: 'F1',
    };
    const { buyer } = parse({ event: 'order.placed', order: { ...order, ...told, deliveryAddress } }).order ?? {};
    expect(buyer).toEqual({
      emailDomain: 'studio.example',
      cardHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      deliveryHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const half = { ...order, deliveryAddress: { ...deliveryAddress, city: undefined } };
    expect(() => parse({ event: 'order.placed', order: half })).toThrow('order.deliveryAddress.city');
  });

  it('cannot have the platform pay more than the discount', () => {
    const [line] = order.lines;
    const lines = [{ ...line, platformDiscount: '0.251' }];
    expect(() => parse({ event: 'order.placed', order: { ...order, lines } })).toThrow(
      'order.lines.0.platformDiscount',
    );
  });

  it('may say whose sale the platform says it was, and of which order it is a copy', () => {
    const platform = { creatorId: 'ada', campaignId: 'spring', contentId: null, pays: true };
    const copyOf = { channel: 'tiktok', externalId: '5760001' };
    const lines = [{ ...order.lines[0], platform: { creatorId: 'ada', campaignId: 'spring', pays: true } }];
    expect(parse({ event: 'order.placed', order: { ...order, copyOf, lines } }).order).toMatchObject({
      copyOf,
      lines: [{ platform }],
    });
  });

  it('may be refunded, cancelled or delivered without being told whole again', () => {
    expect(
      parse({
        event: 'order.refunded',
        order: {
          id: 1001,
          currency: 'KWD',
          refunds: [{ id: 'r1', lines: [{ lineId: '1', quantity: 1, amount: '0.100' }] }],
        },
      }),
    ).toMatchObject({
      externalId: '1001',
      versionMs: noon + 5,
      order: undefined,
      refunds: [{ refundId: 'r1', lines: [{ lineId: '1', quantity: 1, amountMinor: 100 }], amountMinor: 0 }],
    });
    expect(parse({ event: 'order.cancelled', occurredAtMs: noon + 1, order: { id: '1001' } }).cancelledAtMs).toBe(
      noon + 1,
    );
    expect(parse({ event: 'order.delivered', order: { id: '1001', deliveredAtMs: noon + 2 } }).deliveredAtMs).toBe(
      noon + 2,
    );
  });

  it.each([
    ['order.lines', { event: 'order.placed', order: { ...order, lines: undefined } }],
    ['order.currency', { event: 'order.changed', order: { ...order, currency: undefined } }],
    ['order.currency', { event: 'order.refunded', order: { id: '1', refunds: [{ id: 'r', amount: '1.00' }] } }],
    ['order.refunds', { event: 'order.refunded', order: { id: '1' } }],
    [
      'order.lines.0.unitPrice',
      { event: 'order.placed', order: { ...order, lines: [{ ...order.lines[0], unitPrice: '-1' }] } },
    ],
    [
      'order.lines.0.unitPrice',
      { event: 'order.placed', order: { ...order, lines: [{ ...order.lines[0], unitPrice: 1.25 }] } },
    ],
    ['event', { event: 'order.exploded', order }],
  ])('is refused with the name of the field: %s', (field, body) => {
    expect(() => parse(body)).toThrow(Poison);
    expect(() => parse(body)).toThrow(field);
  });

  it('is signed by Standard Webhooks', () => {
    const secret = `whsec_${Buffer.from('0123456789abcdef').toString('base64')}`;
    const headers = webhookHeaders([secret], { id: 'msg_1', timestampSeconds: noon / 1_000, body: '{}' });
    const verify =
      (body: string, nowMs = noon) =>
      () =>
        generic.verify({ headers, rawBody: Buffer.from(body), nowMs }, secret);
    expect(verify('{}')).not.toThrow();
    expect(verify('{ }')).toThrow(AppError);
    expect(verify('{}', noon + 301_000)).toThrow('too far');
    expect(generic.deliveryId({ headers, rawBody: Buffer.from('{}'), nowMs: noon })).toBe('msg_1');
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Order } from '@creditroll/contracts';
import { AppError } from '@creditroll/kernel';
import type { Role, Viewer } from '../domain/access.ts';
import { explain, type ExplanationClients, explanationSchema } from './explanation.ts';

const orderAtMs = Date.UTC(2026, 1, 1, 10);
const lockAtMs = Date.UTC(2026, 2, 3, 10);
const viewer = (role: Role, of: { creatorId?: string; brandId?: string } = {}): Viewer => ({
  personId: 'person-1',
  role,
  creatorId: of.creatorId,
  brandId: of.brandId,
});
const ada = viewer('creator', { creatorId: 'ada' });

const orderLine = (lineId: string): Order['lines'][number] => ({
  lineId,
  productId: `product-${lineId}`,
  title: `Product ${lineId}`,
  quantity: 2,
  unitPriceMinor: 3_500,
  discountMinor: 0,
  platformDiscountMinor: 0,
  collectionIds: [],
  codes: [{ code: 'bea10', discountMinor: 0 }],
  taxMinor: 0,
  taxIncluded: false,
  earns: true,
  refundedQuantity: 0,
  refundedMinor: 0,
});
const order: Order = {
  orderId: 'order-1',
  brandId: 'brand-1',
  connectionId: 'connection-1',
  channel: 'shopify',
  externalId: '820982911946154508',
  name: '#1001',
  test: false,
  currency: 'GBP',
  orderAtMs,
  joinKeys: [{ kind: 'email_hash', value: 'hash-of-the-buyer' }],
  customerRef: 'buyer-7',
  customerKind: null,
  lines: [orderLine('1'), orderLine('2')],
  cancelledAtMs: null,
  deliveredAtMs: null,
  revision: 1,
};
const candidate = (creatorId: string) => ({
  touchId: `touch-of-${creatorId}`,
  creatorId,
  campaignId: 'campaign-1',
  contentId: 'video-1',
  channel: 'tiktok',
  tier: 'click',
  occurredAtMs: orderAtMs - 60_000,
  ageMs: 60_000,
  credited: true,
  weight: 1,
  reason: '',
  joinKey: 'landing_site',
  linkCode: 'abc',
  invalidBy: '',
});
const decided = (lineId: string, creators: string[]) => ({
  lineId,
  reason: creators.length === 0 ? 'no_candidate' : '',
  model: 'linear',
  policyId: 'policy-1',
  policyHash: 'hash',
  rule: creators.length === 0 ? 'nobody' : 'linear_click',
  inputDigest: 'digest',
  lastClickCreatorId: creators.at(-1) ?? '',
  candidates: creators.map(candidate),
});
const part = (creatorId: string) => ({
  creatorId,
  campaignId: 'campaign-1',
  weight: 1,
  weightSum: 2,
  baseMinor: 3_500,
  creditMinor: 340,
  postedMinor: 340,
  state: 'accrued',
  reason: '',
  termsId: `terms-${creatorId}`,
  termsScope: 'creator',
  ratePpm: 100_000,
  fixedPerItemMinor: 0,
  because: [],
});
const reckoned = (lineId: string, creators: string[]) => ({
  lineId,
  productId: `product-${lineId}`,
  title: `Product ${lineId}`,
  state: creators.length === 0 ? 'declined' : 'accrued',
  reason: creators.length === 0 ? 'no_candidate' : '',
  baseMinor: 7_000,
  baseFormula: 'standard_v1',
  baseArithmetic: '2 × 35.00 − 0.00 − 0.00',
  termsId: 'terms-bea',
  termsScope: 'creator',
  ratePpm: 100_000,
  fixedPerItemMinor: 0,
  grossMinor: 700,
  operatorFeeMinor: 20,
  refundedBaseMinor: 0,
  shares: [],
  cappedMinor: 0,
  parts: creators.map(part),
  lostTerms: ['terms-of-bea (brand): less_specific'],
  quantity: 2,
  refundedQuantity: 0,
});
const legOf = (account: string, amountMinor: number) => ({ account, amountMinor, lineId: '1' });

/** Services that know one order, which Ada and Bea share on its first line. */
const services: ExplanationClients = {
  orderIntake: {
    GetOrder: async ({ orderId }) => ({ ordersJson: orderId === 'order-1' ? [JSON.stringify(order)] : [] }),
  },
  attribution: {
    Explain: async () => ({
      decisions: [
        {
          orderId: 'order-1',
          revision: 1,
          decidedAtMs: orderAtMs,
          locked: false,
          lockAtMs,
          engineVersion: '1',
          lines: [decided('1', ['ada', 'bea']), decided('2', [])],
          tooWide: [],
          fraud: [],
          fraudPolicyId: '',
        },
      ],
    }),
  },
  commissionLedger: {
    Explain: async () => ({
      orderId: 'order-1',
      brandId: 'brand-1',
      currency: 'GBP',
      orderAtMs,
      lockAtMs,
      released: false,
      revision: 1,
      found: true,
      lines: [reckoned('1', ['ada', 'bea']), reckoned('2', [])],
      holds: [],
      entries: [
        {
          entryId: 'order-1#1',
          kind: 'accrual',
          atMs: orderAtMs,
          currency: 'GBP',
          legs: [
            legOf('brand:brand-1:receivable:GBP', -700),
            legOf('creator:ada:pending:GBP', 340),
            legOf('creator:bea:pending:GBP', 340),
            legOf('operator:fee:GBP', 20),
          ],
        },
      ],
    }),
  },
  payout: { ExplainOrder: async () => ({ lines: [] }) },
  campaigns: {
    ListCreators: async () => ({
      creators: [{ creatorId: 'ada', displayName: 'Ada', handles: [], revision: 1, createdAtMs: 0 }],
      next: '',
    }),
  },
};

describe('the explanation of an order', () => {
  it('tells the brand of every line and creator', async () => {
    const told = await explain(services, viewer('brand', { brandId: 'brand-1' }), 'order-1');
    expect(told.order).toMatchObject({ name: '#1001', customerRef: 'buyer-7', joinKeys: [{ kind: 'email_hash' }] });
    expect(told.stories.map(({ summary }) => summary)).toEqual([
      'Ada gets 3.40 GBP and bea gets 3.40 GBP.',
      'Nobody is credited because no creator’s click, view or coupon belongs to this order.',
    ]);
    expect(told.commission?.lines[0]).toMatchObject({ grossMinor: 700, operatorFeeMinor: 20 });
    expect(explanationSchema.parse(told)).toEqual(told);
  });

  it('tells a creator nothing of the buyer, of others, or of lines without it', async () => {
    const told = await explain(services, ada, 'order-1');
    expect(JSON.stringify(told)).not.toMatch(/bea|buyer-7|hash-of|#1001|82098|email|grossMinor|operator:|brand:brand/);
    expect(told.order.lines.map(({ lineId }) => lineId)).toEqual(['1']);
    expect(told.commission?.entries).toEqual([
      expect.objectContaining({ legs: [legOf('creator:ada:pending:GBP', 340)] }),
    ]);
    expect(told.stories).toHaveLength(1);
    expect(told.stories[0]?.summary).toBe('You get 3.40 GBP: 50 % of 10 % of 70.00, less 0.10 operator’s fee.');
    expect(told.stories[0]?.sentences).toContain('Others share the rest.');
  });

  it('hides the buyer from finance', async () => {
    expect(JSON.stringify(await explain(services, viewer('finance'), 'order-1'))).not.toMatch(/buyer-7|hash-of/);
  });

  it.each([
    ['an unknown order', viewer('admin'), 'order-2'],
    ['another brand’s order', viewer('brand', { brandId: 'brand-2' }), 'order-1'],
    ['an order without the creator', viewer('creator', { creatorId: 'cy' }), 'order-1'],
  ])('does not find %s', async (_, who, orderId) => {
    await expect(explain(services, who, orderId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tells an order that nobody has decided yet', async () => {
    const early: ExplanationClients = {
      ...services,
      attribution: { Explain: async () => Promise.reject(new AppError('not_found', 'There is no order order-1.')) },
      commissionLedger: {
        Explain: async () => ({
          orderId: 'order-1',
          brandId: '',
          currency: '',
          orderAtMs: 0,
          lockAtMs: 0,
          released: false,
          revision: 0,
          lines: [],
          entries: [],
          holds: [],
          found: false,
        }),
      },
    };
    const told = await explain(early, viewer('admin'), 'order-1');
    expect(told).toMatchObject({ decisions: [], commission: null });
    expect(told.stories[0]?.summary).toContain('not decided yet');
  });
});

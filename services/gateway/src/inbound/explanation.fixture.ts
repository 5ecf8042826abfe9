import type { Order } from '@creditroll/contracts';
import type { ExplanationClients } from './explanation.ts';

const orderAtMs = Date.UTC(2026, 1, 1, 10);
const lockAtMs = Date.UTC(2026, 2, 3, 10);
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
  quota: null,
  unfunded: false,
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
  cappedMinor: 0,
  refundedBaseMinor: 0,
  shares: [],
  parts: creators.map(part),
  lostTerms: ['terms-of-bea (brand): less_specific'],
  quantity: 2,
  refundedQuantity: 0,
});
export const legOf = (account: string, amountMinor: number) => ({ account, amountMinor, lineId: '1' });

/** Services that know one order, which Ada and Bea share on its first line. */
export const services: ExplanationClients = {
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
      disputes: [],
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
      holds: [],
      lines: [reckoned('1', ['ada', 'bea']), reckoned('2', [])],
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
    ListAgencies: async () => ({ agencies: [], next: '' }),
    ListCreators: async () => ({
      creators: [{ creatorId: 'ada', displayName: 'Ada', kind: 'content', handles: [], revision: 1, createdAtMs: 0 }],
      next: '',
    }),
  },
};

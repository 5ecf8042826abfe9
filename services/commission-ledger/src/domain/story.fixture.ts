import type { Credit, LineDecision, Order, OrderLine } from '@creditroll/contracts';
import type { Currency } from '@creditroll/money';
import type { Book, LockedTerms } from './book.ts';
import { attribute, type Attributed, release, type TermsOf } from './commissions.ts';
import type { Outcome } from './outcomes.ts';

/** 2026-03-01T12:00Z. */
export const noonMs = 1_772_366_400_000;
export const lockMs = noonMs + 30 * 86_400_000;

export const line = (lineId: string, more: Partial<OrderLine> = {}): OrderLine => ({
  lineId,
  productId: `product-${lineId}`,
  title: 'Serum',
  quantity: 2,
  unitPriceMinor: 2_600,
  discountMinor: 0,
  platformDiscountMinor: 0,
  collectionIds: [],
  codes: [],
  taxMinor: 0,
  taxIncluded: false,
  earns: true,
  refundedQuantity: 0,
  refundedMinor: 0,
  ...more,
});

export const order = (lines: readonly OrderLine[], more: Partial<Order> = {}): Order => ({
  orderId: 'order-1',
  brandId: 'brand-1',
  connectionId: 'shop-1',
  channel: 'shopify',
  externalId: '1',
  name: '#1',
  test: false,
  currency: 'GBP',
  orderAtMs: noonMs,
  joinKeys: [],
  customerRef: null,
  customerKind: null,
  lines: [...lines],
  cancelledAtMs: null,
  deliveredAtMs: null,
  revision: 1,
  ...more,
});

export const credit = (creatorId: string, weight = 1, more: Partial<Credit> = {}): Credit => ({
  creatorId,
  campaignId: 'campaign-1',
  contentId: `video-${creatorId}`,
  channel: 'tiktok',
  tier: 'click',
  weight,
  touchIds: [],
  clickAtMs: null,
  couponId: null,
  ...more,
});

export const decision = (
  lineId: string,
  credits: readonly Credit[],
  more: Partial<LineDecision> = {},
): LineDecision => ({
  lineId,
  credits: [...credits],
  reason: credits.length > 0 ? null : 'no_candidate',
  model: 'last',
  policyId: 'policy-1',
  losers: [],
  ...more,
});

export const attributed = (made: Order, decisions: readonly LineDecision[], revision = 1): Attributed => ({
  order: made,
  revision,
  lines: decisions,
  holds: [],
  lockAtMs: lockMs,
});

export const rate = (ratePpm: number, more: Partial<LockedTerms> = {}): LockedTerms => ({
  campaignId: 'campaign-1',
  creatorId: 'ada',
  found: true,
  termsId: 'terms-1',
  scope: 'campaign',
  ratePpm,
  fixedPerItemMinor: null,
  fixedCurrency: null,
  operatorFeePpm: 0,
  orderCap: null,
  lost: [],
  because: [],
  splits: [],
  cohosts: [],
  ...more,
});

export const fixed = (
  fixedPerItemMinor: number,
  fixedCurrency: Currency = 'GBP',
  more: Partial<LockedTerms> = {},
): LockedTerms => rate(0, { ratePpm: null, fixedPerItemMinor, fixedCurrency, ...more });

export const noTerms: LockedTerms = rate(0, { found: false, termsId: '', scope: '', ratePpm: null });

/** The same terms for everybody who asks. */
const always =
  (terms: LockedTerms): TermsOf =>
  ({ creatorId, campaignId }) => ({ ...terms, creatorId, campaignId });

export type Step = (book: Book | undefined, atMs: number) => Outcome | undefined;

export const decided =
  (fact: Attributed, terms: LockedTerms): Step =>
  (book, atMs) =>
    attribute(book, fact, always(terms), atMs);
export const locked: Step = (book, atMs) => (book ? release(book, lockMs, atMs) : undefined);

export interface History {
  readonly book: Book | undefined;
  readonly outcomes: readonly Outcome[];
}

export function play(...steps: readonly Step[]): History {
  let book: Book | undefined;
  const outcomes: Outcome[] = [];
  for (const [index, step] of steps.entries()) {
    const outcome = step(book, noonMs + index);
    if (!outcome) continue;
    outcomes.push(outcome);
    book = outcome.book;
  }
  return { book, outcomes };
}

/** What a history leaves on each account, without those at nought. */
export function balancesOf({ outcomes }: Pick<History, 'outcomes'>): Record<string, number> {
  const balances: Record<string, number> = {};
  for (const { entry } of outcomes)
    for (const { account, amountMinor } of entry?.legs ?? [])
      balances[account] = (balances[account] ?? 0) + amountMinor;
  return Object.fromEntries(Object.entries(balances).filter(([, balance]) => balance !== 0));
}

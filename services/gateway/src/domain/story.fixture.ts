import { money } from '@creditroll/money';
import type { Audience, CandidateFacts, CommissionFacts, DecisionFacts, PartFacts, StoryFacts } from './story-facts.ts';

export const gbp = (amountMinor: number) => money(amountMinor, 'GBP');
export const orderAtMs = Date.UTC(2026, 1, 1, 10, 15);
export const lockAtMs = Date.UTC(2026, 2, 3, 10, 15);
export const ada: Audience = { kind: 'creator', creatorId: 'cr_ada' };
export const bea: Audience = { kind: 'creator', creatorId: 'cr_bea' };
export const brand: Audience = { kind: 'brand' };
export const staff: Audience = { kind: 'staff' };

export const click = (creatorId: string, reason = ''): CandidateFacts => ({
  creatorId,
  evidence: {
    tier: 'click',
    occurredAtMs: orderAtMs - 90_000_000,
    ageMs: 90_000_000,
    channel: 'tiktok',
    contentId: 'video-1',
    linkCode: 'abc',
    joinKey: 'landing_site',
  },
  credited: reason === '',
  weight: reason === '' ? 1 : 0,
  weightSum: 2,
  reason,
  invalidBy: '',
});
export const decided = (decision: Partial<DecisionFacts> = {}): DecisionFacts => ({
  revision: 1,
  decidedAtMs: orderAtMs,
  engineVersion: '1',
  policyId: 'policy-1',
  policyHash: 'hash',
  inputDigest: 'digest',
  recompute: null,
  rule: 'linear_click',
  reason: '',
  lastClickCreatorId: null,
  candidates: [click('cr_ada'), click('cr_bea')],
  verdicts: [],
  suspectedCopyOf: null,
  ...decision,
});
export const part = (
  creatorId: string,
  weight: number,
  baseMinor: number,
  creditMinor: number,
  more: Partial<PartFacts> = {},
): PartFacts => ({
  creatorId,
  weight,
  weightSum: 5,
  base: gbp(baseMinor),
  credit: gbp(creditMinor),
  posted: gbp(creditMinor),
  state: 'accrued',
  termsId: 'terms-1',
  termsScope: 'campaign',
  rate: { ppm: 100_000 },
  because: [],
  reason: '',
  unfunded: false,
  ...more,
});
export const reckoned = (commission: Partial<CommissionFacts> = {}): CommissionFacts => ({
  state: 'accrued',
  base: gbp(7_000),
  baseArithmetic: '2 × 35.00 − 0.00 − 0.00',
  baseFormula: 'standard_v1',
  refundedBase: gbp(0),
  later: null,
  gross: gbp(700),
  operatorFee: gbp(21),
  capped: gbp(0),
  reason: '',
  lostTerms: [{ termsId: 'terms-0', scope: 'brand', reason: 'less_specific' }],
  parts: [part('cr_ada', 3, 4_200, 407), part('cr_bea', 2, 2_800, 272)],
  shares: [],
  ...commission,
});
export const line = (facts: Partial<StoryFacts> = {}): StoryFacts => ({
  orderName: '#1001',
  orderAtMs,
  cancelledAtMs: null,
  lineId: 'line-1',
  title: 'Serum',
  quantity: 2,
  refundedQuantity: 0,
  lockAtMs,
  releasedAtMs: null,
  decision: decided(),
  late: null,
  commission: reckoned(),
  holds: [],
  entries: [],
  payouts: [],
  disputes: [],
  names: new Map([
    ['cr_ada', 'Ada'],
    ['cr_bea', 'Bea'],
  ]),
  ...facts,
});

import type { Agency as AgencyMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Agency';
import type { Brand as BrandMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Brand';
import type { Cap as CapMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Cap';
import type { Campaign as CampaignMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaign';
import type { Coupon as CouponMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Coupon';
import type { Membership as MembershipMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Membership';
import type { Placement as PlacementMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Placement';
import type { Quote as QuoteMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Quote';
import type { Rate as RateMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Rate';
import type { SaleCap as SaleCapMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/SaleCap';
import type { Terms as TermsMessage } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Terms';
import type { TermsAnswer } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/TermsAnswer';
import type { Brand } from '../domain/brand.ts';
import { type Campaign, stateOf } from '../domain/campaign.ts';
import type { Cap, SaleCap } from '../domain/caps.ts';
import type { Coupon } from '../domain/coupon.ts';
import { latest } from '../domain/dated.ts';
import { type Membership, membershipStateOf } from '../domain/membership.ts';
import type { Agency, Placement } from '../domain/agency.ts';
import type { Answer } from '../domain/answer.ts';
import { fundingNow } from '../domain/funding.ts';
import type { Resolution } from '../domain/precedence.ts';
import type { Quote } from '../domain/quote.ts';
import type { Rate } from '../domain/rate.ts';
import type { Terms } from '../domain/terms.ts';

export const brandMessage = (brand: Brand): BrandMessage => ({
  ...brand,
  destinationHosts: [...brand.destinationHosts],
  feeWaivers: [...brand.feeWaivers],
  funding: fundingNow(brand),
});

const capMessage = ({ per, period, amountMinor, currency }: Cap): CapMessage => ({
  per,
  period,
  amount: { amountMinor, currency },
});

export const campaignMessage = (campaign: Campaign): CampaignMessage => ({
  campaignId: campaign.campaignId,
  brandId: campaign.brandId,
  name: campaign.name,
  kind: campaign.kind,
  creatorId: campaign.creatorId ?? '',
  agencyId: campaign.agencyId ?? '',
  state: stateOf(campaign),
  policy: latest(campaign.policies),
  promise: campaign.promise,
  productIds: [...(campaign.productIds ?? [])],
  caps: latest(campaign.caps).map(capMessage),
  bonuses: latest(campaign.bonuses).map((bonus) => ({ ...bonus, steps: [...bonus.steps] })),
  leaderboard: latest(campaign.leaderboards).map((rule) => ({ ...rule, prizesMinor: [...rule.prizesMinor] })),
  revision: campaign.revision,
  createdAtMs: campaign.createdAtMs,
});

export const membershipMessage = (membership: Membership): MembershipMessage => ({
  membershipId: membership.membershipId,
  campaignId: membership.campaignId,
  brandId: membership.brandId,
  creatorId: membership.creatorId,
  state: membershipStateOf(membership) ?? '',
  cohosts: [...(membership.cohosts.at(-1)?.value ?? [])],
  revision: membership.revision,
});

export const agencyMessage = (agency: Agency): AgencyMessage => ({
  agencyId: agency.agencyId,
  name: agency.name,
  parentAgencyId: agency.parentAgencyId ?? '',
  splitPpm: latest(agency.splits),
  revision: agency.revision,
  createdAtMs: agency.createdAtMs,
});

export const placementMessage = ({ creatorId, agencyId, stays, revision }: Placement): PlacementMessage => ({
  creatorId,
  agencyId: agencyId ?? '',
  fromMs: stays.at(-1)?.fromMs ?? 0,
  revision,
});

export const couponMessage = (coupon: Coupon): CouponMessage => ({
  couponId: coupon.couponId,
  brandId: coupon.brandId,
  campaignId: coupon.campaignId,
  creatorId: coupon.creatorId,
  code: coupon.code,
  validFromMs: coupon.validFromMs,
  validBelowMs: coupon.validBelowMs ?? 0,
  state: latest(coupon.states),
});

export function rateMessage(rate: Rate): RateMessage {
  switch (rate.kind) {
    case 'share':
      return { ratePpm: rate.ratePpm };
    case 'fixed_per_item':
      return { fixedPerItem: { amountMinor: rate.amountMinor, currency: rate.currency } };
    case 'volume_tiers':
      return { volumeTiers: { period: rate.period, currency: rate.currency, tiers: [...rate.tiers] } };
  }
}

export const termsMessage = (terms: Terms): TermsMessage => ({
  termsId: terms.termsId,
  brandId: terms.brandId,
  campaignId: terms.campaignId ?? '',
  creatorId: terms.creatorId ?? '',
  productId: terms.productId ?? '',
  rate: rateMessage(terms.rate),
  orderCap: terms.orderCap,
  collectionId: terms.collectionId ?? '',
  channel: terms.channel ?? '',
  customer: terms.customer ?? '',
  fromMs: terms.fromMs,
  belowMs: terms.belowMs ?? 0,
  createdAtMs: terms.createdAtMs,
});

export interface QuoteNow {
  readonly current: Resolution['won'];
  readonly untilMs: number | undefined;
  readonly noticeAtMs: number | undefined;
}

export const quoteMessage = (quote: Quote, { current, untilMs, noticeAtMs }: QuoteNow): QuoteMessage => ({
  quoteId: quote.quoteId,
  brandId: quote.brandId,
  campaignId: quote.campaignId,
  creatorId: quote.creatorId,
  productId: quote.productId ?? '',
  termsId: quote.offer?.termsId ?? '',
  scope: quote.offer?.scope ?? '',
  rate: quote.offer && rateMessage(quote.offer.rate),
  mintedAtMs: quote.mintedAtMs,
  currentTermsId: current?.terms.termsId ?? '',
  currentRate: current ? rateMessage(current.terms.rate) : null,
  validUntilMs: untilMs ?? 0,
  noticeAtMs: noticeAtMs ?? 0,
});

export const saleCapMessage = ({ per, campaignId, span, limitMinor, currency }: SaleCap): SaleCapMessage => ({
  per,
  campaignId,
  span,
  limit: { amountMinor: limitMinor, currency },
});

export const answerMessage = ({
  won,
  lost,
  operatorFeePpm,
  because,
  splits,
  cohosts,
  caps,
  volume,
  bonuses,
  prefunded,
}: Answer): TermsAnswer => ({
  found: won !== undefined,
  termsId: won?.termsId ?? '',
  scope: won?.scope ?? '',
  rate: won ? rateMessage(won.rate) : null,
  orderCap: won?.orderCap ?? null,
  operatorFeePpm,
  lost: [...lost],
  because: [...because],
  splits: [...splits],
  cohosts: [...cohosts],
  caps: caps.map(saleCapMessage),
  volume,
  bonuses: bonuses.map(({ steps, board, ...bonus }) => ({
    ...bonus,
    steps: [...steps],
    board: board ? { ...board, prizesMinor: [...board.prizesMinor] } : null,
  })),
  prefunded,
});

import { DAY_MS } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';

/** Who and what the story is about: written, not drawn, so that a reader recognises it. */
export interface ProductPlan {
  readonly productId: string;
  readonly title: string;
  /** In minor units of the brand's currency. */
  readonly priceMinor: number;
}

export interface BrandPlan {
  readonly name: string;
  readonly currency: Currency;
  readonly timeZone: string;
  readonly host: string;
  readonly source: 'shopify' | 'generic';
  readonly channel: string;
  readonly operatorFeePpm: number;
  readonly products: readonly ProductPlan[];
  /** What the brand pays in before it sells, and again whenever that is used up; absent: it is invoiced. */
  readonly depositMinor?: number | undefined;
}

export interface AgencyPlan {
  readonly name: string;
  readonly splitPpm: number;
}

export interface CampaignPlan {
  readonly name: string;
  /** Index of its brand. */
  readonly brand: number;
  readonly kind: 'open' | 'target' | 'agency';
  /** Index of the agency whose creators it is for. */
  readonly agency?: number | undefined;
  readonly model: 'first' | 'last' | 'linear';
  readonly clickWindowMs: number;
  readonly couponPolicy: 'coupon_wins' | 'requires_touch' | 'link_wins';
  readonly waitAfterOrderMs: number;
  readonly waitAfterDeliveryMs: number;
  readonly ratePpm: number;
  /** Indexes of its creators; the first gets a better rate of their own where `starRatePpm` is given. */
  readonly creators: readonly number[];
  readonly starRatePpm: number | undefined;
  /** Marginal rates by what a creator sold in the month, in the place of `ratePpm`. */
  readonly tiers?: readonly { readonly fromMinor: number; readonly ratePpm: number }[] | undefined;
  /** For what a creator sells in a week. */
  readonly bonuses?: readonly { readonly salesMinor: number; readonly bonusMinor: number }[] | undefined;
  /** The most that a creator earns in a week. */
  readonly weeklyCapMinor?: number | undefined;
  /** Of the first, second and so on of those who sell most in a month. */
  readonly prizesMinor?: readonly number[] | undefined;
}

export interface CreatorPlan {
  readonly name: string;
  readonly handle: string;
  readonly channel: string;
  /** Code of the coupon that the creator shares, if any, per campaign index. */
  readonly coupon: { readonly code: string; readonly campaign: number } | undefined;
  /** No payout method: earns, and cannot be paid until one is set. */
  readonly withoutMethod: boolean;
  /** Index of the agency that they are with. */
  readonly agency: number | undefined;
}

const product = (productId: string, title: string, priceMinor: number): ProductPlan => ({
  productId,
  title,
  priceMinor,
});

/** As the operator knows it. */
export const emailOf = ({ handle }: Pick<CreatorPlan, 'handle'>): string => `${handle}@creators.example`;

export const agencies: readonly AgencyPlan[] = [{ name: 'Nusantara Live', splitPpm: 200_000 }];

export const brands: readonly BrandPlan[] = [
  {
    name: 'Hollow Tea',
    currency: 'GBP',
    timeZone: 'Europe/London',
    host: 'hollow-tea.example',
    source: 'shopify',
    channel: 'shopify',
    operatorFeePpm: 30_000,
    products: [
      product('ht-oolong', 'Spring oolong, 100 g', 1_450),
      product('ht-kettle', 'Gooseneck kettle', 6_900),
      product('ht-cups', 'Two porcelain cups', 2_350),
      product('ht-box', 'Tasting box', 3_999),
    ],
  },
  {
    name: 'Lumen Skin',
    currency: 'USD',
    timeZone: 'America/New_York',
    host: 'lumen-skin.example',
    source: 'shopify',
    channel: 'shopify',
    operatorFeePpm: 30_000,
    depositMinor: 30_000,
    products: [
      product('ls-serum', 'Vitamin C serum', 3_400),
      product('ls-spf', 'Daily SPF 50', 2_250),
      product('ls-set', 'Starter set', 8_800),
    ],
  },
  {
    name: 'Batik Kita',
    currency: 'IDR',
    timeZone: 'Asia/Jakarta',
    host: 'batik-kita.example',
    source: 'generic',
    channel: 'tiktok',
    operatorFeePpm: 25_000,
    products: [
      product('bk-kemeja', 'Kemeja batik', 28_900_000),
      product('bk-selendang', 'Selendang', 12_500_000),
      product('bk-tas', 'Tas anyaman', 19_900_000),
    ],
  },
];

const wait = { waitAfterOrderMs: 3 * DAY_MS, waitAfterDeliveryMs: 1 * DAY_MS };

export const campaigns: readonly CampaignPlan[] = [
  {
    name: 'Spring harvest',
    brand: 0,
    kind: 'open',
    model: 'last',
    clickWindowMs: 7 * DAY_MS,
    couponPolicy: 'coupon_wins',
    ...wait,
    ratePpm: 100_000,
    creators: [0, 1, 2, 3],
    starRatePpm: 150_000,
    bonuses: [
      { salesMinor: 20_000, bonusMinor: 1_000 },
      { salesMinor: 60_000, bonusMinor: 3_000 },
    ],
  },
  {
    name: 'Tasting circle',
    brand: 0,
    kind: 'target',
    model: 'linear',
    clickWindowMs: 7 * DAY_MS,
    couponPolicy: 'link_wins',
    ...wait,
    ratePpm: 120_000,
    creators: [1, 4],
    starRatePpm: undefined,
  },
  {
    name: 'Glow month',
    brand: 1,
    kind: 'open',
    model: 'linear',
    clickWindowMs: 7 * DAY_MS,
    couponPolicy: 'coupon_wins',
    ...wait,
    ratePpm: 155_000,
    creators: [5, 6, 7, 8],
    starRatePpm: undefined,
    weeklyCapMinor: 9_000,
    prizesMinor: [5_000, 2_500],
  },
  {
    name: 'First look',
    brand: 1,
    kind: 'open',
    model: 'first',
    clickWindowMs: 1 * DAY_MS,
    couponPolicy: 'requires_touch',
    ...wait,
    ratePpm: 80_000,
    creators: [5, 9],
    starRatePpm: undefined,
  },
  {
    name: 'Hari batik',
    brand: 2,
    kind: 'agency',
    agency: 0,
    model: 'last',
    clickWindowMs: 7 * DAY_MS,
    couponPolicy: 'coupon_wins',
    ...wait,
    ratePpm: 90_000,
    creators: [9, 10, 11],
    starRatePpm: undefined,
    tiers: [
      { fromMinor: 0, ratePpm: 90_000 },
      { fromMinor: 200_000_000, ratePpm: 110_000 },
    ],
  },
];

const creator = (
  name: string,
  handle: string,
  channel: string,
  { coupon, withoutMethod = false, agency }: Partial<Pick<CreatorPlan, 'coupon' | 'withoutMethod' | 'agency'>> = {},
): CreatorPlan => ({ name, handle, channel, coupon, withoutMethod, agency });

export const creators: readonly CreatorPlan[] = [
  creator('Maren Holt', 'marenpours', 'tiktok', { coupon: { code: 'MAREN15', campaign: 0 } }),
  creator('Idris Vane', 'idrisbrews', 'youtube'),
  creator('Pippa Lowe', 'pippalowe', 'instagram', { coupon: { code: 'PIPPA', campaign: 0 } }),
  creator('Tom Ashby', 'slowkettle', 'tiktok'),
  creator('Yuki Arai', 'yukitastes', 'youtube'),
  creator('Dana Ruiz', 'danaglows', 'tiktok', { coupon: { code: 'DANA10', campaign: 2 } }),
  creator('Kezia Obi', 'keziaskin', 'instagram'),
  creator('Lin Xiaomei', 'xiaomei', 'tiktok'),
  creator('Priya Nair', 'priyareviews', 'youtube'),
  creator('Sam Okafor', 'samtries', 'tiktok', { withoutMethod: true, agency: 0 }),
  creator('Sari Wulandari', 'sariwul', 'tiktok', { coupon: { code: 'SARI', campaign: 4 }, agency: 0 }),
  creator('Bayu Pratama', 'bayulive', 'tiktok', { agency: 0 }),
];

/** What a brand wants changed after some days, also for what was sold before: a second person has to agree. */
export const rateChange = {
  campaign: 1,
  ratePpm: 140_000,
  afterDays: 3,
  reason: 'The circle was promised 14 % in March; 12 % was entered',
} as const;

/** A creator says that an order is theirs, by their code, which the buyer told the shop by telephone. */
export const claim = {
  creator: 0,
  campaign: 0,
  afterDays: 4,
  text: 'She ordered by telephone and told them my code',
} as const;

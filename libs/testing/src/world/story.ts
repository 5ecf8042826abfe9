import { HOUR_MS, MINUTE_MS, Random } from '@creditroll/kernel';
import {
  agencies,
  type AgencyPlan,
  type BrandPlan,
  brands,
  type CampaignPlan,
  campaigns,
  type CreatorPlan,
  creators,
  emailOf,
  type ProductPlan,
} from './cast.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly days: number;
  readonly orders: number;
  readonly startMs: number;
}

/** A link of a creator: to a campaign's shop, or to one product. */
export interface LinkPlan {
  readonly campaign: number;
  readonly creator: number;
  readonly contentId: string;
  readonly contentKind: 'video' | 'live';
  readonly product: ProductPlan | undefined;
}

export interface LinePlan {
  readonly product: ProductPlan;
  readonly quantity: number;
  readonly discountMinor: number;
}

export interface OrderPlan {
  /** Unique in the world; shops number their orders so. */
  readonly number: number;
  readonly brand: number;
  readonly lines: readonly LinePlan[];
  readonly code: string | undefined;
  /** Undefined: an address of their own. */
  readonly email?: string | undefined;
  /** The visit that it came from: index of the click action whose click id the shop noted. */
  readonly fromClick: number | undefined;
  readonly test: boolean;
}

/** What happens, in order of time. Clicks are numbered by `click`, orders by `order.number`. */
export type Action = { readonly atMs: number } & (
  | {
      readonly kind: 'click';
      readonly click: number;
      readonly link: number;
      readonly visitor: number;
      readonly robot: boolean;
    }
  | { readonly kind: 'order'; readonly order: OrderPlan }
  | { readonly kind: 'delivered'; readonly order: OrderPlan }
  | { readonly kind: 'cancelled'; readonly order: OrderPlan }
  | {
      readonly kind: 'refunded';
      readonly order: OrderPlan;
      readonly line: number;
      readonly quantity: number;
      readonly refund: number;
    }
);

export interface World {
  readonly startMs: number;
  readonly brands: readonly BrandPlan[];
  readonly campaigns: readonly CampaignPlan[];
  readonly creators: readonly CreatorPlan[];
  readonly agencies: readonly AgencyPlan[];
  readonly links: readonly LinkPlan[];
  readonly actions: readonly Action[];
}

const visitsBeforeOrderMs = [20 * MINUTE_MS, 5 * HOUR_MS] as const;

/** Draws a story: the same options give the same one. */
export function createWorld(options: WorldOptions): World {
  const random = new Random(options.seed);
  const links = drawLinks(random);
  const actions: Action[] = [];
  const endMs = options.startMs + options.days * 24 * HOUR_MS;
  let click = 0;
  for (let number = 1; number <= options.orders; number++) {
    const atMs =
      options.startMs +
      Math.floor(((number - 0.5) / options.orders) * (options.days - 0.25) * 24 * HOUR_MS) +
      random.integer(0, 20 * MINUTE_MS) +
      visitsBeforeOrderMs[1];
    const campaign = random.integer(0, campaigns.length - 1);
    const journey = random.weighted([
      ['one_click', 46],
      ['shared', 20],
      ['coupon', 16],
      ['organic', 10],
      ['too_late', 6],
      ['test', 2],
    ] as const);
    const visits = drawVisits(random, links, campaign, journey);
    let fromClick: number | undefined;
    for (const { link, beforeMs } of visits) {
      fromClick = click;
      actions.push({
        kind: 'click',
        atMs: Math.max(options.startMs, atMs - beforeMs),
        click: click++,
        link,
        visitor: number,
        robot: false,
      });
    }
    const lastLink = visits.at(-1)?.link;
    const creator = lastLink === undefined ? undefined : creators[links[lastLink]?.creator ?? 0];
    const email = emailOfBuyer(number, creator);
    const order = drawOrder(random, { number, campaign, journey, fromClick, email });
    actions.push({ kind: 'order', atMs, order });
    actions.push(...drawAfterwards(random, order, atMs, endMs));
    // People who only look, and machines that only pretend to.
    for (let n = random.integer(0, 2); n > 0; n--) {
      actions.push({
        kind: 'click',
        atMs: atMs - random.integer(MINUTE_MS, HOUR_MS),
        click: click++,
        link: random.integer(0, links.length - 1),
        visitor: options.orders + click,
        robot: random.chance(0.25),
      });
    }
  }
  // An order near the end of the story happens before it.
  for (const action of actions) if (action.atMs >= endMs) throw new RangeError('the story runs over its end');
  actions.sort((a, b) => a.atMs - b.atMs || rank(a) - rank(b));
  return { startMs: options.startMs, brands, campaigns, creators, agencies, links, actions };
}

const rank = (action: Action): number => (action.kind === 'click' ? 0 : action.kind === 'order' ? 1 : 2);

function drawLinks(random: Random): LinkPlan[] {
  return campaigns.flatMap((campaign, index) =>
    campaign.creators.flatMap((creator) => {
      const products = brands[campaign.brand]?.products ?? [];
      const contentId = `${creators[creator]?.handle ?? 'someone'}-${index + 1}`;
      return [
        { campaign: index, creator, contentId: `${contentId}a`, contentKind: 'video' as const, product: undefined },
        {
          campaign: index,
          creator,
          contentId: `${contentId}b`,
          contentKind: random.chance(0.3) ? ('live' as const) : ('video' as const),
          product: random.pick(products),
        },
      ];
    }),
  );
}

type Journey = 'one_click' | 'shared' | 'coupon' | 'organic' | 'too_late' | 'test';

function drawVisits(
  random: Random,
  links: readonly LinkPlan[],
  campaign: number,
  journey: Journey,
): { link: number; beforeMs: number }[] {
  if (journey === 'organic') return [];
  if (journey === 'coupon' && random.chance(0.6)) return [];
  // The shop's landing links: a product link would put the other lines out of scope.
  const own = links.flatMap((link, index) => (link.campaign === campaign && !link.product ? [index] : []));
  const beforeMs = random.integer(...visitsBeforeOrderMs);
  if (journey === 'too_late') return [{ link: random.pick(own), beforeMs: 26 * HOUR_MS }];
  const last = random.pick(own);
  if (journey !== 'shared') return [{ link: last, beforeMs }];
  const first = random.pick(own.filter((index) => index !== last));
  return [
    { link: first, beforeMs: beforeMs + random.integer(HOUR_MS, 20 * HOUR_MS) },
    { link: last, beforeMs },
  ];
}

/** Now and then somebody buys through a link of their own, or with an address that is thrown away after use. */
const ownPurchaseEvery = 60;
const throwawayEvery = 40;

function emailOfBuyer(number: number, creator: CreatorPlan | undefined): string | undefined {
  if (creator && number % ownPurchaseEvery === 17) return emailOf(creator);
  return number % throwawayEvery === 21 ? `x${number}@yopmail.com` : undefined;
}

interface Purchase extends Pick<OrderPlan, 'number' | 'fromClick' | 'email'> {
  readonly campaign: number;
  readonly journey: Journey;
}

function drawOrder(random: Random, { number, campaign, journey, fromClick, email }: Purchase): OrderPlan {
  const brand = campaigns[campaign]?.brand ?? 0;
  const products = brands[brand]?.products ?? [];
  const code =
    journey === 'coupon' ? creators.find((creator) => creator.coupon?.campaign === campaign)?.coupon?.code : undefined;
  const chosen = new Map(
    Array.from(
      {
        length: random.weighted([
          [1, 50],
          [2, 40],
          [3, 10],
        ] as const),
      },
      () => random.pick(products),
    ).map((product) => [product.productId, product]),
  );
  const lines = [...chosen.values()].map((product) => {
    const quantity = random.weighted([
      [1, 70],
      [2, 22],
      [3, 8],
    ] as const);
    return { product, quantity, discountMinor: code ? Math.floor((product.priceMinor * quantity) / 10) : 0 };
  });
  return { number, brand, lines, code, email, fromClick, test: journey === 'test' };
}

function drawAfterwards(random: Random, order: OrderPlan, orderedAtMs: number, endMs: number): Action[] {
  const later = (hoursMin: number, hoursMax: number): number =>
    orderedAtMs + random.integer(hoursMin * HOUR_MS, hoursMax * HOUR_MS);
  const actions: Action[] = [];
  if (random.chance(0.04)) {
    const atMs = later(1, 10);
    return atMs < endMs ? [{ kind: 'cancelled', atMs, order }] : [];
  }
  if (random.chance(0.7)) actions.push({ kind: 'delivered', atMs: later(20, 50), order });
  if (random.chance(0.14)) {
    const line = random.integer(0, order.lines.length - 1);
    const bought = order.lines[line]?.quantity ?? 1;
    // Some come back at once, some after the money was paid out.
    actions.push({
      kind: 'refunded',
      atMs: later(random.chance(0.5) ? 4 : 90, 130),
      order,
      line,
      quantity: random.integer(1, bought),
      refund: order.number,
    });
  }
  return actions.filter((action) => action.atMs < endMs);
}

import { type BrandPlan, type CampaignPlan, emailOf, type LinkPlan, type World } from '@creditroll/testing';
import { z } from 'zod';
import type { Api } from './api.ts';
import type { Shop } from './shops.ts';

/** People who sign in. The passwords belong to the demo's own data directory on loopback. */
export interface Person {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

export interface StageSet {
  readonly door: Api;
  readonly shops: readonly Shop[];
  /** By index of the world's links. */
  readonly linkUrls: readonly string[];
  readonly creatorIds: readonly string[];
  readonly brandIds: readonly string[];
  readonly campaignIds: readonly string[];
  readonly people: readonly Person[];
}

const person = (email: string, role: string, secret: (name: string) => string): Person => ({
  email,
  role,
  password: secret(`DEMO_PASSWORD_${email.split('@', 1)[0]?.toUpperCase()}`),
});

/** Makes through the API what must be there before anybody clicks: people, brands, shops, creators, campaigns, links. */
export async function setTheStage(door: Api, world: World, secret: (name: string) => string): Promise<StageSet> {
  const operators = await setUp(door, secret);
  const admin = await signInAs(door, operators, 'admin');
  const brandIds = await inTurn(
    world.brands,
    async (brand) =>
      (
        await admin.post(
          '/v1/brands',
          {
            name: brand.name,
            timeZone: brand.timeZone,
            destinationHosts: [brand.host],
            operatorFeePpm: brand.operatorFeePpm,
          },
          z.object({ brandId: z.string() }),
        )
      ).brandId,
  );
  const shops = await inTurn(world.brands, (brand, index) => connect(admin, brand, at(brandIds, index), secret));
  const creatorIds = await inTurn(
    world.creators,
    async (creator) =>
      (
        await admin.post(
          '/v1/creators',
          {
            displayName: creator.name,
            handles: [{ channel: creator.channel, handle: creator.handle }],
            email: emailOf(creator),
          },
          z.object({ creatorId: z.string() }),
        )
      ).creatorId,
  );
  const agencyIds = await makeAgencies(admin, world, creatorIds);
  const campaignIds = await inTurn(world.campaigns, (campaign) =>
    launch(admin, campaign, {
      brandId: at(brandIds, campaign.brand),
      brand: at(world.brands, campaign.brand),
      creatorIds,
      agencyIds,
    }),
  );
  await equip(admin, world, creatorIds, campaignIds);
  const linkUrls = await inTurn(world.links, (link) =>
    makeLink(admin, world, link, at(campaignIds, link.campaign), at(creatorIds, link.creator)),
  );

  const viewers = [
    { ...person('maren@creator.example', 'creator', secret), creatorId: at(creatorIds, 0), name: 'Maren Holt' },
    { ...person('hollow@brand.example', 'brand', secret), brandId: at(brandIds, 0), name: 'Hollow Tea' },
  ];
  for (const viewer of viewers) await admin.post('/v1/people', viewer, z.unknown());
  return {
    door,
    shops,
    linkUrls,
    creatorIds,
    brandIds,
    campaignIds,
    people: [...operators, ...viewers.map(({ email, role, password }) => ({ email, role, password }))],
  };
}

/** The operator's people. */
async function setUp(door: Api, secret: (name: string) => string): Promise<readonly Person[]> {
  const people = [
    person('ada@operator.example', 'admin', secret),
    person('fin@operator.example', 'finance', secret),
    person('noor@operator.example', 'finance', secret),
  ];
  await door.post(
    '/v1/setup',
    { people: people.map(({ email, role, password }) => ({ email, role, password, name: email.split('@', 1)[0] })) },
    z.unknown(),
  );
  return people;
}

/** The first person of a role. */
export async function signInAs(door: Api, people: readonly Person[], role: string): Promise<Api> {
  const person = people.find((one) => one.role === role);
  if (!person) throw new RangeError(`nobody signs in as ${role}`);
  return door.signIn(person.email, person.password);
}

/** Coupons, and where to pay. */
async function equip(
  admin: Api,
  world: World,
  creatorIds: readonly string[],
  campaignIds: readonly string[],
): Promise<void> {
  for (const [index, creator] of world.creators.entries()) {
    const { coupon } = creator;
    const creatorId = at(creatorIds, index);
    if (coupon)
      await admin.post(
        `/v1/campaigns/${at(campaignIds, coupon.campaign)}/coupons`,
        { creatorId, code: coupon.code },
        z.unknown(),
      );
    if (!creator.withoutMethod)
      await admin.put(
        `/v1/creators/${creatorId}/payout-method`,
        { rail: 'generic_csv', destination: `acct-${creator.handle}`, accountHolder: creator.name },
        z.unknown(),
      );
  }
}

async function connect(admin: Api, brand: BrandPlan, brandId: string, secret: (name: string) => string): Promise<Shop> {
  const given =
    brand.source === 'shopify' ? { secret: secret(`DEMO_SHOP_${brand.host.split('.', 1)[0]?.toUpperCase()}`) } : {};
  const connection = await admin.post(
    '/v1/connections',
    { brandId, source: brand.source, channel: brand.channel, ...given },
    z.object({ webhookUrl: z.string(), secretOnce: z.string().optional() }),
  );
  return { url: connection.webhookUrl, secret: given.secret ?? connection.secretOnce ?? '', brand };
}

/** Who takes part in a campaign, by index where there are many. */
interface Cast {
  readonly brandId: string;
  readonly brand: BrandPlan;
  readonly creatorIds: readonly string[];
  readonly agencyIds: readonly string[];
}

async function launch(
  admin: Api,
  campaign: CampaignPlan,
  { brandId, brand: { currency }, creatorIds, agencyIds }: Cast,
): Promise<string> {
  const { model, clickWindowMs, couponPolicy, waitAfterOrderMs, waitAfterDeliveryMs } = campaign;
  const policy = { model, clickWindowMs, couponPolicy, waitAfterOrderMs, waitAfterDeliveryMs };
  const { campaignId } = await admin.post(
    '/v1/campaigns',
    {
      brandId,
      name: campaign.name,
      kind: campaign.kind,
      ...(campaign.agency === undefined ? {} : { agencyId: at(agencyIds, campaign.agency) }),
      policy,
      rate: rateOf(campaign, currency),
    },
    z.object({ campaignId: z.string() }),
  );
  for (const index of campaign.creators) {
    const creatorId = at(creatorIds, index);
    if (campaign.kind === 'target')
      await admin.post(`/v1/campaigns/${campaignId}/invitations`, { creatorId }, z.unknown());
    await admin.post(`/v1/campaigns/${campaignId}/memberships`, { creatorId }, z.unknown());
  }
  const star = campaign.creators[0];
  if (campaign.starRatePpm !== undefined && star !== undefined) {
    await admin.post(
      '/v1/terms',
      { brandId, campaignId, creatorId: at(creatorIds, star), rate: { ratePpm: campaign.starRatePpm } },
      z.unknown(),
    );
  }
  await spur(admin, campaignId, campaign, currency);
  return campaignId;
}

const rateOf = ({ tiers, ratePpm }: CampaignPlan, currency: string): object =>
  tiers ? { volumeTiers: { period: 'month', currency, tiers } } : { ratePpm };

/** What a campaign pays beside its rate, and the most that it pays. */
async function spur(
  admin: Api,
  campaignId: string,
  { bonuses, weeklyCapMinor, prizesMinor }: CampaignPlan,
  currency: string,
): Promise<void> {
  const path = `/v1/campaigns/${campaignId}`;
  if (bonuses)
    await admin.put(`${path}/bonuses`, { bonuses: [{ period: 'week', currency, steps: bonuses }] }, z.unknown());
  if (weeklyCapMinor !== undefined) {
    const amount = { amountMinor: weeklyCapMinor, currency };
    await admin.put(`${path}/caps`, { caps: [{ per: 'creator', period: 'week', amount }] }, z.unknown());
  }
  if (prizesMinor) {
    const leaderboard = [{ period: 'month', currency, prizesMinor, public: true }];
    await admin.put(`${path}/leaderboard`, { leaderboard }, z.unknown());
  }
}

/** With where to pay them, and the creators who are with them. */
async function makeAgencies(admin: Api, world: World, creatorIds: readonly string[]): Promise<readonly string[]> {
  const agencyIds = await inTurn(world.agencies, async (agency) => {
    const { agencyId } = await admin.post('/v1/agencies', agency, z.object({ agencyId: z.string() }));
    const method = { rail: 'generic_csv', destination: `acct-${agencyId}`, accountHolder: agency.name };
    await admin.put(`/v1/agencies/${agencyId}/payout-method`, method, z.unknown());
    return agencyId;
  });
  for (const [index, { agency }] of world.creators.entries())
    if (agency !== undefined)
      await admin.put(`/v1/agencies/${at(agencyIds, agency)}/creators/${at(creatorIds, index)}`, {}, z.unknown());
  return agencyIds;
}

async function makeLink(
  admin: Api,
  world: World,
  link: LinkPlan,
  campaignId: string,
  creatorId: string,
): Promise<string> {
  const brand = at(world.brands, at(world.campaigns, link.campaign).brand);
  const channel = at(world.creators, link.creator).channel;
  const path = link.product ? `/products/${link.product.productId}` : '/';
  const body = {
    campaignId,
    creatorId,
    contentId: link.contentId,
    contentKind: link.contentKind,
    channel,
    destination: `https://${brand.host}${path}`,
    ...(link.product ? { productId: link.product.productId } : {}),
  };
  return (await admin.post('/v1/links', body, z.object({ url: z.string() }))).url;
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  task: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) results.push(await task(item, index));
  return results;
}

export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`the story names something that was not made: ${index}`);
  return item;
}

import type { BrandPlan, LinkPlan, World } from '@creditroll/testing';
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
  const [admin] = await Promise.all(
    people.filter(({ role }) => role === 'admin').map(({ email, password }) => door.signIn(email, password)),
  );
  if (!admin) throw new Error('set-up makes an admin');

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
          { displayName: creator.name, handles: [{ channel: creator.channel, handle: creator.handle }] },
          z.object({ creatorId: z.string() }),
        )
      ).creatorId,
  );
  const campaignIds = await inTurn(world.campaigns, (campaign) =>
    launch(admin, campaign, at(brandIds, campaign.brand), creatorIds),
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
    people: [...people, ...viewers.map(({ email, role, password }) => ({ email, role, password }))],
  };
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

async function launch(
  admin: Api,
  campaign: World['campaigns'][number],
  brandId: string,
  creatorIds: readonly string[],
): Promise<string> {
  const { model, clickWindowMs, couponPolicy, waitAfterOrderMs, waitAfterDeliveryMs } = campaign;
  const policy = { model, clickWindowMs, couponPolicy, waitAfterOrderMs, waitAfterDeliveryMs };
  const { campaignId } = await admin.post(
    '/v1/campaigns',
    { brandId, name: campaign.name, kind: campaign.kind, policy, rate: { ratePpm: campaign.ratePpm } },
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
  return campaignId;
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

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`the story names something that was not made: ${index}`);
  return item;
}

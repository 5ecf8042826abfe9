import { type Clock, DAY_MS } from '@creditroll/kernel';
import type { Currency } from '@creditroll/money';
import type { Shop } from '@creditroll/standalone/shops';
import { z } from 'zod';
import type { Door, Person } from './door.ts';

/** A brand with its connected shop. */
export interface Brand {
  readonly brandId: string;
  readonly connectionId: string;
  readonly host: string;
  readonly shop: Shop;
}

export interface BrandWish {
  readonly name: string;
  readonly currency?: Currency;
  readonly source?: 'shopify' | 'generic';
  readonly operatorFeePpm?: number;
}

export interface CampaignWish {
  readonly creators: readonly string[];
  readonly model?: 'first' | 'last' | 'linear';
  readonly couponPolicy?: 'coupon_wins' | 'requires_touch' | 'link_wins';
  readonly clickWindowMs?: number;
  readonly cartHoldMs?: number;
  readonly waitAfterOrderMs?: number;
  readonly waitAfterDeliveryMs?: number;
  readonly rate?: object;
}

const person = (name: string): Person => ({ email: `${name}@people.example`, password: `the password of ${name}` });
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';

/** The operator's people, and how brands, creators, campaigns and links come to be: through the API. */
export class Cast {
  readonly door: Door;
  readonly admin: Door;
  /** Two of finance: whoever drafts does not approve. */
  readonly drafter: Door;
  readonly approver: Door;

  /** Those who were gathered before. */
  constructor(door: Door) {
    this.door = door;
    this.admin = door.as(person('ada'));
    this.drafter = door.as(person('fin'));
    this.approver = door.as(person('noor'));
  }

  static async gather(door: Door, headers: Readonly<Record<string, string>> = {}): Promise<Cast> {
    const people = [
      { ...person('ada'), role: 'admin' },
      { ...person('fin'), role: 'finance' },
      { ...person('noor'), role: 'finance' },
    ];
    const answer = await door.ask(
      'POST',
      '/v1/setup',
      { people: people.map((one) => ({ ...one, name: one.email })) },
      headers,
    );
    if (answer.status !== 201) throw new Error(`set-up answered ${answer.status}: ${answer.text}`);
    return new Cast(door);
  }

  async brand({ name, currency = 'GBP', source = 'shopify', operatorFeePpm = 30_000 }: BrandWish): Promise<Brand> {
    const host = `${name.toLowerCase()}.example`;
    const { brandId } = await this.admin.post(
      '/v1/brands',
      { name, timeZone: 'Europe/London', destinationHosts: [host], operatorFeePpm },
      z.object({ brandId: z.string() }),
    );
    const given = source === 'shopify' ? { secret: `shop secret of ${name}` } : {};
    const connection = await this.admin.post(
      '/v1/connections',
      { brandId, source, channel: source === 'shopify' ? 'shopify' : 'tiktok', ...given },
      z.object({ connectionId: z.string(), webhookUrl: z.string(), secretOnce: z.string().optional() }),
    );
    const plan = {
      name,
      currency,
      source,
      host,
      timeZone: 'Europe/London',
      channel: 'shopify',
      operatorFeePpm,
      products: [],
    };
    return {
      brandId,
      connectionId: connection.connectionId,
      host,
      shop: { url: connection.webhookUrl, secret: given.secret ?? connection.secretOnce ?? '', brand: plan },
    };
  }

  /** A platform on which a brand of a shop sells, too. */
  async platform(brand: Brand): Promise<Brand['shop']> {
    const connection = await this.admin.post(
      '/v1/connections',
      { brandId: brand.brandId, source: 'generic', channel: 'tiktok' },
      z.object({ webhookUrl: z.string(), secretOnce: z.string() }),
    );
    const plan = { ...brand.shop.brand, source: 'generic' as const };
    return { url: connection.webhookUrl, secret: connection.secretOnce, brand: plan };
  }

  /** With a payout method, so that they can be paid. */
  async creator(name: string, email = '', kind = 'content'): Promise<string> {
    const { creatorId } = await this.admin.post(
      '/v1/creators',
      { displayName: name, handles: [], email, kind },
      z.object({ creatorId: z.string() }),
    );
    await this.admin.put(
      `/v1/creators/${creatorId}/payout-method`,
      { rail: 'generic_csv', destination: `acct-${name.toLowerCase()}`, accountHolder: name },
      z.unknown(),
    );
    return creatorId;
  }

  async campaign({ brandId }: Brand, wish: CampaignWish): Promise<string> {
    const policy = {
      model: wish.model ?? 'last',
      clickWindowMs: wish.clickWindowMs ?? 7 * DAY_MS,
      cartHoldMs: wish.cartHoldMs ?? 0,
      couponPolicy: wish.couponPolicy ?? 'coupon_wins',
      waitAfterOrderMs: wish.waitAfterOrderMs ?? 3 * DAY_MS,
      waitAfterDeliveryMs: wish.waitAfterDeliveryMs ?? DAY_MS,
    };
    const body = { brandId, name: 'Spring', kind: 'open', policy, rate: wish.rate ?? { ratePpm: 100_000 } };
    const { campaignId } = await this.admin.post('/v1/campaigns', body, z.object({ campaignId: z.string() }));
    for (const creatorId of wish.creators)
      await this.admin.post(`/v1/campaigns/${campaignId}/memberships`, { creatorId }, z.unknown());
    return campaignId;
  }

  async link({ host }: Brand, campaignId: string, creatorId: string): Promise<string> {
    const body = {
      campaignId,
      creatorId,
      contentId: `video-of-${creatorId}`,
      contentKind: 'video',
      channel: 'tiktok',
      destination: `https://${host}/`,
    };
    return (await this.admin.post('/v1/links', body, z.object({ url: z.string() }))).url;
  }

  async coupon(campaignId: string, creatorId: string, code: string): Promise<string> {
    const made = z.object({ couponId: z.string() });
    return (await this.admin.post(`/v1/campaigns/${campaignId}/coupons`, { creatorId, code }, made)).couponId;
  }

  /** Somebody who signs in for a creator or a brand. */
  async viewer(
    name: string,
    as: { readonly role: 'creator'; readonly creatorId: string } | { readonly role: 'brand'; readonly brandId: string },
  ): Promise<Door> {
    await this.admin.post('/v1/people', { ...person(name), name, ...as }, z.unknown());
    return this.door.as(person(name));
  }

  /** The id of an order of a shop that has arrived. */
  async orderId({ brandId }: Brand, externalId: string): Promise<string> {
    const query = new URLSearchParams({ brandId, externalId }).toString();
    const { items } = await this.admin.get(
      `/v1/orders?${query}`,
      z.object({ items: z.array(z.object({ orderId: z.string() })) }),
    );
    const [found] = items;
    if (!found || items.length > 1) throw new Error(`${items.length} orders have the id ${externalId}`);
    return found.orderId;
  }
}

export const visitorIdOf = (visitor: number): string => `v_${visitor.toString().padStart(22, '0')}`;

let sightings = 0;

/** Sends what a page saw of a visitor, as the pixel does. A link is given by its address. */
export async function look(
  door: Door,
  clock: Clock,
  visitor: number,
  events: readonly (Record<string, unknown> & { readonly link?: string })[],
): Promise<void> {
  const atMs = clock.nowMs();
  const answer = await door.ask(
    'POST',
    '/p',
    {
      consent: true,
      visitorId: visitorIdOf(visitor),
      sentAtMs: atMs,
      events: events.map(({ link, ...event }) => ({
        ...event,
        ...(link === undefined ? {} : { link: link.slice(link.lastIndexOf('/') + 1) }),
        eventId: `sighting-${++sightings}`,
        occurredAtMs: atMs,
      })),
    },
    { 'user-agent': phone },
  );
  if (answer.status !== 200) throw new Error(`the pixel's door answered ${answer.status}: ${answer.text}`);
}

/**
 * Follows a tracking link as a phone does; answers the click id that arrives at the shop. `visitor` is their cookie,
 * `address` what the proxy in front says of where they are. On a
 * cluster touches and orders travel apart: a story whose order must find the click settles before it orders.
 */
export async function visit(url: string, visitor: number, address?: string): Promise<string> {
  const cookie = `crl_vid=${visitorIdOf(visitor)}`;
  const from: Record<string, string> = address === undefined ? {} : { 'x-forwarded-for': address };
  const response = await fetch(url, { redirect: 'manual', headers: { 'user-agent': phone, cookie, ...from } });
  const location = response.headers.get('location');
  if (response.status !== 302 || !location)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return new URL(location).searchParams.get('crl_click') ?? '';
}

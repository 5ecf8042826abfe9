import { digestOf } from '@creditroll/kernel';
import { idCharactersMax } from './campaign.ts';
import type { Problems } from './problems.ts';

export const customerKinds: readonly string[] = ['new', 'returning'];

/** Whom and what terms are for; null is everyone, everything, or every campaign of the brand. */
export interface Scope {
  readonly brandId: string;
  readonly campaignId: string | null;
  readonly creatorId: string | null;
  /** Either a product or a collection. */
  readonly productId: string | null;
  readonly collectionId: string | null;
  /** Only orders placed on this channel. */
  readonly channel: string | null;
  /** Only orders of new, or of returning customers. */
  readonly customer: string | null;
}

export const headKey = ({ brandId, campaignId }: Pick<Scope, 'brandId' | 'campaignId'>): string =>
  campaignId === null ? brandId : `${brandId}/${campaignId}`;

/** Where terms are kept together, as a person says it. */
export const headTold = ({ brandId, campaignId }: Pick<Scope, 'brandId' | 'campaignId'>): string =>
  campaignId === null ? `brand ${brandId}` : `campaign ${campaignId}`;

/** Follows from scope and instant, so that two versions of one scope cannot both begin at one instant. */
export function termsIdOf(scope: Scope, fromMs: number, limited: boolean): string {
  const { brandId, campaignId, creatorId, productId, collectionId, channel, customer } = scope;
  const subject = [brandId, campaignId, creatorId, productId, collectionId, channel, customer];
  return `terms_${digestOf([...subject, fromMs, limited]).slice(0, 26)}`;
}

/** Notes what no order could ever fit, and what the order of precedence has no place for. */
export function checkScope(scope: Scope, channels: readonly string[], problems: Problems): void {
  const { creatorId, productId, collectionId, channel, customer } = scope;
  for (const [field, value] of Object.entries({ productId, collectionId })) {
    const fits = value === null || value.length <= idCharactersMax;
    problems.unless(fits, field, `must have at most ${idCharactersMax} characters`);
  }
  const noPlace =
    productId !== null
      ? 'cannot stand beside productId, which is more specific; leave one of them out'
      : 'cannot stand beside creatorId: terms of a creator are for one product or for all';
  problems.unless(collectionId === null || (productId === null && creatorId === null), 'collectionId', noPlace);
  problems.unless(channel === null || channels.includes(channel), 'channel', `must be one of ${channels.join(', ')}`);
  const known = customer === null || customerKinds.includes(customer);
  problems.unless(known, 'customer', `must be one of ${customerKinds.join(', ')}, or left out for both`);
}

/** In words, for refusals: "channel tiktok and new customers". */
export function conditionsOf({ channel, customer }: Pick<Scope, 'channel' | 'customer'>): string {
  const told = [channel !== null && `channel ${channel}`, customer !== null && `${customer} customers`].filter(Boolean);
  return told.join(' and ') || 'all channels and customers';
}

import type { Store } from '@creditroll/store';
import { brands, campaigns, creators } from '../collections.ts';
import { noCampaign } from '../domain/answering.ts';
import type { Scope } from '../domain/scope.ts';
import { requireProductIn } from '../domain/terms.ts';
import { findOne, getOne } from './context.ts';

/** What terms are for exists, and belongs together. */
export async function requireScope(store: Store, { brandId, campaignId, creatorId, productId }: Scope): Promise<void> {
  const [, campaign] = await Promise.all([
    getOne(store, brands, brandId, 'brand'),
    campaignId === null ? undefined : findOne(store, campaigns, campaignId),
    creatorId === null ? undefined : getOne(store, creators, creatorId, 'creator'),
  ]);
  if (campaignId === null) return;
  if (campaign?.brandId !== brandId) throw noCampaign(brandId, campaignId);
  requireProductIn(campaign.productIds, productId);
}

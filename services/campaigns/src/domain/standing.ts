import type { Campaign, CampaignKind } from './campaign.ts';
import { inForceAt } from './dated.ts';
import type { Membership } from './membership.ts';

/** A campaign that goes before others, with those of its members who are asked about. */
export interface Rival {
  readonly campaign: Campaign;
  readonly memberships: ReadonlyMap<string, Membership>;
}

export interface Sale {
  readonly campaignId: string;
  readonly creatorId: string;
  readonly productId: string | null;
  readonly atMs: number;
}

/** Which campaign's terms hold for a sale that was credited through `campaignId`. */
export type Standing =
  | { readonly kind: 'own' }
  /** The creator has this product in a campaign that goes before. */
  | { readonly kind: 'superseded'; readonly by: Campaign }
  /** The product is exclusively somebody else's. */
  | { readonly kind: 'denied'; readonly by: Campaign };

const rankOf = { open: 0, agency: 0, target: 1, exclusive: 2 } as const satisfies Record<CampaignKind, number>;

export const goesBeforeOthers = (kind: CampaignKind): boolean => rankOf[kind] > 0;

/**
 * Exclusive goes before target, and target before open and agency, whatever their rates; between two of one rank the one
 * that the creator joined last.
 */
export function standingOf(sale: Sale, own: CampaignKind, rivals: readonly Rival[]): Standing {
  let best: { readonly campaign: Campaign; readonly joinedMs: number } | undefined;
  for (const { campaign, memberships } of rivals) {
    if (campaign.campaignId === sale.campaignId || rankOf[campaign.kind] <= rankOf[own]) continue;
    if (!runs(campaign, sale)) continue;
    const joinedMs = joinedAt(memberships.get(sale.creatorId), sale.atMs);
    if (joinedMs !== undefined && (!best || goesBefore(campaign, joinedMs, best))) best = { campaign, joinedMs };
  }
  if (best) return { kind: 'superseded', by: best.campaign };
  const taken = rivals.find(({ campaign, memberships }) => isTaken(campaign, memberships, sale));
  return taken ? { kind: 'denied', by: taken.campaign } : { kind: 'own' };
}

function goesBefore(
  campaign: Campaign,
  joinedMs: number,
  best: { readonly campaign: Campaign; readonly joinedMs: number },
): boolean {
  const ranks = rankOf[campaign.kind] - rankOf[best.campaign.kind];
  if (ranks !== 0) return ranks > 0;
  if (joinedMs !== best.joinedMs) return joinedMs > best.joinedMs;
  return campaign.campaignId < best.campaign.campaignId;
}

/** Whether the product is exclusively that of another creator, who takes part. */
const isTaken = (campaign: Campaign, memberships: Rival['memberships'], sale: Sale): boolean =>
  campaign.kind === 'exclusive' &&
  campaign.creatorId !== null &&
  campaign.creatorId !== sale.creatorId &&
  runs(campaign, sale) &&
  joinedAt(memberships.get(campaign.creatorId), sale.atMs) !== undefined;

const runs = ({ states, productIds }: Campaign, { productId, atMs }: Sale): boolean =>
  inForceAt(states, atMs) === 'active' &&
  (productIds === null || (productId !== null && productIds.includes(productId)));

/** Since when the creator is a member at this instant. */
function joinedAt(membership: Membership | undefined, atMs: number): number | undefined {
  const state = membership?.states.findLast(({ fromMs }) => fromMs <= atMs);
  return state?.value === 'active' ? state.fromMs : undefined;
}

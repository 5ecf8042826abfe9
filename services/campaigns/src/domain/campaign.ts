import { AppError, invariant, invalidField } from '@creditroll/kernel';
import { nameCharactersMax } from './brand.ts';
import { type Bonus, type BonusDraft, bonusesOf, sameBonuses } from './bonuses.ts';
import { type Cap, type CapDraft, capsOf, sameCaps } from './caps.ts';
import { appended, type Dated, latest, requireRoom, started } from './dated.ts';
import {
  type Leaderboard,
  type LeaderboardDraft,
  leaderboardOf,
  requireEndsAhead,
  sameLeaderboard,
} from './leaderboards.ts';
import { type AttributionPolicy, type PolicyWish, policyOf, sameRules } from './policy.ts';
import { Problems } from './problems.ts';
import { defaultPromise, type RatePromise, type RatePromiseDraft, promiseOf } from './promise.ts';

/** `open`: anybody joins. `target`: whom the brand invites. `agency`: creators of an agency. `exclusive`: one creator has the products alone. */
export const campaignKinds = ['open', 'target', 'agency', 'exclusive'] as const;
export type CampaignKind = (typeof campaignKinds)[number];
export const campaignStates = ['active', 'paused', 'ended'] as const;
export type CampaignState = (typeof campaignStates)[number];

export interface CampaignDraft {
  readonly brandId: string;
  readonly name: string;
  readonly kind: string;
  /** Of an exclusive campaign: whose. */
  readonly creatorId: string | undefined;
  /** Of an agency campaign: whose creators it is for. */
  readonly agencyId: string | undefined;
  /** The preset `social` when absent. */
  readonly policy: PolicyWish | undefined;
  /** The default when absent. */
  readonly promise: RatePromiseDraft | undefined;
  /** None: all of the brand's products. */
  readonly productIds: readonly string[];
  readonly caps: readonly CapDraft[];
  readonly bonuses: readonly BonusDraft[];
}

export interface Campaign {
  readonly campaignId: string;
  readonly brandId: string;
  readonly name: string;
  readonly kind: CampaignKind;
  /** Of an exclusive campaign: the one who may join. Null: not exclusive. */
  readonly creatorId: string | null;
  /** Of an agency campaign: the agency, which is not a sub-agency. */
  readonly agencyId: string | null;
  readonly states: readonly Dated<CampaignState>[];
  readonly policies: readonly Dated<AttributionPolicy>[];
  readonly promise: RatePromise;
  /** Null: all of the brand's products. */
  readonly productIds: readonly string[] | null;
  /** What it gives at most, for orders from an instant on. */
  readonly caps: readonly Dated<readonly Cap[]>[];
  /** What creators get beside commissions, for orders from an instant on. */
  readonly bonuses: readonly Dated<readonly Bonus[]>[];
  /** Prizes for those who sell most, for orders from an instant on. */
  readonly leaderboards: readonly Dated<readonly Leaderboard[]>[];
  readonly revision: number;
  readonly createdAtMs: number;
}

const productIdsMax = 10_000;
/** A campaign travels as one event, and the log's limit for one is 1,000,000 bytes. */
const productIdsBytesMax = 500_000;
export const idCharactersMax = 200;

interface Birth {
  readonly campaignId: string;
  readonly policyId: string;
  readonly nowMs: number;
}

/** Problems are noted in `problems`, which the caller may have begun; it refuses when there are any. */
export function newCampaign(
  draft: CampaignDraft,
  { campaignId, policyId, nowMs }: Birth,
  problems: Problems,
): Campaign {
  const kind = campaignKinds.find((known) => known === draft.kind);
  problems.text('name', draft.name, nameCharactersMax);
  problems.unless(kind !== undefined, 'kind', `must be one of ${campaignKinds.join(', ')}`);
  const exclusive = kind === 'exclusive';
  problems.unless(
    exclusive === (draft.creatorId !== undefined),
    'creatorId',
    exclusive ? 'must name the creator who has the campaign' : 'is for exclusive campaigns only; leave it out',
  );
  const ofAgency = kind === 'agency';
  problems.unless(
    ofAgency === (draft.agencyId !== undefined),
    'agencyId',
    ofAgency ? 'must name the agency' : 'is for agency campaigns only; leave it out',
  );
  checkProducts(draft.productIds, problems);
  const policy = policyOf(draft.policy ?? { preset: '' }, policyId, problems);
  const promise = promiseOf(draft.promise ?? defaultPromise, problems);
  const caps = capsOf(draft.caps, problems);
  const bonuses = bonusesOf(draft.bonuses, problems);
  problems.refuse();
  invariant(kind && policy && promise, 'what is missing was refused');
  return {
    campaignId,
    brandId: draft.brandId,
    name: draft.name.trim(),
    kind,
    creatorId: draft.creatorId ?? null,
    agencyId: draft.agencyId ?? null,
    states: started('active', nowMs),
    policies: started(policy, nowMs),
    promise,
    productIds: draft.productIds.length > 0 ? [...draft.productIds] : null,
    caps: started(caps, nowMs),
    bonuses: started(bonuses, nowMs),
    leaderboards: started([], nowMs),
    revision: 1,
    createdAtMs: nowMs,
  };
}

function checkProducts(productIds: readonly string[], problems: Problems): void {
  const bytes = productIds.reduce((total, id) => total + Buffer.byteLength(id) + 3, 0);
  const fits = productIds.length <= productIdsMax && bytes <= productIdsBytesMax;
  problems.unless(
    fits,
    'productIds',
    `must not be more than ${productIdsMax}, nor ${productIdsBytesMax} bytes together`,
  );
  problems.unless(new Set(productIds).size === productIds.length, 'productIds', 'must not name a product twice');
  const wrong = productIds.findIndex((id) => id === '' || id.length > idCharactersMax);
  problems.unless(wrong < 0, `productIds[${wrong}]`, `must have 1 to ${idCharactersMax} characters`);
}

/** Two creators cannot both have a product alone. */
export function requireFreeProducts(made: Campaign, others: Iterable<Campaign>): void {
  if (made.kind !== 'exclusive') return;
  for (const other of others) {
    if (other.kind !== 'exclusive' || stateOf(other) === 'ended') continue;
    const shared = sharedProduct(made.productIds, other.productIds);
    if (shared === undefined) continue;
    const problem = `has ${shared}, which exclusive campaign ${other.campaignId} has; end that one first, or leave the product out`;
    throw new AppError('overlap', `productIds ${problem}`, { fields: [{ field: 'productIds', problem }] });
  }
}

function sharedProduct(a: Campaign['productIds'], b: Campaign['productIds']): string | undefined {
  if (a === null) return b === null ? 'all products' : `product ${JSON.stringify(b[0])}`;
  const shared = b === null ? a[0] : a.find((productId) => b.includes(productId));
  return shared === undefined ? undefined : `product ${JSON.stringify(shared)}`;
}

export const stateOf = (campaign: Campaign): CampaignState => latest(campaign.states);

/** A pause holds from this millisecond on. The same state again changes nothing; what has ended stays so. */
export function withState(campaign: Campaign, wanted: string, nowMs: number): Campaign {
  const state = campaignStates.find((known) => known === wanted);
  if (!state) throw invalidField('state', `must be one of ${campaignStates.join(', ')}`);
  const current = stateOf(campaign);
  if (state === current) return campaign;
  requireNotEnded(campaign);
  if (state === 'active') requireRoom(campaign.states, `the state of campaign ${campaign.campaignId}`);
  return { ...campaign, states: appended(campaign.states, state, nowMs), revision: campaign.revision + 1 };
}

/** Orders before now keep the policy that they were placed under. */
export function withPolicy(campaign: Campaign, wish: PolicyWish, policyId: string, nowMs: number): Campaign {
  const problems = new Problems();
  const policy = policyOf(wish, policyId, problems);
  problems.refuse();
  invariant(policy, 'what is missing was refused');
  if (sameRules(latest(campaign.policies), policy)) return campaign;
  requireNotEnded(campaign);
  requireRoom(campaign.policies, `the policy of campaign ${campaign.campaignId}`);
  return { ...campaign, policies: appended(campaign.policies, policy, nowMs), revision: campaign.revision + 1 };
}

/** Orders before now keep the caps that they were placed under. */
export function withCaps(campaign: Campaign, drafts: readonly CapDraft[], nowMs: number): Campaign {
  const problems = new Problems();
  const caps = capsOf(drafts, problems);
  problems.refuse();
  if (sameCaps(latest(campaign.caps), caps)) return campaign;
  requireNotEnded(campaign);
  requireRoom(campaign.caps, `the caps of campaign ${campaign.campaignId}`);
  return { ...campaign, caps: appended(campaign.caps, caps, nowMs), revision: campaign.revision + 1 };
}

/** Orders before now count for the bonuses that they were placed under. */
export function withBonuses(campaign: Campaign, drafts: readonly BonusDraft[], nowMs: number): Campaign {
  const problems = new Problems();
  const bonuses = bonusesOf(drafts, problems);
  problems.refuse();
  if (sameBonuses(latest(campaign.bonuses), bonuses)) return campaign;
  requireNotEnded(campaign);
  requireRoom(campaign.bonuses, `the bonuses of campaign ${campaign.campaignId}`);
  return { ...campaign, bonuses: appended(campaign.bonuses, bonuses, nowMs), revision: campaign.revision + 1 };
}

/** Orders before now count for the leaderboard that they were placed under. */
export function withLeaderboard(campaign: Campaign, drafts: readonly LeaderboardDraft[], nowMs: number): Campaign {
  const problems = new Problems();
  const rules = leaderboardOf(drafts, problems);
  problems.refuse();
  if (sameLeaderboard(latest(campaign.leaderboards), rules)) return campaign;
  requireEndsAhead(rules, nowMs, problems);
  problems.refuse();
  requireNotEnded(campaign);
  requireRoom(campaign.leaderboards, `the leaderboard of campaign ${campaign.campaignId}`);
  const leaderboards = appended(campaign.leaderboards, rules, nowMs);
  return { ...campaign, leaderboards, revision: campaign.revision + 1 };
}

export function requireNotEnded(campaign: Campaign): void {
  if (stateOf(campaign) !== 'ended') return;
  throw new AppError('wrong_state', `campaign ${campaign.campaignId} has ended; an ended campaign does not change`);
}

import { type Agency, agencyAt, type AgencySplit, type Placement, splitsAt } from './agency.ts';
import type { CohostShare } from './cohosts.ts';
import { inForceAt } from './dated.ts';
import { type Membership, membershipIdOf } from './membership.ts';

/** Who takes a part of commissions beside operator and creators, as far as questions ask. */
export interface Teams {
  /** Of agency campaigns, by `headKey`. */
  readonly agencyOf: ReadonlyMap<string, string>;
  readonly agencies: ReadonlyMap<string, Agency>;
  /** By creator. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** Members of campaigns in which somebody has co-hosts, by membership id. */
  readonly hosts: ReadonlyMap<string, Membership>;
}

export const noTeams: Teams = { agencyOf: new Map(), agencies: new Map(), placements: new Map(), hosts: new Map() };

interface Sale {
  readonly headKey: string;
  readonly campaignId: string;
  readonly creatorId: string;
  readonly atMs: number;
}

const none: readonly never[] = [];

/** As they were when the order was placed. */
export function splitsOf(teams: Teams, { headKey, creatorId, atMs }: Sale): readonly AgencySplit[] {
  const runs = teams.agencies.get(teams.agencyOf.get(headKey) ?? '');
  if (!runs) return none;
  const placement = teams.placements.get(creatorId);
  return splitsAt(runs, teams.agencies.get((placement && agencyAt(placement, atMs)) ?? ''), atMs);
}

export function cohostsOf({ hosts }: Teams, { campaignId, creatorId, atMs }: Sale): readonly CohostShare[] {
  const membership = hosts.get(membershipIdOf(campaignId, creatorId));
  return (membership && inForceAt(membership.cohosts, atMs)) ?? none;
}

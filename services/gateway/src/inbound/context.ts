import { AppError } from '@creditroll/kernel';
import type { Principal } from '@creditroll/service-kit';
import { accessTo, type Owners, ownersFor, roles, type Thing, type Viewer } from '../domain/access.ts';
import type { Clients } from '../outbound/clients.ts';
import type { Accounts } from './accounts.ts';
import type { AuditTrail } from './audit-trail.ts';

/** What the routes work with. */
export interface RouteDeps {
  readonly clients: Clients;
  readonly accounts: Accounts;
  readonly trail: AuditTrail;
  /** How the world reaches us, e.g. `https://go.example`; without one, paths are answered relative to the request. */
  readonly publicUrl: () => string;
}

export const everybody = { roles: ['creator', 'brand', 'finance', 'admin'] } as const;
export const staff = { roles: ['finance', 'admin'] } as const;
export const adminOnly = { roles: ['admin'] } as const;
export const financeOnly = { roles: ['finance'] } as const;
export const brandSide = { roles: ['brand', 'admin'] } as const;
export const creatorSide = { roles: ['creator', 'admin'] } as const;
export const anySide = { roles: ['creator', 'brand', 'admin'] } as const;

export function viewerOf(principal: Principal): Viewer {
  const role = roles.find((known) => known === principal.roles[0]);
  if (!role) throw new AppError('forbidden', 'this sign-in has no role');
  return { personId: principal.id, role, creatorId: principal.scopes.creator, brandId: principal.scopes.brand };
}

/** The owners that a list is narrowed to, as calls take them: an empty id is everybody. */
export function ownersOf(
  principal: Principal,
  asked: Owners,
): { readonly brandId: string; readonly creatorId: string } {
  const { brandId = '', creatorId = '' } = ownersFor(viewerOf(principal), asked);
  return { brandId, creatorId };
}

/** Of a list within one campaign, a brand sees those of its own campaigns only. */
export async function viewingCampaign(
  principal: Principal,
  campaigns: Pick<Clients['campaigns'], 'GetCampaign'>,
  campaignId: string,
): Promise<void> {
  if (viewerOf(principal).role === 'brand') viewing(principal, await brandOf(campaigns, campaignId));
}

/** Answers who looks, or `not_found` for what is somebody else's. */
export function viewing(principal: Principal, thing: Thing): Viewer {
  const viewer = viewerOf(principal);
  if (accessTo(viewer, thing) !== 'allowed')
    throw new AppError('not_found', 'there is no such thing, or it is somebody else’s');
  return viewer;
}

/** The brand whose campaign it is, as a thing that may be seen or not. */
export const brandOf = async (
  { GetCampaign }: Pick<Clients['campaigns'], 'GetCampaign'>,
  campaignId: string,
): Promise<Thing> => ({
  kind: 'brand',
  brandId: (await GetCampaign({ campaignId })).brandId,
});

/** Who may see and do what. One place; every route asks here. */
export const roles = ['creator', 'brand', 'finance', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Viewer {
  readonly personId: string;
  readonly role: Role;
  /** The creator or brand that this person acts for. */
  readonly creatorId: string | undefined;
  readonly brandId: string | undefined;
}

/** What is looked at or changed, by whose it is. */
export type Thing =
  | { readonly kind: 'creator'; readonly creatorId: string }
  | { readonly kind: 'brand'; readonly brandId: string }
  /** An order line concerns its brand and the creators that were looked at. */
  | { readonly kind: 'order'; readonly brandId: string; readonly creatorIds: readonly string[] };

/** Whose things a list is asked for; undefined is everybody's. */
export interface Owners {
  readonly brandId?: string | undefined;
  readonly creatorId?: string | undefined;
}

/** Whose things a list tells of: a brand and a creator see their own, whatever they ask for. */
export const ownersFor = ({ role, brandId, creatorId }: Viewer, asked: Owners): Owners => ({
  brandId: role === 'brand' ? brandId : asked.brandId,
  creatorId: role === 'creator' ? creatorId : asked.creatorId,
});

export type Access = 'allowed' | 'not_found';

/**
 * Whether a viewer may see a thing. Roles that may not use a route at all are refused before; here it is about whose
 * the thing is. What belongs to somebody else does not exist for the viewer.
 */
export function accessTo(viewer: Viewer, thing: Thing): Access {
  switch (viewer.role) {
    case 'admin':
    case 'finance':
      return 'allowed';
    case 'brand':
      return thing.kind !== 'creator' && thing.brandId === viewer.brandId ? 'allowed' : 'not_found';
    case 'creator':
      if (thing.kind === 'creator') return thing.creatorId === viewer.creatorId ? 'allowed' : 'not_found';
      return thing.kind === 'order' && viewer.creatorId !== undefined && thing.creatorIds.includes(viewer.creatorId)
        ? 'allowed'
        : 'not_found';
  }
}

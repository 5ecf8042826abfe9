import type { AttributionPolicy, CampaignFact } from '@creditroll/contracts';

/** How old a touch can be and still matter to an order of a brand, by any policy that one of its campaigns ever stated. */
export interface Reach {
  readonly brandId: string;
  readonly clickMs: number;
  readonly viewMs: number;
  /** The longest time that a campaign of the brand ever held carts; 0: none did. */
  readonly cartHoldMs: number;
  /** Connections that its orders came by; absent: none was told. */
  readonly connectionIds?: readonly string[] | undefined;
}

/** So many connections of a brand are told apart; the others count as the first of them. */
const connectionsMax = 50;

/** The reach with one more connection; the same object when it is known. */
export function withConnection(reach: Reach, connectionId: string): Reach {
  const known = reach.connectionIds ?? [];
  return known.includes(connectionId) || known.length >= connectionsMax
    ? reach
    : { ...reach, connectionIds: [...known, connectionId] };
}

/** A cart is filled within the click window, and held from then on. */
const clickReachOf = ({ clickWindowMs, probabilisticClickWindowMs, cartHoldMs }: AttributionPolicy): number =>
  Math.max(clickWindowMs + cartHoldMs, probabilisticClickWindowMs);

/** The reach with the policies of a campaign; the same object when they reach no further. It never shrinks. */
export function widened(reach: Reach | undefined, { brandId, policies }: CampaignFact): Reach {
  const clickMs = Math.max(reach?.clickMs ?? 0, ...policies.map(({ value }) => clickReachOf(value)));
  const viewMs = Math.max(
    reach?.viewMs ?? 0,
    ...policies.map(({ value }) => Math.max(value.engagedViewWindowMs, value.viewWindowMs)),
  );
  const cartHoldMs = Math.max(reach?.cartHoldMs ?? 0, ...policies.map(({ value }) => value.cartHoldMs));
  return reach?.clickMs === clickMs && reach.viewMs === viewMs && reach.cartHoldMs === cartHoldMs
    ? reach
    : { ...reach, brandId, clickMs, viewMs, cartHoldMs };
}

import type { AttributionPolicy, AttributionTier, Touch } from '@creditroll/contracts';

/** Tiers of what a visitor did, strongest first. */
export const touchTiers = ['click', 'probabilistic_click', 'engaged_view', 'view'] as const satisfies AttributionTier[];
export type TouchTier = (typeof touchTiers)[number];

type WindowField = {
  readonly [Field in keyof AttributionPolicy]: AttributionPolicy[Field] extends number ? Field : never;
}[keyof AttributionPolicy];

interface TierRule {
  /** Smaller is stronger. */
  readonly rank: number;
  /** Field of the policy that says how old such a touch may be. */
  readonly window: WindowField;
  /** A link was followed, as opposed to something seen. */
  readonly click: boolean;
}

export const tierRules: Readonly<Record<TouchTier, TierRule>> = {
  click: { rank: 3, window: 'clickWindowMs', click: true },
  probabilistic_click: { rank: 4, window: 'probabilisticClickWindowMs', click: true },
  engaged_view: { rank: 5, window: 'engagedViewWindowMs', click: false },
  view: { rank: 6, window: 'viewWindowMs', click: false },
};

/** What a touch of each kind is; a click that was only guessed is a tier of its own. */
const tierOfKind: Readonly<Record<Touch['kind'], TouchTier>> = {
  click: 'click',
  live_click: 'click',
  engaged_view: 'engaged_view',
  live_view: 'engaged_view',
  view: 'view',
  product_view: 'view',
};

export function tierOf({ kind, match }: Pick<Touch, 'kind' | 'match'>): TouchTier {
  const tier = tierOfKind[kind];
  return tier === 'click' && match === 'probabilistic' ? 'probabilistic_click' : tier;
}

/** How old a touch of this tier may be; 0 is not at all. */
export const windowOf = (policy: AttributionPolicy, tier: TouchTier): number => policy[tierRules[tier].window];

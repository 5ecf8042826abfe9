import type { Audience, PartFacts, ShareFacts, StoryFacts } from './story-facts.ts';

/** What an audience hears of, and how it calls people. */
export interface Teller {
  readonly audience: Audience;
  readonly concerns: (creatorId: string) => boolean;
  readonly name: (creatorId: string) => string;
  /** "You get", "Ada gets". */
  readonly gets: (creatorId: string) => string;
  /** "Your", "Ada’s". */
  readonly whose: (creatorId: string) => string;
  readonly parts: readonly PartFacts[];
  readonly shares: readonly ShareFacts[];
  /** Others who earn on the line, of whom this audience does not hear. */
  readonly hiddenParts: number;
}

export function tellerOf({ commission, creatorNames }: StoryFacts, audience: Audience): Teller {
  const self = audience.kind === 'creator' ? audience.creatorId : undefined;
  const concerns = (creatorId: string): boolean => self === undefined || creatorId === self;
  const name = (creatorId: string): string => (creatorId === self ? 'You' : (creatorNames.get(creatorId) ?? creatorId));
  const all = commission?.parts.filter((part) => part.weight > 0) ?? [];
  const parts = all.filter((part) => concerns(part.creatorId));
  const allShares = commission?.shares ?? [];
  const shares = allShares.filter(({ payeeId }) => concerns(payeeId));
  return {
    audience,
    concerns,
    name,
    gets: (creatorId) => (creatorId === self ? 'You get' : `${name(creatorId)} gets`),
    whose: (creatorId) => (creatorId === self ? 'Your' : `${name(creatorId)}’s`),
    parts,
    shares,
    hiddenParts: all.length - parts.length + allShares.length - shares.length,
  };
}

import type { AttributionModel } from './model.ts';

/**
 * Every creator has the same part, however often they were seen; their latest touch stands for them. It is the Shapley
 * value of the game in which a line is won by all its creators together.
 */
export const linearUnique: AttributionModel = (visits) => {
  const creators = new Set<string>();
  return visits
    .filter(({ creatorId }) => !creators.has(creatorId) && creators.add(creatorId))
    .map((touch) => ({ touch, weight: 1 }));
};

import type { AttributionModel } from './model.ts';

/**
 * The first and the last visit have 40 % each, those between share 20 %; two have one half each, one has all. As whole
 * numbers: 2 (n − 2) for the ends against 1 for each between, which is 40 % against 20 % ÷ (n − 2).
 */
export function positionWeight(index: number, count: number): number {
  const atAnEnd = index === 0 || index === count - 1;
  return atAnEnd ? Math.max(1, 2 * (count - 2)) : 1;
}

export const position: AttributionModel = (visits) =>
  visits.map((touch, index) => ({ touch, weight: positionWeight(index, visits.length) }));

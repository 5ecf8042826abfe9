import { HOUR_MS } from '@creditroll/kernel';
import { halfLifeWeight } from './half-life.ts';
import type { AttributionModel } from './model.ts';

export const halfLifeHoursDefault = 168;

/**
 * A visit's part halves with every seven days before the order, without steps. Ages are counted from the latest visit:
 * that changes all parts by one factor, so their ratios are those of ages counted from the order.
 */
export const timeDecay: AttributionModel = (visits) => {
  const latestMs = visits[0]?.occurredAtMs ?? 0;
  return visits.map((touch) => ({
    touch,
    weight: halfLifeWeight(latestMs - touch.occurredAtMs, halfLifeHoursDefault * HOUR_MS),
  }));
};

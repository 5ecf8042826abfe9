import type { Touch } from '@creditroll/contracts';
import { MINUTE_MS } from '@creditroll/kernel';

/** Consecutive touches of one creator and content this close are one visit. */
const visitGapMsMax = 30 * MINUTE_MS;

const sameVisit = (later: Touch, touch: Touch): boolean =>
  later.creatorId === touch.creatorId &&
  later.campaignId === touch.campaignId &&
  later.contentId === touch.contentId &&
  later.occurredAtMs - touch.occurredAtMs <= visitGapMsMax;

/** The visits of touches that come newest first. The latest touch of a visit stands for it. */
export const visitsOf = (touches: readonly Touch[]): readonly Touch[] =>
  touches.filter((touch, index) => {
    const later = touches[index - 1];
    return !later || !sameVisit(later, touch);
  });

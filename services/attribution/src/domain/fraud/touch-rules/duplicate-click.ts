import type { TouchFacts } from '../facts.ts';
import { clicksOf, type TouchRule } from './rule.ts';

export const duplicateClick: TouchRule = {
  says: 'The same link was followed again within the time in which it counts once.',
  parameters: ['duplicateClickMs'],
  needs: ['links'],
  findings(visit, { duplicateClickMs }) {
    const counted = new Map<string, TouchFacts>();
    // A click that is too old counts nowhere, so it makes no other a repeat.
    return clicksOf(visit).flatMap((touch) => {
      if (!touch.eligible) return [];
      const before = counted.get(touch.linkCode);
      if (before && touch.occurredAtMs - before.occurredAtMs <= duplicateClickMs)
        return [
          { touch, evidence: { countedTouchId: before.touchId, afterMs: touch.occurredAtMs - before.occurredAtMs } },
        ];
      counted.set(touch.linkCode, touch);
      return [];
    });
  },
};

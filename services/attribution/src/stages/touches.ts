import { type Stage, stage } from '@creditroll/processing';
import { type StoredTouch, touches } from '../collections.ts';
import { onTouchRecorded } from '../inbound/touch-recorded.ts';

/** Stores touches where orders find them. A touch is frozen with its id, so one that is there already stays as it is. */
export const touchesStage = (): Stage =>
  stage<StoredTouch, void>({
    name: 'attribution.touches',
    topic: 'touches',
    collections: [touches],
    inbound: [onTouchRecorded],
    async read(inputs, reader) {
      await reader.getMany(
        touches,
        inputs.map((input) => input.in.touchId),
      );
    },
    decide(touch, unit) {
      if (!unit.get(touches, touch.touchId)) unit.put(touches, touch);
    },
  });
